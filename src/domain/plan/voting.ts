import * as z from 'zod';
import { Assumed, Id, Share } from './values.ts';

/** Secret on paper, where only the tally is entered, or open by a show of hands. */
export const BALLOTS = ['paper', 'show_of_hands'] as const;
/** Whether exactly the threshold is enough. */
export const COMPARISONS = ['at_least', 'above'] as const;
/** Of whom the votes in favour are a share. */
export const VOTING_BASES = ['all_members', 'present_or_consulted'] as const;
/** Whether members with a conflict of interest stay in both denominators, of quorum and threshold. */
export const RECUSED_MEMBERS = ['counted', 'not_counted'] as const;
/** Whether the written opinion of an absent member counts as a vote or is noted only. */
export const WRITTEN_OPINIONS = ['counted', 'noted'] as const;
/** Whether who reports for the nominee's unit votes. */
export const OWN_UNIT_MEMBERS = ['votes', 'recused'] as const;
/** What is done when as many are in favour as against. */
export const TIE_RULES = ['chair_decides', 'not_passed', 'next_meeting'] as const;

/**
 * How the council votes on one award. The law gives no rule for a commune's council (conventions.md
 * 2.4); null: the commune has set none, and without all of them nothing is put to the vote.
 */
export const Voting = z.strictObject({
  /** An id of commendation.forms. */
  form: Id,
  ballot: z.enum(BALLOTS).nullable(),
  /** The share of the roster that must be present. */
  quorum: Share.nullable(),
  threshold: Share.nullable(),
  comparison: z.enum(COMPARISONS).nullable(),
  base: z.enum(VOTING_BASES).nullable(),
  recused: z.enum(RECUSED_MEMBERS).nullable(),
  opinions: z.enum(WRITTEN_OPINIONS).nullable(),
  ownUnit: z.enum(OWN_UNIT_MEMBERS).nullable(),
  tie: z.enum(TIE_RULES).nullable(),
  assumed: Assumed,
});
