import type { Button } from '../../telegram/message.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

/** Days by which an officer grants an extension, and by which a deadline is moved for all. */
export const GRANTS = [1, 2, 3] as const;
export const SHIFTS = [1, 2, 3, 5, 7] as const;

/** Characters of a reason in one's own words. */
export const LONGEST_REASON = 300;

/** Reasons one tap away; short codes travel in the button, the words are kept with the record. */
export const SHIFT_REASONS = {
  storm: 'deadline-reason-storm',
  holiday: 'deadline-reason-holiday',
  office: 'deadline-reason-office',
} as const satisfies Record<string, MessageKey>;
export const ASK_REASONS = {
  storm: 'deadline-reason-storm',
  ill: 'deadline-reason-ill',
  figures: 'deadline-reason-figures',
} as const satisfies Record<string, MessageKey>;

type Reasons = typeof SHIFT_REASONS | typeof ASK_REASONS;

export function reasonFor(texts: Texts, reasons: Reasons, code: string): string | null {
  const key = Object.entries(reasons).find(([name]) => name === code)?.[1];
  return key === undefined ? null : texts.plain(key);
}

/** One a row; each button's data is `before` and the code. */
export function reasonButtons(texts: Texts, reasons: Reasons, before: string): Button[][] {
  return Object.entries(reasons).map(([code, key]) => [
    { text: texts.plain(key), data: `${before}${code}` },
  ]);
}
