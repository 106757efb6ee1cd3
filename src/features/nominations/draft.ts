import {
  formOf,
  type Given,
  missingParts,
  openParts,
  type Part,
  partsOf,
} from '../../domain/nomination/parts.ts';
import type { Plan } from '../../domain/plan.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { PartAnswer } from '../../storage/nomination-texts.ts';
import type { Stores } from '../../storage/stores.ts';
import { readUnitRecord } from '../../storage/unit-record.ts';
import type { StoredUnit } from '../../storage/units.ts';

export type DraftStores = Pick<
  Stores,
  'nominations' | 'nominationTexts' | 'periods' | 'plans' | 'progress' | 'unitRecords' | 'units'
>;

/** A nomination with all that belongs to it, as the conversation and the cards need it. */
export type Draft = {
  readonly nomination: Nomination;
  readonly plan: Plan;
  readonly unit: StoredUnit;
  /** The name of the form of commendation in the plan. */
  readonly formName: string;
  readonly parts: readonly Part[];
  readonly answers: ReadonlyMap<string, PartAnswer>;
  readonly given: Given;
  /** Binding parts without an answer that stands. */
  readonly missing: readonly Part[];
  /** The same and what is free to leave out but was not left out yet. */
  readonly open: readonly Part[];
};

export function loadDraft(stores: DraftStores, id: number): Draft | null {
  const nomination = stores.nominations.byId(id);
  const unit = nomination === null ? null : stores.units.byId(nomination.unitId);
  if (nomination === null || unit === null) return null;
  const plan = planOf(stores, nomination.year);
  const parts = partsOf(plan, nomination);
  const answers = stores.nominationTexts.of(id);
  const { agreedOn, consentAt, askedAgain } = nomination;
  const given: Given = { agreedOn, consentAt, askedAgain, answers };
  return {
    nomination,
    plan,
    unit,
    formName: formName(plan, nomination.form),
    parts,
    answers,
    given,
    missing: missingParts(parts, given),
    open: openParts(parts, given),
  };
}

/** The plan of the nomination's own year, also when the next one is in force already. */
export function planOf(stores: Pick<Stores, 'plans'>, year: number): Plan {
  return stores.plans.forMonth(`${year}-12`);
}

/** A form that a later version of the plan no longer has keeps at least its id. */
export function formName(plan: Plan, form: string): string {
  return formOf(plan, form)?.name ?? form;
}

/** The record up to the latest month that has opened in the year; null before the first one. */
export function recordNow(
  stores: DraftStores,
  it: { readonly unitId: number; readonly year: number },
  now: Temporal.Instant,
): UnitRecord | null {
  const months = stores.periods.all().map(({ month }) => month);
  const upTo = months.findLast((month) => month.startsWith(`${it.year}-`));
  return upTo === undefined ? null : readUnitRecord(stores, { unitId: it.unitId, upTo, now });
}

/** What was frozen at submission; before that, or while the unit has it again, the record of today. */
export function recordFor(
  stores: DraftStores,
  { nomination }: Draft,
  now: Temporal.Instant,
): UnitRecord | null {
  const { evidence, state } = nomination;
  const isOpen = state === 'draft' || state === 'returned';
  if (!isOpen && evidence !== null) return JSON.parse(evidence) as UnitRecord;
  return recordNow(stores, nomination, now);
}
