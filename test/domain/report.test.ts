import { describe, expect, it } from 'vitest';
import { daysLate, isEstimate, isOnTime, receiptCode, stageOf } from '../../src/domain/report.ts';

const due = Temporal.Instant.from('2024-06-18T17:00:00+07:00');

describe('a report is judged by the instant of its arrival', () => {
  it.each([
    ['2024-06-01T00:00:00+07:00', true, 0],
    ['2024-06-18T16:59:59+07:00', true, 0],
    ['2024-06-18T17:00:00+07:00', true, 0],
    ['2024-06-18T17:00:00.001+07:00', false, 1],
    ['2024-06-18T17:00:01+07:00', false, 1],
    ['2024-06-19T17:00:00+07:00', false, 1],
    ['2024-06-19T17:00:01+07:00', false, 2],
    ['2024-06-28T17:00:00+07:00', false, 10],
  ])('sent %s it is on time: %s, days late: %i', (sent, onTime, days) => {
    const at = Temporal.Instant.from(sent);

    expect(isOnTime(at, due)).toBe(onTime);
    expect(daysLate(at, due)).toBe(days);
  });
});

describe('a figure that is to be made final', () => {
  const value = { kind: 'value', value: 0, denominator: null, parts: null, typed: null } as const;

  it('is one that was told as an estimate, and nothing else', () => {
    expect(isEstimate({ ...value, estimate: true })).toBe(true);
    expect(isEstimate({ ...value, estimate: false })).toBe(false);
    expect(isEstimate({ kind: 'no_data' })).toBe(false);
    expect(isEstimate({ kind: 'text', text: 'khoảng 90' })).toBe(false);
  });
});

describe('where a report stands over all its revisions', () => {
  const now = due;

  it.each([
    [null, null, 'unsent'],
    ['draft', null, 'unsent'],
    ['submitted', null, 'submitted'],
    ['returned', null, 'returned'],
    ['accepted', null, 'accepted'],
    ['accepted', due.add({ seconds: 1 }), 'reopened'],
    ['accepted', due, 'accepted'],
    ['draft', due.add({ hours: 1 }), 'unsent'],
  ] as const)('%s, open until %s, is %s', (sent, openUntil, stage) => {
    expect(stageOf(sent, openUntil, now)).toBe(stage);
  });
});

describe('the code of a receipt', () => {
  it.each([
    ['2024-06', 'T03', 1, 'T6/2024-T03-1'],
    ['2024-12', 'MTTQ', 2, 'T12/2024-MTTQ-2'],
    ['2025-02', 'T10', 11, 'T2/2025-T10-11'],
  ])('of month %s, unit %s, revision %i is %s', (month, unit, revision, code) => {
    expect(receiptCode(month, unit, revision)).toBe(code);
  });
});
