import { fold } from '../fold.ts';
import { type Amount, readAmount } from './amount.ts';
import { conclude } from './decide.ts';
import { type Input, prepare } from './input.ts';
import { readNone } from './phrases.ts';
import {
  type ConfirmCode,
  type QuantityQuestion,
  type Reading,
  type Rejection,
  reject,
} from './reading.ts';

type Exact = {
  readonly kind: 'exact';
  readonly value: number;
  readonly doubts: readonly ConfirmCode[];
  readonly estimate: boolean;
};

/** An amount that can mean one thing only, as each term of a sum has to be. */
function exactly(amount: Amount | Rejection): Exact | Rejection {
  if (amount.kind === 'reject') return amount;
  const [only, ...others] = amount.possibilities;
  if (only?.kind === 'none') return reject(only.code);
  if (only === undefined || others.length > 0) return reject('E_FORMAT');
  const doubts = only.doubt === null ? amount.doubts : [...amount.doubts, only.doubt];
  return { kind: 'exact', value: only.value, doubts, estimate: amount.estimate };
}

function readPart(text: string, question: QuantityQuestion): Exact | Rejection {
  const input = prepare(text);
  if (readNone(input, question)?.kind === 'zero') {
    return { kind: 'exact', value: 0, doubts: [], estimate: false };
  }
  return exactly(readAmount(input.plain, question));
}

function addUp(
  terms: readonly (Exact | Rejection)[],
  question: QuantityQuestion,
  withParts: boolean,
): Reading {
  const refused = terms.find((term) => term.kind === 'reject');
  if (refused) return refused;
  const exact = terms.filter((term) => term.kind === 'exact');
  const values = exact.map(({ value }) => value);
  const estimated = exact.some(({ estimate }) => estimate);
  return conclude(
    values.reduce((sum, value) => sum + value, 0),
    ['C_SUM', ...(estimated ? (['C_ESTIMATE'] as const) : [])],
    question,
    { ...(withParts ? { parts: values } : {}), ...(estimated ? { estimate: true } : {}) },
  );
}

const hasDigit = (text: string): boolean => /\d/.test(text);
const hasContent = (text: string): boolean => /[\da-z]/.test(text);

/** "trâu 20 bò 95" or "20 trâu, 95 bò": each part by its name, in any order. */
function readNamed(
  text: string,
  names: readonly string[],
  question: QuantityQuestion,
): Reading | null {
  const name = new RegExp(`(?<![a-z])(?:${names.join('|')})(?![a-z])`, 'g');
  const found = [...text.matchAll(name)];
  if (found.length === 0) return null;
  const chunks = text
    .split(name)
    .map((chunk) => chunk.replace(/(?<![a-z])(?:va|dan)(?![a-z])/g, ' '));
  const said = found.map(([each]) => each);
  // "Trâu bò 115": all the names before one number give the total only.
  const apart = chunks.slice(1, -1).some(hasContent);
  if (!apart && new Set(said).size === names.length) {
    const total = [...chunks.slice(0, 1), ...chunks.slice(-1)].join(' ');
    const amount = exactly(readAmount(prepare(total).plain, question));
    if (amount.kind === 'reject') return amount;
    const estimate = amount.estimate ? ({ estimate: true } as const) : {};
    return conclude(amount.value, [...amount.doubts, 'C_PICKED'], question, estimate);
  }
  if (said.length !== names.length || new Set(said).size !== names.length) {
    return reject(new Set(said).size < said.length ? 'E_MULTI' : 'E_NEED_PARTS');
  }
  const numbersFirst = chunks.slice(0, 1).some(hasContent);
  const amounts = numbersFirst ? chunks : chunks.slice(1);
  const behind = chunks.slice(-1).map((chunk) => chunk.replace(/^ ?con$/, ''));
  if (numbersFirst && behind.some(hasContent)) return reject('E_FORMAT');
  const inOrder = names.flatMap((each) => amounts.filter((_, at) => said[at] === each));
  // Between a name and a number a comma parts, it begins no fraction.
  const terms = inOrder.map((amount) => readPart(amount.replace(/^[ ,]+/, ''), question));
  return addUp(terms, question, true);
}

const PLAIN = /^(?:0|[1-9]\d*)$/;

/** "20 95", in the order in which the question names the parts; "20 950" may be one number. */
function readListed(text: string, count: number, question: QuantityQuestion): Reading | null {
  const numbers = text.split(/ ; | ?,? va |, | /);
  if (numbers.length !== count || !numbers.every((each) => PLAIN.test(each))) return null;
  const whole = Number(text.replaceAll(' ', ''));
  const grouped = /^[1-9]\d{0,2}(?: \d{3})+$/.test(text);
  const { softMaximum } = question;
  if (grouped && (softMaximum === null || whole <= softMaximum * 10)) return reject('E_FORMAT');
  return addUp(
    numbers.map((each) => readPart(each, question)),
    question,
    true,
  );
}

export function readParts({ plain }: Input, question: QuantityQuestion): Reading | null {
  const { parts, ...single } = question;
  if (parts === undefined) return null;
  const named = readNamed(plain, parts.map(fold), single);
  return named ?? readListed(plain, parts.length, single);
}

/** "60 + 35", and "60 + 35 = 95" when that is true. */
export function readSum({ plain }: Input, question: QuantityQuestion): Reading | null {
  const terms = plain.replace(/=.*/, '').split('+');
  if (terms.length < 2 || question.form !== 'amount' || !terms.some(hasDigit)) return null;
  const results = plain.split('=').slice(1);
  if (results.length > 1) return reject('E_MULTI');
  const { parts, ...single } = question;
  const withParts = parts?.length === terms.length;
  const units = terms.map((term) => /[a-z]/.test(term));
  const mixed = question.unit.decimals > 0 || question.unit.code === 'dong';
  if (mixed && new Set(units).size > 1) return reject('E_FORMAT');
  const reading = addUp(
    terms.map((term) => readPart(term, single)),
    question,
    withParts,
  );
  const [result] = results;
  if (result === undefined || reading.kind !== 'confirm') return reading;
  const stated = readPart(result, single);
  if (stated.kind === 'reject') return stated;
  return stated.value === reading.value ? reading : reject('E_MULTI');
}
