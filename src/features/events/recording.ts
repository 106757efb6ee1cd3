import type { Choice, EventKind } from '../../domain/emulation-event.ts';
import type { ChoiceProblem } from '../../domain/event-choices.ts';
import type { Aside } from '../../telegram/aside.ts';

/** A file or a photo of the minutes, as Telegram names it; kept when the event is. */
export type Page = {
  readonly fileId: string;
  readonly fileUniqueId: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number | null;
};

/** Why the question is asked again. */
export type RecordNote =
  | {
      readonly is:
        | 'press'
        | 'text-only'
        | 'D_INVALID'
        | 'D_NEED_DAY'
        | 'D_LUNAR'
        | 'D_FUTURE'
        | 'D_LAST_YEAR'
        | 'number'
        | 'no-results'
        | 'long-results'
        | 'no-choices'
        | 'many-choices'
        | 'file'
        | 'many-pages'
        | 'page-received';
    }
  | { readonly is: 'choice'; readonly line: string; readonly why: ChoiceProblem };

/** An event that is put together, question by question; plain JSON. */
export type Recording = Aside & {
  /** Whose it is: a unit's, or the commune's own. */
  readonly of?: number | 'commune';
  readonly kind?: EventKind;
  /** A code of the plan's campaigns; null: of none in particular. */
  readonly campaign?: string | null;
  /** 2024-06-20. */
  readonly heldOn?: string;
  /** Null: not counted. */
  readonly participants?: number | null;
  readonly choices?: readonly Choice[];
  readonly results?: string;
  /** What has come of the minutes so far. */
  readonly pages?: readonly Page[];
  /** Whether that is all of it. */
  readonly minutes?: 'all' | 'later';
  readonly note?: RecordNote;
};

export const GAPS = [
  'of',
  'kind',
  'campaign',
  'heldOn',
  'participants',
  'choices',
  'results',
  'minutes',
] as const;
export type Gap = (typeof GAPS)[number];

/** What is asked next; those chosen only of a selection. */
export function gapIn(state: Recording): Gap | null {
  const isAsked = (gap: Gap) => gap !== 'choices' || state.kind === 'selection';
  return GAPS.find((gap) => isAsked(gap) && state[gap] === undefined) ?? null;
}
