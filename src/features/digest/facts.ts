import { inVietnam } from '../../domain/clock.ts';
import {
  comingDates,
  type DigestDuty,
  newsOf,
  praiseOf,
  type Span,
  standingOfPeriod,
} from '../../domain/digest.ts';
import { periodsOf } from '../../domain/period.ts';
import { isOpen, type Work } from '../../domain/work.ts';
import { countDossiers, readDossiers } from '../../storage/dossier-reading.ts';
import type { OpenPeriod } from '../../storage/periods.ts';
import { readProgress } from '../../storage/progress.ts';
import type { Stores } from '../../storage/stores.ts';

export type FactStores = Pick<
  Stores,
  | 'board'
  | 'dossiers'
  | 'news'
  | 'nominations'
  | 'outbox'
  | 'pastFigures'
  | 'people'
  | 'periods'
  | 'plans'
  | 'progress'
  | 'questions'
  | 'units'
  | 'works'
>;

/** How many of the first senders are praised by name. */
const PRAISED = 2;

/** Everything that a digest may tell about a span of time, read at one moment. */
export function factsOf(stores: FactStores, span: Span) {
  const { news, periods, plans } = stores;
  const plan = plans.current();
  const months = periods.all().map((period) => ({ ...period, duties: dutiesOf(stores, period) }));
  const current = months.at(-1) ?? null;
  const due = months.findLast((month) => isDue(month, span)) ?? null;
  const arrivals = news.arrivals(span);
  return {
    span,
    plan,
    units: stores.units.all(),
    /** All reporting months of the plan, those to come included. */
    calendar: periodsOf(plan).map(({ month }) => month),
    arrivals,
    news: newsOf(arrivals),
    /** All periods that were opened, with the duties of each in the order of the plan. */
    months,
    /** The one that was opened last. */
    month: current === null ? null : monthOf(current, span),
    /** As of the last month that is due: reports that are still coming in make nobody late. */
    progress: due === null ? null : readProgress(stores, due.month),
    overdue: months.slice(0, -1).flatMap(({ month, duties }) => {
      const { missing } = standingOfPeriod(duties);
      return missing.length === 0 ? [] : [{ month, missing }];
    }),
    examples: news.examples(span),
    dossiers: countDossiers(readDossiers(stores, plan.year)),
    coming: comingDates(plan, months, inVietnam(span.until).toPlainDate()),
    works: worksOf(stores, span),
    returned: news.returned(),
    requests: news.requests(),
    unreachable: news.unreachable(),
    questions: questionsOf(stores),
  };
}
export type DigestFacts = ReturnType<typeof factsOf>;
type Month = OpenPeriod & { readonly duties: readonly UnitDuty[] };
type UnitDuty = DigestDuty & { readonly unitId: number };

function dutiesOf({ board, units }: FactStores, period: OpenPeriod): readonly UnitDuty[] {
  const places = new Map(units.all().map(({ id }, place) => [id, place]));
  const placeOf = ({ unitId }: UnitDuty) => places.get(unitId) ?? 0;
  return board
    .ofPeriod(period.id)
    .map((row) => ({ ...row, excused: row.excuse !== null }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

function isDue({ dueAt }: Month, { until }: Span): boolean {
  return Temporal.Instant.compare(until, dueAt) > 0;
}

function monthOf(period: Month, span: Span) {
  const { month, duties } = period;
  return {
    month,
    isDue: isDue(period, span),
    standing: standingOfPeriod(duties),
    praise: praiseOf(duties, span, PRAISED),
  };
}

/** Works that fall due in the days that the digest looks ahead, and those finished in its span. */
function worksOf({ plans, units, works }: FactStores, span: Span) {
  const { year, jobs } = plans.current();
  const today = inVietnam(span.until).toPlainDate();
  const last = today.add({ days: jobs.digest.aheadDays });
  const named = (work: Work) => ({ ...work, unitName: units.byId(work.unitId)?.name ?? '' });
  const isNear = ({ dueOn }: Work) =>
    Temporal.PlainDate.compare(today, dueOn) <= 0 && Temporal.PlainDate.compare(dueOn, last) <= 0;
  return {
    coming: works
      .ofYear(year)
      .filter((work) => isOpen(work) && isNear(work))
      .sort((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
      .map(named),
    finished: works.finished(year, span).map(named),
  };
}

/** Questions that wait for an answer; one that Telegram did not deliver says so. */
function questionsOf({ outbox, people, questions, units }: FactStores) {
  return questions.unanswered().map((question) => ({
    unitName: units.byId(question.unitId)?.name ?? '',
    askedBy: people.byId(question.askedBy)?.fullName ?? '',
    askedAt: question.askedAt,
    text: question.text,
    isLost: outbox.byKey(question.outboxKey)?.state === 'failed',
  }));
}
