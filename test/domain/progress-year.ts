import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, readPlan } from '../../src/domain/plan.ts';
import {
  type CountedAnswer,
  type KnownUnit,
  type Owed,
  type PastFigure,
  progressOf,
  type Told,
} from '../../src/domain/progress.ts';

const FILE = join(import.meta.dirname, '../../db/plans/tung-anh-2024.json');

/** A figure, both numbers of a rate, words, or that there is no data yet. */
type Given = number | readonly [number, number] | string;
type How = { readonly waiting?: boolean; readonly estimate?: boolean };

type Change = (plan: Record<string, unknown>) => void;

function planWith(change: Change): Plan {
  const json = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
  change(json);
  const reading = readPlan(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}
const AS_IT_IS = planWith(() => undefined);

/** The year 2024 of the plan: every unit owes T2 to T12; told is what a test tells. */
export function aYear(change?: Change) {
  const plan = change === undefined ? AS_IT_IS : planWith(change);
  const units: KnownUnit[] = plan.units.map((unit, index) => ({ ...unit, id: index + 1 }));
  const excused = new Set<string>();
  const answers: CountedAnswer[] = [];
  const past: PastFigure[] = [];

  const idOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? 0;
  const monthOf = (number: number) => `2024-${String(number).padStart(2, '0')}`;

  function owed(): readonly Owed[] {
    const months = Array.from({ length: 11 }, (_, index) => monthOf(index + 2));
    return units.flatMap((unit) =>
      months
        .filter((month) => Temporal.PlainDate.compare(unit.validFrom, `${month}-14`) <= 0)
        .filter((m) => unit.validTo === null || unit.validTo.toString() >= `${m}-14`)
        .map((month) => ({
          unitId: unit.id,
          month,
          excused: excused.has(`${unit.code}:${month}`),
        })),
    );
  }

  const year = {
    plan,
    units,
    idOf,
    past,
    answers,
    owed,
    /** What a unit told in one month. */
    tell(code: string, month: number, figures: Readonly<Record<string, Given>>, how: How = {}) {
      for (const [indicator, given] of Object.entries(figures)) {
        answers.push({
          unitId: idOf(code),
          indicator,
          month: monthOf(month),
          told: toldOf(given, how.estimate ?? false),
          accepted: !(how.waiting ?? false),
        });
      }
      return year;
    },
    /** All hamlets told the same. */
    tellAll(month: number, figures: Readonly<Record<string, Given>>, but: readonly string[] = []) {
      for (const unit of units.filter(({ kind }) => kind === 'hamlet')) {
        if (!but.includes(unit.code)) year.tell(unit.code, month, figures);
      }
      return year;
    },
    excuse(code: string, month: number) {
      excused.add(`${code}:${monthOf(month)}`);
      return year;
    },
    replace(code: string, change: Partial<KnownUnit>) {
      const index = units.findIndex((unit) => unit.code === code);
      units[index] = { ...(units[index] as KnownUnit), ...change };
      return year;
    },
    upTo: (month: number) =>
      progressOf({ plan, units, month: monthOf(month), owed: owed(), answers, past }),
    row(indicator: string, month: number) {
      const found = year.upTo(month).indicators.find(({ code }) => code === indicator);
      if (found === undefined) throw new Error(`no row ${indicator}`);
      return found;
    },
    share(indicator: string, month: number, code: string) {
      return year.row(indicator, month).shares.find(({ unitId }) => unitId === idOf(code)) ?? null;
    },
  };
  return year;
}

function toldOf(given: Given, estimate: boolean): Told {
  if (given === 'no_data') return { kind: 'no_data' };
  if (typeof given === 'string') return { kind: 'text', text: given };
  const [value, denominator] = typeof given === 'number' ? [given, null] : given;
  return { kind: 'value', value, denominator, estimate };
}

/** Changes one row of a plan file before it is read. */
export function changeRow(plan: Record<string, unknown>, code: string, change: object): void {
  const rows = plan['indicators'] as readonly { readonly code: string }[];
  plan['indicators'] = rows.map((row) => (row.code === code ? { ...row, ...change } : row));
}
