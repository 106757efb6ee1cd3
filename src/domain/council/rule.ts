import type { Voting } from '../plan/schema.ts';

/** What a rule of voting must say before anything is put to the vote by it. */
export const SETTINGS = [
  'ballot',
  'quorum',
  'threshold',
  'comparison',
  'base',
  'recused',
  'opinions',
  'ownUnit',
  'tie',
] as const satisfies readonly (keyof Voting)[];
export type Setting = (typeof SETTINGS)[number];

/** A rule in which nothing is left open; plain JSON, kept with the item that it was used for. */
export type VotingRule = { readonly [Key in Setting]: NonNullable<Voting[Key]> };

/** The settings that the commune has not made yet, in the order in which they are asked. */
export function missingSettings(voting: Voting | undefined): readonly Setting[] {
  return SETTINGS.filter((setting) => (voting?.[setting] ?? null) === null);
}

/** Null while any setting is missing: nothing is assumed in silence (conventions.md 2.4). */
export function completeRule(voting: Voting | undefined): VotingRule | null {
  if (voting === undefined) return null;
  const { ballot, quorum, threshold, comparison, base, recused, opinions, ownUnit, tie } = voting;
  if (ballot === null || quorum === null || threshold === null || comparison === null) return null;
  if (base === null || recused === null || opinions === null) return null;
  if (ownUnit === null || tie === null) return null;
  return { ballot, quorum, threshold, comparison, base, recused, opinions, ownUnit, tie };
}
