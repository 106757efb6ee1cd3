import type { VotingRule } from './rule.ts';
import { atLeast } from './share.ts';

export const CHOICES = ['in_favour', 'against'] as const;
export type Choice = (typeof CHOICES)[number];

/** A member of the frozen roster before a vote. */
export type VotingSeat = {
  readonly id: number;
  readonly present: boolean;
  readonly recused: boolean;
  /** Given in writing. */
  readonly opinion: Choice | null;
};

/** Who takes part in a vote, fixed when it is opened; plain JSON. */
export type Electorate = {
  readonly roster: number;
  readonly present: number;
  readonly recused: number;
  readonly recusedPresent: number;
  /** Present and not recused: who gets a ballot or raises a hand. */
  readonly eligible: readonly number[];
  /** Of absent members who are not recused. */
  readonly opinions: { readonly inFavour: number; readonly against: number };
};

export function electorateOf(seats: readonly VotingSeat[]): Electorate {
  const consulted = seats.filter(({ present, recused }) => !present && !recused);
  const choosing = (choice: Choice) => consulted.filter(({ opinion }) => opinion === choice).length;
  return {
    roster: seats.length,
    present: seats.filter(({ present }) => present).length,
    recused: seats.filter(({ recused }) => recused).length,
    recusedPresent: seats.filter(({ present, recused }) => present && recused).length,
    eligible: seats.filter(({ present, recused }) => present && !recused).map(({ id }) => id),
    opinions: { inFavour: choosing('in_favour'), against: choosing('against') },
  };
}

/** Of how many members, how many are there, and how many must be. */
export type Quorum = {
  readonly of: number;
  readonly there: number;
  readonly needed: number;
  readonly met: boolean;
};

/** Recused members stay in both numbers or leave both, as the rule says. */
export function quorumOf(rule: Pick<VotingRule, 'quorum' | 'recused'>, it: Electorate): Quorum {
  const isCounted = rule.recused === 'counted';
  const of = it.roster - (isCounted ? 0 : it.recused);
  const there = it.present - (isCounted ? 0 : it.recusedPresent);
  const needed = atLeast(rule.quorum, of);
  return { of, there, needed, met: there > 0 && there >= needed };
}

/** A secret ballot on paper as it was counted, or hands as they were raised. */
export type Tally =
  | {
      readonly kind: 'paper';
      readonly issued: number;
      readonly returned: number;
      readonly valid: number;
      readonly invalid: number;
      readonly inFavour: number;
      readonly against: number;
    }
  | { readonly kind: 'show_of_hands'; readonly inFavour: number; readonly against: number };

/** Why participation and tally do not add up; none when they do. */
export function faultsOf(it: Electorate, tally: Tally): readonly string[] {
  const { inFavour, against } = tally;
  const faults: (readonly [boolean, string])[] = [
    [[inFavour, against].every((count) => Number.isInteger(count) && count >= 0), 'no count'],
  ];
  if (tally.kind === 'show_of_hands') {
    faults.push([inFavour + against <= it.eligible.length, 'more hands than members']);
  } else {
    const { issued, returned, valid, invalid } = tally;
    faults.push(
      [issued === it.eligible.length, 'ballots issued and members present differ'],
      [returned <= issued, 'more ballots returned than issued'],
      [invalid >= 0 && valid + invalid === returned, 'valid and invalid are not the returned'],
      [inFavour + against === valid, 'in favour and against are not the valid'],
    );
  }
  return faults.filter(([isFine]) => !isFine).map(([, fault]) => fault);
}

/** What a vote gave; counts are exact, the percentage is cut off after its second decimal. */
export type Result = {
  readonly inFavour: number;
  readonly against: number;
  /** Of how many. */
  readonly base: number;
  readonly hundredths: number;
  readonly isTie: boolean;
  /** By the rule; the last two leave the conclusion to what was stated beforehand for a tie. */
  readonly verdict: 'passed' | 'failed' | 'chair_decides' | 'next_meeting';
};

export function resultOf(rule: VotingRule, it: Electorate, tally: Tally): Result {
  const { inFavour: written, against: writtenAgainst } = it.opinions;
  const areCounted = rule.opinions === 'counted';
  const inFavour = tally.inFavour + (areCounted ? written : 0);
  const against = tally.against + (areCounted ? writtenAgainst : 0);
  const { of, there } = quorumOf(rule, it);
  const consulted = areCounted ? written + writtenAgainst : 0;
  const base = rule.base === 'all_members' ? of : there + consulted;
  const isTie = inFavour === against && inFavour > 0;
  return {
    inFavour,
    against,
    base,
    // cut off: 79,999 % never reads as the 80 % that it did not reach
    hundredths: base === 0 ? 0 : Math.floor((inFavour * 10_000) / base),
    isTie,
    verdict: verdictOf(rule, inFavour, base, isTie),
  };
}

function verdictOf(
  rule: VotingRule,
  inFavour: number,
  base: number,
  isTie: boolean,
): Result['verdict'] {
  const isUndecided = isTie && isOnEdge(rule, inFavour, base);
  if (isUndecided) return rule.tie === 'not_passed' ? 'failed' : rule.tie;
  return reaches(rule, inFavour, base) ? 'passed' : 'failed';
}

/**
 * A tie matters where it lies on the edge: one vote more would be enough, one less would not. Of 80 %
 * nobody's one vote makes enough, and what a third of the votes can pass, half of them do.
 */
function isOnEdge(rule: VotingRule, inFavour: number, base: number): boolean {
  const { numerator, denominator } = rule.threshold;
  const isMajority = numerator * 2 <= denominator;
  return isMajority && reaches(rule, inFavour + 1, base) && !reaches(rule, inFavour - 1, base);
}

/** Whole numbers on both sides: 5 of 6 reach 80 %, 4 of 5 reach exactly 80 %. */
function reaches({ threshold, comparison }: VotingRule, inFavour: number, base: number): boolean {
  const [votes, needed] = [inFavour * threshold.denominator, threshold.numerator * base];
  return base > 0 && (comparison === 'above' ? votes > needed : votes >= needed);
}
