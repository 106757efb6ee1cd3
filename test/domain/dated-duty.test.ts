import { describe, expect, it } from 'vitest';
import { planDuty } from '../../src/domain/dated-duty.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const calendar = {
  holidays: [{ from: day('2024-08-31'), to: day('2024-09-03') }],
  makeUpDays: [day('2024-06-22')],
};
const stages = [
  { id: 'two_weeks_before', days: -14 },
  { id: 'three_days_before', days: -3 },
  { id: 'due_day', days: 0 },
  { id: 'week_after', days: 7 },
];

function planned(
  dueOn: string,
  today: string,
  more: { accounted?: readonly string[]; since?: string } = {},
) {
  const duty = { dueOn: day(dueOn), since: day(more.since ?? '2024-01-01'), stages };
  const { act, superseded } = planDuty(duty, calendar, day(today), new Set(more.accounted ?? []));
  const text = (stage: { id: string; on: Temporal.PlainDate }) =>
    `${stage.id}@${stage.on.toString()}`;
  return [act === null ? null : text(act), ...superseded.map(text)];
}

describe('the stages of a dated duty', () => {
  it.each([
    ['nothing before the first', '2024-06-27', '2024-06-12', [null]],
    ['the first', '2024-06-27', '2024-06-13', ['two_weeks_before@2024-06-13']],
  ])('%s', (_name, dueOn, today, expected) => {
    expect(planned(dueOn, today)).toEqual(expected);
  });

  it('speak once: what is accounted for on its day is not due again', () => {
    const accounted = ['two_weeks_before@2024-06-13'];

    expect(planned('2024-06-27', '2024-06-13', { accounted })).toEqual([null]);
    expect(planned('2024-06-27', '2024-06-23', { accounted })).toEqual([null]);
    expect(planned('2024-06-27', '2024-06-24', { accounted })).toEqual([
      'three_days_before@2024-06-24',
    ]);
  });

  it('after a downtime leave the word to the latest', () => {
    expect(planned('2024-06-27', '2024-06-30')).toEqual([
      'due_day@2024-06-27',
      'two_weeks_before@2024-06-13',
      'three_days_before@2024-06-24',
    ]);
  });

  it('come on the working day before a day off, and after the due day on the one that follows', () => {
    // 30/06 and 07/07/2024 are Sundays, 16/06 too
    expect(planned('2024-06-30', '2024-06-14')).toEqual(['two_weeks_before@2024-06-14']);
    expect(planned('2024-06-30', '2024-06-28', { accounted: [] })[0]).toBe('due_day@2024-06-28');
    const accounted = [
      'two_weeks_before@2024-06-14',
      'three_days_before@2024-06-27',
      'due_day@2024-06-28',
    ];
    expect(planned('2024-06-30', '2024-07-07', { accounted })).toEqual([null]);
    expect(planned('2024-06-30', '2024-07-08', { accounted })).toEqual(['week_after@2024-07-08']);
  });

  it('respect holidays and days worked in exchange', () => {
    // Quốc khánh, 31/08–03/09: the Friday before it
    expect(planned('2024-09-02', '2024-08-30')[0]).toBe('due_day@2024-08-30');
    // Saturday 22/06 is worked
    expect(planned('2024-06-22', '2024-06-22')[0]).toBe('due_day@2024-06-22');
  });

  it('before the duty came to be are none', () => {
    expect(planned('2024-06-27', '2024-06-21', { since: '2024-06-20' })).toEqual([null]);
    expect(planned('2024-06-27', '2024-06-24', { since: '2024-06-20' })).toEqual([
      'three_days_before@2024-06-24',
    ]);
    expect(planned('2024-06-27', '2024-06-24', { since: '2024-06-24' })).toEqual([
      'three_days_before@2024-06-24',
    ]);
  });

  it('of a due day that was moved are due anew', () => {
    const accounted = ['three_days_before@2024-06-24', 'two_weeks_before@2024-06-13'];

    expect(planned('2024-07-04', '2024-07-01', { accounted })[0]).toBe(
      'three_days_before@2024-07-01',
    );
  });

  it('give the word to the latest in whatever order the plan names them', () => {
    const duty = {
      dueOn: day('2024-06-27'),
      since: day('2024-01-01'),
      stages: stages.toReversed(),
    };

    const { act, superseded } = planDuty(duty, calendar, day('2024-06-28'), new Set());

    expect(act).toEqual({ id: 'due_day', on: day('2024-06-27') });
    expect(superseded.map(({ id }) => id)).toEqual(['three_days_before', 'two_weeks_before']);
  });

  it('of two that fall together give the word to the one named last', () => {
    const both = [
      { id: 'cut_off', days: 0 },
      { id: 'deadline', days: 0 },
    ];
    const duty = { dueOn: day('2024-06-27'), since: day('2024-01-01'), stages: both };

    expect(planDuty(duty, calendar, day('2024-06-27'), new Set()).act?.id).toBe('deadline');
  });
});
