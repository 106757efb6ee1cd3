import { readFileSync } from 'node:fs';
import type { Reading } from '../../src/domain/quantity.ts';
import { type Context, isContext, QUESTIONS } from './quantity-questions.ts';

export type Row = {
  readonly context: Context;
  readonly typed: string;
  readonly outcome: string;
  readonly value: string;
  readonly code: string;
};

const ESCAPE = /\\(?:u\{([0-9a-f]+)\}|(n|t))/g;

/** `\u{…}`, `\n` and `\t` stand for what an editor would not keep or show. */
function unescape(cell: string): string {
  return cell.replace(ESCAPE, (_, point: string | undefined, control: string) =>
    point === undefined
      ? control === 'n'
        ? '\n'
        : '\t'
      : String.fromCodePoint(parseInt(point, 16)),
  );
}

/** Rows of a corpus file: context, unit, input, outcome, value in shown units, code. */
export function readCorpus(name: string): readonly Row[] {
  const lines = readFileSync(new URL(`corpus/${name}`, import.meta.url), 'utf8').split('\n');
  return lines.slice(1).flatMap((line) => {
    if (line.trim() === '') return [];
    const [context = '', , typed = '', outcome = '', value = '', code = ''] = line.split('\t');
    if (!isContext(context)) throw new Error(`unknown context in ${name}: ${line}`);
    return [{ context, typed: unescape(typed), outcome, value, code }];
  });
}

/** A reading in the words of the corpus columns: outcome, value, code. */
export function describeReading(reading: Reading, context: Context): string {
  const shown = (value: number | 'no_data'): string =>
    value === 'no_data' ? 'NODATA' : String(value / QUESTIONS[context].unit.perUnit);
  const amount = (value: number, denominator: number | undefined): string =>
    QUESTIONS[context].form === 'ratio' ? `${value}/${denominator}` : shown(value);
  const marks = (it: { parts?: readonly number[]; estimate?: true }): string =>
    `${it.parts ? ` (${it.parts.join('+')})` : ''}${it.estimate ? ' ~' : ''}`;
  switch (reading.kind) {
    case 'accept':
      return `ACCEPT ${amount(reading.value, reading.denominator)}${marks(reading)} –`;
    case 'confirm':
      return `CONFIRM ${amount(reading.value, reading.denominator)}${marks(reading)} ${reading.code}`;
    case 'choose':
      return `CHOOSE ${reading.options.map(shown).join(' | ')} ${reading.code}`;
    case 'zero':
      return 'ZERO 0 C_ZERO';
    case 'no_data':
      return 'NODATA – C_NODATA';
    case 'previous':
      return `PREV ${shown(reading.value)} C_PREV`;
    case 'command':
      return `CMD ${reading.command} –`;
    case 'reject':
      return `REJECT – ${reading.code}`;
  }
}
