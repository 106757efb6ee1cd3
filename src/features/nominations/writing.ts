import type { DialogueStore } from '../../storage/dialogues.ts';
import type { Aside } from '../../telegram/aside.ts';
import { type Draft, type DraftStores, loadDraft } from './draft.ts';
import type { Note } from './identity-questions.ts';

export const WRITING = 'nomination';

/** The places of the conversation that are no part. */
export const REVIEW = 'review';
export const WARNED = 'warned';

/** Where somebody stands in writing a nomination; the answers are in its own tables. */
export type Writing = Aside & {
  /** The id of a part, or one of the places above. */
  readonly at: string;
  readonly note?: Note;
  /** Came from the list of all parts, and goes back there. */
  readonly fromReview?: boolean;
  /** A day that was typed, an ISO date, until its votes are known. */
  readonly day?: string;
  readonly isSure?: boolean;
};

/** At the first part that is open, or at the list of all. */
function firstOpen(draft: Draft): string {
  return draft.open[0]?.id ?? REVIEW;
}

/** A day that was typed before a pause or a change of hands waits for its votes still. */
export function withDay(
  dialogues: DialogueStore,
  id: number,
  state: Omit<Writing, 'returnTo'>,
): Omit<Writing, 'returnTo'> {
  const last = dialogues.latest(WRITING, id)?.state as Writing | undefined;
  if (last?.day === undefined || last.at !== state.at) return state;
  const { day, isSure = false } = last;
  return { ...state, day, isSure };
}

export function startOf(stores: DraftStores, id: number): Omit<Writing, 'returnTo'> {
  const draft = loadDraft(stores, id);
  return { at: draft === null ? REVIEW : firstOpen(draft) };
}
