import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/report.ts';
import { aLedger } from './ledger.ts';

function aDraft() {
  const ledger = aLedger();
  ledger.open('2024-06');
  const { id: obligationId } = ledger.owed(1, '2024-06');
  const report = ledger.reports.start({ obligationId, by: 1, at: ledger.now });
  return { ...ledger, obligationId, report, source: { updateId: 500, at: ledger.now, by: 1 } };
}
const value = (amount: number): Answer => ({
  kind: 'value',
  value: amount,
  denominator: null,
  parts: null,
  estimate: false,
  typed: String(amount),
});
const hero = { kind: 'individual', name: 'Lê Thị Ân', deed: 'Hiến đất.', consented: true } as const;
const group = { kind: 'collective', name: 'Tổ 3', deed: 'Dọn đường.', consented: false } as const;

describe('a draft', () => {
  it('is the first revision of a report and has nothing of a submission', () => {
    const { reports, report, obligationId } = aDraft();

    expect(report).toEqual({
      id: 1,
      obligationId,
      revision: 1,
      state: 'draft',
      reason: null,
      channel: null,
      returnReason: null,
      submittedAt: null,
      submittedBy: null,
      receipt: null,
    });
    expect(reports.draft(obligationId)).toEqual(report);
    expect(reports.byId(1)).toEqual(report);
    expect(reports.latestSent(obligationId)).toBeNull();
    expect(reports.byId(99)).toBeNull();
  });

  it('is one at a time', () => {
    const { reports, obligationId, now } = aDraft();

    expect(() => reports.start({ obligationId, by: 2, at: now })).toThrow('UNIQUE');
  });

  it.each<[string, Answer]>([
    [
      'a value with all that belongs to it',
      {
        kind: 'value',
        value: 32,
        denominator: null,
        parts: [12, 20],
        estimate: true,
        typed: 'khoảng 12 trâu 20 bò',
      },
    ],
    ['both numbers of a rate', { ...value(150), denominator: 155, typed: '150/155' } as Answer],
    ['zero', value(0)],
    ['no data', { kind: 'no_data' }],
    ['none', { kind: 'none' }],
    ['a list that stands elsewhere', { kind: 'listed' }],
    ['words', { kind: 'text', text: 'Hòa giải\n2 vụ <b>' }],
  ])('gives back %s as it was put', (_, answer) => {
    const { reports, report, source } = aDraft();

    reports.put(report.id, 'KT10', answer, source);

    expect([...reports.answers(report.id)]).toEqual([['KT10', answer]]);
  });

  it('keeps the last answer to a question, and who gave it in which update', () => {
    const { db, reports, report, source, now } = aDraft();

    reports.put(report.id, 'KT11', value(95), source);
    reports.put(report.id, 'KT11', { kind: 'no_data' }, { updateId: 501, at: now, by: 2 });

    expect([...reports.answers(report.id)]).toEqual([['KT11', { kind: 'no_data' }]]);
    expect(db.prepare('SELECT value, typed, update_id, answered_by FROM answer').all()).toEqual([
      { value: null, typed: null, update_id: 501, answered_by: 2 },
    ]);
  });

  it('loses one answer or everything', () => {
    const { reports, report, source, now } = aDraft();
    reports.put(report.id, 'KT11', value(95), source);
    reports.put(report.id, 'KT12', value(4100), source);
    reports.addExample(report.id, hero);
    reports.addPhoto(report.id, { id: 'f-1', uniqueId: 'u-1', at: now });

    reports.removeAnswer(report.id, 'KT11');
    expect([...reports.answers(report.id).keys()]).toEqual(['KT12']);

    reports.clear(report.id);
    expect(reports.answers(report.id).size).toBe(0);
    expect(reports.examples(report.id)).toEqual([]);
    expect(reports.photos(report.id)).toEqual([]);
    expect(reports.byId(report.id)).toEqual(report);
  });

  it('lists examples in the order in which they were named', () => {
    const { reports, report } = aDraft();

    reports.addExample(report.id, hero);
    reports.addExample(report.id, group);

    expect(reports.examples(report.id)).toEqual([hero, group]);
    reports.clearExamples(report.id);
    expect(reports.examples(report.id)).toEqual([]);
  });

  it('keeps each photo once, in the order in which they came', () => {
    const { reports, report, now } = aDraft();

    reports.addPhoto(report.id, { id: 'f-2', uniqueId: 'u-2', at: now });
    reports.addPhoto(report.id, { id: 'f-1', uniqueId: 'u-1', at: now.add({ seconds: 1 }) });
    reports.addPhoto(report.id, { id: 'f-3', uniqueId: 'u-2', at: now.add({ seconds: 2 }) });

    expect(reports.photos(report.id)).toEqual(['f-2', 'f-1']);
    reports.clearPhotos(report.id);
    expect(reports.photos(report.id)).toEqual([]);
  });

  it('can be discarded with all it holds, and begun again', () => {
    const { reports, report, obligationId, now, source } = aDraft();
    reports.put(report.id, 'KT11', value(95), source);

    reports.discardDraft(report.id);

    expect(reports.draft(obligationId)).toBeNull();
    expect(reports.start({ obligationId, by: 1, at: now }).revision).toBe(1);
    expect(reports.answers(report.id).size).toBe(0);
  });
});

describe('sending a report', () => {
  it('happens once; the second time changes nothing', () => {
    const { reports, report, obligationId, now } = aDraft();

    expect(reports.submit(report.id, { at: now, by: 1, receipt: 'T6/2024-T01-1' })).toBe(true);
    const again = { at: now.add({ hours: 1 }), by: 2, receipt: 'T6/2024-T01-9' };
    expect(reports.submit(report.id, again)).toBe(false);

    expect(reports.draft(obligationId)).toBeNull();
    expect(reports.latestSent(obligationId)).toEqual({
      ...report,
      state: 'submitted',
      submittedAt: now,
      submittedBy: 1,
      receipt: 'T6/2024-T01-1',
    });
  });

  it('makes it safe from being discarded', () => {
    const { reports, report, obligationId, now, source } = aDraft();
    reports.put(report.id, 'KT11', value(95), source);
    reports.submit(report.id, { at: now, by: 1, receipt: 'R' });

    reports.discardDraft(report.id);

    expect(reports.latestSent(obligationId)?.id).toBe(report.id);
    expect(reports.answers(report.id).size).toBe(1);
  });

  it.each([
    [true, 1],
    [false, 0],
    [undefined, 0],
  ])('marks a sample (%s) as such', (sample, marked) => {
    const { db, reports, report, now } = aDraft();

    reports.submit(report.id, {
      at: now,
      by: 1,
      receipt: 'R',
      ...(sample === undefined ? {} : { sample }),
    });

    expect(db.prepare('SELECT sample FROM report').pluck().get()).toBe(marked);
  });

  it('never gives one receipt to two reports', () => {
    const { reports, report, now, owed } = aDraft();
    reports.submit(report.id, { at: now, by: 1, receipt: 'R' });
    const other = reports.start({ obligationId: owed(2, '2024-06').id, by: 2, at: now });

    expect(() => reports.submit(other.id, { at: now, by: 2, receipt: 'R' })).toThrow('UNIQUE');
  });
});

describe('a correction', () => {
  it('starts from what it corrects and leaves that as it was', () => {
    const { reports, report, obligationId, now, source } = aDraft();
    reports.put(report.id, 'KT11', value(95), source);
    reports.addExample(report.id, hero);
    reports.addPhoto(report.id, { id: 'f-1', uniqueId: 'u-1', at: now });
    reports.submit(report.id, { at: now, by: 1, receipt: 'R-1' });
    const corrects = reports.latestSent(obligationId) ?? report;

    const correction = reports.start({ obligationId, by: 2, at: now, corrects, reason: 'đếm sót' });
    reports.put(correction.id, 'KT11', value(96), source);
    reports.clearExamples(correction.id);
    reports.clearPhotos(correction.id);

    expect(correction).toMatchObject({ revision: 2, state: 'draft', reason: 'đếm sót' });
    expect(reports.answers(correction.id).get('KT11')).toEqual(value(96));
    expect(reports.answers(report.id).get('KT11')).toEqual(value(95));
    expect(reports.examples(report.id)).toEqual([hero]);
    expect(reports.photos(report.id)).toEqual(['f-1']);
    expect(reports.latestSent(obligationId)?.id).toBe(report.id);
  });

  it('takes examples and photos along', () => {
    const { reports, report, obligationId, now } = aDraft();
    reports.addExample(report.id, hero);
    reports.addExample(report.id, group);
    reports.addPhoto(report.id, { id: 'f-1', uniqueId: 'u-1', at: now });
    reports.submit(report.id, { at: now, by: 1, receipt: 'R-1' });

    const correction = reports.start({ obligationId, by: 1, at: now, corrects: report });

    expect(reports.examples(correction.id)).toEqual([hero, group]);
    expect(reports.photos(correction.id)).toEqual(['f-1']);
  });

  it('may get its reason later', () => {
    const { reports, report } = aDraft();

    reports.setReason(report.id, 'nhầm cột');

    expect(reports.byId(report.id)?.reason).toBe('nhầm cột');
  });
});

describe('the revision that counts in figures', () => {
  type Ledger = ReturnType<typeof aLedger>;
  const counted = ({ db }: Ledger) =>
    db.prepare('SELECT report_id, unit_id, month, state FROM counted_report').all();

  function aSentReport() {
    const ledger = aLedger();
    ledger.open('2024-06');
    return { ledger, first: ledger.send(1, '2024-06', { KT11: 95 }) };
  }

  it('is none while there is only a draft', () => {
    const ledger = aLedger();
    ledger.open('2024-06');
    ledger.reports.start({ obligationId: ledger.owed(1, '2024-06').id, by: 1, at: ledger.now });

    expect(counted(ledger)).toEqual([]);
  });

  it('is the one sent, while a correction is being written', () => {
    const { ledger, first } = aSentReport();
    const { obligationId } = first;
    ledger.reports.start({ obligationId, by: 1, at: ledger.now, corrects: first });

    expect(counted(ledger)).toEqual([
      { report_id: first.id, unit_id: 1, month: '2024-06', state: 'submitted' },
    ]);
  });

  it('is the latest sent, be an earlier one accepted or not', () => {
    const { ledger, first } = aSentReport();
    ledger.review(first.id, 'accepted');

    const second = ledger.send(1, '2024-06', { KT11: 96 });

    expect(counted(ledger)).toEqual([
      { report_id: second.id, unit_id: 1, month: '2024-06', state: 'submitted' },
    ]);
  });

  it('is none once the only one was returned', () => {
    const { ledger, first } = aSentReport();

    ledger.review(first.id, 'returned');

    expect(counted(ledger)).toEqual([]);
  });

  it('is the one before a correction that was returned', () => {
    const { ledger, first } = aSentReport();
    const second = ledger.send(1, '2024-06', { KT11: 96 });

    ledger.review(second.id, 'returned');

    expect(counted(ledger)).toEqual([
      { report_id: first.id, unit_id: 1, month: '2024-06', state: 'submitted' },
    ]);
  });

  it('is one per unit and month', () => {
    const { ledger } = aSentReport();
    ledger.open('2024-07');
    ledger.send(2, '2024-06', { KT11: 70 });
    ledger.send(1, '2024-07', { KT11: 97 });
    ledger.send(1, '2024-07', { KT11: 98 });

    expect(counted(ledger)).toEqual([
      { report_id: 1, unit_id: 1, month: '2024-06', state: 'submitted' },
      { report_id: 2, unit_id: 2, month: '2024-06', state: 'submitted' },
      { report_id: 4, unit_id: 1, month: '2024-07', state: 'submitted' },
    ]);
  });
});
