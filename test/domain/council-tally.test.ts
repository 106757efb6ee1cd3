import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeRule,
  type Electorate,
  electorateOf,
  faultsOf,
  fits,
  missingSettings,
  PAPER_COUNTS,
  type PaperCounts,
  roomFor,
} from '../../src/domain/council.ts';
import { aRule, hands, members, seats } from './council-scene.ts';

describe('participation and tally', () => {
  const seven: Electorate = electorateOf(members(9, { absent: 1, recused: 1 }));
  const paper = { issued: 7, returned: 7, valid: 6, invalid: 1, inFavour: 5, against: 1 };

  it('reconcile', () => {
    expect(faultsOf(seven, { kind: 'paper', ...paper })).toEqual([]);
    expect(faultsOf(seven, hands(4, 2))).toEqual([]);
  });

  it.each([
    [{ issued: 8 }, 'ballots issued and members present differ'],
    [{ issued: 6 }, 'ballots issued and members present differ'],
    [{ returned: 8, valid: 7, inFavour: 6 }, 'more ballots returned than issued'],
    [{ invalid: 2 }, 'valid and invalid are not the returned'],
    [{ against: 2 }, 'in favour and against are not the valid'],
    [{ returned: 6, valid: 7, invalid: -1, inFavour: 6 }, 'valid and invalid are not the returned'],
    [{ inFavour: -1, against: 7 }, 'no count'],
    [{ inFavour: 5.5, against: 0.5 }, 'no count'],
  ])('differ with %o: %s', (change, fault) => {
    expect(faultsOf(seven, { kind: 'paper', ...paper, ...change })).toContain(fault);
  });

  it('differ with more hands than members', () => {
    expect(faultsOf(seven, hands(7, 1))).toEqual(['more hands than members']);
  });

  it.each([
    [{ kind: 'exactly', count: 7 }, 7, true],
    [{ kind: 'exactly', count: 7 }, 6, false],
    [{ kind: 'at_most', count: 7 }, 0, true],
    [{ kind: 'at_most', count: 7 }, 7, true],
    [{ kind: 'at_most', count: 7 }, 8, false],
    [{ kind: 'at_most', count: 7 }, -1, false],
    [{ kind: 'at_most', count: 7 }, 2.5, false],
    [{ kind: 'exactly', count: -1 }, -1, false],
  ] as const)('of %o the count %d: %s', (room, count, expected) => {
    expect(fits(room, count)).toBe(expected);
  });

  it.each([
    ['issued', { kind: 'exactly', count: 9 }],
    ['returned', { kind: 'at_most', count: 7 }],
    ['valid', { kind: 'at_most', count: 6 }],
    ['invalid', { kind: 'exactly', count: 2 }],
    ['inFavour', { kind: 'at_most', count: 4 }],
    ['against', { kind: 'exactly', count: 1 }],
  ] as const)('leave room for %s: %o', (count, room) => {
    const counts = { issued: 7, returned: 6, valid: 4, inFavour: 3 };

    expect(roomFor(count, counts, 9)).toEqual(room);
    expect(roomFor(count, {}, 0)).toEqual({ kind: room.kind, count: 0 });
  });

  it('always reconcile when each count fits the room that those before it leave', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 6, maxLength: 6 }), seats, (typed, all) => {
        const electorate = electorateOf(all.map((seat, id) => ({ ...seat, id })));
        let counts: PaperCounts = {};
        for (const [index, count] of PAPER_COUNTS.entries()) {
          const room = roomFor(count, counts, electorate.eligible.length);
          const wanted = typed[index] ?? 0;
          counts = { ...counts, [count]: fits(room, wanted) ? wanted : room.count };
        }
        const tally = { kind: 'paper', ...(counts as Required<PaperCounts>) } as const;
        expect(faultsOf(electorate, tally)).toEqual([]);
      }),
    );
  });
});

describe('a rule', () => {
  const complete = { form: 'giay_khen_xa', ...aRule() };

  it('that leaves nothing open is one to vote by', () => {
    expect(missingSettings(complete)).toEqual([]);
    expect(completeRule(complete)).toEqual(aRule());
  });

  it.each([
    'ballot',
    'quorum',
    'threshold',
    'comparison',
    'base',
    'recused',
    'opinions',
    'ownUnit',
    'tie',
  ] as const)('without %s is none: nothing is assumed in silence', (setting) => {
    const open = { ...complete, [setting]: null };

    expect(missingSettings(open)).toEqual([setting]);
    expect(completeRule(open)).toBeNull();
  });

  it('that the plan does not have at all lacks everything', () => {
    expect(missingSettings(undefined)).toHaveLength(9);
    expect(completeRule(undefined)).toBeNull();
  });
});
