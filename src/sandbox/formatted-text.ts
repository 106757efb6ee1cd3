import type { Entity } from './content.ts';
import { detectEntities } from './detect-entities.ts';
import { ApiFailure, malformed } from './failure.ts';
import { type Formatted, parseHtml, sortEntities } from './html-entities.ts';
import { isRecord, type Payload, textField } from './payload.ts';

const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;

/** The text of a message: parsed, trimmed, 1 to 4096 UTF-16 units. */
export function readText(payload: Payload): Formatted {
  const formatted = readFormatted(payload, 'text', 'entities');
  if (formatted.text === '') throw malformed('message text is empty');
  if (formatted.text.length > TEXT_LIMIT) throw malformed('message is too long');
  return formatted;
}

/** The caption of a picture or document: may be empty, up to 1024 UTF-16 units. */
export function readCaption(payload: Payload): Formatted {
  const formatted = readFormatted(payload, 'caption', 'caption_entities');
  if (formatted.text.length > CAPTION_LIMIT) throw malformed('message caption is too long');
  return formatted;
}

function readFormatted(payload: Payload, name: string, entitiesName: string): Formatted {
  const raw = textField(payload, name).replaceAll('\r', '');
  const mode = textField(payload, 'parse_mode').toLowerCase();
  if (mode !== '' && mode !== 'html') {
    if (!['markdown', 'markdownv2'].includes(mode)) throw malformed('unsupported parse_mode');
    throw new ApiFailure(501, `The sandbox reads parse_mode HTML only, not ${mode}`);
  }
  const given =
    mode === 'html' ? parseHtml(raw) : { text: raw, entities: readEntities(payload[entitiesName]) };
  return trim(given);
}

function readEntities(value: unknown): Entity[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw malformed("can't parse entities JSON object");
  return value.map((entity) => {
    if (!isRecord(entity) || typeof entity['type'] !== 'string') {
      throw malformed('can\'t parse MessageEntity: Field "type" must be of type String');
    }
    const { offset, length } = entity;
    if (typeof offset !== 'number' || typeof length !== 'number') {
      throw malformed('can\'t parse MessageEntity: Field "offset" must be a Number');
    }
    return entity as Entity;
  });
}

/** Telegram drops white space around a text and what formatting covered only that. */
function trim({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const kept = entities.flatMap((entity): Entity[] => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(trimmed.length, entity.offset + entity.length - start);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: trimmed, entities: sortEntities([...kept, ...detectEntities(trimmed, kept)]) };
}
