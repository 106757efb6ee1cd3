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

export function startOf(stores: DraftStores, id: number): Omit<Writing, 'returnTo'> {
  const draft = loadDraft(stores, id);
  return { at: draft === null ? REVIEW : firstOpen(draft) };
}
