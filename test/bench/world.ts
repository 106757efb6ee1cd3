import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UNITS } from '../../src/domain/quantity.ts';
import { openPeriods } from '../../src/jobs/open-periods.ts';
import { loadPlan } from '../../src/plan-loading.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStores, type Stores } from '../../src/storage/stores.ts';

const ROOT = join(import.meta.dirname, '../..');
/** So that there are questions beyond the 40th. */
const QUESTIONS = 46;
const ALL_MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** The morning on which June's report opens. */
export const NOW = '2024-06-15T08:00:00+07:00';

type Indicator = {
  readonly code: string;
  readonly form: string;
  readonly shortLabel: string;
  readonly unit: keyof typeof UNITS;
  readonly reporters?: readonly { readonly kind?: string }[];
};
export type PlanFile = {
  readonly indicators: readonly Indicator[];
  readonly units: readonly { readonly kind: string }[];
};

/** Telegram's id of the head of the nth hamlet, from 0. */
export function headOf(index: number): number {
  return 1_000_000 + index;
}

/**
 * A database in which each of `hamlets` hamlets has a head who owes June's report. Returns the labels of the questions that take a number.
 */
export function seedDatabase(path: string, planPath: string, hamlets: number): readonly string[] {
  const plan = longPlan(hamlets, QUESTIONS);
  writeFileSync(planPath, JSON.stringify(plan));
  const db = openDatabase(path);
  migrate(db, join(ROOT, 'db/migrations'));
  const stores = createStores(db);
  const at = Temporal.Instant.from(NOW);
  const loading = loadPlan(db, stores, planPath, at);
  if (loading.kind !== 'loaded') {
    throw new Error(JSON.stringify(loading.kind === 'wrong' ? loading.problems[0] : loading));
  }
  db.transaction(() => {
    openPeriods(db, stores, at);
    excuseBefore(stores, '2024-06', at);
    appointHeads(stores, at);
  })();
  db.close();
  return plan.indicators.filter(isRepeated).map((each) => each.shortLabel);
}

/** So that no older month comes first. */
function excuseBefore(stores: Stores, month: string, at: Temporal.Instant): void {
  for (const period of stores.periods.all().filter((each) => each.month < month)) {
    for (const { id } of stores.periods.ofPeriod(period.id)) {
      stores.periods.excuse(id, { at, by: null, why: 'bench' });
    }
  }
}

/** A head for each hamlet. */
export function appointHeads(stores: Stores, at: Temporal.Instant): void {
  const hamlets = stores.units.all().filter(({ kind }) => kind === 'hamlet');
  for (const [index, unit] of hamlets.entries()) {
    const person = stores.people.enrol({
      telegramId: headOf(index),
      fullName: `Mẫu ${unit.name}`,
      honorific: 'ong',
      consentedAt: at,
    });
    const role = { role: 'reporter', unitId: unit.id, deputy: false, at } as const;
    stores.people.appoint({ personId: person.id, ...role });
  }
}

const REPEATED = /X\d+$/;

/** Whether hamlets are asked this row of a `longPlan`. */
export function isRepeated(indicator: Indicator): boolean {
  return REPEATED.test(indicator.code);
}

/** The real plan with its rows for hamlets asked several times over, in every month. */
export function longPlan(hamlets: number, questions: number): PlanFile {
  const file = join(ROOT, 'db/plans/tung-anh-2024.json');
  const plan = JSON.parse(readFileSync(file, 'utf8')) as PlanFile;
  const asked = plan.indicators.filter(
    (each) => each.form === 'amount' && each.reporters?.some(({ kind }) => kind === 'hamlet'),
  );
  const repeated = Array.from({ length: questions }, (_, i) => {
    const indicator = asked[i % asked.length] as Indicator;
    return { ...indicator, code: `${indicator.code}X${i}`, months: ALL_MONTHS };
  });
  // The real rows stay, for formulas refer to them; hamlets are asked the repeated ones only.
  const others = plan.indicators.map((each) =>
    each.reporters?.some(({ kind }) => kind === 'hamlet') === true
      ? { ...each, reporters: [{ kind: 'school' }] }
      : each,
  );
  const [hamlet] = plan.units.filter(({ kind }) => kind === 'hamlet');
  const units = Array.from({ length: hamlets }, (_, i) => ({
    ...hamlet,
    kind: 'hamlet',
    code: `T${i + 1}`,
    name: `Thôn ${i + 1}`,
  }));
  return {
    ...plan,
    indicators: [...others, ...repeated],
    units: [...units, ...plan.units.filter(({ kind }) => kind !== 'hamlet')],
  };
}
