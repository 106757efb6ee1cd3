import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { type Change, damaged, lines } from './plan-file.ts';

/** A field that cannot be read, or has the wrong form, is told of once: nothing follows from it. */
const UNREADABLE: readonly (readonly [string, unknown, string])[] = [
  ['officialDocuments.rules.1.recipients.0', 7, 'must be a text'],
  [
    'officialDocuments.rules.1.kind',
    7,
    'must be one of: submission_letter, minutes, merit_report, month_report, half_year_report, year_report, pledge_sheet',
  ],
  ['commendation.forms.0.papers.1', 7, 'must be a text'],
  ['commendation.forms.0.binding.0', 7, 'must be a text'],
  ['commendation.dossierReminders.0.id', 7, 'must be a text'],
  ['emulation.broadcast.leastWords', 'x', 'must be a number'],
  ['emulation.broadcast.mostWords', 'x', 'must be a number'],
  ['indicators.0.formula.sum.1', 7, 'must be a text'],
  ['indicators.1.confirmers.0', 7, 'must be a text'],
  ['indicators.1.months.0', 'x', 'must be a number'],
  ['indicators.1.months.0', 0, 'must be at least 1'],
  ['indicators.1.months.0', 13, 'must be at most 12'],
  ['indicators.1.targets.0.from', 'x', '“x” is not a day; write it as 2024-06-18'],
  [
    'indicators.9.form',
    7,
    'must be one of: amount, parts, ratio, percent, yes_no, grade, text, derived',
  ],
  ['units.3.replacedBy', 7, 'must be a text'],
  ['contact.unit', 7, 'must be a text'],
  ['crossChecks.0.upper', 7, 'must be a text'],
  ['referenceYields.0.area', 7, 'must be a text'],
  ['ranking.total', 'x', 'must be a number'],
  ['reminders.followUpStage', 7, 'must be a text'],
  ['ranking.works.maximum', 'x', 'must be a number'],
  ['campaigns.0.from', 'x', '“x” is not a day; write it as 2024-06-18'],
  ['reporting.closing.campaignEnd', 7, 'must be a text'],
];

/** Changes of two fields that have to fit together, and all that is wrong with the plan then. */
const RELATIONS: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
  [
    'a target given to a unit and for an indicator that are not there',
    [['unitTargets', [{ unit: 'T99', indicator: 'KT99', value: 1 }]]],
    [
      'unitTargets[0].unit: there is no unit “T99”',
      'unitTargets[0].indicator: there is no indicator “KT99”',
    ],
  ],
  [
    'a target given to a unit for an indicator',
    [['unitTargets', [{ unit: 'T01', indicator: 'KT02', value: 134_000 }]]],
    [],
  ],
  [
    'stages of reminders that are none of its stages',
    [
      ['reminders.followUpStage', 'next_week'],
      ['reminders.groupStage', 'day_befor'],
    ],
    [
      'reminders.followUpStage: there is no entry “next_week” in that list',
      'reminders.groupStage: there is no entry “day_befor” in that list',
    ],
  ],
  [
    'a loudspeaker text longer at least than at most',
    [['emulation.broadcast.leastWords', 121]],
    ['emulation.broadcast.leastWords: must be at most 120'],
  ],
  ['a loudspeaker text of a fixed length', [['emulation.broadcast.leastWords', 120]], []],
  [
    'a rule that votes on nothing readable',
    [['commendation.voting.0.form', 7]],
    [
      'commendation.voting[0].form: must be a text',
      'commendation.forms[0].id: there is no voting rule for the award “giay_khen_xa”',
    ],
  ],
  [
    'an award without a readable name',
    [['commendation.forms.0.id', 7]],
    [
      'commendation.forms[0].id: must be a text',
      'commendation.voting[0].form: there is no award “giay_khen_xa”',
    ],
  ],
  [
    'a ratio of what is no rate',
    [['indicators.16.nature', 'STOCK']],
    ['indicators[16].form: the form “ratio” does not fit the nature STOCK'],
  ],
  [
    'parts of a rate',
    [['indicators.9.nature', 'RATE']],
    ['indicators[9].form: the form “parts” does not fit the nature RATE'],
  ],
  [
    'parts of which there is one',
    [['indicators.9.parts', ['trâu']]],
    ['indicators[9].parts: must have at least 2 entries'],
  ],
  [
    'an amount with parts',
    [['indicators.10.parts', ['lợn', 'heo']]],
    ['indicators[10].parts: stands with the form “parts”, and only with it'],
  ],
  [
    'a sum that goes round without coming back',
    [
      ['indicators.0.formula.sum', ['KT13']],
      ['indicators.12.formula.sum', ['KT13']],
    ],
    [
      'indicators[0].formula.sum[0]: “KT13” is measured in mo_hinh, not in tan',
      'indicators[12].formula: the formula goes round in a circle: KT13 → KT13',
    ],
  ],
  [
    'severity, window and days off that are none',
    [
      ['crossChecks.0.severity', 'ignore'],
      ['reporting.whenOff', 'never'],
      ['reporting.window', 'week'],
    ],
    [
      'crossChecks[0].severity: must be one of: refuse, warn',
      'reporting.window: must be one of: nd09, calendar_month',
      'reporting.whenOff: must be one of: next_working_day, previous_working_day, stays',
    ],
  ],
  [
    'days of the digest out of their bounds',
    [
      ['jobs.digest.weekday', 0],
      ['jobs.digest.aheadDays', 61],
    ],
    ['jobs.digest.weekday: must be at least 1', 'jobs.digest.aheadDays: must be at most 60'],
  ],
];

describe('what a plan refers to', () => {
  it.each(UNREADABLE)('is not asked after where %s = %j cannot be read', (path, value, told) => {
    const at = path.replace(/\.(\d+)/g, '[$1]');

    expect(lines(readPlan(damaged([path, value])))).toEqual([`${at}: ${told}`]);
  });

  it.each(RELATIONS)('has to fit: %s', (_name, changes, wrong) => {
    expect(lines(readPlan(damaged(...changes)))).toEqual(wrong);
  });

  it('is a kind of units only where there is such a unit', () => {
    const file = damaged(
      ['crossChecks.2.unitKind', 'military'],
      ['indicators.29.targets.0.count', 'military'],
    ) as { units: readonly { readonly kind: string }[] };
    const units = file.units.filter(({ kind }) => kind !== 'military');

    const told = lines(readPlan({ ...file, units }));

    expect(told).toContain('crossChecks[2].unitKind: no unit is of the kind “military”');
    expect(told).toContain('indicators[29].targets[0].count: no unit is of the kind “military”');
  });

  it.each([[null], [42], ['plan'], [true], [[]]])('is nothing where the plan is %j', (json) => {
    expect(lines(readPlan(json))).toEqual(['(file): must be an object']);
  });
});
