import type { MessageKey } from '../../texts/texts.ts';

/** Days by which an officer grants an extension, and by which a deadline is moved for all. */
export const GRANTS = [1, 2, 3] as const;
export const SHIFTS = [1, 2, 3, 5, 7] as const;

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

export function keyFor<Reasons extends Record<string, MessageKey>>(
  reasons: Reasons,
  code: string | undefined,
): Reasons[keyof Reasons] | null {
  const found = Object.entries(reasons).find(([name]) => name === code)?.[1];
  return (found ?? null) as Reasons[keyof Reasons] | null;
}
