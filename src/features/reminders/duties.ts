import { ZONE } from '../../domain/clock.ts';
import { answeredCount, type Form, formFor } from '../../domain/form.ts';
import type { Answers } from '../../domain/report.ts';
import type { Work } from '../../domain/work.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';

/** Where a report stands when somebody is to be reminded of it. */
export type DutyState =
  | { readonly is: 'excused' }
  | { readonly is: 'done' }
  /** Sent, with figures answered by "no data yet". */
  | { readonly is: 'incomplete'; readonly missing: readonly string[] }
  | {
      readonly is: 'returned';
      readonly reason: string;
      /** By when the office wants it back. */
      readonly until: Temporal.Instant;
    }
  | { readonly is: 'drafting'; readonly answered: number; readonly total: number }
  | { readonly is: 'not_started'; readonly total: number };

export type DutyStores = Pick<
  Stores,
  'periods' | 'plans' | 'reports' | 'reviews' | 'units' | 'works'
>;

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
  const { reports, works } = stores;
  const { month } = obligation.period;
  const form = (asked: readonly Work[]) =>
    formFor(stores.plans.forMonth(month), unit, month, asked);
  const sent = reports.latestSent(obligation.id);
  if (sent?.state === 'returned') {
    const until = stores.reviews.latest(sent.id)?.until ?? obligation.dueAt;
    return { is: 'returned', reason: sent.returnReason ?? '', until };
  }
  if (sent !== null) return sentState(form(works.askedBy(sent.id)), reports.answers(sent.id));
  const draft = reports.draft(obligation.id);
  if (draft === null) {
    return { is: 'not_started', total: form(works.waitingFor(obligation.id)).questions.length };
  }
  const begun = form(works.askedBy(draft.id));
  const answered = answeredCount(begun, reports.answers(draft.id));
  return { is: 'drafting', answered, total: begun.questions.length };
}

function sentState(form: Form, answers: Answers): DutyState {
  const missing = form.questions.flatMap((question) =>
    'indicator' in question && answers.get(question.id)?.kind === 'no_data'
      ? [question.indicator.shortLabel]
      : [],
  );
  return missing.length === 0 ? { is: 'done' } : { is: 'incomplete', missing };
}
