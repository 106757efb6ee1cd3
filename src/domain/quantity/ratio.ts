import { readAmount } from './amount.ts';
import { conclude } from './decide.ts';
import { percentOf } from './format.ts';
import type { Input } from './input.ts';
import { COUNTED, TAKES } from './measures.ts';
import {
  type ConfirmCode,
  type QuantityQuestion,
  type Reading,
  type Rejection,
  reject,
} from './reading.ts';
import { isInexact, takeOffLabels } from './shapes.ts';
import { tokenise } from './tokens.ts';
import { UNITS, type UnitCode } from './units.ts';

const OVER = / ?\/ ?| ?(?<![a-z])(?:tren|trong)(?: (?:tong so|tong|so))? (?=\S)/;
const NUMERAL =
  /\d|(?<![a-z])(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|ngan)(?![a-z])/;
const SIDE = '(\\d(?:[\\d.]*\\d)?(?: [a-z]+){0,2})';
const SIDE_BY_SIDE = new RegExp(`^${SIDE}(?: ; |, | )${SIDE}$`);

type Counted = { readonly code: UnitCode; readonly typed: string };

type Count = {
  readonly kind: 'count';
  readonly value: number;
  readonly unit: Counted | null;
  readonly doubts: readonly ConfirmCode[];
  readonly estimate: boolean;
};

/** Households are counted where nothing else is named. */
const HOUSEHOLDS = UNITS.ho;

function unitIn(text: string): Counted | null {
  const measure = tokenise(text, 'other').find((token) => token.kind === 'measure');
  const code = COUNTED.find((each) => each === measure?.measure);
  return measure && code ? { code, typed: measure.typed } : null;
}

function readCount(text: string, question: QuantityQuestion): Count | Rejection {
  const unit = unitIn(text);
  const { decimals: _, ...rest } = question;
  const amount = readAmount(text, { ...rest, unit: unit ? UNITS[unit.code] : HOUSEHOLDS });
  if (amount.kind === 'reject') return amount;
  const [only, ...others] = amount.possibilities;
  if (only === undefined || others.length > 0) return reject('E_FORMAT');
  if (only.kind === 'none') return reject(only.code);
  if (!Number.isSafeInteger(only.value)) return reject('E_TOO_LARGE');
  const doubts = only.doubt === null ? amount.doubts : [...amount.doubts, only.doubt];
  return { kind: 'count', value: only.value, unit, doubts, estimate: amount.estimate };
}

type Sides = {
  readonly some: string;
  readonly all: string;
  readonly more: readonly string[];
  readonly doubts: readonly ConfirmCode[];
};

function sidesOf(text: string, { form }: QuantityQuestion): Sides | null {
  const [some, all, ...more] = text.split(OVER);
  if (some && all && [some, all, ...more].every((side) => NUMERAL.test(side))) {
    return { some, all, more, doubts: [] };
  }
  if (form !== 'ratio') return null;
  const [, first, second] = SIDE_BY_SIDE.exec(text.replace(/ ?,? va /, ', ')) ?? [];
  return first && second ? { some: first, all: second, more: [], doubts: ['C_FRACTION'] } : null;
}

/** Both numbers of a rate, "150/155 hộ": asked for in a ratio, confirmed for a percentage. */
export function readRatio({ plain }: Input, question: QuantityQuestion): Reading | null {
  const { text, labelled } = takeOffLabels(plain);
  const found = sidesOf(text, question);
  if (found === null) return null;
  if (question.form === 'amount') return reject('E_FRACTION');
  if (found.more.length > 0) return reject('E_FORMAT');
  if (isInexact(found.some) || isInexact(found.all)) return reject('E_INEXACT');
  const numerator = readCount(found.some, question);
  if (numerator.kind === 'reject') return numerator;
  const denominator = readCount(found.all, question);
  if (denominator.kind === 'reject') return denominator;
  const [some, all] = [numerator.unit, denominator.unit];
  if (some && all && !TAKES[some.code].same.includes(all.code)) {
    return reject('E_UNIT_MISMATCH', { unitTyped: all.typed });
  }
  const ratio = { numerator: numerator.value, denominator: denominator.value };
  if (ratio.numerator > ratio.denominator) return reject('E_NUM_GT_DEN', ratio);
  const share = percentOf(ratio.numerator, ratio.denominator);
  if (share === null) return reject('E_DEN_ZERO', ratio);

  const estimate = numerator.estimate || denominator.estimate ? ({ estimate: true } as const) : {};
  const doubts: readonly ConfirmCode[] = [
    ...found.doubts,
    ...numerator.doubts,
    ...denominator.doubts,
    ...(labelled ? (['C_PICKED'] as const) : []),
  ];
  if (question.form === 'percent') {
    return conclude(share, ['C_FRACTION', ...doubts], question, { ...ratio, ...estimate });
  }
  const asked = { ...question, unit: HOUSEHOLDS };
  const bounded = conclude(ratio.denominator, doubts, asked, { ...ratio, ...estimate });
  return bounded.kind === 'accept' || bounded.kind === 'confirm'
    ? { ...bounded, value: ratio.numerator }
    : bounded;
}
