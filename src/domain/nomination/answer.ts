import { fold, tidy } from '../fold.ts';
import { readCommandWord } from '../interview/command-word.ts';
import { prepare } from '../quantity/input.ts';
import type { CommandWord } from '../quantity.ts';
import type { Reply } from '../reply.ts';

/** Texts as long as a report part may be; a name stands in one line of a list. */
export const LONGEST = { name: 120, text: 2500 } as const;
/** "Có" or "tốt" describes nothing. */
const SHORTEST_DESCRIPTION = 20;

/** Why what was sent is no text for the part. */
export type TextProblem = 'text_only' | 'empty' | 'short' | 'long' | 'sensitive' | 'legacy_font';
export type TextReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly command: CommandWord }
  | { readonly kind: 'problem'; readonly problem: TextProblem };

/**
 * Numbers of identity cards, days of birth and of joining the Party may not be asked for in a chat (DL4):
 * they are written on paper by hand. «120 năm ngày sinh đồng chí Trần Phú» is none of them.
 */
const SENSITIVE =
  /(?<!\d)\d{12}(?!\d)|(?<![a-z])(?:cccd|cmnd|can cuoc cong dan|chung minh nhan dan|(?:ngay sinh|sinh ngay|ngay vao dang|vao dang ngay|ket nap dang ngay):? ?\d)/;

/** Reads a typed text; words that steer the conversation come as commands. */
export function readText(
  reply: Reply,
  { most, shortest = 1 }: { readonly most: number; readonly shortest?: number },
): TextReading {
  if (reply.kind !== 'text') return { kind: 'problem', problem: 'text_only' };
  const command = readCommandWord(reply.text);
  if (command !== null) return { kind: 'command', command };
  const text = tidy(reply.text);
  if (!/\p{L}/u.test(text)) return { kind: 'problem', problem: 'empty' };
  if (prepare(reply.text).oldFont) return { kind: 'problem', problem: 'legacy_font' };
  if (text.length > most) return { kind: 'problem', problem: 'long' };
  if (SENSITIVE.test(fold(text))) return { kind: 'problem', problem: 'sensitive' };
  if (text.length < shortest) return { kind: 'problem', problem: 'short' };
  return { kind: 'text', text };
}

/** A name or a position: one line. */
export function readName(reply: Reply): TextReading {
  const read = readText(reply, { most: LONGEST.name });
  if (read.kind !== 'text') return read;
  return { kind: 'text', text: read.text.replace(/\s+/g, ' ') };
}

/** What a criterion or part of the merit report says in words. */
export function readDescription(reply: Reply): TextReading {
  return readText(reply, { most: LONGEST.text, shortest: SHORTEST_DESCRIPTION });
}

export type Votes = { readonly inFavour: number; readonly all: number };

/** "19/20", "19 trên 20 phiếu"; null for anything else, more in favour than voted among it. */
export function readVotes(typed: string): Votes | null {
  const found =
    /^(\d{1,4}) ?(?:\/|tren|trong)(?: tong so)? ?(\d{1,4})(?: (?:phieu|nguoi|ho))?$/.exec(
      fold(typed).replace(/[.!]+$/, ''),
    );
  const [inFavour, all] = [Number(found?.[1]), Number(found?.[2])];
  return inFavour > 0 && inFavour <= all ? { inFavour, all } : null;
}
