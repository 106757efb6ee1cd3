import { inVietnam } from '../../domain/clock.ts';
import type { Photo } from '../../domain/interview/step.ts';
import type { WorkFacts } from '../../domain/interview/work.ts';
import { afterEvent, eventOf, WHOLE, type Work } from '../../domain/work.ts';
import type { Stores } from '../../storage/stores.ts';
import type { WorkProgress } from '../../storage/works.ts';
import type { Draft } from './draft.ts';

export type WorkStores = Pick<Stores, 'audit' | 'plans' | 'workPhotos' | 'works'>;
type Doer = { readonly by: number; readonly at: Temporal.Instant };

/** The progress that counted last up to the draft's month, the revision that it corrects included. */
export function knownProgress(
  stores: Pick<Stores, 'works'>,
  draft: Draft,
  work: Work,
): WorkProgress | null {
  const { month } = draft.obligation.period;
  const told = stores.works.progress(work.id).filter((each) => each.percent !== null);
  return told.findLast((each) => each.month <= month) ?? null;
}

export function workFacts(stores: WorkStores, draft: Draft, work: Work): WorkFacts {
  const known = knownProgress(stores, draft, work)?.percent ?? null;
  return {
    before: work.state === 'done' ? WHOLE : known,
    photos: stores.workPhotos.ofReport(draft.report.id, work.id).length,
    land: stores.plans.current().land,
  };
}

/** A photo that comes twice counts once. */
export function addWorkPhoto(
  stores: Pick<Stores, 'files' | 'workPhotos'>,
  draft: Draft,
  work: Work,
  photo: Photo,
  { by, at }: Doer,
): void {
  const { fileUniqueId, fileId, mime } = photo;
  if (stores.workPhotos.has(draft.report.id, work.id, fileUniqueId)) return;
  const name = `cong-trinh-${work.id}-${draft.obligation.period.month}.${mime.split('/')[1]}`;
  const file = stores.files.receive({ fileUniqueId, fileId, name, mime, size: null, by, at });
  stores.workPhotos.add(draft.report.id, work.id, fileUniqueId, file);
}

/**
 * Brings the works to where the report that was just sent says they are; call it in the same
 * transaction. What a later month has told already stands.
 */
export function followWorks(stores: WorkStores, draft: Draft, doer: Doer): void {
  const { month } = draft.obligation.period;
  for (const question of draft.form.questions) {
    const answer = question.kind === 'work' ? draft.answers.get(question.id) : undefined;
    if (question.kind !== 'work' || answer?.kind !== 'value') continue;
    const told = stores.works.progress(question.work.id);
    const isOutdated = told.some((each) => each.month > month && each.percent !== null);
    if (!isOutdated) follow(stores, draft, question.work, answer.value, doer);
  }
}

function follow(stores: WorkStores, draft: Draft, work: Work, percent: number, doer: Doer): void {
  const state = afterEvent(work.state, eventOf(percent));
  if (state === null || state === work.state) return;
  const doneOn = state === 'done' ? dayDone(draft, work, doer.at) : null;
  stores.works.move(work, { state, doneOn, droppedWhy: null }, doer.at);
  stores.audit.record({
    at: doer.at,
    actorId: doer.by,
    action: 'progress work',
    subject: `work:${work.id}`,
    before: { state: work.state },
    after: { state, percent, report: draft.report.id, doneOn: doneOn?.toString() ?? null },
  });
}

/**
 * A report tells of its month: what it calls finished was finished by the last day of the month's
 * window, unless it was sent or the work registered on another side of that day.
 */
function dayDone(draft: Draft, work: Work, at: Temporal.Instant): Temporal.PlainDate {
  const { compare } = Temporal.PlainDate;
  const { windowTo } = draft.obligation.period;
  const sent = inVietnam(at).toPlainDate();
  const registered = inVietnam(work.registeredAt).toPlainDate();
  const told = compare(sent, windowTo) < 0 ? sent : windowTo;
  return compare(told, registered) < 0 ? registered : told;
}
