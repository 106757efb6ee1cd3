import type { Entity } from './content.ts';

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  [
    'bot_command',
    /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu,
  ],
  ['email', /(?<![\p{L}\p{N}._%+-])[\w.%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu],
  ['url', /(?<![\p{L}\p{N}@.])(?:https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]|t\.me\/[\w/?=&-]+)/giu],
  ['mention', /(?<![\p{L}\p{N}_@])@[a-zA-Z]\w{3,31}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#&])#(?=[\p{L}\p{N}_]*\p{L})[\p{L}\p{N}_]+/gu],
];

/** Entities that Telegram finds by itself: commands, mentions, links, addresses, hashtags. */
export function detectEntities(text: string, taken: readonly Entity[] = []): Entity[] {
  const found: Entity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      const isFree = ![...taken, ...found].some((other) => overlaps(entity, other));
      if (isFree) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Formatting around a link does not hide it; code and links of the author do. */
function overlaps(entity: Entity, other: Entity): boolean {
  const formatting = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
  const isOnlyFormatting = formatting.includes(other.type) || other.type.endsWith('blockquote');
  const isApart =
    entity.offset >= other.offset + other.length || other.offset >= entity.offset + entity.length;
  return !isOnlyFormatting && !isApart;
}
