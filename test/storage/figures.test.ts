import { describe, expect, it } from 'vitest';
import { aLedger } from './ledger.ts';

/** Hamlet 1 sent February to April, hamlet 2 March. */
function someMonths() {
  const ledger = aLedger();
  for (const month of ['2024-02', '2024-03', '2024-04', '2024-05']) ledger.open(month);
  ledger.send(1, '2024-02', { KT14: 1, KT11: 90 });
  ledger.send(1, '2024-03', { KT14: 0, KT11: 95, KT17: [150, 155] });
  ledger.send(1, '2024-04', { KT14: 2 });
  ledger.send(2, '2024-03', { KT14: 5, KT11: 70 });
  return ledger;
}

describe('the figure before a month', () => {
  it.each([
    ['2024-02', null],
    ['2024-03', { month: '2024-02', value: 90, denominator: null, parts: null }],
    ['2024-04', { month: '2024-03', value: 95, denominator: null, parts: null }],
    // April was reported without this figure
    ['2024-12', { month: '2024-03', value: 95, denominator: null, parts: null }],
  ])('%s is the last one reported before it', (month, figure) => {
    expect(someMonths().figures.before(1, 'KT11', month)).toEqual(figure);
  });

  it('has both numbers of a rate', () => {
    expect(someMonths().figures.before(1, 'KT17', '2024-06')).toEqual({
      month: '2024-03',
      value: 150,
      denominator: 155,
      parts: null,
    });
  });

  it('has the parts of a sum', () => {
    const { figures, reports, owed, now } = someMonths();
    const report = reports.start({ obligationId: owed(3, '2024-05').id, by: 1, at: now });
    reports.put(
      report.id,
      'KT10',
      {
        kind: 'value',
        value: 32,
        denominator: null,
        parts: [12, 20],
        estimate: false,
        typed: null,
      },
      { updateId: null, at: now, by: 1 },
    );
    reports.submit(report.id, { at: now, by: 1, receipt: 'R' });

    expect(figures.before(3, 'KT10', '2024-06')?.parts).toEqual([12, 20]);
  });

  it('is the unit’s own', () => {
    const { figures } = someMonths();

    expect(figures.before(2, 'KT11', '2024-06')?.value).toBe(70);
    expect(figures.before(3, 'KT11', '2024-06')).toBeNull();
  });

  it('is not a month without data', () => {
    const { figures, reports, owed, now } = someMonths();
    const report = reports.start({ obligationId: owed(1, '2024-05').id, by: 1, at: now });
    reports.put(report.id, 'KT11', { kind: 'no_data' }, { updateId: null, at: now, by: 1 });
    reports.submit(report.id, { at: now, by: 1, receipt: 'R' });

    expect(figures.before(1, 'KT11', '2024-06')?.month).toBe('2024-03');
  });
});

describe('the sum of a unit', () => {
  it.each([
    ['2024-01', '2024-12', 3],
    ['2024-02', '2024-02', 1],
    ['2024-02', '2024-03', 1],
    ['2024-03', '2024-03', 0],
    ['2024-03', '2024-04', 2],
    ['2024-05', '2024-12', null],
  ])('from %s to %s, both included, is %s', (from, to, total) => {
    expect(someMonths().figures.sum(1, 'KT14', from, to)).toBe(total);
  });

  it('knows zero from nothing', () => {
    const { figures, send } = someMonths();
    send(3, '2024-02', { KT14: 0 });

    expect(figures.sum(3, 'KT14', '2024-01', '2024-12')).toBe(0);
    expect(figures.sum(3, 'KT15', '2024-01', '2024-12')).toBeNull();
  });

  it('counts a corrected month once', () => {
    const { figures, send } = someMonths();

    send(1, '2024-02', { KT14: 10 });

    expect(figures.sum(1, 'KT14', '2024-01', '2024-12')).toBe(12);
  });

  it('leaves out what was returned, and drafts', () => {
    const { figures, send, review, reports, owed, now } = someMonths();
    const returned = send(1, '2024-05', { KT14: 100 });
    review(returned.id, 'returned');
    const draft = reports.start({ obligationId: owed(2, '2024-05').id, by: 1, at: now });
    const answer = { value: 100, denominator: null, parts: null, estimate: false, typed: null };
    const source = { updateId: null, at: now, by: 1 };
    reports.put(draft.id, 'KT14', { kind: 'value', ...answer }, source);

    expect(figures.sum(1, 'KT14', '2024-01', '2024-12')).toBe(3);
    expect(figures.sum(2, 'KT14', '2024-01', '2024-12')).toBe(5);
  });

  it('is exact in đồng', () => {
    const { figures, send } = someMonths();
    send(3, '2024-02', { KT19: 52_016_953_001 });
    send(3, '2024-03', { KT19: 26_086_753_002 });

    expect(figures.sum(3, 'KT19', '2024-01', '2024-12')).toBe(78_103_706_003);
  });
});
