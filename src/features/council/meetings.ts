import { Composer } from 'grammy';
import { may, type Who } from '../../domain/member.ts';
import type { Meeting } from '../../storage/council-meetings.ts';
import type { Db } from '../../storage/database.ts';
import type { AppContext } from '../../telegram/context.ts';
import { clipped } from '../../texts/clipped.ts';
import { type Begin, shown } from './council.ts';
import type { CouncilFacts, CouncilStores } from './facts.ts';
import { MEETING_FORM } from './meeting-form.ts';
import { ABSENCES, type MeetingMessages } from './meeting-messages.ts';
import type { MeetingOutcome, MeetingVerbs } from './meeting-verbs.ts';
import { ABSENCE_FORM, DISCUSSION_FORM } from './note-forms.ts';
import type { CouncilNotices, Invited } from './notices.ts';
import { refusalText } from './refusals.ts';

/** Meetings: planning, inviting, opening, attendance, concluding. */
export function createMeetings(deps: {
  readonly db: Db;
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
  readonly verbs: MeetingVerbs;
  readonly messages: MeetingMessages;
  readonly notices: CouncilNotices;
  readonly begin: Begin;
}): Composer<AppContext> {
  const { db, stores, facts, verbs, messages, notices, begin } = deps;
  const { meetings } = stores.council;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');

  privately.callbackQuery(/^council:meeting:(\d{1,12}):(\d{1,4})$/, async (ctx, next) => {
    const manages = may(ctx.who, 'council.manage');
    const meeting = meetings.byId(Number(ctx.match[1]));
    if (meeting === null || !(manages || may(ctx.who, 'council.vote'))) return next();
    await ctx.answerCallbackQuery();
    await shown(ctx, messages.meeting(ctx.texts, meeting, { page: Number(ctx.match[2]), manages }));
  });

  const secretary = privately.filter((ctx) => may(ctx.who, 'council.manage'));

  secretary.callbackQuery('council:plan', async (ctx, next) => {
    const { year } = stores.plans.current();
    if (facts.proposable(year, null).length === 0) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('council-nothing-admitted')));
    }
    await ctx.answerCallbackQuery();
    begin(ctx, MEETING_FORM, null);
    await next();
  });

  secretary.callbackQuery(
    /^council:(revise|invite|begin|cancel|begun|cancelled|attend|allhere|finish):(\d{1,12})$/,
    async (ctx, next) => {
      const meeting = meetings.byId(Number(ctx.match[2]));
      if (meeting === null || ctx.who === null) return next();
      return act(ctx, ctx.who, ctx.match[1] ?? '', meeting, next);
    },
  );

  async function act(
    ctx: AppContext,
    who: Who,
    verb: string,
    meeting: Meeting,
    next: () => Promise<void>,
  ): Promise<void> {
    const { texts, receivedAt: at } = ctx;
    const wanted =
      verb === 'attend' || verb === 'allhere' || verb === 'finish' ? 'open' : 'planned';
    if (meeting.state !== wanted) return stale(ctx, meeting, verb);
    switch (verb) {
      case 'revise':
        await ctx.answerCallbackQuery();
        begin(ctx, MEETING_FORM, meeting.id);
        return next();
      case 'begin':
      case 'cancel':
        await ctx.answerCallbackQuery();
        return shown(ctx, messages.really(texts, meeting, verb));
      case 'invite':
        return inviteTold(ctx, who, meeting);
      case 'begun':
        return settled(ctx, open(meeting, who, at), 'attendance');
      case 'cancelled':
        return settled(ctx, cancel(meeting, who, at), 'meeting');
      case 'attend':
        await ctx.answerCallbackQuery();
        return shown(ctx, messages.attendance(texts, meeting));
      case 'allhere':
        return settled(ctx, allHere(meeting, who, at), 'attendance');
      default:
        return finish(ctx, who, meeting, next);
    }
  }

  const open = db.transaction(verbs.open).immediate;

  const cancel = db.transaction((meeting: Meeting, who: Who, at: Temporal.Instant) => {
    const outcome = verbs.cancel(meeting, who, at);
    if (outcome.kind === 'done') notices.cancelled(meeting);
    return outcome;
  }).immediate;

  /** Whoever is not marked yet. */
  const allHere = db.transaction((meeting: Meeting, who: Who, at: Temporal.Instant) => {
    let outcome: MeetingOutcome = { kind: 'done', meeting };
    for (const seat of meetings.seats(meeting.id).filter(({ present }) => present === null)) {
      outcome = verbs.attend(seat, null, who, at);
    }
    return outcome;
  }).immediate;

  const invite = db.transaction(
    (meeting: Meeting, by: number): Invited => notices.invite(meeting, by),
  ).immediate;

  async function inviteTold(ctx: AppContext, who: Who, meeting: Meeting): Promise<void> {
    const { told, unreached } = invite(meeting, who.person.id);
    await ctx.answerCallbackQuery(ctx.texts.plain('council-invited', { count: told }));
    if (unreached.length === 0) return;
    const names = clipped(unreached.join(', '), 1500);
    await ctx.reply(ctx.texts.t('council-uninvited', { names }), { parse_mode: 'HTML' });
  }

  async function finish(
    ctx: AppContext,
    who: Who,
    meeting: Meeting,
    next: () => Promise<void>,
  ): Promise<void> {
    const verdict = facts.judgeMeeting(meeting, 'conclude', who);
    if (verdict.kind === 'refused') {
      return void (await ctx.answerCallbackQuery({
        text: refusalText(ctx.texts, verdict.lock),
        show_alert: true,
      }));
    }
    await ctx.answerCallbackQuery();
    begin(ctx, DISCUSSION_FORM, meeting.id);
    await next();
  }

  secretary.callbackQuery(/^council:(seat|here):(\d{1,12})$/, async (ctx, next) => {
    const seat = meetings.seat(Number(ctx.match[2]));
    if (seat === null || ctx.who === null) return next();
    if (ctx.match[1] === 'here') {
      return settled(ctx, attend(seat, null, ctx.who, ctx.receivedAt), 'attendance');
    }
    await ctx.answerCallbackQuery();
    await shown(ctx, messages.seat(ctx.texts, seat));
  });

  secretary.callbackQuery(/^council:away:(\d{1,12}):(trip|ill|busy|other)$/, async (ctx, next) => {
    const seat = meetings.seat(Number(ctx.match[1]));
    if (seat === null || ctx.who === null) return next();
    const why = ABSENCES.find((each) => each === ctx.match[2]);
    if (why !== undefined) {
      const reason = ctx.texts.plain('council-absence', { why });
      return settled(ctx, attend(seat, reason, ctx.who, ctx.receivedAt), 'attendance');
    }
    await ctx.answerCallbackQuery();
    begin(ctx, ABSENCE_FORM, seat.id);
    await next();
  });

  const attend = db.transaction(verbs.attend).immediate;

  async function settled(
    ctx: AppContext,
    outcome: MeetingOutcome,
    view: 'meeting' | 'attendance',
  ): Promise<void> {
    if (outcome.kind === 'refused') {
      const text = refusalText(ctx.texts, outcome.lock);
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    await showMeeting(ctx, outcome.meeting, view);
  }

  async function showMeeting(
    ctx: AppContext,
    meeting: Meeting,
    view: 'meeting' | 'attendance',
  ): Promise<void> {
    const message =
      view === 'attendance'
        ? messages.attendance(ctx.texts, meeting)
        : messages.meeting(ctx.texts, meeting, { page: 0, manages: true });
    await shown(ctx, message);
  }

  /**
   * The button belonged to an earlier state. It may have been this very press that ended it, and the
   * process ended before it could show what came of it.
   */
  async function stale(ctx: AppContext, meeting: Meeting, verb: string): Promise<void> {
    const text = refusalText(ctx.texts, meeting.state);
    await ctx.answerCallbackQuery({ text, show_alert: true });
    const isHeld = verb === 'begun' && meeting.state === 'open';
    if (ctx.isAgain) await showMeeting(ctx, meeting, isHeld ? 'attendance' : 'meeting');
  }

  return composer;
}
