import * as fc from 'fast-check';
import {
  CHOICES,
  electorateOf,
  readShare,
  type VotingRule,
  type VotingSeat,
} from '../../src/domain/council.ts';
import {
  COMPARISONS,
  OWN_UNIT_MEMBERS,
  RECUSED_MEMBERS,
  TIE_RULES,
  VOTING_BASES,
  WRITTEN_OPINIONS,
} from '../../src/domain/plan/voting.ts';

export function aRule(
  it: Partial<Omit<VotingRule, 'threshold'>> & { threshold?: string } = {},
): VotingRule {
  const { threshold = '80 %', ...rest } = it;
  return {
    ballot: 'paper',
    quorum: { numerator: 2, denominator: 3 },
    comparison: 'at_least',
    base: 'all_members',
    recused: 'counted',
    opinions: 'counted',
    ownUnit: 'votes',
    tie: 'not_passed',
    ...rest,
    threshold: readShare(threshold) ?? { numerator: 1, denominator: 1 },
  };
}

/** So many members, all present unless said otherwise. */
export function members(
  count: number,
  it: { absent?: number; recused?: number; opinions?: readonly ('in_favour' | 'against')[] } = {},
): readonly VotingSeat[] {
  const { absent = 0, recused = 0, opinions = [] } = it;
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    present: index >= absent,
    recused: index >= count - recused,
    opinion: index < absent ? (opinions[index] ?? null) : null,
  }));
}

export const hands = (inFavour: number, against: number) =>
  ({ kind: 'show_of_hands', inFavour, against }) as const;

/** Every vote that can happen among up to 15 members. */
export const seats = fc.array(
  fc.record({
    present: fc.boolean(),
    recused: fc.boolean(),
    opinion: fc.constantFrom(null, ...CHOICES),
  }),
  { minLength: 1, maxLength: 15 },
);
const rules = fc.record({
  ballot: fc.constant('show_of_hands' as const),
  quorum: fc.constantFrom({ numerator: 2, denominator: 3 }, { numerator: 1, denominator: 2 }),
  threshold: fc.integer({ min: 1, max: 100 }).map((numerator) => ({ numerator, denominator: 100 })),
  comparison: fc.constantFrom(...COMPARISONS),
  base: fc.constantFrom(...VOTING_BASES),
  recused: fc.constantFrom(...RECUSED_MEMBERS),
  opinions: fc.constantFrom(...WRITTEN_OPINIONS),
  ownUnit: fc.constantFrom(...OWN_UNIT_MEMBERS),
  tie: fc.constantFrom(...TIE_RULES),
});
export const votes = fc
  .record({ seats, rule: rules, up: fc.nat(15), down: fc.nat(15) })
  .map((it) => {
    const electorate = electorateOf(it.seats.map((seat, id) => ({ ...seat, id })));
    const inFavour = Math.min(it.up, electorate.eligible.length);
    const against = Math.min(it.down, electorate.eligible.length - inFavour);
    return { rule: it.rule, electorate, tally: hands(inFavour, against) };
  });
