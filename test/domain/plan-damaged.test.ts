import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { damaged, GONE, lines, SOURCE } from './plan-file.ts';

/** Each damage alone: the path that is changed, what stands there then, and what must be said. */
const DAMAGES: readonly (readonly [string, unknown, string, string])[] = [
  ['slogan', GONE, 'slogan', 'is missing'],
  ['slogan', '   ', 'slogan', 'must not be blank'],
  ['slogan', 7, 'slogan', 'must be a text'],
  ['year', '2024', 'year', 'must be a number'],
  ['year', 2024.5, 'year', 'must be a whole number'],
  ['colour', 'red', 'colour', 'is not a field of the plan'],
  ['commune.nickname', 'x', 'commune.nickname', 'is not a field of the plan'],
  ['units', [], 'units', 'must have at least 1 entries'],
  [
    'units.3.kind',
    'village',
    'units[3].kind',
    'must be one of: hamlet, organisation, school, health_station, police, military, office',
  ],
  [
    'units.3.validFrom',
    '2024-02-30',
    'units[3].validFrom',
    '“2024-02-30” is not a day; write it as 2024-06-18',
  ],
  [
    'units.3.validTo',
    '2023-12-31',
    'units[3].validTo',
    'ends on 2023-12-31, before it starts on 2024-01-01',
  ],
  ['units.3.replacedBy', 'T99', 'units[3].replacedBy', 'there is no unit “T99”'],
  ['indicators.1.code', 'kt02', 'indicators[1].code', 'must look like KT01'],
  [
    'indicators.1.form',
    'sum',
    'indicators[1].form',
    'must be one of: amount, parts, ratio, percent, yes_no, grade, text, derived',
  ],
  [
    'indicators.1.form',
    'percent',
    'indicators[1].form',
    'the form “percent” does not fit the nature SEASON',
  ],
  [
    'indicators.16.form',
    'amount',
    'indicators[16].form',
    'the form “amount” does not fit the nature RATE',
  ],
  [
    'indicators.9.parts',
    GONE,
    'indicators[9].parts',
    'stands with the form “parts”, and only with it',
  ],
  [
    'indicators.1.unit',
    'bushel',
    'indicators[1].unit',
    'must be one of: tan, ha, km, con, nguoi, ho, gia_dinh, mo_hinh, doanh_nghiep, lao_dong, thon, khu, vuon, dong, percent, percent_point',
  ],
  ['review.medianTimes', 1, 'review.medianTimes', 'must be at least 2'],
  ['review.overTargetPercent', 99, 'review.overTargetPercent', 'must be at least 100'],
  ['review.resubmitDays', GONE, 'review.resubmitDays', 'is missing'],
  ['indicators.1.decimals', 9, 'indicators[1].decimals', 'must be at most 4'],
  ['indicators.1.softMaximum', -1, 'indicators[1].softMaximum', 'must be at least 0'],
  ['indicators.1.softMaximum', 1.5, 'indicators[1].softMaximum', 'must be a whole number'],
  ['indicators.1.months.0', 13, 'indicators[1].months[0]', 'must be at most 12'],
  ['indicators.1.months.0', 0, 'indicators[1].months[0]', 'must be at least 1'],
  ['indicators.1.months.0', 1, 'indicators[1].months[0]', 'no period is opened in month 1'],
  [
    'indicators.1.months.1',
    5,
    'indicators[1].months[1]',
    '“5” is already used at indicators[1].months[0]',
  ],
  ['indicators.1.months', [], 'indicators[1].months', 'must have at least 1 entries'],
  [
    'indicators.1.reporters.0.kind',
    'village',
    'indicators[1].reporters[0].kind',
    'must be one of: hamlet, organisation, school, health_station, police, military, office',
  ],
  [
    'indicators.18.reporters.0.unit',
    'BHXH',
    'indicators[18].reporters[0].unit',
    'there is no unit “BHXH”',
  ],
  [
    'indicators.1.confirmers.0',
    'NOBODY',
    'indicators[1].confirmers[0]',
    '“NOBODY” is neither a unit nor CHAIR or SUPERIOR',
  ],
  ['indicators.1.targets.0.value', 0.5, 'indicators[1].targets[0].value', 'must be a whole number'],
  ['indicators.1.targets.0.value', GONE, 'indicators[1].targets[0].value', 'is missing'],
  [
    'indicators.1.targets.1',
    { from: '2024-01-31', value: 1 },
    'indicators[1].targets[1].from',
    '“2024-01-31” is already used at indicators[1].targets[0].from',
  ],
  [
    'indicators.0.formula.sum.1',
    'KT99',
    'indicators[0].formula.sum[1]',
    'there is no indicator “KT99”',
  ],
  [
    'indicators.0.formula.sum.1',
    'KT04',
    'indicators[0].formula.sum[1]',
    '“KT04” is measured in ha, not in tan',
  ],
  [
    'indicators.0.formula.sum.1',
    'KT01',
    'indicators[0].formula',
    'the formula goes round in a circle: KT01 → KT01',
  ],
  ['crossChecks.0.upper', 'KT99', 'crossChecks[0].upper', 'there is no indicator “KT99”'],
  [
    'crossChecks.0.rule',
    'equal',
    'crossChecks[0].rule',
    'must be one of: not_above, not_above_units',
  ],
  [
    'referenceYields.0.area',
    'KT02',
    'referenceYields[0].area',
    '“KT02” is measured in tan, not in ha',
  ],
  [
    'referenceYields.0.product',
    'XX01',
    'referenceYields[0].product',
    'there is no indicator “XX01”',
  ],
  [
    'calendar.holidays.2.from',
    '2023-04-18',
    'calendar.holidays[2].from',
    '2023-04-18 lies outside the plan’s year 2024',
  ],
  [
    'calendar.holidays.1.to',
    '2024-02-01',
    'calendar.holidays[1].to',
    'ends on 2024-02-01, before it starts on 2024-02-08',
  ],
  [
    'reminders.quietDays.0.to',
    '2024-02-01',
    'reminders.quietDays[0].to',
    'ends on 2024-02-01, before it starts on 2024-02-07',
  ],
  ['reminders.time', '05:59', 'reminders.time', '05:59 lies within the quiet hours 20:00–06:00'],
  ['reminders.time', '8:00', 'reminders.time', '“8:00” is not a time; write it as 17:00'],
  ['reporting.closingDay', 31, 'reporting.closingDay', 'must be at most 27'],
  [
    'reporting.closing.campaignEnd',
    'D2',
    'reporting.closing.campaignEnd',
    'there is no date “D2” with a day',
  ],
  ['reporting.closing', GONE, 'reporting.closing', 'is missing'],
  ['reporting.dueDay', 0, 'reporting.dueDay', 'must be at least 1'],
  ['reporting.lastMonth', '2024-13', 'reporting.lastMonth', 'must look like 2024-06'],
  [
    'government.0.to',
    '2023-01-01',
    'government[0].to',
    'ends on 2023-01-01, before it starts on 2024-01-01',
  ],
  ['dates.7.yearly.to', '02-30', 'dates[7].yearly.to', 'must look like 11-25'],
  ['contact.unit', 'BHXH', 'contact.unit', 'there is no unit “BHXH”'],
];

describe('a damaged plan', () => {
  it.each(DAMAGES)('%s = %s is reported at %s: %s', (path, value, at, message) => {
    const reading = readPlan(damaged([path, value]));

    expect(lines(reading)).toContain(`${at}: ${message}`);
  });

  it.each([
    ['soon', 'must look like 2024-06'],
    ['2024-01', 'ends on 2024-01, before it starts on 2024-02'],
  ])('whose last month is "%s" says so once, not for each row', (lastMonth, message) => {
    const reading = readPlan(damaged(['reporting.lastMonth', lastMonth]));

    expect(lines(reading)).toEqual([`reporting.lastMonth: ${message}`]);
  });

  it('with a circle over two rows names the circle once', () => {
    const reading = readPlan(
      damaged(['indicators.0.formula.sum', ['KT13']], ['indicators.12.formula.sum', ['KT01']]),
    );

    expect(lines(reading)).toContain(
      'indicators[0].formula: the formula goes round in a circle: KT01 → KT13 → KT01',
    );
    expect(lines(reading).filter((line) => line.includes('circle'))).toHaveLength(1);
  });

  it('without any military unit names each row that only such a unit reports', () => {
    const file = JSON.parse(SOURCE);
    file.units = file.units.filter((unit: { kind: string }) => unit.kind !== 'military');

    expect(lines(readPlan(file))).toEqual([
      'indicators[34].reporters[1].kind: no unit is of the kind “military”',
      'indicators[35].reporters[1].kind: no unit is of the kind “military”',
      'indicators[36].reporters[1].kind: no unit is of the kind “military”',
    ]);
  });

  it('with several faults, of form and of reference, reports all of them at once', () => {
    const reading = readPlan(
      damaged(
        ['slogan', GONE],
        ['indicators.1.months.0', 13],
        ['indicators.1.confirmers.0', 'NOBODY'],
        ['crossChecks.1.lower', 'KT99'],
        ['units.1.validFrom', 'yesterday'],
        ['units.2.code', 'T01'],
        ['calendar.holidays.0.to', '2030-01-01'],
      ),
    );

    expect(lines(reading).sort()).toEqual([
      'calendar.holidays[0].to: 2030-01-01 lies outside the plan’s year 2024',
      'crossChecks[1].lower: there is no indicator “KT99”',
      'indicators[1].confirmers[0]: “NOBODY” is neither a unit nor CHAIR or SUPERIOR',
      'indicators[1].months[0]: must be at most 12',
      'slogan: is missing',
      'units[1].validFrom: “yesterday” is not a day; write it as 2024-06-18',
      'units[2].code: “T01” is already used at units[0].code',
    ]);
  });

  it('gives each problem a code and arguments for a text in any language', () => {
    const reading = readPlan(damaged(['contact.unit', 'BHXH']));

    expect(reading).toEqual({
      ok: false,
      problems: [
        {
          path: 'contact.unit',
          code: 'unknown_unit',
          args: { value: 'BHXH' },
          message: 'there is no unit “BHXH”',
        },
      ],
    });
  });

  it('with a kind that does not exist says so once', () => {
    const reading = readPlan(damaged(['crossChecks.2.unitKind', 'village']));

    expect(lines(reading)).toEqual([
      'crossChecks[2].unitKind: must be one of: hamlet, organisation, school, health_station, police, military, office',
    ]);
  });

  it('that is an empty object has every section reported missing', () => {
    const missing = lines(readPlan({}));

    expect(missing).toContain('indicators: is missing');
    expect(missing).toContain('reporting: is missing');
    expect(missing).toHaveLength(31);
  });
});
