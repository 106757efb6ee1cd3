import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/domain/report.ts';
import type { Chance } from './chance.ts';
import type { Duty, Typed } from './facts.ts';
import { PLAN } from './world.ts';

type RawIndicator = {
  readonly code: string;
  readonly form: string;
  readonly unit?: string | null;
  readonly decimals?: number;
  readonly months?: readonly number[];
  readonly reporters?: readonly { readonly kind?: string; readonly unit?: string }[];
  readonly owedBy?: 'all' | 'first';
};
type RawUnit = { readonly code: string; readonly kind: string };
const RAW = JSON.parse(readFileSync(PLAN, 'utf8')) as {
  readonly indicators: readonly RawIndicator[];
  readonly units: readonly RawUnit[];
};
/** The plan's rows by their codes, as they stand in its file. */
export const FORMS = new Map(RAW.indicators.map((each) => [each.code, each] as const));

/** The rows that a unit is asked in a month, in the order of the form. */
export function figuresOf({ unit, month }: Duty): readonly string[] {
  const kind = RAW.units.find(({ code }) => code === unit)?.kind ?? 'hamlet';
  return RAW.indicators
    .filter(({ form, months = [], reporters = [], owedBy }) => {
      const asked = owedBy === 'first' ? reporters.slice(0, 1) : reporters;
      const isAsked = asked.some((each) => each.kind === kind || each.unit === unit);
      return form !== 'derived' && isAsked && months.includes(Number(month.slice(5)));
    })
    .map(({ code }) => code);
}

/** Something to answer, of the kind that the question takes. */
export function plainAnswer(chance: Chance, question: string): Typed {
  const form = FORMS.get(question)?.form;
  if (question === 'examples' || question === 'photos') return { kind: 'none' };
  if (form === 'amount') return { kind: 'value', value: chance.between(0, 4) };
  return form === undefined || form === 'text' || form === 'grade'
    ? { kind: 'text' }
    : { kind: 'value', value: 1 };
}

/** The plan's cross-check: what the commune keeps is not above what was raised. */
export function figureFor(chance: Chance, question: string): number {
  if (question === 'KT19') return 9_000_000;
  return FORMS.get(question)?.unit === 'dong'
    ? chance.between(1, 8) * 1_000_000
    : chance.between(1, 4);
}

export function answerOf(typed: Typed): Answer {
  if (typed.kind === 'text') return { kind: 'text', text: 'Đã thực hiện theo kế hoạch' };
  if (typed.kind !== 'value') return typed;
  return {
    kind: 'value',
    value: typed.value,
    denominator: null,
    parts: null,
    estimate: false,
    typed: null,
  };
}
