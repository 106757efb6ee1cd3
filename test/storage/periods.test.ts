import { describe, expect, it } from 'vitest';
import { aLedger, windowOf } from './ledger.ts';

const day = Temporal.PlainDate.from;

describe('a period', () => {
  it('is opened once; opening it again changes nothing', () => {
    const { periods, now } = aLedger();

    const first = periods.open(windowOf('2024-06'), now);
    const later = { ...windowOf('2024-06'), dueAt: now.add({ hours: 999 }) };
    const second = periods.open(later, now.add({ hours: 1 }));

    expect(first).toEqual({
      period: {
        id: 1,
        month: '2024-06',
        windowFrom: day('2024-05-15'),
        windowTo: day('2024-06-14'),
        dueAt: Temporal.Instant.from('2024-06-18T10:00:00Z'),
      },
      fresh: true,
    });
    expect(second).toEqual({ period: first.period, fresh: false });
    expect(periods.byMonth('2024-06')).toEqual(first.period);
    expect(periods.byMonth('2024-07')).toBeNull();
  });

  it('stands among the others by its month', () => {
    const { periods, now } = aLedger();
    for (const month of ['2024-10', '2024-02', '2024-09']) periods.open(windowOf(month), now);

    expect(periods.all().map((period) => period.month)).toEqual(['2024-02', '2024-09', '2024-10']);
  });
});

describe('an obligation', () => {
  it('is made once per unit and period', () => {
    const { periods, now } = aLedger();
    const { period } = periods.open(windowOf('2024-06'), now);

    expect(periods.oblige(1, period)).toBe(true);
    expect(periods.oblige(1, period)).toBe(false);
    expect(periods.oblige(2, period)).toBe(true);

    expect(periods.ofPeriod(period.id)).toEqual([
      { id: 1, unitId: 1, period, dueAt: period.dueAt, firstSubmittedAt: null, excuse: null },
      { id: 2, unitId: 2, period, dueAt: period.dueAt, firstSubmittedAt: null, excuse: null },
    ]);
    expect(periods.obligation(2)?.unitId).toBe(2);
    expect(periods.obligation(3)).toBeNull();
  });

  it('of a unit comes oldest month first', () => {
    const { periods, open } = aLedger();
    for (const month of ['2024-07', '2024-05', '2024-06']) open(month);

    expect(periods.ofUnit(2).map((each) => each.period.month)).toEqual([
      '2024-05',
      '2024-06',
      '2024-07',
    ]);
    expect(periods.ofUnit(99)).toEqual([]);
  });

  it('keeps the instant of its first submission, whatever is sent later', () => {
    const { periods, open, owed, now } = aLedger();
    open('2024-06');
    const { id } = owed(1, '2024-06');

    periods.recordFirstSubmission(id, now);
    periods.recordFirstSubmission(id, now.add({ hours: 240 }));

    expect(periods.obligation(id)?.firstSubmittedAt).toEqual(now);
    expect(owed(2, '2024-06').firstSubmittedAt).toBeNull();
  });

  it('is excused once, with the first reason', () => {
    const { db, periods, open, owed, now } = aLedger();
    open('2024-06');
    const { id } = owed(1, '2024-06');

    expect(periods.excuse(id, { at: now, by: 1, why: 'Sáp nhập' })).toBe(true);
    expect(periods.excuse(id, { at: now, by: 2, why: 'Khác' })).toBe(false);
    expect(periods.excuse(99, { at: now, by: 1, why: 'Khác' })).toBe(false);

    expect(periods.obligation(id)?.excuse).toBe('Sáp nhập');
    expect(
      db.prepare('SELECT excused_at, excused_by FROM obligation WHERE id = ?').get(id),
    ).toEqual({ excused_at: now.epochMilliseconds, excused_by: 1 });
  });
});
