import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { damaged, lines, SOURCE } from './plan-file.ts';

/** Each list of entries with a name of their own: its path, and how the first one is named. */
const LISTS: readonly (readonly [string, 'code' | 'id', string])[] = [
  ['campaigns', 'code', 'PT1'],
  ['dates', 'code', 'D1'],
  ['duties', 'code', 'PR01'],
  ['indicators', 'code', 'KT01'],
  ['units', 'code', 'T01'],
  ['commendation.criteria.collective', 'code', 'TT1'],
  ['commendation.criteria.individual', 'code', 'CN1'],
  ['commendation.dossier', 'code', 'HS1'],
  ['commendation.dossierReminders', 'id', 'week_before_cut_off'],
  ['commendation.forms', 'id', 'giay_khen_xa'],
  ['emulationForms', 'id', 'thuong_xuyen'],
  ['topics', 'id', 'tang_truong'],
  ['crossChecks', 'id', 'CK03'],
  ['reminders.stages', 'id', 'opening'],
  ['works.stages', 'id', 'two_weeks_before'],
  ['recipients', 'id', 'phong_noi_vu'],
  ['council.roles', 'id', 'chu_tich'],
  ['signatories', 'id', 'chu_tich'],
  ['officialDocuments.rules', 'id', 'to_trinh_xa'],
  ['officialDocuments.bases', 'id', 'luat'],
  ['ranking.groups', 'id', 'thon'],
];

describe('a plan with an entry twice', () => {
  it.each(LISTS)('in %s says where its %s %s is used already', (list, field, name) => {
    const entries = entriesOf(list);

    const reading = readPlan(damaged([list, [...entries, entries[0]]]));

    expect(lines(reading)).toContain(
      `${list}[${entries.length}].${field}: “${name}” is already used at ${list}[0].${field}`,
    );
  });

  it('has no two reminders of works on one day', () => {
    expect(lines(readPlan(damaged(['works.stages.2.days', -14])))).toEqual([
      'works.stages[2].days: “-14” is already used at works.stages[0].days',
    ]);
  });

  it('has no two rules for one award', () => {
    const rules = entriesOf('commendation.voting');

    expect(lines(readPlan(damaged(['commendation.voting', [...rules, rules[1]]])))).toEqual([
      'commendation.voting[10].form: “ldtt” is already used at commendation.voting[1].form',
    ]);
  });

  it('is not what two entries without a readable name are', () => {
    const reading = readPlan(
      damaged(
        ['topics.0.id', 1],
        ['topics.1.id', 1],
        ['works.stages.0.days', 'x'],
        ['works.stages.1.days', 'x'],
        ['ranking.groups.0.kinds.0', 'village'],
        ['ranking.groups.1.kinds.0', 'village'],
      ),
    );

    expect(lines(reading)).toEqual([
      'topics[0].id: must be a text',
      'topics[1].id: must be a text',
      'works.stages[0].days: must be a number',
      'works.stages[1].days: must be a number',
      `ranking.groups[0].kinds[0]: ${KINDS}`,
      `ranking.groups[1].kinds[0]: ${KINDS}`,
    ]);
  });

  it('names the first place of a kind that stands in three', () => {
    const reading = readPlan(
      damaged(['ranking.groups.1.kinds.0', 'hamlet'], ['ranking.groups.1.kinds.5', 'hamlet']),
    );

    expect(lines(reading)).toEqual([
      'ranking.groups[1].kinds[0]: “hamlet” is already used at ranking.groups[0].kinds[0]',
      'ranking.groups[1].kinds[5]: “hamlet” is already used at ranking.groups[0].kinds[0]',
    ]);
  });
});

const KINDS =
  'must be one of: hamlet, organisation, school, health_station, police, military, office';

function entriesOf(list: string): readonly unknown[] {
  return list.split('.').reduce((node, step) => node[step], JSON.parse(SOURCE));
}
