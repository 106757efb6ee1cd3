import type { NominationAction } from '../../domain/nomination.ts';
import type { Note } from './identity-questions.ts';

export const STEP = 'nomination-step';
/** A reason fits on the card and in the notice. */
export const LONGEST_REASON = 500;

/** Steps that ask for something, or for a confirmation, before they are taken. */
export const ASKING = [
  'return',
  'withdraw',
  'approve',
  'refuse',
  'forward',
  'award',
  'decline',
] as const;
export type AskingAction = (typeof ASKING)[number] & NominationAction;

export type StepState = {
  readonly do: AskingAction;
  /** Returned for which parts; the reason is asked for once they are marked. */
  readonly marked?: readonly string[];
  readonly isMarked?: boolean;
  readonly number?: string;
  /** An ISO date that waits to be confirmed. */
  readonly day?: string;
  readonly note?: Note | 'number';
};
/** What is asked next before a step is taken. */
export type Gap = 'parts' | 'reason' | 'number' | 'day' | 'confirm';

export function gapOf(state: StepState): Gap {
  switch (state.do) {
    case 'return':
      return state.isMarked === true ? 'reason' : 'parts';
    case 'withdraw':
    case 'refuse':
    case 'decline':
      return 'reason';
    case 'forward':
      return state.day === undefined ? 'day' : 'confirm';
    case 'award':
      if (state.number === undefined) return 'number';
      return state.day === undefined ? 'day' : 'confirm';
    case 'approve':
      return 'confirm';
  }
}
