import { answeredCount, formFor } from '../../domain/form.ts';
import { unitsOf, type Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Report } from '../../storage/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import { at, firstOpen, type Place, REASON, RESUME } from './draft.ts';

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
};

/** Which report a person works on: month guard, resuming, taking over, correcting. */
export function createOpening(deps: {
  readonly db: Db;
  readonly stores: Pick<
    Stores,
    'audit' | 'dialogues' | 'people' | 'periods' | 'plans' | 'reports' | 'units'
  >;
}) {
  const { db } = deps;
  const { audit, dialogues, people, periods, plans, reports, units } = deps.stores;

  /** Unsent months of the person's units, oldest first; when all are sent, the latest of each. */
  function choices(who: Who): readonly Choice[] {
    const perUnit = unitsOf(who).map((unitId) => {
      const unitName = units.byId(unitId)?.name ?? '';
      const owed = periods.ofUnit(unitId).filter((obligation) => obligation.excuse === null);
      const unsent = owed.filter((obligation) => obligation.firstSubmittedAt === null);
      const shown = unsent.length > 0 ? unsent : owed.slice(-1);
      return shown.map((obligation) => ({ obligation, unitName, isSent: unsent.length === 0 }));
    });
    return perUnit.flat();
  }

  const open = db.transaction((request: OpenRequest): Opening => {
    const obligation = periods.obligation(request.obligationId);
    if (obligation === null || !unitsOf(request.who).includes(obligation.unitId)) {
      return { kind: 'refused' };
    }
    const draft = reports.draft(obligation.id);
    const sent = reports.latestSent(obligation.id);
    if (draft === null && sent !== null && request.correct !== true)
      return { kind: 'sent', report: sent };
    if (sent?.state === 'accepted') return { kind: 'locked' };
    const older = olderUnsent(obligation);
    if (older !== null && request.skipOlder !== true) return { kind: 'older-first', older };
    return draft === null ? begin(request, obligation, sent) : goOn(request, obligation, draft);
  }).immediate;

  function olderUnsent(obligation: Obligation): Obligation | null {
    const waiting = periods
      .ofUnit(obligation.unitId)
      .filter((each) => each.firstSubmittedAt === null && each.excuse === null);
    return waiting.find((each) => each.period.month < obligation.period.month) ?? null;
  }

  function begin(request: OpenRequest, obligation: Obligation, sent: Report | null): Opening {
    const { who, chatId } = request;
    const draft = reports.start({
      obligationId: obligation.id,
      by: who.person.id,
      at: request.at,
      ...(sent === null ? {} : { corrects: sent }),
    });
    const state = sent === null ? placeOf(obligation, draft) : at(REASON);
    startDialogue(draft, state, chatId, request);
    return { kind: 'opened' };
  }

  function goOn(request: OpenRequest, obligation: Obligation, draft: Report): Opening {
    const dialogue = dialogues.open('report', draft.id);
    const isOwn = dialogue?.userId === request.who.person.telegramId;
    if (dialogue !== null && isOwn) {
      const place = resumed(dialogue, obligation, draft);
      dialogues.restate(dialogue, place, request.at, request.chatId);
      return { kind: 'opened' };
    }
    if (dialogue !== null && request.takeOver !== true) return held(dialogue, obligation, draft);
    if (dialogue !== null) handOver(dialogue, draft, request);
    startDialogue(draft, placeOf(obligation, draft), request.chatId, request);
    return { kind: 'opened' };
  }

  /** A press on the report's button goes straight on; only the reason of a correction comes first. */
  function resumed(dialogue: Dialogue, obligation: Obligation, draft: Report): Place {
    const place = dialogue.state as Place;
    return place.at === REASON ? place : placeOf(obligation, draft);
  }

  function held(dialogue: Dialogue, obligation: Obligation, draft: Report): Opening {
    const by = people.who(dialogue.userId)?.person.fullName ?? '';
    const { form, answers } = filled(obligation, draft);
    const done = answeredCount(form, answers);
    return { kind: 'held', by, done, total: form.questions.length };
  }

  function handOver(dialogue: Dialogue, draft: Report, request: OpenRequest): void {
    dialogues.end(dialogue.id);
    audit.record({
      at: request.at,
      actorId: request.who.person.id,
      action: 'take over',
      subject: `report:${draft.id}`,
      before: { telegram: dialogue.userId },
    });
  }

  function startDialogue(draft: Report, state: Place, chatId: number, request: OpenRequest): void {
    const userId = request.who.person.telegramId;
    dialogues.begin({ flow: 'report', subjectId: draft.id, chatId, userId, state, at: request.at });
  }

  function filled(obligation: Obligation, draft: Report) {
    const unit = units.byId(obligation.unitId);
    if (unit === null) throw new Error(`obligation ${obligation.id} has no unit`);
    const { month } = obligation.period;
    const form = formFor(plans.forMonth(month), unit, month);
    return { form, answers: reports.answers(draft.id) };
  }

  function placeOf(obligation: Obligation, draft: Report): Place {
    const { form, answers } = filled(obligation, draft);
    return firstOpen(form, answers);
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
    /** Leaves the interview without losing anything; false when there was none. */
    park: (chatId: number, userId: number) => dialogues.park(chatId, userId),
  };
}
export type OpeningVerbs = ReturnType<typeof createOpening>;
