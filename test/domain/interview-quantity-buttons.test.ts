import { describe, expect, it } from 'vitest';
import { answerQuantity } from '../../src/domain/interview/quantity.ts';
import type { Phase } from '../../src/domain/interview/step.ts';
import type { Reply } from '../../src/domain/reply.ts';
import {
  ASK,
  answer,
  askAgain,
  cattle,
  note,
  nothingKnown,
  pigs,
  press,
  read,
  say,
} from './interview-quantity-scene.ts';

describe('a number to choose', () => {
  const phase: Phase = {
    is: 'choose',
    code: 'C_AMBIG',
    options: [1611, 1_611_000, 'no_data'],
    estimate: true,
    typed: '1.611',
  };

  it.each([
    ['opt0', answer(1611, { estimate: true, typed: '1.611' })],
    ['opt1', answer(1_611_000, { estimate: true, typed: '1.611' })],
    ['opt2', { do: 'answer', answer: { kind: 'no_data' } }],
    ['opt3', askAgain],
    ['opt', askAgain],
    ['xopt1', askAgain],
    ['opt1x', askAgain],
    ['fix', askAgain],
    ['skip', { do: 'command', command: 'skip' }],
  ])('the button "%s" decides', (action, step) => {
    expect(press(action, phase)).toEqual(step);
  });

  it('is read anew when something is typed', () => {
    expect(say('96', pigs, phase)).toEqual(answer(96, { typed: '96' }));
  });

  it('«chưa có» offers zero and "no data"', () => {
    expect(say('chưa có')).toEqual({
      do: 'stay',
      phase: {
        is: 'choose',
        code: 'C_ZERO_OR_NODATA',
        options: [0, 'no_data'],
        estimate: false,
        typed: 'chưa có',
      },
    });
  });
});

describe('the buttons of a question for a number', () => {
  const previous = { value: 30, parts: [12, 18] };

  it.each([
    ['zero', answer(0)],
    ['no_data', { do: 'answer', answer: { kind: 'no_data' } }],
    ['same', answer(30, { parts: [12, 18] })],
    ['back', { do: 'command', command: 'back' }],
    ['pause', { do: 'command', command: 'pause' }],
    ['unheard-of', askAgain],
  ])('"%s"', (action, step) => {
    expect(press(action, ASK, { previous }, cattle)).toEqual(step);
  });

  it('"same" without an earlier figure asks again', () => {
    expect(press('same')).toEqual(askAgain);
  });

  it('"zero" is held against the relations of the plan', () => {
    expect(press('zero', ASK, { brokenBy: () => 'Phải có.' })).toEqual(
      note('E_CROSS_CHECK', 'Phải có.'),
    );
  });
});

describe('what is neither text nor button', () => {
  it.each<Reply>([
    { kind: 'photo', fileId: 'f', fileUniqueId: 'u', album: null },
    { kind: 'other' },
  ])('is never a number: $kind', (reply) => {
    expect(answerQuantity(pigs, ASK, reply, nothingKnown)).toEqual(note('E_TEXT_ONLY', ''));
  });

  it.each<Phase>([
    { is: 'confirm', code: 'C_UNIT', read: read(120) },
    { is: 'choose', code: 'C_AMBIG', options: [1, 2], estimate: false, typed: '1.2' },
    { is: 'own-or-cumulative', read: read(8), before: 5 },
  ])('loses nothing of a number that waits in "$is"', (phase) => {
    expect(answerQuantity(pigs, phase, { kind: 'other' }, nothingKnown)).toEqual({
      do: 'stay',
      phase: { ...phase, note: { code: 'E_PRESS', detail: '' } },
    });
  });
});
