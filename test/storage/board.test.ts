import { describe, expect, it } from 'vitest';
import { aLedger } from './ledger.ts';

function aBoard() {
  const ledger = aLedger();
  const period = ledger.open('2024-06');
  const row = (unitId: number) =>
    ledger.board.ofPeriod(period.id).find((each) => each.unitId === unitId);
  const appoint = (personId: number, unitId: number, deputy = false) =>
    ledger.people.appoint({ personId, role: 'reporter', unitId, deputy, at: ledger.now });
  return { ...ledger, period, row, appoint };
}

describe('the rows of the board', () => {
  it('are one per obligation of the period, with nothing done at first', () => {
    const { board, period, open } = aBoard();
    open('2024-07');

    expect(board.ofPeriod(period.id).map((row) => row.unitCode)).toEqual(['T01', 'T02', 'T03']);
    expect(board.ofPeriod(period.id)[0]).toEqual({
      unitId: 1,
      unitCode: 'T01',
      unitName: 'Thôn 1',
      dueAt: Temporal.Instant.from('2024-06-18T10:00:00Z'),
      firstSubmittedAt: null,
      excuse: null,
      drafting: false,
      answered: 0,
      works: 0,
      connected: false,
      channel: null,
    });
    expect(board.ofPeriod(99)).toEqual([]);
  });

  it('count the answers of a draft', () => {
    const { reports, owed, row, now } = aBoard();
    const draft = reports.start({ obligationId: owed(2, '2024-06').id, by: 1, at: now });
    const source = { updateId: null, at: now, by: 1 };
    reports.put(draft.id, 'KT11', { kind: 'no_data' }, source);
    reports.put(draft.id, 'remarks', { kind: 'none' }, source);

    expect(row(2)).toMatchObject({ drafting: true, answered: 2 });
    expect(row(1)).toMatchObject({ drafting: false, answered: 0 });
  });

  it('know what was sent and when; a correction in hand is a draft again', () => {
    const { send, periods, reports, owed, row, now } = aBoard();
    const report = send(1, '2024-06', { KT11: 95 });
    periods.recordFirstSubmission(report.obligationId, now);

    expect(row(1)).toMatchObject({ drafting: false, answered: 0, firstSubmittedAt: now });

    const { obligationId } = report;
    reports.start({ obligationId, by: 1, at: now, corrects: report });
    expect(row(1)).toMatchObject({ drafting: true, answered: 1, firstSubmittedAt: now });
    expect(owed(1, '2024-06').firstSubmittedAt).toEqual(now);
  });

  it('name the excuse', () => {
    const { periods, owed, row, now } = aBoard();

    periods.excuse(owed(3, '2024-06').id, { at: now, by: 1, why: 'Sáp nhập' });

    expect(row(3)?.excuse).toBe('Sáp nhập');
  });

  it('are connected by a head or a deputy who can be reached', () => {
    const { people, appoint, row, now } = aBoard();
    appoint(1, 1);
    appoint(2, 1, true);
    appoint(2, 2, true);
    expect([1, 2, 3].map((unit) => row(unit)?.connected)).toEqual([true, true, false]);

    people.setUnreachable(1002, now);
    expect([1, 2, 3].map((unit) => row(unit)?.connected)).toEqual([true, false, false]);

    const head = people.who(1001)?.memberships[0]?.id ?? 0;
    people.endMembership(head, now);
    expect([1, 2, 3].map((unit) => row(unit)?.connected)).toEqual([false, false, false]);

    people.setUnreachable(1002, null);
    expect([1, 2, 3].map((unit) => row(unit)?.connected)).toEqual([true, true, false]);
  });
});
