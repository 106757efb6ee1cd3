import { ZONE } from '../../domain/clock.ts';
import { answeredCount, type Form, formFor } from '../../domain/form.ts';
import type { Answers } from '../../domain/report.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';

/** Where a report stands when somebody is to be reminded of it. */
export type DutyState =
  | { readonly is: 'excused' }
  | { readonly is: 'done' }
  /** Sent, with figures answered by "no data yet". */
  | { readonly is: 'incomplete'; readonly missing: readonly string[] }
  | { readonly is: 'returned'; readonly reason: string }
  | { readonly is: 'drafting'; readonly answered: number; readonly total: number }
  | { readonly is: 'not_started'; readonly total: number };

export type DutyStores = Pick<Stores, 'periods' | 'plans' | 'reports' | 'units'>;

export type Duty = {
  readonly obligation: Obligation;
  readonly unit: StoredUnit;
  readonly state: DutyState;
};

/** Read anew each time: who is done is never reminded. */
export function dutyOf(stores: DutyStores, obligationId: number): Duty | null {
  const obligation = stores.periods.obligation(obligationId);
  const unit = obligation && stores.units.byId(obligation.unitId);
  if (!obligation || !unit) return null;
  return { obligation, unit, state: stateOf(stores, obligation, unit) };
}

/** The instants from which an obligation's stages are counted. */
export function frameOf(stores: Pick<Stores, 'plans'>, { period, dueAt }: Obligation) {
  const { openingTime } = stores.plans.current().reporting;
  const day = period.windowTo.add({ days: 1 });
  const opensAt = day.toZonedDateTime({ timeZone: ZONE, plainTime: openingTime }).toInstant();
  return { opensAt, dueAt };
}

function stateOf(stores: DutyStores, obligation: Obligation, unit: StoredUnit): DutyState {
  if (obligation.excuse !== null) return { is: 'excused' };
  const { reports } = stores;
  const form = formFor(
    stores.plans.forMonth(obligation.period.month),
    unit,
    obligation.period.month,
  );
  const sent = reports.latestSent(obligation.id);
  if (sent?.state === 'returned') return { is: 'returned', reason: sent.returnReason ?? '' };
  if (sent !== null) return sentState(form, reports.answers(sent.id));
  const draft = reports.draft(obligation.id);
  const total = form.questions.length;
  if (draft === null) return { is: 'not_started', total };
  return { is: 'drafting', answered: answeredCount(form, reports.answers(draft.id)), total };
}

function sentState(form: Form, answers: Answers): DutyState {
  const missing = form.questions.flatMap((question) =>
    'indicator' in question && answers.get(question.id)?.kind === 'no_data'
      ? [question.indicator.shortLabel]
      : [],
  );
  return missing.length === 0 ? { is: 'done' } : { is: 'incomplete', missing };
}
