import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Arrival,
  cellOf,
  comingDates,
  type DigestDuty,
  datesToActOn,
  daysOf,
  digestDay,
  newsOf,
  praiseOf,
  standingOfPeriod,
} from '../../src/domain/digest.ts';
import { readPlan } from '../../src/domain/plan.ts';

const file = join(import.meta.dirname, '../../db/plans/tung-anh-2024.json');
const reading = readPlan(JSON.parse(readFileSync(file, 'utf8')));
if (!reading.ok) throw new Error('the plan is wrong');
const { plan } = reading;

const instant = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const day = (text: string) => Temporal.PlainDate.from(text);
const DUE = instant('2024-06-18T17:00');
const WEEK = { since: instant('2024-06-17T08:00'), until: instant('2024-06-24T08:00') };

function duty(unitName: string, sentAt: string | null, more: Partial<DigestDuty> = {}): DigestDuty {
  const firstSubmittedAt = sentAt === null ? null : instant(sentAt);
  return { unitName, dueAt: DUE, firstSubmittedAt, excused: false, drafting: false, ...more };
}

describe('the day of a digest', () => {
  it.each([
    ['on the Monday itself', '2024-06-17T08:00', '2024-06-17'],
    ['caught up in the evening', '2024-06-17T18:30', '2024-06-17'],
    ['on a Sunday it was last Monday', '2024-06-23T23:59', '2024-06-17'],
    ['Viet Nam’s Monday, not Greenwich’s', '2024-06-17T00:30', '2024-06-17'],
  ])('%s', (_, now, expected) => {
    expect(digestDay(plan.jobs.digest, instant(now)).toString()).toBe(expected);
  });

  it('the news of a week is from its Monday to its Sunday', () => {
    const { from, to } = daysOf(WEEK);
    expect([from.toString(), to.toString()]).toEqual(['2024-06-17', '2024-06-23']);
  });

  it('a span within one day is that day', () => {
    const { from, to } = daysOf({ since: WEEK.since, until: instant('2024-06-17T09:00') });
    expect([from.toString(), to.toString()]).toEqual(['2024-06-17', '2024-06-17']);
  });
});

describe('what a digest counts', () => {
  it('reports received, and those on time up to the due second', () => {
    const arrival = (at: string): Arrival => ({
      unitName: 'Thôn 1',
      month: '2024-06',
      dueAt: DUE,
      submittedAt: instant(at),
    });
    const arrivals = [
      arrival('2024-06-18T16:59:59'),
      arrival('2024-06-18T17:00'),
      arrival('2024-06-18T17:00:01'),
    ];
    expect(newsOf(arrivals)).toEqual({ received: 3, onTime: 2 });
  });

  it('obligations less the excused ones; an excused unit that sent all the same counts', () => {
    const duties = [
      duty('Thôn 1', '2024-06-16T09:00'),
      duty('Thôn 2', '2024-06-19T09:00'),
      duty('Thôn 3', null),
      duty('Thôn 4', null, { excused: true }),
      duty('Thôn 5', '2024-06-16T09:00', { excused: true }),
    ];
    expect(standingOfPeriod(duties)).toEqual({
      owed: 4,
      sent: 3,
      onTime: 2,
      missing: ['Thôn 3'],
    });
  });
});

describe('praise', () => {
  it('is for the first senders, when they sent since the last digest', () => {
    const duties = [
      duty('Thôn 1', '2024-06-18T09:00'),
      duty('Thôn 2', '2024-06-16T09:00'),
      duty('Thôn 3', '2024-06-17T09:00'),
      duty('Thôn 4', null),
    ];
    expect(praiseOf(duties, WEEK, 2)).toEqual({ first: ['Thôn 3'], everybody: false });
  });

  it('is for everybody once: when the last one came on time since the last digest', () => {
    const duties = [
      duty('Thôn 1', '2024-06-15T09:00'),
      duty('Thôn 2', '2024-06-18T17:00'),
      duty('Thôn 3', null, { excused: true }),
    ];
    const next = { since: WEEK.until, until: instant('2024-07-01T08:00') };
    expect(praiseOf(duties, WEEK, 2).everybody).toBe(true);
    expect(praiseOf(duties, next, 2)).toEqual({ first: [], everybody: false });
  });

  it('names those who sent in one instant in Vietnamese order', () => {
    const duties = ['Thôn 10', 'Thôn 2', 'Thôn 1'].map((name) => duty(name, '2024-06-18T09:00'));

    expect(praiseOf(duties, WEEK, 2).first).toEqual(['Thôn 1', 'Thôn 2']);
  });

  it('is never for who was late, however early the others were', () => {
    const duties = [duty('Thôn 1', '2024-06-18T17:00:01')];
    expect(praiseOf(duties, WEEK, 2)).toEqual({ first: [], everybody: false });
  });

  it('waits for the last one, and goes by the instants of the digests', () => {
    const duties = ['2024-06-16T09:00', '2024-06-17T09:00', '2024-06-18T09:00'].map((at, index) =>
      duty(`Thôn ${index + 1}`, at),
    );
    const praise = (since: string, until: string) =>
      praiseOf(duties, { since: instant(since), until: instant(until) }, 3);

    expect(praise('2024-06-16T08:00', '2024-06-18T08:00')).toEqual({
      ...{ first: ['Thôn 1', 'Thôn 2'], everybody: false },
    });
    expect(praise('2024-06-17T09:00', '2024-06-18T09:00')).toEqual({
      ...{ first: ['Thôn 3'], everybody: true },
    });
    expect(praise('2024-06-18T09:00', '2024-06-25T09:00')).toEqual({ first: [], everybody: false });
  });

  it('is not for a period that nobody owes', () => {
    expect(praiseOf([duty('Thôn 1', null, { excused: true })], WEEK, 2).everybody).toBe(false);
  });
});

describe('a field of the picture', () => {
  it.each([
    ['on_time', duty('A', '2024-06-18T17:00'), '2024-06-24T08:00'],
    ['late', duty('A', '2024-06-18T17:00:01'), '2024-06-24T08:00'],
    ['excused', duty('A', null, { excused: true }), '2024-06-24T08:00'],
    ['drafting', duty('A', null, { drafting: true }), '2024-06-24T08:00'],
    ['not_due', duty('A', null), '2024-06-18T17:00'],
    ['missing', duty('A', null), '2024-06-18T17:00:01'],
  ])('is %s', (expected, it, now) => {
    expect(cellOf(it, instant(now))).toBe(expected);
  });
});

describe('coming dates', () => {
  const shown = (today: string, reports: Parameters<typeof comingDates>[1] = []) =>
    comingDates(plan, reports, day(today)).map(({ on, actOn, what }) => [
      on.toString(),
      actOn.toString(),
      what.kind === 'plan' ? what.code : what.month,
    ]);

  it('in November: the families’ review, the end of the campaign on a Saturday, the dossiers on a Sunday', () => {
    expect(shown('2024-11-25')).toEqual([
      ['2024-11-25', '2024-11-25', 'E1'],
      ['2024-11-30', '2024-11-29', 'D3'],
      ['2024-12-14', '2024-12-13', 'E2'],
      ['2024-12-15', '2024-12-13', 'D4'],
    ]);
  });

  it('look three weeks ahead and not a day further', () => {
    expect(shown('2024-11-09').map(([on]) => on)).toEqual(['2024-11-25', '2024-11-30']);
    expect(shown('2024-11-08').map(([on]) => on)).toEqual(['2024-11-25']);
  });

  it('name the due day of a report, as an officer may have moved it', () => {
    expect(shown('2024-06-17', [{ month: '2024-06', dueAt: DUE }])).toEqual([
      ['2024-06-18', '2024-06-18', '2024-06'],
    ]);
    expect(shown('2024-06-19', [{ month: '2024-06', dueAt: DUE }])).toEqual([]);
  });

  it.each([
    ['2024-11-29', ['D3']],
    ['2024-11-30', []],
    ['2024-12-13', ['D4', 'E2']],
    ['2024-12-15', []],
    ['2024-12-31', ['D5']],
  ])('on %s is the day to act on %j', (today, codes) => {
    const found = datesToActOn(plan, day(today)).map(({ what }) => what.code);
    expect(found.toSorted()).toEqual(codes);
  });
});
