import type { Entity } from './content.ts';
import { malformed } from './failure.ts';

export type Formatted = { readonly text: string; readonly entities: readonly Entity[] };

type Open = {
  readonly tag: string;
  readonly at: number;
  readonly argument: string;
};

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

/** The attribute of each tag that means something; Telegram ignores all others. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  a: 'href',
  code: 'class',
  span: 'class',
  'tg-emoji': 'emoji-id',
  blockquote: 'expandable',
};

/** Reads `parse_mode: HTML` as Telegram does; throws its 400 with the byte offset. */
export function parseHtml(html: string): Formatted {
  const entities: Entity[] = [];
  const open: Open[] = [];
  let text = '';
  let position = 0;
  while (position < html.length) {
    const char = html.charAt(position);
    if (char === '&') {
      const decoded = decodeReference(html, position);
      text += decoded.text;
      position = decoded.next;
    } else if (char !== '<') {
      text += char;
      position += 1;
    } else if (html.charAt(position + 1) === '/') {
      position = closeTag(html, position, open, entities, text);
    } else {
      const tag = openTag(html, position);
      open.push({ tag: tag.name, argument: tag.argument, at: text.length });
      position = tag.next;
    }
  }
  const left = open.at(-1);
  if (left !== undefined) {
    throw cannotParse(`Can't find end tag corresponding to start tag "${left.tag}"`);
  }
  return { text, entities: sortEntities(mergePre(entities)) };
}

function openTag(html: string, start: number): { name: string; argument: string; next: number } {
  const offset = byteOffset(html, start);
  const named = /[^\s>]*/y;
  named.lastIndex = start + 1;
  const name = (named.exec(html)?.[0] ?? '').toLowerCase();
  let at = start + 1 + name.length;
  if (at >= html.length) throw cannotParse(`Unclosed start tag at byte offset ${offset}`);
  if (TYPES[name] === undefined) {
    throw cannotParse(`Unsupported start tag "${name}" at byte offset ${offset}`);
  }
  let argument = '';
  while (html.charAt(at) !== '>') {
    const attribute = readAttribute(html, at, name, offset);
    if (attribute === undefined) break;
    if (attribute.name === ARGUMENTS[name]) argument = attribute.value;
    at = attribute.next;
  }
  if (html.charAt(at) !== '>') at = html.indexOf('>', at);
  if (name === 'span' && argument !== 'tg-spoiler') {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  }
  return { name, argument, next: at + 1 };
}

/** One attribute after optional space; undefined when only space is left before `>`. */
function readAttribute(html: string, from: number, tag: string, offset: number) {
  const pattern =
    /\s*(?<name>[^\s=>/"']*)\s*(?:=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[a-zA-Z0-9.-]+)(?=[\s>])|(?<bad>)))?/y;
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  const groups = match?.groups ?? {};
  const next = from + (match?.[0].length ?? 0);
  if (next >= html.length)
    throw cannotParse(`Unclosed start tag "${tag}" at byte offset ${offset}`);
  if (groups['name'] === '') {
    if (html.charAt(next) === '>' && !match?.[0].includes('=')) return undefined;
    throw cannotParse(`Empty attribute name in the tag "${tag}" at byte offset ${offset}`);
  }
  if (groups['bad'] !== undefined) {
    const isQuote = ['"', "'"].includes(html.charAt(next));
    throw cannotParse(
      isQuote
        ? `Unclosed start tag at byte offset ${offset}`
        : `Unexpected end of name token at byte offset ${byteOffset(html, next)}`,
    );
  }
  const raw = groups['double'] ?? groups['single'];
  const value = raw === undefined ? (groups['bare'] ?? '1') : decodeAll(raw);
  return { name: (groups['name'] ?? '').toLowerCase(), value, next };
}

function closeTag(
  html: string,
  start: number,
  open: Open[],
  entities: Entity[],
  text: string,
): number {
  const offset = byteOffset(html, start);
  const current = open.pop();
  if (current === undefined) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);
  const match = /^<\/(?<name>[^\s>]*)\s*(?<end>>?)/.exec(html.slice(start));
  const name = match?.groups?.['name'] ?? '';
  if (match?.groups?.['end'] !== '>') {
    throw cannotParse(`Unclosed end tag at byte offset ${offset}`);
  }
  if (name !== '' && name !== current.tag) {
    throw cannotParse(
      `Unmatched end tag at byte offset ${offset}, expected "</${current.tag}>", found "</${name}>"`,
    );
  }
  if (text.length > current.at) {
    const entity = entityOf(current, text.slice(current.at));
    if (entity !== undefined) entities.push(entity);
  }
  return start + match[0].length;
}

function entityOf(open: Open, inner: string): Entity | undefined {
  const place = { offset: open.at, length: inner.length };
  const type = TYPES[open.tag] ?? '';
  if (open.tag === 'a') return linkEntity(place, open.argument === '' ? inner : open.argument);
  if (open.tag === 'code' && open.argument.startsWith('language-')) {
    return { type, ...place, language: open.argument.slice('language-'.length) };
  }
  if (open.tag === 'blockquote' && open.argument !== '') {
    return { type: 'expandable_blockquote', ...place };
  }
  if (open.tag === 'tg-emoji') return { type, ...place, custom_emoji_id: open.argument };
  return { type, ...place };
}

/** A link that is no URL is shown as plain text, without an error. */
function linkEntity(
  place: { readonly offset: number; readonly length: number },
  href: string,
): Entity | undefined {
  const mention = /^tg:\/\/user\?id=(\d+)$/.exec(href);
  if (mention !== null) {
    const user = { id: Number(mention[1]), is_bot: false, first_name: '' };
    return { type: 'text_mention', ...place, user };
  }
  const url = /^[a-z]+:/i.test(href) ? href : `http://${href}`;
  const isLink = /^(?:https?|tg|ton|tonsite|ftp):\/?\/?[^\s/]+(?:\.|:|\/|\?|localhost|$)/i.test(
    url,
  );
  return isLink && URL.canParse(url) ? { type: 'text_link', ...place, url } : undefined;
}

/** `<pre><code class="language-x">` is one block of code with a language. */
function mergePre(entities: readonly Entity[]): Entity[] {
  const isSame = (a: Entity, b: Entity) => a.offset === b.offset && a.length === b.length;
  const merged: Entity[] = [];
  for (const entity of entities) {
    const inner = entities.find((other) => other.type === 'code' && isSame(other, entity));
    const outer = entities.find((other) => other.type === 'pre' && isSame(other, entity));
    if (entity.type === 'code' && outer !== undefined) continue;
    const language = entity.type === 'pre' ? inner?.language : undefined;
    if (language !== undefined) merged.push({ ...entity, language });
    else merged.push(entity.type === 'code' ? withoutLanguage(entity) : entity);
  }
  return merged;
}

function withoutLanguage({ type, offset, length }: Entity): Entity {
  return { type, offset, length };
}

/** By place, the outer one first. */
export function sortEntities(entities: readonly Entity[]): Entity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

const REFERENCE = /&(?:#(?<decimal>\d+)|#x(?<hex>[0-9a-f]+)|(?<name>lt|gt|amp|quot));?/iy;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decodeReference(html: string, at: number): { text: string; next: number } {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(html);
  const { decimal, hex, name } = match?.groups ?? {};
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
  const isCharacter = code > 0 && code < 0x10ffff;
  const text = name === undefined ? undefined : NAMED[name];
  if (match === null || (text === undefined && !isCharacter)) return { text: '&', next: at + 1 };
  return { text: text ?? String.fromCodePoint(code), next: at + match[0].length };
}

function decodeAll(value: string): string {
  let decoded = '';
  for (let at = 0; at < value.length; ) {
    const part =
      value.charAt(at) === '&'
        ? decodeReference(value, at)
        : { text: value.charAt(at), next: at + 1 };
    decoded += part.text;
    at = part.next;
  }
  return decoded;
}

function byteOffset(html: string, position: number): number {
  return new TextEncoder().encode(html.slice(0, position)).length;
}

function cannotParse(reason: string) {
  return malformed(`can't parse entities: ${reason}`);
}
