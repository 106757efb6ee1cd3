import { answerQuantity, type QuantityFacts } from '../../src/domain/interview/quantity.ts';
import type { Phase, ReadValue } from '../../src/domain/interview/step.ts';
import { type QuantityQuestion, UNITS } from '../../src/domain/quantity.ts';

const land = { saoM2: 500, mauM2: 5000, thuocM2: 33.33 };
export const pigs: QuantityQuestion = {
  unit: UNITS.con,
  nature: 'STOCK',
  form: 'amount',
  softMaximum: 400,
  previous: 95,
  land,
};
export const cattle: QuantityQuestion = { ...pigs, previous: 30, parts: ['trâu', 'bò'] };
export const models: QuantityQuestion = {
  ...pigs,
  unit: UNITS.mo_hinh,
  nature: 'FLOW',
  softMaximum: null,
  previous: null,
};
export const water: QuantityQuestion = {
  ...pigs,
  unit: UNITS.percent,
  nature: 'RATE',
  form: 'ratio',
  softMaximum: null,
  previous: null,
};
export const share: QuantityQuestion = { ...water, form: 'percent' };
export const money: QuantityQuestion = { ...models, unit: UNITS.dong };

export const ASK: Phase = { is: 'ask' };
export const nothingKnown: QuantityFacts = {
  previous: null,
  cumulative: null,
  brokenBy: () => null,
};

export function read(value: number, more: Partial<ReadValue> = {}): ReadValue {
  return { value, denominator: null, parts: null, estimate: false, typed: null, ...more };
}
export const answer = (value: number, more: Partial<ReadValue> = {}) => ({
  do: 'answer',
  answer: { kind: 'value', ...read(value, more) },
});
export const note = (code: string, detail: string) => ({
  do: 'stay',
  phase: { is: 'ask', note: { code, detail } },
});
export const confirm = (code: string, what: ReadValue) => ({
  do: 'stay',
  phase: { is: 'confirm', code, read: what },
});
export const askAgain = { do: 'stay', phase: { is: 'ask' } };

export function say(
  text: string,
  question = pigs,
  phase: Phase = ASK,
  facts: Partial<QuantityFacts> = {},
) {
  return answerQuantity(question, phase, { kind: 'text', text }, { ...nothingKnown, ...facts });
}
export function press(
  action: string,
  phase: Phase = ASK,
  facts: Partial<QuantityFacts> = {},
  question = pigs,
) {
  return answerQuantity(question, phase, { kind: 'button', action }, { ...nothingKnown, ...facts });
}
