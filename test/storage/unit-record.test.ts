import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUnitRecord, readUnitRecords } from '../../src/storage/unit-record.ts';
import { instant } from '../telegram/edge.ts';
import { aLedger } from './ledger.ts';

const FILE = join(import.meta.dirname, '../../db/plans/tung-anh-2024.json');
type Target = { readonly unit: string; readonly indicator: string; readonly value: number };

/** Three hamlets with February to April open; `at` is when the record is read. */
function someMonths(unitTargets: readonly Target[] = []) {
  const ledger = aLedger();
  const plan = JSON.parse(readFileSync(FILE, 'utf8')) as { year: number };
  ledger.plans.add({ ...plan, unitTargets }, plan.year, ledger.now);
  for (const month of ['2024-02', '2024-03', '2024-04']) ledger.open(month);
  const submitted = (unitId: number, month: string, at: string) =>
    ledger.periods.recordFirstSubmission(ledger.owed(unitId, month).id, instant(at));
  const record = (unitId: number, upTo = '2024-04', at = '2024-06-15T01:00:00Z') =>
    readUnitRecord(ledger, { unitId, upTo, now: instant(at) });
  return { ...ledger, submitted, record };
}

describe('the months of a unit’s record', () => {
  it('are judged by the first submission against the unit’s own due instant', () => {
    const { owed, periods, record, send, submitted } = someMonths();
    for (const month of ['2024-02', '2024-03']) send(1, month, { KT14: 1 });
    submitted(1, '2024-02', '2024-02-18T10:00:00Z');
    submitted(1, '2024-03', '2024-03-20T10:00:01Z');

    expect(record(1).months).toEqual([
      { month: '2024-02', standing: 'on_time', daysLate: 0, asked: 1, answered: 1 },
      { month: '2024-03', standing: 'late', daysLate: 3, asked: 1, answered: 1 },
      { month: '2024-04', standing: 'missing', daysLate: 0, asked: 11, answered: 0 },
    ]);

    periods.moveDue(owed(1, '2024-03').id, instant('2024-03-21T10:00:00Z'));
    expect(record(1).months[1]).toMatchObject({ standing: 'on_time', daysLate: 0 });
  });

  it('leave out what was excused, and what may still come in time', () => {
    const { now, owed, periods, record } = someMonths();
    periods.excuse(owed(1, '2024-03').id, { at: now, by: 1, why: 'bão' });

    const months = (at: string) => record(1, '2024-04', at).months.map(({ month }) => month);

    expect(months('2024-04-18T10:00:00Z')).toEqual(['2024-02']);
    expect(months('2024-04-18T10:00:01Z')).toEqual(['2024-02', '2024-04']);
  });

  it('count an estimate and a zero as answers, and "no data yet" as none', () => {
    const { now, owed, record, reports, submitted } = someMonths();
    const report = reports.start({ obligationId: owed(1, '2024-02').id, by: 1, at: now });
    const source = { updateId: null, at: now, by: 1 };
    const value = { kind: 'value', denominator: null, parts: null, typed: null } as const;
    reports.put(report.id, 'KT11', { ...value, value: 90, estimate: true }, source);
    reports.put(report.id, 'KT14', { ...value, value: 0, estimate: false }, source);
    reports.put(report.id, 'KT12', { kind: 'no_data' }, source);
    reports.put(report.id, 'photos', { kind: 'none' }, source);
    reports.submit(report.id, { at: now, by: 1, receipt: 'R' });
    submitted(1, '2024-02', '2024-02-18T10:00:00Z');

    expect(record(1, '2024-02').months).toEqual([
      { month: '2024-02', standing: 'on_time', daysLate: 0, asked: 4, answered: 3 },
    ]);
  });

  it('begin in June for a unit that was added in June', () => {
    const ledger = someMonths();
    const validFrom = Temporal.PlainDate.from('2024-06-01');
    const id = ledger.units.append({
      ...{ code: 'T13', name: 'Thôn 13', kind: 'hamlet' },
      validFrom,
      validTo: null,
    });
    const june = ledger.open('2024-06');
    ledger.periods.oblige(id, june);

    const { months } = ledger.record(id, '2024-06', '2024-06-30T01:00:00Z');

    expect(months.map(({ month }) => month)).toEqual(['2024-06']);
  });

  it('stay with a unit that was merged into another', () => {
    const { record, send, submitted, units } = someMonths();
    send(1, '2024-02', { KT14: 1 });
    submitted(1, '2024-02', '2024-02-18T10:00:00Z');
    units.close(1, Temporal.PlainDate.from('2024-02-29'), 2);

    expect(record(1).months[0]).toMatchObject({ month: '2024-02', standing: 'on_time' });
    expect(record(2).months[0]).toMatchObject({ month: '2024-02', standing: 'missing' });
  });
});

describe('the targets of a unit’s record', () => {
  it('are none, and not 0 %, where the commune has given none', () => {
    const { record } = someMonths([{ unit: 'T02', indicator: 'KT11', value: 100 }]);

    expect(record(1).targets).toEqual([]);
    expect(record(2).targets).toHaveLength(1);
  });

  it('hold the unit’s own figure against its own target', () => {
    const { record, send } = someMonths([
      { unit: 'T01', indicator: 'KT11', value: 100 },
      { unit: 'T01', indicator: 'KT17', value: 10_000 },
      { unit: 'T01', indicator: 'KT23', value: 300 },
      { unit: 'T01', indicator: 'KT13', value: 2 },
      { unit: 'T01', indicator: 'VH05', value: 150 },
    ]);
    send(1, '2024-02', { KT11: 80, KT23: 60, KT14: 1, KT15: 0, KT16: 0 });
    send(1, '2024-03', { KT11: 90, KT17: [150, 155], KT23: 60, KT14: 0, KT15: 1, KT16: 0 });
    send(2, '2024-03', { KT11: 5_000 });

    const shown = record(1, '2024-03').targets.map(({ code, value, word, percent }) => [
      ...[code, value, word, percent],
    ]);

    expect(shown).toEqual([
      ['KT11', 90, 'not_due', 9_000],
      ['KT13', 2, 'met', 10_000],
      ['KT17', 9_677, 'not_met', 9_677],
      ['KT23', 120, 'on_pace', 4_000],
      ['VH05', null, 'not_due', null],
    ]);
  });

  it('keep the last level of a unit that was closed', () => {
    const { record, send, units } = someMonths([{ unit: 'T01', indicator: 'KT11', value: 100 }]);
    send(1, '2024-02', { KT11: 120 });
    units.close(1, Temporal.PlainDate.from('2024-02-29'), 2);

    expect(record(1).targets).toMatchObject([{ value: 120, word: 'exceeded' }]);
  });
});

describe('works and exemplars of a unit’s record', () => {
  it('are the year’s, by their days, without what was withdrawn or merged', () => {
    const { db, now, record } = someMonths();
    const at = now.epochMilliseconds;
    const work = db.prepare(
      `INSERT INTO work (unit_id, year, kind, name, due_on, state, done_on, registered_at,
       registered_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    );
    work.run(1, 2024, 'task', 'Dọn kênh', '2024-05-01', 'registered', null, at);
    work.run(1, 2024, 'construction', 'Hàng rào xanh', '2024-04-01', 'done', '2024-03-20', at);
    work.run(1, 2023, 'task', 'Năm trước', '2023-05-01', 'registered', null, at);
    work.run(2, 2024, 'task', 'Thôn khác', '2024-05-01', 'registered', null, at);
    const exemplar = db.prepare(
      `INSERT INTO exemplar (unit_id, year, kind, name, folded_name, deed, state, discovered_on,
       recorded_at, recorded_by, named_consent, merged_into, withdrawn_at, withdrawn_by,
       withdrawn_why) VALUES (1, 2024, 'individual', ?, 'x', 'x', 'praised', ?, ?, 1, 1, ?, ?, ?, ?)`,
    );
    exemplar.run('Mẫu Hai', '2024-03-02', at, null, null, null, null);
    exemplar.run('Mẫu Một', '2024-02-02', at, null, null, null, null);
    exemplar.run('Mẫu Trùng', '2024-02-02', at, 1, null, null, null);
    exemplar.run('Mẫu Rút', '2024-02-02', at, null, at, 1, 'nhầm');

    const { works, exemplars } = record(1);

    expect(works).toEqual([
      {
        ...{ id: 2, kind: 'construction', name: 'Hàng rào xanh', state: 'done' },
        ...{ dueOn: '2024-04-01', doneOn: '2024-03-20' },
      },
      {
        ...{ id: 1, kind: 'task', name: 'Dọn kênh', state: 'registered' },
        ...{ dueOn: '2024-05-01', doneOn: null },
      },
    ]);
    expect(exemplars.map(({ name, discoveredOn }) => [name, discoveredOn])).toEqual([
      ['Mẫu Một', '2024-02-02'],
      ['Mẫu Hai', '2024-03-02'],
    ]);
  });

  it('leave every unit with a record of its own', () => {
    const ledger = someMonths();

    const records = readUnitRecords(ledger, { upTo: '2024-04', now: ledger.now });

    expect(records.map(({ unitId, year, day }) => [unitId, year, day])).toEqual([
      [1, 2024, '2024-04-14'],
      [2, 2024, '2024-04-14'],
      [3, 2024, '2024-04-14'],
    ]);
  });
});
