import { fold, tidy } from './fold.ts';

/** A typed yes or no (language.md 3.7); plain JSON. */
export type YesNoReading =
  | { readonly kind: 'accept'; readonly yes: boolean }
  | { readonly kind: 'confirm'; readonly yes: boolean }
  | { readonly kind: 'reject' };

const YES = [
  ...['co', 'roi', 'co roi', 'dat', 'da dat', 'dat roi', 'dung', 'dung roi', 'dung vay', 'vang'],
  ...['da', 'u', 'uh', 'uhm', 'ok', 'oke', 'oki', 'okie', 'dong y', 'yes', 'y', 'co dat', '✅'],
];
const NO = [
  ...['khong', 'ko', 'k', 'kh', 'hok', 'hong', 'chua', 'khong dat', 'ko dat', 'k dat', 'chua dat'],
  ...['no', 'no co', 'khong co', 'ko co', 'k co', 'chua co', 'khong dong y', 'ko dong y', '❌'],
];
/** What says "met" of something that only has to be kept. */
const KEPT = ['duy tri', 'van duy tri', 'giu vung', 'van giu vung', 'giu nguyen', 'van dat'];
const NOT_KEPT = ['khong duy tri', 'ko duy tri', 'khong giu vung', 'ko giu vung', 'chua giu vung'];

/** "Dừng" folds like "đúng" and means the opposite of going on. */
const STOP = 'dừng';

const PARTICLES = /(?<![a-z])(?:thua|bao cao|nhe|nha|a|ah|dong chi|d\/c)(?![a-z])[,:.]?/g;
/** "Vâng" before a yes only: before a no it leaves open what is agreed to. */
const LEADING = /^(?:da|vang(?=[, ]+(?:co|dat|dung|roi|duy tri)))[, ]+(?=[a-z])/;

function strip(text: string): string {
  const bare = text
    .replace(PARTICLES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!,]+$/, '')
    .trim();
  return bare.replace(LEADING, '');
}

/**
 * Reads a yes or no. In a row that only has to be kept (`keep`), "duy trì" and "giữ vững" are yes.
 * `1` and `0` are never taken silently.
 */
export function readYesNo(typed: string, { keep = false } = {}): YesNoReading {
  if (tidy(typed).toLowerCase().includes(STOP)) return { kind: 'reject' };
  const text = strip(fold(typed));
  if (text === '1' || text === '0') return { kind: 'confirm', yes: text === '1' };
  if (YES.includes(text) || (keep && KEPT.includes(text))) return { kind: 'accept', yes: true };
  if (NO.includes(text) || (keep && NOT_KEPT.includes(text))) return { kind: 'accept', yes: false };
  return { kind: 'reject' };
}
