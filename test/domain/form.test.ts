import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answeredCount, formFor, unanswered } from '../../src/domain/form.ts';
import { type Plan, readPlan } from '../../src/domain/plan.ts';
import type { Answer } from '../../src/domain/report.ts';
import type { Work } from '../../src/domain/work.ts';

const plan = load();
const none: Answer = { kind: 'none' };

function asked(code: string, month: string) {
  return formFor(plan, unitOf(code), month).questions;
}

describe('the form of a month', () => {
  it('asks a hamlet seventeen questions in June: part A, its figures, part C, photos', () => {
    expect(asked('T03', '2024-06').map((question) => [question.id, question.kind])).toEqual([
      ['examples', 'examples'],
      ['KT07', 'quantity'],
      ['KT10', 'quantity'],
      ['KT11', 'quantity'],
      ['KT12', 'quantity'],
      ['KT14', 'quantity'],
      ['KT15', 'quantity'],
      ['KT16', 'quantity'],
      ['KT17', 'quantity'],
      ['KT18', 'quantity'],
      ['KT23', 'quantity'],
      ['KT24', 'quantity'],
      ['NT04', 'yes_no'],
      ['NT05', 'quantity'],
      ['NT06', 'quantity'],
      ['remarks', 'remarks'],
      ['photos', 'photos'],
    ]);
  });

  it.each([
    // stocks and flows in every month, harvests and rates in theirs
    ['2024-02', ['KT10', 'KT11', 'KT12', 'KT14', 'KT15', 'KT16', 'KT23', 'KT24']],
    [
      '2024-05',
      ['KT02', 'KT05', 'KT09', 'KT10', 'KT11', 'KT12', 'KT14', 'KT15', 'KT16', 'KT23', 'KT24'],
    ],
    [
      '2024-07',
      [
        ...['KT03', 'KT04', 'KT06', 'KT08', 'KT10', 'KT11', 'KT12', 'KT14', 'KT15', 'KT16'],
        ...['KT23', 'KT24'],
      ],
    ],
  ])('asks a hamlet in %s for %o', (month, codes) => {
    expect(asked('T03', month).map((question) => question.id)).toEqual([
      'examples',
      ...codes,
      'remarks',
      'photos',
    ]);
  });

  it('asks an organisation for examples, remarks and photos alone', () => {
    expect(asked('HPN', '2024-06').map((question) => question.id)).toEqual([
      'examples',
      'remarks',
      'photos',
    ]);
  });

  it('asks the police for its judgements at the end of the year only', () => {
    expect(asked('CA', '2024-06').map((question) => question.id)).toEqual([
      'examples',
      'remarks',
      'photos',
    ]);
    expect(asked('CA', '2024-12').map((question) => [question.id, question.kind])).toEqual([
      ['examples', 'examples'],
      ['AN01', 'yes_no'],
      ['AN02', 'yes_no'],
      ['AN03', 'yes_no'],
      ['remarks', 'remarks'],
      ['photos', 'photos'],
    ]);
  });

  it('asks grades and texts as descriptions', () => {
    expect(asked('VPTK', '2024-12').map((question) => [question.id, question.kind])).toEqual([
      ['examples', 'examples'],
      ['KT22', 'quantity'],
      ['CQ01', 'description'],
      ['NT02', 'description'],
      ['remarks', 'remarks'],
      ['photos', 'photos'],
    ]);
  });

  it('never asks for what is computed', () => {
    const ids = plan.units.flatMap((unit) =>
      Array.from(
        { length: 12 },
        (_, index) => `2024-${String(index + 1).padStart(2, '0')}`,
      ).flatMap((month) => formFor(plan, unit, month).questions.map((question) => question.id)),
    );

    expect(ids).not.toContain('KT01');
    expect(ids).not.toContain('KT13');
  });

  it('asks for the works in hand after the figures, each under its own name', () => {
    const work: Work = {
      ...{ id: 5, unitId: 14, year: 2024, kind: 'task', name: 'Dọn kênh', state: 'registered' },
      ...{ place: null, volume: null, cost: null, campaign: null, doneOn: null, droppedWhy: null },
      dueOn: Temporal.PlainDate.from('2024-06-30'),
      registeredAt: Temporal.Instant.from('2024-02-01T00:00:00Z'),
    };
    const works = [work, { ...work, id: 12 }];

    const { questions } = formFor(plan, unitOf('TCKT'), '2024-06', works);

    expect(questions.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...['examples examples', 'KT19 quantity', 'KT20 quantity', 'KT21 quantity'],
      ...['work:5 work', 'work:12 work', 'remarks remarks', 'photos photos'],
    ]);
    expect(questions[4]).toMatchObject({ work });
  });

  it('asks each question once', () => {
    for (const unit of plan.units) {
      const ids = formFor(plan, unit, '2024-12').questions.map((question) => question.id);

      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('what is still open', () => {
  const form = formFor(plan, unitOf('TCKT'), '2024-06');

  it('is everything at first, in the order of the form', () => {
    const open = unanswered(form, new Map());

    expect(open.map((question) => question.id)).toEqual([
      ...['examples', 'KT19', 'KT20', 'KT21', 'remarks', 'photos'],
    ]);
    expect(answeredCount(form, new Map())).toBe(0);
  });

  it('is not what was answered with zero, "no data" or "none"', () => {
    const zero: Answer = {
      kind: 'value',
      value: 0,
      denominator: null,
      parts: null,
      estimate: false,
      typed: null,
    };
    const answers = new Map<string, Answer>([
      ['photos', none],
      ['KT20', { kind: 'no_data' }],
      ['KT19', zero],
    ]);

    expect(unanswered(form, answers).map((question) => question.id)).toEqual([
      'examples',
      'KT21',
      'remarks',
    ]);
    expect(answeredCount(form, answers)).toBe(3);
  });

  it('does not count answers to questions that the form does not have', () => {
    expect(answeredCount(form, new Map([['KT99', none]]))).toBe(0);
  });
});

function unitOf(code: string) {
  const unit = plan.units.find((each) => each.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}

function load(): Plan {
  const reading = readPlan(JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}
