import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProgress } from '../../src/storage/progress.ts';
import { aLedger } from './ledger.ts';

function someMonths() {
  const ledger = aLedger();
  for (const month of ['2024-02', '2024-03', '2024-04']) ledger.open(month);
  ledger.send(1, '2024-02', { KT14: 1, KT11: 90 });
  ledger.send(1, '2024-03', { KT14: 0, KT17: [150, 155] });
  ledger.send(2, '2024-03', { KT14: 5 });
  return ledger;
}

function told(ledger: ReturnType<typeof someMonths>, month: string, counting = 'sent' as const) {
  return ledger.progress
    .answers(month, counting)
    .map(({ unitId, month: of, indicator, told: it }) => [
      unitId,
      of,
      indicator,
      it.kind === 'value' ? it.value : it.kind,
    ]);
}

describe('what counts up to a month', () => {
  it('is every figure of the year until then', () => {
    const ledger = someMonths();

    expect(told(ledger, '2024-02')).toEqual([
      [1, '2024-02', 'KT11', 90],
      [1, '2024-02', 'KT14', 1],
    ]);
    expect(told(ledger, '2024-12')).toHaveLength(5);
    expect(told(ledger, '2025-12')).toEqual([]);
  });

  it('has both numbers of a rate, and says what waits', () => {
    const ledger = someMonths();
    const [rate] = ledger.progress
      .answers('2024-03', 'sent')
      .filter(({ indicator }) => indicator === 'KT17');

    expect(rate).toEqual({
      unitId: 1,
      month: '2024-03',
      indicator: 'KT17',
      told: { kind: 'value', value: 150, denominator: 155, estimate: false },
      accepted: false,
    });
  });

  it('has words and missing data, and neither remarks nor photos', () => {
    const { owed, now, progress, reports } = someMonths();
    const report = reports.start({ obligationId: owed(3, '2024-04').id, by: 1, at: now });
    const source = { updateId: null, at: now, by: 1 };
    reports.put(report.id, 'NT02', { kind: 'text', text: 'Đang làm' }, source);
    reports.put(report.id, 'KT11', { kind: 'no_data' }, source);
    reports.put(report.id, 'remarks', { kind: 'text', text: 'Mương tắc' }, source);
    reports.put(report.id, 'photos', { kind: 'none' }, source);
    expect(progress.answers('2024-04', 'sent').filter(({ unitId }) => unitId === 3)).toEqual([]);

    reports.submit(report.id, { at: now, by: 1, receipt: 'R' });

    const mine = progress.answers('2024-04', 'sent').filter(({ unitId }) => unitId === 3);
    expect(mine.map((answer) => [answer.indicator, answer.told])).toEqual([
      ['KT11', { kind: 'no_data' }],
      ['NT02', { kind: 'text', text: 'Đang làm' }],
    ]);
  });

  it('is the latest revision that was not returned', () => {
    const { progress, review, send } = someMonths();
    const corrected = send(1, '2024-02', { KT14: 10 });
    const value = () =>
      progress
        .answers('2024-02', 'sent')
        .filter(({ indicator }) => indicator === 'KT14')
        .map(({ told: it }) => (it.kind === 'value' ? it.value : null));

    expect(value()).toEqual([10]);
    review(corrected.id, 'returned');
    expect(value()).toEqual([1]);
  });

  it('of official figures is the latest revision that was accepted', () => {
    const ledger = someMonths();
    expect(ledger.progress.answers('2024-12', 'accepted')).toEqual([]);

    const accepted = ledger.send(2, '2024-04', { KT14: 3 });
    ledger.review(accepted.id, 'accepted');
    ledger.send(2, '2024-04', { KT14: 4 });

    const values = ledger.progress.answers('2024-12', 'accepted').map(({ told: it }) => it);
    expect(values).toEqual([{ kind: 'value', value: 3, denominator: null, estimate: false }]);
  });
});

describe('who owed what', () => {
  it('comes with the excuse', () => {
    const { owed, now, periods, progress } = someMonths();
    periods.excuse(owed(2, '2024-02').id, { at: now, by: null, why: 'bão' });

    expect(progress.owed('2024-02')).toEqual([
      { unitId: 1, month: '2024-02', excused: false },
      { unitId: 2, month: '2024-02', excused: true },
      { unitId: 3, month: '2024-02', excused: false },
    ]);
    expect(progress.owed('2024-04')).toHaveLength(9);
  });
});

describe('figures of earlier years', () => {
  const figure = {
    indicator: 'KT11',
    unitId: null,
    month: '2023-12',
    value: 700,
    denominator: null,
  };

  it('are kept once a row, unit and month; a later import replaces them', () => {
    const { now, pastFigures } = aLedger();
    pastFigures.put(figure, 'Báo cáo năm 2023', now);
    pastFigures.put({ ...figure, value: 780 }, 'Báo cáo năm 2023, bản sửa', now);
    pastFigures.put({ ...figure, unitId: 2, value: 60 }, 'Sổ thôn', now);
    pastFigures.put({ ...figure, month: '2022-12' }, 'Báo cáo năm 2022', now);

    expect(pastFigures.ofYear(2023)).toEqual([
      { ...figure, value: 780 },
      { ...figure, unitId: 2, value: 60 },
    ]);
  });
});

describe('the progress read from the database', () => {
  it('is computed by the plan in force', () => {
    const ledger = someMonths();
    const document = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as unknown;
    ledger.plans.add(document, 2024, ledger.now);

    const { indicators } = readProgress(ledger, '2024-03');

    expect(indicators).toHaveLength(46);
    expect(indicators.find(({ code }) => code === 'KT14')).toMatchObject({
      actual: 6,
      target: 3,
      word: 'exceeded',
      completeness: { owing: 3, reported: 1, whole: false, stale: 0 },
      waiting: { units: 2, amount: 6 },
    });
    expect(readProgress(ledger, '2024-03', 'accepted').indicators[13]).toMatchObject({
      code: 'KT14',
      actual: null,
    });
  });
});
