import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../../src/domain/council/share.ts';
import {
  electorateOf,
  faultsOf,
  hundredthsText,
  quorumOf,
  readShare,
  resultOf,
  shareText,
  type VotingRule,
} from '../../src/domain/council.ts';
import { aRule, hands, members, votes } from './council-scene.ts';

describe('a share of a rule', () => {
  it.each([
    ['2/3', { numerator: 2, denominator: 3 }, '2/3'],
    ['2 / 3', { numerator: 2, denominator: 3 }, '2/3'],
    ['80 %', { numerator: 80, denominator: 100 }, '80 %'],
    ['80%', { numerator: 80, denominator: 100 }, '80 %'],
    ['66,67 %', { numerator: 6667, denominator: 10_000 }, '66,67 %'],
    ['100 %', { numerator: 100, denominator: 100 }, '100 %'],
    ['66,7 %', { numerator: 6670, denominator: 10_000 }, '66,70 %'],
    [' 10/12 ', { numerator: 10, denominator: 12 }, '10/12'],
    [' 80 % ', { numerator: 80, denominator: 100 }, '80 %'],
  ])('%s is read and written', (typed, share, written) => {
    expect(readShare(typed)).toEqual(share);
    expect(shareText(share)).toBe(written);
  });

  it.each([
    '0 %',
    '4/3',
    '101 %',
    '1/0',
    '0/3',
    '80',
    '-1/3',
    '2/3/4',
    'hai phần ba',
    'x80 %',
    '80 %x',
  ])('«%s» is none', (typed) => {
    expect(readShare(typed)).toBeNull();
  });

  it.each([
    ['2/3', 11, 8],
    ['2/3', 9, 6],
    ['2/3', 10, 7],
    ['2/3', 12, 8],
    ['1/2', 9, 5],
    ['80 %', 5, 4],
    ['100 %', 9, 9],
    ['1/3', 1, 1],
  ])('%s of %i asks for %i', (share, of, needed) => {
    expect(atLeast(readShare(share) ?? { numerator: 0, denominator: 1 }, of)).toBe(needed);
  });
});

describe('the quorum (conventions.md 2.4)', () => {
  it('2/3 of 11 needs 8', () => {
    expect(quorumOf(aRule(), electorateOf(members(11, { absent: 3 })))).toEqual({
      of: 11,
      there: 8,
      needed: 8,
      met: true,
    });
    expect(quorumOf(aRule(), electorateOf(members(11, { absent: 4 }))).met).toBe(false);
  });

  it('counts recused members in both numbers, or in none, as the rule says', () => {
    const nine = electorateOf(members(9, { absent: 2, recused: 2 }));

    expect(quorumOf(aRule({ recused: 'counted' }), nine)).toMatchObject({
      of: 9,
      there: 7,
      needed: 6,
    });
    expect(quorumOf(aRule({ recused: 'not_counted' }), nine)).toMatchObject({
      of: 7,
      there: 5,
      needed: 5,
    });
  });

  it('is never met by nobody', () => {
    const nobody = electorateOf(members(2, { recused: 2 }));
    expect(quorumOf(aRule({ recused: 'not_counted' }), nobody).met).toBe(false);
  });
});

describe('the result', () => {
  it.each([
    ['5/6 passes 80 %', 6, 5, '80 %', 'at_least', 'passed', 8333],
    ['4/5 is exactly 80 % and passes', 5, 4, '80 %', 'at_least', 'passed', 8000],
    ['4/5 is not above 80 %', 5, 4, '80 %', 'above', 'failed', 8000],
    ['7/9 does not reach 80 %', 9, 7, '80 %', 'at_least', 'failed', 7777],
    ['6/9 reaches 2/3', 9, 6, '2/3', 'at_least', 'passed', 6666],
    ['6/9 is not above 2/3', 9, 6, '2/3', 'above', 'failed', 6666],
    ['5/9 is above 50 %', 9, 5, '50 %', 'above', 'passed', 5555],
    ['8/9 does not reach 90 %', 9, 8, '90 %', 'at_least', 'failed', 8888],
    ['9/10 reaches 90 %', 10, 9, '90 %', 'at_least', 'passed', 9000],
    ['all of all', 9, 9, '100 %', 'at_least', 'passed', 10_000],
  ] as const)('%s', (_name, all, up, threshold, comparison, verdict, hundredths) => {
    const rule = aRule({ threshold, comparison });

    expect(resultOf(rule, electorateOf(members(all)), hands(up, all - up))).toMatchObject({
      inFavour: up,
      base: all,
      hundredths,
      verdict,
    });
  });

  it('cuts the percentage off, so that it never reads as the threshold that was missed', () => {
    const result = resultOf(aRule(), electorateOf(members(300)), hands(239, 61));

    expect(hundredthsText(result.hundredths)).toBe('79,66');
    expect(result.verdict).toBe('failed');
    expect(hundredthsText(8_000)).toBe('80,00');
    expect(hundredthsText(5)).toBe('0,05');
  });

  it.each([
    ['all_members', 'counted', 'counted', 7, 9],
    ['all_members', 'counted', 'noted', 6, 9],
    ['all_members', 'not_counted', 'counted', 7, 7],
    ['present_or_consulted', 'counted', 'counted', 7, 9],
    ['present_or_consulted', 'counted', 'noted', 6, 8],
    ['present_or_consulted', 'not_counted', 'counted', 7, 7],
    ['present_or_consulted', 'not_counted', 'noted', 6, 6],
  ] as const)(
    'among %s, recused members %s, written opinions %s: %i of %i',
    (base, recused, opinions, inFavour, of) => {
      const nine = electorateOf(members(9, { absent: 1, recused: 2, opinions: ['in_favour'] }));
      const rule = aRule({ base, recused, opinions });

      expect(resultOf(rule, nine, hands(6, 0))).toMatchObject({ inFavour, base: of });
    },
  );

  it('leaves a tie to the rule that was stated for it', () => {
    const eight = electorateOf(members(8));
    const tie = (rule: VotingRule['tie'], threshold = '50 %') =>
      resultOf(aRule({ tie: rule, threshold, comparison: 'at_least' }), eight, hands(4, 4));

    expect(tie('chair_decides')).toMatchObject({ isTie: true, verdict: 'chair_decides' });
    expect(tie('next_meeting')).toMatchObject({ isTie: true, verdict: 'next_meeting' });
    expect(tie('not_passed')).toMatchObject({ isTie: true, verdict: 'failed' });
    // nobody's one vote makes 80 % of a half
    expect(tie('chair_decides', '80 %')).toMatchObject({ isTie: true, verdict: 'failed' });
    // what three of eight can pass, four do
    expect(tie('chair_decides', '1/3')).toMatchObject({ isTie: true, verdict: 'passed' });
  });

  it('is a tie for nobody to break, where one vote more is not enough or none is needed', () => {
    const tied = (threshold: string, count: number) =>
      resultOf(
        aRule({ tie: 'chair_decides', threshold, base: 'all_members' }),
        electorateOf(members(count)),
        hands(1, 1),
      ).verdict;

    expect(tied('2/3', 2)).toBe('failed');
    expect(tied('50 %', 2)).toBe('chair_decides');
    expect(tied('50 %', 10)).toBe('failed');
  });

  it('counts those against who wrote, where written opinions count', () => {
    const nine = electorateOf(members(9, { absent: 2, opinions: ['against', 'in_favour'] }));

    expect(nine).toMatchObject({
      ...{ eligible: [3, 4, 5, 6, 7, 8, 9], opinions: { inFavour: 1, against: 1 } },
    });
    expect(resultOf(aRule({ opinions: 'counted' }), nine, hands(4, 3))).toMatchObject({
      ...{ inFavour: 5, against: 4 },
    });
    expect(resultOf(aRule({ opinions: 'noted' }), nine, hands(4, 3))).toMatchObject({
      ...{ inFavour: 4, against: 3 },
    });
  });

  it('of nobody is no tie and does not pass', () => {
    expect(resultOf(aRule(), electorateOf([]), hands(0, 0))).toEqual({
      inFavour: 0,
      against: 0,
      base: 0,
      hundredths: 0,
      isTie: false,
      verdict: 'failed',
    });
  });

  it('counts nobody twice, and one vote more in favour never turns a pass into a failure', () => {
    fc.assert(
      fc.property(votes, ({ rule, electorate, tally }) => {
        expect(faultsOf(electorate, tally)).toEqual([]);
        const result = resultOf(rule, electorate, tally);
        expect(result.inFavour + result.against).toBeLessThanOrEqual(
          electorate.roster - electorate.recused,
        );
        expect(result.inFavour + result.against).toBeLessThanOrEqual(result.base);
        expect(result.hundredths).toBeLessThanOrEqual(10_000);
        if (tally.against === 0 || result.verdict !== 'passed') return;
        const more = hands(tally.inFavour + 1, tally.against - 1);
        expect(resultOf(rule, electorate, more).verdict).toBe('passed');
      }),
    );
  });

  it('agrees with fractions of big integers', () => {
    fc.assert(
      fc.property(votes, ({ rule, electorate, tally }) => {
        const result = resultOf({ ...rule, tie: 'not_passed' }, electorate, tally);
        const left = BigInt(result.inFavour) * BigInt(rule.threshold.denominator);
        const right = BigInt(rule.threshold.numerator) * BigInt(result.base);
        const reaches =
          result.base > 0 && (rule.comparison === 'above' ? left > right : left >= right);
        const byShare = reaches ? 'passed' : 'failed';
        // a tie may fail what would pass, never the other way round
        expect([byShare, result.isTie ? 'failed' : byShare]).toContain(result.verdict);
      }),
    );
  });
});
