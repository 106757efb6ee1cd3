import { describe, expect, it } from 'vitest';
import { aLedger } from './ledger.ts';

function aSentReport() {
  const ledger = aLedger();
  ledger.open('2024-06');
  const report = ledger.send(1, '2024-06', { KT11: 95 });
  const until = ledger.now.add({ hours: 48 });
  const decision = { reportId: report.id, by: 2, at: ledger.now };
  return { ...ledger, report, until, decision };
}
const why = 'đếm lại';

describe('a decision', () => {
  it('accepts once, whoever is first', () => {
    const { reviews, reports, report, decision, now } = aSentReport();

    expect(reviews.accept(decision)).toBe(true);
    expect(reviews.accept({ ...decision, by: 1 })).toBe(false);

    expect(reports.byId(report.id)?.state).toBe('accepted');
    expect(reviews.latest(report.id)).toEqual({
      id: 1,
      reportId: report.id,
      kind: 'accept',
      at: now,
      byName: 'Lê Thị Ân',
      reason: null,
      until: null,
    });
  });

  it('returns once, with the lines that are asked for again', () => {
    const { reviews, reports, report, decision, until } = aSentReport();
    const it = { ...decision, reason: why, until, questions: ['KT11', 'photos'] };

    expect(reviews.return(it)).toBe(true);
    expect(reviews.return(it)).toBe(false);
    expect(reviews.accept(decision)).toBe(false);

    expect(reports.byId(report.id)).toMatchObject({ state: 'returned', returnReason: why });
    expect([...reviews.returnedLines(report.id)]).toEqual(['KT11', 'photos']);
    expect(reviews.latest(report.id)).toMatchObject({ kind: 'return', reason: why, until });
  });

  it('opens an accepted report up to an instant, which a later one moves', () => {
    const { reviews, report, decision, until, now, owed } = aSentReport();
    const { id } = owed(1, '2024-06');
    reviews.accept(decision);
    const stageAt = (at: Temporal.Instant) => reviews.stage(id, at);
    expect(stageAt(now)).toBe('accepted');

    reviews.reopen({ ...decision, reason: why, until });
    expect([stageAt(until.subtract({ seconds: 1 })), stageAt(until)]).toEqual([
      'reopened',
      'accepted',
    ]);

    reviews.reopen({ ...decision, reason: why, until: until.add({ hours: 24 }) });
    expect(stageAt(until)).toBe('reopened');
    expect(reviews.latest(report.id)?.id).toBe(3);
  });

  it('of an opening ends with the correction that it was for', () => {
    const { reviews, send, decision, until, now, owed } = aSentReport();
    const { id } = owed(1, '2024-06');
    reviews.accept(decision);
    reviews.reopen({ ...decision, reason: why, until });

    const second = send(1, '2024-06', { KT11: 96 });
    expect(reviews.stage(id, now)).toBe('submitted');
    reviews.accept({ ...decision, reportId: second.id });

    expect(reviews.stage(id, now)).toBe('accepted');
  });

  it.each([
    'UPDATE report_decision SET decided_by = 1',
    'DELETE FROM report_decision',
    `UPDATE report SET state = 'submitted'`,
    `UPDATE report SET state = 'returned'`,
    `UPDATE report SET channel = 'paper'`,
    `INSERT INTO report_decision (report_id, kind, decided_at, decided_by)
       VALUES (1, 'accept', 5, 1)`,
    `INSERT INTO report_decision (report_id, kind, decided_at, decided_by, until_at)
       VALUES (1, 'reopen', 5, 1, 9)`,
    `INSERT INTO report_decision (report_id, kind, decided_at, decided_by, reason)
       VALUES (1, 'reopen', 5, 1, 'x')`,
  ])('is never changed afterwards: %s', (sql) => {
    const { db, reviews, decision } = aSentReport();
    reviews.accept(decision);

    expect(() => db.exec(sql)).toThrow(/append only|report goes from|stays|constraint/);
  });
});

describe('the queue', () => {
  it('has the oldest first, and of several revisions the latest', () => {
    const { reviews, send, report } = aSentReport();
    const other = send(2, '2024-06', { KT11: 70 });
    expect(reviews.queue()).toEqual([report.id, other.id]);

    const correction = send(1, '2024-06', { KT11: 96 });

    expect(reviews.queue()).toEqual([other.id, correction.id]);
  });

  it('has nothing that was decided, and no draft', () => {
    const { reviews, reports, decision, report, until, send, owed, now } = aSentReport();
    const other = send(2, '2024-06', { KT11: 70 });
    reviews.accept(decision);
    reviews.return({ ...decision, reportId: other.id, reason: why, until, questions: ['KT11'] });
    reports.start({ obligationId: owed(3, '2024-06').id, by: 1, at: now });

    expect(reviews.queue()).toEqual([]);
    expect(reviews.acceptedIn('2024-06')).toEqual([report.obligationId]);
    expect(reviews.acceptedIn('2024-05')).toEqual([]);
  });
});

describe('figures after a return', () => {
  it('fall back to the revision that was accepted before', () => {
    const { reviews, figures, send, decision, until } = aSentReport();
    reviews.accept(decision);
    const second = send(1, '2024-06', { KT11: 960 });
    expect(figures.before(1, 'KT11', '2024-07')?.value).toBe(960);

    reviews.return({ ...decision, reportId: second.id, reason: why, until, questions: ['KT11'] });

    expect(figures.before(1, 'KT11', '2024-07')?.value).toBe(95);
    expect(figures.sum(1, 'KT11', '2024-01', '2024-06')).toBe(95);
  });

  it('fall back over several returned revisions, and to nothing where none is left', () => {
    const { reviews, figures, send, decision, until, db } = aSentReport();
    for (const _ of [1, 2]) {
      const returned = { ...decision, reason: why, until, questions: ['KT11'] };
      const id = db.prepare('SELECT max(id) FROM report').pluck().get() as number;
      reviews.return({ ...returned, reportId: id });
      expect(figures.before(1, 'KT11', '2024-07')).toBeNull();
      send(1, '2024-06', { KT11: 97 });
      expect(figures.before(1, 'KT11', '2024-07')?.value).toBe(97);
    }
  });
});

describe('the unit’s earlier figures', () => {
  it('are those of the months before', () => {
    const { figures, send, open } = aSentReport();
    open('2024-07');
    send(1, '2024-07', { KT11: 100 });

    expect(figures.earlier(1, 'KT11', '2024-08')).toEqual([95, 100]);
    expect(figures.earlier(1, 'KT11', '2024-07')).toEqual([95]);
    expect(figures.earlier(1, 'KT11', '2024-06')).toEqual([]);
  });
});
