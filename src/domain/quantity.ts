import { readAmount } from './quantity/amount.ts';
import { decide } from './quantity/decide.ts';
import { asTyped, type Input, prepare } from './quantity/input.ts';
import { readCommand, readNoData, readNone, readUnchanged } from './quantity/phrases.ts';
import { readRatio } from './quantity/ratio.ts';
import { type QuantityQuestion, type Reading, reject } from './quantity/reading.ts';
import { readParts, readSum } from './quantity/several.ts';
import {
  refuseCutOff,
  refuseDate,
  refuseInexact,
  refuseNegative,
  refusePhone,
  refuseRange,
} from './quantity/shapes.ts';

export { formatQuantity, formatRatio, percentOf } from './quantity/format.ts';
export type {
  CommandWord,
  QuantityQuestion,
  Reading,
} from './quantity/reading.ts';
export { CHOOSE_CODES, COMMANDS, CONFIRM_CODES, REJECT_CODES } from './quantity/reading.ts';
export {
  UNIT_CODES,
  UNITS,
  type UnitOfMeasure,
} from './quantity/units.ts';

type Rule = (input: Input, question: QuantityQuestion) => Reading | null;

/** The order of language.md 3.5; the first rule with an opinion decides. */
const RULES: readonly Rule[] = [
  ({ text }) => (text === '' ? reject('E_EMPTY') : null),
  ({ cut }) => (cut ? reject('E_NOT_NUMBER') : null),
  ({ oldFont }) => (oldFont ? reject('E_OLD_FONT') : null),
  readCommand,
  readNoData,
  readUnchanged,
  readNone,
  refusePhone,
  refuseDate,
  refuseNegative,
  refuseCutOff,
  refuseRange,
  readRatio,
  refuseInexact,
  readParts,
  readSum,
];

/**
 * Reads an answer as people type it. Only `accept` may be stored as it is; whatever the rules do
 * not cover is refused, never guessed. Values are integers in the smallest unit.
 */
export function readQuantity(typed: string, question: QuantityQuestion): Reading {
  const reading = read(prepare(typed), question);
  if (reading.kind !== 'reject' || reading.unitTyped === undefined) return reading;
  return { ...reading, unitTyped: asTyped(reading.unitTyped, typed) };
}

function read(input: Input, question: QuantityQuestion): Reading {
  for (const rule of RULES) {
    const reading = rule(input, question);
    if (reading !== null) return reading;
  }
  const amount = readAmount(input.plain, question);
  if (amount.kind === 'reject') return amount;
  if (question.form === 'ratio') return reject('E_NEED_RATIO');
  const total = question.parts === undefined ? [] : (['C_PICKED'] as const);
  return decide({ ...amount, doubts: [...amount.doubts, ...total] }, question);
}
