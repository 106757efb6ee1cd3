import { tidy } from '../../domain/fold.ts';
import type { MessageKey } from '../../texts/texts.ts';
import { type Asking, again, type Field, type FieldId } from './entries.ts';

type TextId = Extract<FieldId, 'name' | 'place' | 'volume' | 'number' | 'reason'>;
type PlainKey = Extract<MessageKey, `pledge-${string}`>;

/** A text in one line; a button leaves it out where that is possible, others are ready answers. */
export function textField(it: {
  readonly id: TextId;
  readonly label: Field['label'];
  readonly ask: PlainKey;
  readonly most: number;
  readonly leaveOut?: PlainKey;
  readonly ready?: readonly PlainKey[];
}): Field {
  const { id, most, leaveOut, ready = [] } = it;
  const said = (asking: Asking, key: PlainKey) => (asking.texts.plain as Plain)(key);
  return {
    id,
    label: it.label,
    ask: (asking) => ({
      html: (asking.texts.t as Plain)(it.ask),
      rows: [
        ...ready.map((key, index) => [{ text: said(asking, key), data: `t:${index}` }]),
        ...(leaveOut === undefined ? [] : [[{ text: said(asking, leaveOut), data: 'none' }]]),
      ],
    }),
    read(asking, reply) {
      if (reply.kind === 'button') {
        if (reply.action === 'none' && leaveOut !== undefined) {
          return { kind: 'entered', entries: { [id]: null } };
        }
        const key = ready[Number(/^t:(\d)$/.exec(reply.action)?.[1])];
        if (key === undefined) return again('pledge-note-press');
        return { kind: 'entered', entries: { [id]: said(asking, key) } };
      }
      if (reply.kind !== 'text') return again('pledge-note-text');
      const text = tidy(reply.text).replace(/\s+/g, ' ');
      if (text.length > most) return again('pledge-note-long', { most });
      if (!/[\p{L}\p{N}]/u.test(text)) return again('pledge-note-words');
      return { kind: 'entered', entries: { [id]: text } };
    },
    shown: ({ texts, entries }) => entries[id] ?? texts.plain('pledge-not-stated'),
  };
}

type Plain = (key: string) => string;

const MOST_LINES = 20;
const LONGEST_LINE = 300;
/** "- ", "1. ", "a) " before a line: the list is numbered anew where it is shown. */
const BULLET = /^(?:[-–—•*+]|\d{1,2}[.)/]|[a-zđ][.)])\s+/iu;

/** Several lines in one message: what was promised, or the parties to it. */
export function linesField(it: {
  readonly id: 'contents' | 'parties';
  readonly label: Field['label'];
  readonly ask: PlainKey;
  readonly ready?: (asking: Asking) => readonly (readonly string[])[];
}): Field {
  const { id, ready = () => [] } = it;
  return {
    id,
    label: it.label,
    ask: (asking) => ({
      html: (asking.texts.t as Plain)(it.ask),
      rows: ready(asking).map((lines, index) => [{ text: lines.join(' – '), data: `t:${index}` }]),
    }),
    read(asking, reply) {
      if (reply.kind === 'button') {
        const lines = ready(asking)[Number(/^t:(\d)$/.exec(reply.action)?.[1])];
        if (lines === undefined) return again('pledge-note-press');
        return { kind: 'entered', entries: { [id]: lines } };
      }
      if (reply.kind !== 'text') return again('pledge-note-text');
      const lines = linesIn(reply.text);
      if (lines.length === 0) return again('pledge-note-words');
      if (lines.length > MOST_LINES) return again('pledge-note-lines', { most: MOST_LINES });
      if (lines.some((line) => line.length > LONGEST_LINE)) {
        return again('pledge-note-line-long', { most: LONGEST_LINE });
      }
      return { kind: 'entered', entries: { [id]: lines } };
    },
    shown: ({ entries }) => (entries[id] ?? []).join('; '),
  };
}

function linesIn(text: string): readonly string[] {
  return tidy(text)
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(BULLET, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}
