import { Composer } from 'grammy';
import { may, type Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { AppContext } from '../../telegram/context.ts';
import { clipped } from '../../texts/clipped.ts';
import { type Begin, shown } from './council.ts';
import type { CouncilFacts, CouncilStores, ItemView } from './facts.ts';
import { DECLARATION_FORM, OPINION_FORM, RECUSAL_FORM } from './item-forms.ts';
import { choiceOf, type ItemMessages } from './item-messages.ts';
import type { ItemOutcome, ItemVerbs } from './item-verbs.ts';
import { ADJOURN_FORM } from './note-forms.ts';
import type { CouncilNotices } from './notices.ts';
import { outcomeText, refusalText } from './refusals.ts';
import { resultLines } from './result-text.ts';
import { TALLY_FORM } from './tally-form.ts';

/** Telegram takes 200 characters. */
const LONGEST_TOAST = 199;

const FORMS = {
  recuse: RECUSAL_FORM,
  opinion: OPINION_FORM,
  adjourn: ADJOURN_FORM,
  tally: TALLY_FORM,
} as const;

/** The items of a meeting: what is recorded before the vote, the vote, its result and the conclusion. */
export function createItems(deps: {
  readonly db: Db;
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
  readonly verbs: ItemVerbs;
  readonly messages: ItemMessages;
  readonly notices: CouncilNotices;
  readonly begin: Begin;
}): Composer<AppContext> {
  const { db, stores, facts, verbs, messages, notices, begin } = deps;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');

  privately.callbackQuery(/^council:item:(\d{1,12})$/, async (ctx, next) => {
    const { who } = ctx;
    const view = facts.viewOf(Number(ctx.match[1]));
    const isTheirs = may(who, 'council.manage') || may(who, 'council.vote');
    if (who === null || view === null || view.meeting.state === 'planned' || !isTheirs)
      return next();
    await ctx.answerCallbackQuery();
    await show(ctx, who, view.item.id);
  });

  privately
    .filter((ctx) => may(ctx.who, 'council.vote'))
    .callbackQuery(/^council:declare:(\d{1,12})$/, async (ctx, next) => {
      const view = facts.viewOf(Number(ctx.match[1]));
      const seat = view === null || ctx.who === null ? null : seatOf(view, ctx.who);
      if (view === null || seat === null) return next();
      if (view.item.state !== 'waiting') return refuse(ctx, view.item.state);
      await ctx.answerCallbackQuery();
      begin(ctx, DECLARATION_FORM, view.item.id);
      await next();
    });

  const secretary = privately.filter((ctx) => may(ctx.who, 'council.manage'));

  secretary.callbackQuery(
    /^council:(recuse|opinion|adjourn|tally):(\d{1,12})$/,
    async (ctx, next) => {
      const view = facts.viewOf(Number(ctx.match[2]));
      const verb = (ctx.match[1] ?? '') as keyof typeof FORMS;
      if (view === null || ctx.who === null) return next();
      const lock = lockOn(view, verb, ctx.who);
      if (lock !== null) return refuse(ctx, lock);
      await ctx.answerCallbackQuery();
      begin(ctx, FORMS[verb], view.item.id);
      await next();
    },
  );

  /** Looked at before the questions begin; what they save is judged again. */
  function lockOn(view: ItemView, verb: keyof typeof FORMS, who: Who) {
    const isAgain = verb === 'tally' && view.item.state === 'closed';
    const action = {
      recuse: 'recuse',
      opinion: 'consult',
      adjourn: 'adjourn',
      tally: 'close',
    } as const;
    const verdict = facts.judgeItem(view, isAgain ? 'recount' : action[verb], who);
    if (verdict.kind === 'refused') return verdict.lock;
    if (verb === 'tally' && view.item.rule?.ballot !== 'paper') return 'on_paper' as const;
    const isAbsent = view.seats.some(({ present }) => present === false);
    return verb === 'opinion' && !isAbsent ? ('present' as const) : null;
  }

  secretary.callbackQuery(/^council:(vote|close|closenow|lift):(\d{1,12})$/, async (ctx, next) => {
    const view = facts.viewOf(Number(ctx.match[2]));
    if (view === null || ctx.who === null) return next();
    switch (ctx.match[1]) {
      case 'vote':
        return settle(ctx, view, openVote(view, ctx.who, ctx.receivedAt));
      case 'lift':
        await ctx.answerCallbackQuery();
        return shown(ctx, messages.lifts(ctx.texts, view));
      case 'close':
        if (view.item.state !== 'voting') return refuse(ctx, view.item.state);
        if (stores.council.votes.voted(view.item.id).length === view.electorate.eligible.length)
          return settle(ctx, view, closeVote(view.item.id, ctx.who, ctx.receivedAt));
        await ctx.answerCallbackQuery();
        return shown(ctx, messages.reallyClose(ctx.texts, view));
      default:
        return settle(ctx, view, closeVote(view.item.id, ctx.who, ctx.receivedAt));
    }
  });

  const openVote = db.transaction((before: ItemView, who: Who, at: Temporal.Instant) => {
    const outcome = verbs.open(before, who, at);
    const view = facts.viewOf(before.item.id);
    if (outcome.kind === 'done' && view?.item.rule?.ballot === 'show_of_hands') {
      notices.voteOpened(view, who.person);
    }
    return outcome;
  }).immediate;

  const closeVote = db.transaction(
    (itemId: number, who: Who, at: Temporal.Instant): ItemOutcome => {
      const before = facts.viewOf(itemId);
      if (before === null) return { kind: 'refused', why: 'not_open' };
      const outcome = verbs.closeHands(before, who, at);
      const view = facts.viewOf(itemId);
      if (outcome.kind === 'done' && view !== null) {
        notices.refresh(view);
        notices.voteClosed(view);
      }
      return outcome;
    },
  ).immediate;

  secretary.callbackQuery(/^council:lifted:(\d{1,12}):(\d{1,12})$/, async (ctx, next) => {
    const view = facts.viewOf(Number(ctx.match[1]));
    if (view === null || ctx.who === null) return next();
    await settle(ctx, view, lift(view, Number(ctx.match[2]), ctx.who, ctx.receivedAt));
  });
  const lift = db.transaction(verbs.lift).immediate;

  secretary.callbackQuery(/^council:conclude:(\d{1,12}):(passed|failed)$/, async (ctx, next) => {
    const view = facts.viewOf(Number(ctx.match[1]));
    if (view === null || ctx.who === null) return next();
    const outcome = ctx.match[2] === 'passed' ? 'passed' : 'failed';
    await settle(ctx, view, conclude(view.item.id, outcome, ctx.who, ctx.receivedAt));
  });
  const conclude = db.transaction(
    (itemId: number, wanted: 'passed' | 'failed', who: Who, at: Temporal.Instant): ItemOutcome => {
      const before = facts.viewOf(itemId);
      if (before === null) return { kind: 'refused', why: 'not_open' };
      const outcome = verbs.conclude(before, wanted, who, at);
      const view = facts.viewOf(itemId);
      const vote = stores.council.counted(itemId);
      if (outcome.kind === 'done' && view !== null && vote !== null) {
        notices.concluded(view, (texts) => [
          ...resultLines(texts, view, vote),
          ...messages.conclusion(texts, view),
        ]);
      }
      return outcome;
    },
  ).immediate;

  secretary.callbackQuery(/^council:handfor:(\d{1,12}):(\d{1,12}):(yes|no)$/, async (ctx, next) => {
    const view = facts.viewOf(Number(ctx.match[1]));
    if (view === null || ctx.who === null) return next();
    const hand = { itemId: view.item.id, seatId: Number(ctx.match[2]), word: ctx.match[3] };
    await settle(ctx, view, raise(hand, ctx.who, ctx.receivedAt));
  });

  /** In private and in the council's group alike: an open vote, one hand a member. */
  composer.callbackQuery(/^council:hand:(\d{1,12}):(yes|no)$/, async (ctx, next) => {
    const view = facts.viewOf(Number(ctx.match[1]));
    const seat = view === null || ctx.who === null ? null : seatOf(view, ctx.who);
    if (view === null || ctx.who === null || seat === null) return next();
    const hand = { itemId: view.item.id, seatId: seat.id, word: ctx.match[2] };
    const outcome = raise(hand, ctx.who, ctx.receivedAt);
    if (outcome.kind !== 'done' && outcome.kind !== 'unchanged') {
      return void (await ctx.answerCallbackQuery(outcomeText(ctx.texts, outcome)));
    }
    const choice = choiceOf(ctx.match[2]);
    await ctx.answerCallbackQuery(ctx.texts.plain('council-hand-taken', { choice }));
  });

  const raise = db.transaction(
    (
      hand: { readonly itemId: number; readonly seatId: number; readonly word: string | undefined },
      who: Who,
      at: Temporal.Instant,
    ): ItemOutcome => {
      const before = facts.viewOf(hand.itemId);
      if (before === null) return { kind: 'refused', why: 'not_open' };
      const outcome = verbs.raise(before, hand.seatId, choiceOf(hand.word), who, at);
      if (outcome.kind === 'done') notices.refresh(before);
      return outcome;
    },
  ).immediate;

  function seatOf(view: ItemView, who: Who) {
    return facts.seatOf(view.meeting.id, who.person.id);
  }

  async function refuse(ctx: AppContext, why: Parameters<typeof refusalText>[1]): Promise<void> {
    await ctx.answerCallbackQuery({ text: refusalText(ctx.texts, why), show_alert: true });
  }

  /**
   * What was refused leaves the card as it is, and a second tap changes nothing; but a press that is
   * handled again may have been carried out by a process that ended before it showed so.
   */
  async function settle(ctx: AppContext, { item }: ItemView, outcome: ItemOutcome): Promise<void> {
    const text = clipped(outcomeText(ctx.texts, outcome), LONGEST_TOAST);
    await ctx.answerCallbackQuery(text === '' ? {} : { text, show_alert: true });
    const isShown = outcome.kind === 'done' || ctx.isAgain;
    if (isShown && ctx.who !== null) await show(ctx, ctx.who, item.id);
  }

  async function show(ctx: AppContext, who: Who, itemId: number): Promise<void> {
    const view = facts.viewOf(itemId);
    if (view === null) return;
    const viewer = { manages: may(who, 'council.manage'), seat: seatOf(view, who) };
    await shown(ctx, messages.item(ctx.texts, view, viewer));
  }

  return composer;
}
