import { answeredCount, formFor } from '../../domain/form.ts';
import { may, unitsOf, type Who } from '../../domain/member.ts';
import { type Channel, judge } from '../../domain/report.ts';
import type { Db } from '../../storage/database.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Report } from '../../storage/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import { beginDraft } from './beginning.ts';
import { at, type Place, REASON, RESUME, whereToGoOn } from './draft.ts';
import type { ReportNotices } from './notices.ts';

/** One report that a person may work on, as the choice shows it. */
export type Choice = {
  readonly obligation: Obligation;
  readonly unitName: string;
  readonly isSent: boolean;
};

export type Opening =
  | { readonly kind: 'opened' }
  /** Another person of the unit is filling the report in. */
  | { readonly kind: 'held'; readonly by: string; readonly done: number; readonly total: number }
  /** Sent before: it can be corrected. */
  | { readonly kind: 'sent'; readonly report: Report }
  /** Accepted by the office; only an officer can reopen it. */
  | { readonly kind: 'locked' }
  /** An older month of the unit has not been sent. */
  | { readonly kind: 'older-first'; readonly older: Obligation }
  /** Not a duty of this person, or no such period. */
  | { readonly kind: 'refused' };

export type OpenRequest = {
  readonly who: Who;
  readonly chatId: number;
  readonly obligationId: number;
  readonly at: Temporal.Instant;
  /** Leave an older unsent month for later. */
  readonly skipOlder?: boolean;
  readonly takeOver?: boolean;
  readonly correct?: boolean;
  /** Correct the estimates alone; the reason that this correction then has. */
  readonly finalReason?: string;
  /** The question to begin at, instead of the first one that is open. */
  readonly line?: string;
  /** An officer fills the report in for its unit. */
  readonly channel?: Channel;
};

/** Which report a person works on: month guard, resuming, taking over, correcting. */
export function createOpening(deps: {
  readonly db: Db;
  readonly stores: Pick<
    Stores,
    | 'answersInHand'
    | 'audit'
    | 'dialogues'
    | 'people'
    | 'periods'
    | 'plans'
    | 'reports'
    | 'reviews'
    | 'units'
    | 'works'
  >;
  readonly notices: Pick<ReportNotices, 'takenOver'>;
}) {
  const { db, stores, notices } = deps;
  const { audit, dialogues, people, periods, plans, reports, units } = stores;

  /** Months of the person's units that wait for a report, oldest first; else the latest of each. */
  function choices(who: Who): readonly Choice[] {
    const perUnit = unitsOf(who).map((unitId) => {
      const unitName = units.byId(unitId)?.name ?? '';
      const owed = periods.ofUnit(unitId).filter((obligation) => obligation.excuse === null);
      const unsent = owed.filter(
        ({ id, firstSubmittedAt }) => firstSubmittedAt === null || isReturned(id),
      );
      const shown = unsent.length > 0 ? unsent : owed.slice(-1);
      return shown.map((obligation) => ({ obligation, unitName, isSent: unsent.length === 0 }));
    });
    return perUnit.flat();
  }

  const open = db.transaction((request: OpenRequest): Opening => {
    const obligation = periods.obligation(request.obligationId);
    if (obligation === null || !isTheirs(request, obligation)) return { kind: 'refused' };
    const draft = reports.draft(obligation.id);
    const sent = reports.latestSent(obligation.id);
    const isToCorrect = request.correct === true || sent?.state === 'returned';
    if (draft === null && sent !== null && !isToCorrect) return { kind: 'sent', report: sent };
    const stage = stores.reviews.stage(obligation.id, request.at);
    const verdict = judge(stage, 'write', request.who, obligation.unitId);
    if (verdict.kind === 'refused') {
      return { kind: verdict.lock === 'accepted' ? 'locked' : 'refused' };
    }
    const older = olderUnsent(obligation);
    if (older !== null && request.skipOlder !== true) return { kind: 'older-first', older };
    return draft === null ? begin(request, obligation, sent) : goOn(request, obligation, draft);
  }).immediate;

  function isTheirs({ who, channel }: OpenRequest, { unitId }: Obligation): boolean {
    return channel === undefined ? unitsOf(who).includes(unitId) : may(who, 'report.on-behalf');
  }

  function isReturned(obligationId: number): boolean {
    return reports.latestSent(obligationId)?.state === 'returned';
  }

  function olderUnsent(obligation: Obligation): Obligation | null {
    const waiting = periods
      .ofUnit(obligation.unitId)
      .filter((each) => each.firstSubmittedAt === null && each.excuse === null);
    return waiting.find((each) => each.period.month < obligation.period.month) ?? null;
  }

  function begin(request: OpenRequest, obligation: Obligation, sent: Report | null): Opening {
    const draft = beginDraft(stores, {
      obligation,
      sent,
      by: request.who.person.id,
      at: request.at,
      channel: request.channel ?? null,
      finalReason: request.finalReason ?? null,
    });
    startDialogue(draft, placeOf(obligation, draft, request), request);
    return { kind: 'opened' };
  }

  function goOn(request: OpenRequest, obligation: Obligation, draft: Report): Opening {
    const dialogue = dialogues.open('report', draft.id);
    const isOwn = dialogue?.userId === request.who.person.telegramId;
    if (dialogue !== null && isOwn) {
      const place = placeOf(obligation, draft, request);
      dialogues.restate(dialogue, place, request.at, request.chatId);
      return { kind: 'opened' };
    }
    if (dialogue !== null && request.takeOver !== true) return held(dialogue, obligation, draft);
    if (dialogue !== null) handOver(dialogue, draft, request);
    reports.setChannel(draft.id, request.channel ?? null);
    startDialogue(draft, placeOf(obligation, draft, request), request);
    return { kind: 'opened' };
  }

  function held(dialogue: Dialogue, obligation: Obligation, draft: Report): Opening {
    const by = people.who(dialogue.userId)?.person.fullName ?? '';
    const { form, answers } = filled(obligation, draft);
    const done = answeredCount(form, answers);
    return { kind: 'held', by, done, total: form.questions.length };
  }

  function handOver(dialogue: Dialogue, draft: Report, request: OpenRequest): void {
    dialogues.end(dialogue.id);
    const from = people.who(dialogue.userId)?.person;
    audit.record({
      at: request.at,
      actorId: request.who.person.id,
      action: 'take over',
      subject: `report:${draft.id}`,
      before: { personId: from?.id ?? null },
      after: { channel: request.channel ?? null },
    });
    if (from === undefined || request.channel === undefined) return;
    notices.takenOver(draft, request.who.person, from, request.channel, request.at);
  }

  function startDialogue(draft: Report, state: Place, request: OpenRequest): void {
    const { chatId } = request;
    const userId = request.who.person.telegramId;
    dialogues.begin({ flow: 'report', subjectId: draft.id, chatId, userId, state, at: request.at });
  }

  function filled(obligation: Obligation, draft: Report) {
    const unit = units.byId(obligation.unitId);
    if (unit === null) throw new Error(`obligation ${obligation.id} has no unit`);
    const { month } = obligation.period;
    const works = stores.works.askedBy(draft.id);
    const form = formFor(plans.forMonth(month), unit, month, works);
    const inHand = stores.answersInHand.ofReport(draft.id);
    return { form, answers: reports.answers(draft.id), inHand };
  }

  /** Straight to what is open; only the reason of a correction comes before everything else. */
  function placeOf(obligation: Obligation, draft: Report, request: OpenRequest): Place {
    const there = filled(obligation, draft);
    if (draft.revision > 1 && draft.reason === null) return at(REASON);
    const { questions } = there.form;
    const wanted = questions.find(({ id }) => id === request.line && !there.answers.has(id));
    return wanted === undefined ? whereToGoOn(there) : at(wanted.id);
  }

  return {
    choices,
    open,
    isTheirs(who: Who, obligationId: number): boolean {
      const obligation = periods.obligation(obligationId);
      return obligation !== null && unitsOf(who).includes(obligation.unitId);
    },
    /** What a person typed while their report waits brings the question whether to go on. */
    resumeParked(chatId: number, userId: number, now: Temporal.Instant): boolean {
      const dialogue = dialogues.latestParked(chatId, userId, 'report');
      if (dialogue === null) return false;
      dialogues.restate(dialogue, at(RESUME), now);
      return true;
    },
    isBusy: (chatId: number, userId: number) => dialogues.current(chatId, userId) !== null,
    /** Leaves what is being asked without losing anything; null when there was nothing. */
    park(chatId: number, userId: number): Dialogue | null {
      const current = dialogues.current(chatId, userId);
      dialogues.park(chatId, userId);
      return current;
    },
    /** Goes on with what one had left here; false when that is over, or somebody else's. */
    resume(id: number, chatId: number, userId: number, now: Temporal.Instant): boolean {
      const dialogue = dialogues.byId(id);
      if (dialogue === null || dialogue.userId !== userId || dialogue.chatId !== chatId)
        return false;
      if (dialogue.standing === 'ended') return false;
      dialogues.restate(dialogue, dialogue.state, now);
      return true;
    },
  };
}
export type OpeningVerbs = ReturnType<typeof createOpening>;
