import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/report.ts';
import { closeMonths } from '../../src/jobs/close-months.ts';
import { readProgress } from '../../src/storage/progress.ts';
import { aYear, vietnam } from './a-year.ts';

/** The year with what may be told in it; every month opens on its day. */
function aYearToClose(openedUpTo: string) {
  const year = aYear();
  const officer = year.enrol(7, 'officer');
  for (let month = 2; month <= 12; month += 1) {
    const day = `2024-${String(month).padStart(2, '0')}-15T08:00:00`;
    if (day.slice(0, 7) <= openedUpTo) year.open(day);
  }

  /** A further revision of a unit's report with one figure. */
  function send(code: string, month: string, indicator: string, value: number, at: string) {
    const { periods, reports, units } = year.stores;
    const unit = units.all().find((each) => each.code === code);
    const owed = periods.ofUnit(unit?.id ?? 0).find((each) => each.period.month === month);
    if (owed === undefined) throw new Error(`${code} owes nothing for ${month}`);
    const corrects = reports.latestSent(owed.id);
    const begin = { obligationId: owed.id, by: officer.id, at: vietnam(at) };
    const report = reports.start(corrects === null ? begin : { ...begin, corrects });
    const answer: Answer = {
      kind: 'value',
      value,
      denominator: null,
      parts: null,
      estimate: false,
      typed: null,
    };
    reports.put(report.id, indicator, answer, {
      updateId: null,
      at: vietnam(at),
      by: officer.id,
    });
    const receipt = `${month}-${code}-${report.revision}`;
    reports.submit(report.id, { at: vietnam(at), by: officer.id, receipt });
    periods.recordFirstSubmission(owed.id, vietnam(at));
  }

  const close = (at: string) => closeMonths(year.db, year.stores, vietnam(at));
  const closed = () => year.stores.snapshots.months('month', 2024);
  return { ...year, send, close, closed };
}

describe('the closing of a month', () => {
  it('comes ten days after it was due, at 17:00, and once', () => {
    // May was due on Monday 20/05, the 18th being a Saturday
    const year = aYearToClose('2024-05');
    year.close('2024-05-30T16:59:59');
    expect(year.closed()).toEqual(['2024-02', '2024-03', '2024-04']);

    year.close('2024-05-30T17:00:00');
    year.close('2024-05-30T17:01:00');
    expect(year.closed()).toEqual(['2024-02', '2024-03', '2024-04', '2024-05']);
    const audited = year.db
      .prepare(`SELECT subject FROM audit WHERE action = 'close' ORDER BY id`)
      .pluck()
      .all();
    expect(audited).toEqual(['month:2024-02', 'month:2024-03', 'month:2024-04', 'month:2024-05']);
  });

  it('follows a deadline that was moved', () => {
    const year = aYearToClose('2024-05');
    const may = year.stores.periods.byMonth('2024-05');
    year.stores.periods.movePeriodDue(may?.id ?? 0, vietnam('2024-05-27T17:00:00'));

    year.close('2024-05-30T17:00:00');
    expect(year.closed()).not.toContain('2024-05');

    year.close('2024-06-06T17:00:00');
    expect(year.closed()).toContain('2024-05');
  });

  it('gives a commune that begins in mid-year the time to fill in the months before', () => {
    const year = aYear('2024-06-17T08:00:00');
    year.open('2024-06-17T08:00:00');
    closeMonths(year.db, year.stores, vietnam('2024-06-17T08:01:00'));
    expect(year.stores.snapshots.months('month', 2024)).toEqual([]);

    closeMonths(year.db, year.stores, vietnam('2024-06-27T17:00:00'));
    expect(year.stores.snapshots.months('month', 2024)).toEqual([
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
    ]);
  });

  it('is made up for after a downtime', () => {
    const year = aYearToClose('2024-05');

    year.close('2024-06-01T05:00:00');

    expect(year.stores.snapshots.find('month', '2024-05')?.takenAt).toBe('2024-05-31T22:00:00Z');
  });

  it('of December comes when the year is nearly over', () => {
    const year = aYearToClose('2024-12');
    year.close('2024-12-28T16:59:59');
    expect(year.closed()).not.toContain('2024-12');
    year.close('2025-01-02T08:00:00');
    expect(year.closed()).toContain('2024-12');
  });
});

describe('what was frozen', () => {
  it('is the whole progress of that moment, and who had sent what when', () => {
    const year = aYearToClose('2024-02');
    year.send('T01', '2024-02', 'KT23', 100, '2024-02-16T09:00:00');
    const known = readProgress(year.stores, '2024-02');

    year.close('2024-02-29T17:00:00');

    const snapshot = year.stores.snapshots.find('month', '2024-02');
    expect(snapshot?.progress).toEqual(known);
    expect(snapshot?.progress.indicators).toHaveLength(46);
    expect(snapshot?.reports).toHaveLength(27);
    expect(snapshot?.reports[0]).toEqual({
      unitId: 1,
      month: '2024-02',
      dueAt: '2024-02-19T10:00:00Z',
      firstSubmittedAt: '2024-02-16T02:00:00Z',
      excuse: null,
      revision: 1,
      state: 'submitted',
    });
    expect(snapshot?.reports[1]).toMatchObject({ firstSubmittedAt: null, revision: null });
    expect(snapshot?.units[0]).toEqual({ id: 1, code: 'T01', name: 'Thôn 1', kind: 'hamlet' });
  });

  it('stays when a figure is corrected, a unit renamed or the plan changed', () => {
    const year = aYearToClose('2024-02');
    year.send('T01', '2024-02', 'KT23', 100, '2024-02-16T09:00:00');
    year.close('2024-02-29T17:00:00');
    const before = year.stores.snapshots.find('month', '2024-02');

    year.send('T01', '2024-02', 'KT23', 900, '2024-03-05T09:00:00');
    year.db.prepare(`UPDATE unit SET name = 'Châu Nội' WHERE code = 'T01'`).run();
    year.close('2024-03-05T09:01:00');

    expect(year.stores.snapshots.find('month', '2024-02')).toEqual(before);
    const now = readProgress(year.stores, '2024-02').indicators.find(({ code }) => code === 'KT23');
    expect(now?.actual).toBe(900);
  });

  it('that is not what was written is not read', () => {
    const year = aYearToClose('2024-02');
    year.close('2024-02-29T17:00:00');
    year.db.exec(`DROP TRIGGER snapshot_stays;
      UPDATE snapshot SET document = replace(document, 'Thôn 1', 'Thôn 7')`);

    expect(() => year.stores.snapshots.find('month', '2024-02')).toThrow('damaged');
  });
});

describe('the end of the campaign', () => {
  it('freezes on 30/11 what is known then: up to period T11, the 14th', () => {
    const year = aYearToClose('2024-11');
    year.send('T01', '2024-11', 'KT23', 400, '2024-11-16T09:00:00');
    year.close('2024-11-30T16:59:59');
    expect(year.stores.snapshots.months('campaign', 2024)).toEqual([]);

    year.close('2024-11-30T17:00:00');
    year.send('T02', '2024-11', 'KT23', 200, '2024-12-01T09:00:00');
    year.open('2024-12-15T08:00:00');
    year.close('2024-12-15T08:01:00');

    expect(year.stores.snapshots.months('campaign', 2024)).toEqual(['2024-11']);
    const snapshot = year.stores.snapshots.find('campaign', '2024-11');
    expect(snapshot?.progress).toMatchObject({ month: '2024-11', windowTo: '2024-11-14' });
    expect(snapshot?.progress.indicators.find(({ code }) => code === 'KT23')?.actual).toBe(400);
    expect(snapshot?.reports).toHaveLength(270);
  });

  it('after a downtime holds the same months', () => {
    const year = aYearToClose('2024-12');

    year.close('2024-12-16T08:00:00');

    expect(year.stores.snapshots.months('campaign', 2024)).toEqual(['2024-11']);
  });
});
