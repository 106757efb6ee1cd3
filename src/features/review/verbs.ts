import { inVietnam, ZONE } from '../../domain/clock.ts';
import type { Who } from '../../domain/member.ts';
import { movedDue } from '../../domain/period.ts';
import { judge, type ReportAction, type Verdict } from '../../domain/report.ts';
import type { Db } from '../../storage/database.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Decision } from '../../storage/reviews.ts';
import type { Stores } from '../../storage/stores.ts';
import { lastDayBefore, type ReviewNotices } from './notices.ts';
import {
  isPlain,
  loadSubmission,
  progressOnce,
  type Submission,
  type SubmissionStores,
} from './submission.ts';

/** What keeps a decision from being taken. */
export type Refusal =
  | { readonly kind: 'refused'; readonly verdict: Extract<Verdict, { kind: 'refused' }> }
  /** Somebody of the office was first. */
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** The unit has sent a newer revision. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'gone' };
export type Outcome = { readonly kind: 'done'; readonly submission: Submission } | Refusal;
export type Reopening =
  | { readonly kind: 'done'; readonly obligation: Obligation; readonly until: Temporal.PlainDate }
  | Refusal;

/** What the office does to a report; each decision, its audit line and its notice are one transaction. */
export function createReviewVerbs(deps: {
  readonly db: Db;
  readonly stores: SubmissionStores & Pick<Stores, 'audit'>;
  readonly notices: ReviewNotices;
}) {
  const { db, stores, notices } = deps;
  const { audit, periods, plans, reports, reviews } = stores;

  /** Judges by the table; of a report that was decided it tells who did. */
  function check(action: ReportAction, who: Who, reportId: number, at: Temporal.Instant): Outcome {
    const submission = loadSubmission(stores, reportId);
    if (submission === null) return { kind: 'gone' };
    const { obligation, unit } = submission;
    const verdict = judge(reviews.stage(obligation.id, at), action, who, unit.id);
    if (verdict.kind === 'refused' && verdict.lock === 'role') return { kind: 'refused', verdict };
    if (reports.latestSent(obligation.id)?.id !== reportId) return { kind: 'superseded' };
    if (verdict.kind === 'allowed') return { kind: 'done', submission };
    const decision = reviews.latest(reportId);
    return decision === null ? { kind: 'refused', verdict } : { kind: 'decided', decision };
  }

  const accept = db.transaction((who: Who, reportId: number, at: Temporal.Instant): Outcome => {
    const outcome = check('accept', who, reportId, at);
    if (outcome.kind === 'decided' && isSame(outcome.decision, 'accept', who, at)) {
      const submission = loadSubmission(stores, reportId);
      return submission === null ? { kind: 'gone' } : { kind: 'done', submission };
    }
    if (outcome.kind !== 'done') return outcome;
    const by = who.person.id;
    reviews.accept({ reportId, by, at });
    log('accept', reportId, by, at, { before: 'submitted', after: { state: 'accepted' } });
    notices.accepted(outcome.submission);
    return outcome;
  }).immediate;

  /** The same press again, whose word may have been lost with the process that took it. */
  function isSame(
    { kind, byName, at: decidedAt }: Decision,
    wanted: Decision['kind'],
    who: Who,
    at: Temporal.Instant,
  ): boolean {
    return kind === wanted && byName === who.person.fullName && decidedAt.equals(at);
  }

  function log(
    action: string,
    reportId: number,
    actorId: number,
    at: Temporal.Instant,
    it: { readonly before: string; readonly after: object; readonly reason?: string },
  ): void {
    const subject = `report:${reportId}`;
    audit.record({ at, actorId, action, subject, ...it, before: { state: it.before } });
  }

  /** The same opening again, as when an update is handed in twice. */
  function isRepeated(reportId: number, until: Temporal.Instant, reason: string): boolean {
    const last = reviews.latest(reportId);
    return last?.kind === 'reopen' && last.reason === reason && last.until?.equals(until) === true;
  }

  /** By when a returned report is wanted back, but never before its own deadline. */
  function wantedBack(obligation: Obligation, at: Temporal.Instant): Temporal.Instant {
    const plan = plans.current();
    const soon = movedDue(plan, at, plan.review.resubmitDays, inVietnam(at).toPlainDate());
    return Temporal.Instant.compare(soon, obligation.dueAt) > 0 ? soon : obligation.dueAt;
  }

  /** A correction that is under way already is asked for the marked lines that it has not changed. */
  function openInDraft(
    { obligation, answers }: Submission,
    marked: readonly string[],
    reason: string,
  ) {
    const draft = reports.draft(obligation.id);
    if (draft === null) return;
    const written = reports.answers(draft.id);
    for (const question of marked) {
      const isUnchanged =
        JSON.stringify(written.get(question)) === JSON.stringify(answers.get(question));
      if (isUnchanged) reports.removeAnswer(draft.id, question);
    }
    if (draft.reason === null) reports.setReason(draft.id, reason);
  }

  return {
    check,
    accept,
    /** Sends a report back for the questions that are marked. */
    return: db.transaction(
      (
        who: Who,
        reportId: number,
        it: { readonly questions: readonly string[]; readonly reason: string },
        at: Temporal.Instant,
      ): Outcome => {
        const outcome = check('return', who, reportId, at);
        if (outcome.kind !== 'done') return outcome;
        const { submission } = outcome;
        const by = who.person.id;
        const until = wantedBack(submission.obligation, at);
        reviews.return({ reportId, by, at, until, ...it });
        log('return', reportId, by, at, {
          before: 'submitted',
          after: { state: 'returned', questions: it.questions },
          reason: it.reason,
        });
        openInDraft(submission, it.questions, it.reason);
        const marked = submission.form.questions.filter(({ id }) => it.questions.includes(id));
        notices.returned(submission, it.reason, until, marked);
        return outcome;
      },
    ).immediate,
    /** Opens an accepted report to its unit up to the end of a day. */
    reopen: db.transaction(
      (
        who: Who,
        obligationId: number,
        it: { readonly days: number; readonly reason: string },
        at: Temporal.Instant,
      ): Reopening => {
        const sent = reports.latestSent(obligationId);
        const obligation = periods.obligation(obligationId);
        if (obligation === null) return { kind: 'gone' };
        const verdict = judge(reviews.stage(obligationId, at), 'reopen', who, obligation.unitId);
        if (verdict.kind === 'refused') return { kind: 'refused', verdict };
        if (sent === null) return { kind: 'gone' };
        const day = inVietnam(at)
          .toPlainDate()
          .add({ days: it.days + 1 });
        const until = day.toZonedDateTime({ timeZone: ZONE }).toInstant();
        const by = who.person.id;
        const lastDay = lastDayBefore(until);
        if (isRepeated(sent.id, until, it.reason))
          return { kind: 'done', obligation, until: lastDay };
        const id = reviews.reopen({ reportId: sent.id, by, at, until, reason: it.reason });
        log('reopen', sent.id, by, at, {
          before: 'accepted',
          after: { state: 'reopened', until: lastDay.toString() },
          reason: it.reason,
        });
        notices.reopened(id, obligation, it.reason, lastDay);
        return { kind: 'done', obligation, until: lastDay };
      },
    ).immediate,
    /** Of the reports that wait, up to the one with this id, those that nothing speaks against. */
    plainOnes(upTo: number): readonly number[] {
      const progress = progressOnce(stores);
      return reviews.queue().filter((id) => {
        const submission = id <= upTo ? loadSubmission(stores, id, progress) : null;
        return submission !== null && isPlain(submission);
      });
    },
    acceptAll: db.transaction(
      (who: Who, ids: readonly number[], at: Temporal.Instant) =>
        ids.map((id) => accept(who, id, at)).filter(({ kind }) => kind === 'done').length,
    ).immediate,
  };
}
export type ReviewVerbs = ReturnType<typeof createReviewVerbs>;
