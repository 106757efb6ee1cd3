import { brokenRelations } from '../../domain/cross-check.ts';
import { type Form, formFor, type Question } from '../../domain/form.ts';
import { addsUp, type CommuneProgress } from '../../domain/progress.ts';
import type { Answers } from '../../domain/report.ts';
import { type ReviewedFigure, type Warning, warningsOf } from '../../domain/review.ts';
import type { Obligation } from '../../storage/periods.ts';
import { readProgress } from '../../storage/progress.ts';
import type { Report } from '../../storage/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';

export type SubmissionStores = Pick<
  Stores,
  | 'figures'
  | 'pastFigures'
  | 'people'
  | 'periods'
  | 'plans'
  | 'progress'
  | 'reports'
  | 'reviews'
  | 'units'
  | 'workPhotos'
  | 'works'
>;

/** A report that was sent, with all that its reviewer is shown. */
export type Submission = {
  readonly report: Report;
  readonly obligation: Obligation;
  readonly unit: StoredUnit;
  readonly form: Form;
  readonly answers: Answers;
  /** The revision sent before this one. */
  readonly base: { readonly report: Report; readonly answers: Answers } | null;
  readonly byName: string;
  readonly warnings: readonly Warning[];
  /** Relations of the plan that the answers break, in words. */
  readonly broken: readonly string[];
};

/** The commune's progress by month; one of these serves a whole queue, read once per month. */
export type Progress = (month: string) => CommuneProgress;

export function progressOnce(stores: SubmissionStores): Progress {
  const known = new Map<string, CommuneProgress>();
  return (month) => {
    const progress = known.get(month) ?? readProgress(stores, month);
    known.set(month, progress);
    return progress;
  };
}

/** Null when there is no such report, or it was not sent. */
export function loadSubmission(
  stores: SubmissionStores,
  reportId: number,
  progress: Progress = progressOnce(stores),
): Submission | null {
  const report = stores.reports.byId(reportId);
  const obligation = report && stores.periods.obligation(report.obligationId);
  const unit = obligation && stores.units.byId(obligation.unitId);
  if (!report || !obligation || !unit || report.submittedBy === null) return null;
  const plan = stores.plans.forMonth(obligation.period.month);
  const works = stores.works.askedBy(report.id);
  const form = formFor(plan, unit, obligation.period.month, works);
  const answers = stores.reports.answers(report.id);
  const replaced = stores.reports.replaced(report);
  const base = replaced && { report: replaced, answers: stores.reports.answers(replaced.id) };
  const known = { report, obligation, unit, form, answers, base };
  return {
    ...known,
    byName: stores.people.byId(report.submittedBy)?.fullName ?? '',
    warnings: warningsOf(plan, figuresOf(stores, known, progress(obligation.period.month))),
    broken: brokenRelations(plan, answers, obligation.period.windowTo),
  };
}

/** Whether nothing in it asks for a second look. */
export function isPlain({ warnings, broken }: Submission): boolean {
  return warnings.length === 0 && broken.length === 0;
}

type Known = Omit<Submission, 'byName' | 'warnings' | 'broken'>;

function figuresOf(
  stores: SubmissionStores,
  known: Known,
  progress: CommuneProgress,
): readonly ReviewedFigure[] {
  return known.form.questions.flatMap((question) => {
    const answer = known.answers.get(question.id);
    if (question.kind !== 'quantity' || answer?.kind !== 'value') return [];
    return [figureOf(stores, known, progress, question, answer.value)];
  });
}

function figureOf(
  { figures, plans }: SubmissionStores,
  { obligation, unit, base }: Known,
  progress: CommuneProgress,
  { indicator }: Extract<Question, { kind: 'quantity' }>,
  value: number,
): ReviewedFigure {
  const { month } = obligation.period;
  const row = progress.indicators.find(({ code }) => code === indicator.code);
  const from = `${month.slice(0, 4)}-01`;
  const isSum = addsUp(indicator);
  const cumulative = isSum ? figures.sum(unit.id, indicator.code, from, month) : null;
  const before = base?.report.state === 'returned' ? undefined : base?.answers.get(indicator.code);
  const previous = figures.before(unit.id, indicator.code, month)?.value ?? 0;
  const { referenceYields } = plans.forMonth(month);
  const reference = referenceYields.find((each) => each.product === indicator.code);
  return {
    indicator,
    value,
    earlier: figures.earlier(unit.id, indicator.code, month),
    cumulative,
    cumulativeBefore:
      cumulative === null || before?.kind !== 'value' ? null : cumulative - value + before.value,
    adds: isSum ? value : value - previous,
    commune: indicator.nature === 'RATE' ? null : (row?.actual ?? null),
    target: row?.target ?? null,
    area: reference === undefined ? null : figures.sum(unit.id, reference.area, from, month),
  };
}
