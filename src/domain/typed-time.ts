import { fold } from './fold.ts';

const CLOCK = /^(\d{1,2})(?: ?(?:h|g|gio|:|\.) ?(\d{2})?(?: ?(?:p|phut))?)?$/;
/** Half past, and quarters are typed as numbers. */
const HALF = / ?(?:h|g|gio)? ?ruoi$/;
const PART = /\b(sang|trua|chieu|toi)\b/;

/**
 * A time of day as people type it: 8h, 8h30, 14:00, 2 giờ chiều, 8 rưỡi; null when it is none, or
 * one of two, as "12h tối" is.
 */
export function readTime(typed: string): Temporal.PlainTime | null {
  const text = fold(typed)
    .replace(/^luc /, '')
    .replace(/[.!,;]+$/, '');
  const part = PART.exec(text)?.[1];
  const bare = text.replace(PART, '').replace(/\s+/g, ' ').trim();
  const [, hours, minutes = '0'] = CLOCK.exec(bare.replace(HALF, 'h30')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  if (part === 'toi' && Number(hours) === 12) return null;
  const isLater = (part === 'chieu' || part === 'toi') && Number(hours) < 12;
  return new Temporal.PlainTime(Number(hours) + (isLater ? 12 : 0), Number(minutes));
}
