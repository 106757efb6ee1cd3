import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planDuty } from '../../src/domain/dated-duty.ts';
import {
  daysAfter,
  dossierStanding,
  type Filed,
  isCollected,
  paperDays,
  paperStages,
  papersOf,
  takesPapers,
} from '../../src/domain/dossier.ts';
import { NOMINATION_STATES, type NominationState } from '../../src/domain/nomination.ts';
import { readPlan } from '../../src/domain/plan.ts';

const SOURCE = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as {
  commendation: object;
};
function rulesWith(change: object = {}) {
  const commendation = { ...SOURCE.commendation, ...change };
  const reading = readPlan({ ...SOURCE, commendation });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}
const plan = rulesWith();
const { commendation } = plan;
const day = (text: string) => Temporal.PlainDate.from(text);

const CODES = ['HS1', 'HS2', 'HS3'] as const;
const STANDS = ['absent', 'present', 'returned', 'lost'] as const;
type Stand = (typeof STANDS)[number];

function filed(paper: string, stand: Stand, daysLate = 0): readonly Filed[] {
  if (stand === 'absent') return [];
  return [{ paper, daysLate, isReturned: stand === 'returned', isLost: stand === 'lost' }];
}
const all = (stand: Stand) => CODES.flatMap((code) => filed(code, stand));
function standing(state: NominationState, papers: readonly Filed[], form = 'giay_khen_huyen') {
  return dossierStanding(commendation, { state, form }, papers);
}

/** By state: what an absent HS1, HS2, HS3 is, an asterisk where its owner has to bring it now. */
const ABSENT = {
  draft: ['not_yet', 'not_yet', 'not_yet'],
  submitted: ['not_yet', 'not_yet', 'missing*'],
  returned: ['not_yet', 'not_yet', 'missing*'],
  admitted: ['not_yet', 'missing*', 'missing*'],
  passed: ['missing*', 'missing*', 'missing*'],
  approved: ['missing*', 'missing*', 'missing*'],
  forwarded: ['missing', 'missing', 'missing'],
  awarded: ['missing', 'missing', 'missing'],
  declined: ['missing', 'missing', 'missing'],
  failed: ['not_yet', 'not_yet', 'not_yet'],
  refused: ['not_yet', 'not_yet', 'not_yet'],
  withdrawn: ['not_yet', 'not_yet', 'not_yet'],
} as const satisfies Record<NominationState, readonly string[]>;

/** With all three papers there: complete only where the council has passed the nomination. */
const WITH_ALL = {
  draft: 'none',
  submitted: 'awaits_council',
  returned: 'awaits_council',
  admitted: 'awaits_council',
  passed: 'complete',
  approved: 'complete',
  forwarded: 'complete',
  awarded: 'complete',
  declined: 'complete',
  failed: 'none',
  refused: 'none',
  withdrawn: 'none',
} as const satisfies Record<NominationState, string>;

const CELLS = NOMINATION_STATES.flatMap((state) =>
  CODES.flatMap((code, index) => STANDS.map((stand) => ({ state, code, index, stand }))),
);

describe('PR14: the dossier of a nomination', () => {
  it.each(CELLS)('$state, $code $stand', ({ state, code, index, stand }) => {
    const [paper] = standing(state, filed(code, stand)).papers.filter(
      (each) => each.paper.code === code,
    );
    const absent = ABSENT[state][index] ?? '';
    const owed = absent.endsWith('*');

    expect(paper?.state).toBe(stand === 'absent' ? absent.replace('*', '') : stand);
    expect(paper?.isOwed).toBe(owed && stand !== 'present');
  });

  it.each(NOMINATION_STATES.map((state) => ({ state, verdict: WITH_ALL[state] })))(
    'A11: $state with all three papers is $verdict; đủ 3/3 needs the council’s result',
    ({ state, verdict }) => {
      expect(standing(state, all('present'))).toMatchObject({ present: 3, verdict });
    },
  );

  it.each(
    CODES.flatMap((code) =>
      (['absent', 'returned', 'lost'] as const).map((stand) => ({ code, stand })),
    ),
  )('A11: with $code $stand no passed nomination is complete', ({ code, stand }) => {
    const others = CODES.filter((each) => each !== code).flatMap((each) => filed(each, 'present'));

    expect(standing('approved', [...others, ...filed(code, stand)])).toMatchObject({
      present: 2,
      verdict: 'lacking',
    });
  });

  it('one returned paper reopens, the two others stay', () => {
    const papers = [
      ...filed('HS1', 'present'),
      ...filed('HS2', 'present'),
      ...filed('HS3', 'returned'),
    ];
    const owed = standing('approved', papers).papers.filter(({ isOwed }) => isOwed);

    expect(owed.map(({ paper }) => [paper.code, paper.owner])).toEqual([['HS3', 'unit']]);
  });

  it('says how late a paper came, and 0 of one that never came', () => {
    const { papers } = standing('approved', filed('HS3', 'present', 4));

    expect(papers.map(({ paper, daysLate }) => [paper.code, daysLate])).toEqual([
      ['HS1', 0],
      ['HS2', 0],
      ['HS3', 4],
    ]);
  });

  it('is none where the plan asks for no paper', () => {
    const nothing = { dossier: [], forms: [] };

    expect(dossierStanding(nothing, { state: 'approved', form: 'gdvh' }, [])).toEqual({
      ...{ papers: [], present: 0, verdict: 'none' },
    });
  });

  it('before the council a unit that has brought its paper owes nothing more', () => {
    expect(standing('admitted', filed('HS3', 'present')).verdict).toBe('awaits_council');
    expect(standing('admitted', []).verdict).toBe('lacking');
  });

  it('takes papers from submission on, also late and after forwarding, but of none that is over', () => {
    expect(NOMINATION_STATES.filter(takesPapers)).toEqual([
      'submitted',
      'returned',
      'admitted',
      'passed',
      'approved',
      'forwarded',
      'awarded',
      'declined',
    ]);
  });
});

describe('whose papers are asked for', () => {
  it.each([
    ['draft', []],
    ['submitted', ['unit']],
    ['returned', ['unit']],
    ['admitted', ['unit', 'secretary']],
    ['passed', ['unit', 'secretary', 'office']],
    ['approved', ['unit', 'secretary', 'office']],
    ['forwarded', []],
    ['awarded', []],
    ['declined', []],
    ['failed', []],
    ['refused', []],
    ['withdrawn', []],
  ] as const)('of a nomination that is %s: %j', (state, owners) => {
    const asked = (['unit', 'secretary', 'office'] as const).filter((owner) =>
      isCollected(state, owner),
    );

    expect(asked).toEqual(owners);
  });
});

describe('which papers a form asks for', () => {
  it.each([
    ['giay_khen_huyen', 'HS1 HS2 HS3'],
    ['bang_khen_tinh', 'HS1 HS2 HS3'],
    ['giay_khen_xa', 'HS2 HS3'],
    ['ldtt', 'HS2 HS3'],
    ['gdvh', 'HS2'],
    ['a_form_that_was_taken_out', 'HS1 HS2 HS3'],
  ])('%s: %s', (form, codes) => {
    expect(papersOf(commendation, form).map(({ code }) => code)).toEqual(codes.split(' '));
  });

  it('HS1: in the commune’s own power a dossier is complete without a letter', () => {
    const papers = [...filed('HS2', 'present'), ...filed('HS3', 'present')];
    expect(standing('passed', papers, 'giay_khen_xa')).toMatchObject({
      present: 2,
      verdict: 'complete',
    });
  });
});

describe('when a paper is due', () => {
  it('from the unit to the commune on 15/12/2024, asked for by 10/12', () => {
    expect(paperDays(commendation, { due: 'unit' })).toEqual({
      deadline: day('2024-12-15'),
      cutOff: day('2024-12-10'),
    });
  });

  it('from the commune to its superior on the day that was set, until then the units’ deadline', () => {
    const set = rulesWith({ superiorDeadline: '2024-12-20' }).commendation;
    expect(paperDays(commendation, { due: 'superior' }).deadline).toEqual(day('2024-12-15'));
    expect(paperDays(set, { due: 'superior' })).toEqual({
      deadline: day('2024-12-20'),
      cutOff: null,
    });
  });

  it.each([
    ['2024-12-01', 0],
    ['2024-12-15', 0],
    ['2024-12-16', 1],
    ['2025-01-15', 31],
  ])('on %s it is %i days late', (on, days) => {
    expect(daysAfter(day('2024-12-15'), day(on))).toBe(days);
  });

  /** The days on which each stage speaks, moved off days without work. */
  function spokenOn(due: 'unit' | 'superior', rules = plan) {
    const stages = paperStages(rules.commendation, { due });
    const dueOn = paperDays(rules.commendation, { due }).deadline;
    return stages.map((stage) => {
      const only = { dueOn, since: day('2024-10-01'), stages: [stage] };
      const { act } = planDuty(only, rules.calendar, day('2025-06-01'), new Set());
      return `${stage.id} ${act?.on.toString()}`;
    });
  }

  it('A13: the reminder for Sunday 15/12/2024 comes on Friday 13/12', () => {
    expect(spokenOn('unit')).toEqual([
      'week_before_cut_off 2024-12-03',
      'cut_off 2024-12-10',
      'deadline 2024-12-13',
      'day_after 2024-12-16',
      'three_days_after 2024-12-18',
    ]);
  });

  it('without a cut-off its stages count from the deadline, each day once', () => {
    expect(spokenOn('superior', rulesWith({ superiorDeadline: '2024-12-20' }))).toEqual([
      'week_before_cut_off 2024-12-13',
      'deadline 2024-12-20',
      'day_after 2024-12-23',
      'three_days_after 2024-12-23',
    ]);
  });
});
