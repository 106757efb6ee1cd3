import { describe, expect, it } from 'vitest';
import type { Phase, ReadValue } from '../../src/domain/interview/step.ts';
import {
  ASK,
  answer,
  askAgain,
  cattle,
  confirm,
  models,
  money,
  note,
  pigs,
  press,
  read,
  say,
  share,
  water,
} from './interview-quantity-scene.ts';

describe('a typed number', () => {
  it('that is read without doubt is the answer, with what was typed', () => {
    expect(say('96')).toEqual(answer(96, { typed: '96' }));
  });

  it('in a ratio keeps both numbers', () => {
    expect(say('150/155', water)).toEqual(answer(150, { denominator: 155, typed: '150/155' }));
  });

  it('with parts is confirmed as their sum and keeps them', () => {
    const sum = read(32, { parts: [12, 20], typed: '12 trâu 20 bò' });

    expect(say('12 trâu 20 bò', cattle)).toEqual(confirm('C_SUM', sum));
    expect(press('ok', { is: 'confirm', code: 'C_SUM', read: sum })).toEqual(
      answer(32, { parts: [12, 20], typed: '12 trâu 20 bò' }),
    );
  });

  it('as a fraction of a percentage is confirmed and keeps the percentage alone', () => {
    expect(say('150/155', share)).toEqual(confirm('C_FRACTION', read(9677, { typed: '150/155' })));
  });

  it.each([
    ['khoảng 120', 'C_ESTIMATE', 120, true],
    ['450', 'C_LARGE', 450, false],
    ['chín mươi lăm', 'C_WORDS', 95, false],
  ])('in doubt, «%s», is confirmed under %s', (typed, code, value, estimate) => {
    expect(say(typed)).toEqual(confirm(code, read(value, { estimate, typed })));
  });

  it('with two meanings is put to the person', () => {
    expect(say('500', money)).toEqual({
      do: 'stay',
      phase: {
        is: 'choose',
        code: 'C_UNIT_NEEDED',
        options: [500_000, 500_000_000],
        estimate: false,
        typed: '500',
      },
    });
  });

  it.each([
    ['không', 'C_ZERO', read(0, { typed: 'không' })],
    ['như tháng trước', 'C_PREV', read(95, { typed: 'như tháng trước' })],
  ])('said in words, «%s», is confirmed under %s', (typed, code, what) => {
    expect(say(typed)).toEqual(confirm(code, what));
  });

  it('as last month keeps the parts of last month', () => {
    const previous = { value: 30, parts: [12, 18] };

    expect(say('như tháng trước', cattle, ASK, { previous })).toEqual(
      confirm('C_PREV', read(30, { parts: [12, 18], typed: 'như tháng trước' })),
    );
  });

  it('that is missing is an answer of its own, not zero', () => {
    expect(say('chưa có số liệu')).toEqual({ do: 'answer', answer: { kind: 'no_data' } });
  });

  it('may be a command', () => {
    expect(say('quay lại')).toEqual({ do: 'command', command: 'back' });
    expect(say('tạm dừng')).toEqual({ do: 'command', command: 'pause' });
  });

  it.each([
    ['nhiều lắm', 'E_NOT_NUMBER', 'nhiều lắm'],
    ['-5', 'E_NEG', '-5'],
    ['', 'E_EMPTY', ''],
    ['95 tấn', 'E_UNIT_MISMATCH', 'tấn'],
    ['5000', 'E_TOO_LARGE', '5000'],
  ])('that cannot be taken, «%s», is asked again: %s', (typed, code, detail) => {
    expect(say(typed)).toEqual(note(code, detail));
  });

  it('in a ratio needs the second number', () => {
    expect(say('97%', water)).toEqual(note('E_NEED_RATIO', '97%'));
  });

  it('that breaks a relation of the plan is refused with its text', () => {
    const brokenBy = (what: ReadValue) => (what.value > 90 ? 'Nhiều hơn cho phép.' : null);

    expect(say('91', pigs, ASK, { brokenBy })).toEqual(
      note('E_CROSS_CHECK', 'Nhiều hơn cho phép.'),
    );
    expect(say('90', pigs, ASK, { brokenBy })).toEqual(answer(90, { typed: '90' }));
  });
});

describe('a flow at or above what it adds up to so far', () => {
  const facts = { cumulative: 5 };

  it.each([
    ['4', answer(4, { typed: '4' })],
    ['0', answer(0, { typed: '0' })],
  ])('below it, «%s», is the answer', (typed, step) => {
    expect(say(typed, models, ASK, facts)).toEqual(step);
  });

  it.each(['5', '6'])('«%s» is asked back', (typed) => {
    expect(say(typed, models, ASK, facts)).toEqual({
      do: 'stay',
      phase: { is: 'own-or-cumulative', read: read(Number(typed), { typed }), before: 5 },
    });
  });

  it.each([
    ['nothing before', 0],
    ['a nature that does not add up', null],
  ])('is not asked back with %s', (_, cumulative) => {
    expect(say('6', models, ASK, { cumulative })).toEqual(answer(6, { typed: '6' }));
  });

  const phase: Phase = {
    is: 'own-or-cumulative',
    read: read(8, { typed: '8', parts: [3, 5], estimate: true }),
    before: 5,
  };

  it.each([
    ['own', answer(8, { typed: '8', parts: [3, 5], estimate: true })],
    ['cumulative', answer(3, { typed: '8', estimate: true })],
    ['fix', askAgain],
    ['back', { do: 'command', command: 'back' }],
  ])('the button "%s" settles it', (action, step) => {
    expect(press(action, phase, facts, models)).toEqual(step);
  });

  it('that equals it leaves zero for the month when it was meant as the sum', () => {
    const equal: Phase = { is: 'own-or-cumulative', read: read(5), before: 5 };

    expect(press('cumulative', equal, facts, models)).toEqual(answer(0));
  });

  it.each([
    ['own', note('E_CROSS_CHECK', 'Quá 7.')],
    ['cumulative', answer(3, { typed: '8', estimate: true })],
  ])('is held against the relations of the plan as "%s" as well', (action, step) => {
    const brokenBy = (what: ReadValue) => (what.value > 7 ? 'Quá 7.' : null);

    expect(press(action, phase, { ...facts, brokenBy }, models)).toEqual(step);
  });

  it('is read anew when another number is typed', () => {
    expect(say('2', models, phase, facts)).toEqual(answer(2, { typed: '2' }));
  });
});

describe('a number to confirm', () => {
  const phase: Phase = {
    is: 'confirm',
    code: 'C_ESTIMATE',
    read: read(120, { estimate: true, typed: 'khoảng 120' }),
  };
  const stored = answer(120, { estimate: true, typed: 'khoảng 120' });

  it.each([
    ['ok', stored],
    ['fix', askAgain],
    ['pause', { do: 'command', command: 'pause' }],
  ])('is settled by the button "%s"', (action, step) => {
    expect(press(action, phase)).toEqual(step);
  });

  it.each([
    ['đúng', stored],
    ['dạ vâng ạ', stored],
    ['không', askAgain],
    ['130', answer(130, { typed: '130' })],
    ['1', answer(1, { typed: '1' })],
    ['nhiều lắm', note('E_NOT_NUMBER', 'nhiều lắm')],
  ])('is settled by typing «%s»', (typed, step) => {
    expect(say(typed, pigs, phase)).toEqual(step);
  });

  it('of zero takes «không» for zero once more, never for a refusal', () => {
    const zero: Phase = { is: 'confirm', code: 'C_ZERO', read: read(0, { typed: 'không' }) };

    expect(say('không', pigs, zero)).toEqual(confirm('C_ZERO', read(0, { typed: 'không' })));
    expect(say('đúng', pigs, zero)).toEqual(answer(0, { typed: 'không' }));
  });

  it('is still held against the sum so far and the relations of the plan', () => {
    expect(press('ok', phase, { cumulative: 100 })).toEqual({
      do: 'stay',
      phase: { is: 'own-or-cumulative', read: phase.read, before: 100 },
    });
    expect(press('ok', phase, { brokenBy: () => 'Quá nhiều.' })).toEqual(
      note('E_CROSS_CHECK', 'Quá nhiều.'),
    );
  });
});
