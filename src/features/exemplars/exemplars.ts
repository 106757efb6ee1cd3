import { Composer } from 'grammy';
import { may, unitsOf, type Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Exemplar } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { type Act, type Acting, actionOf, EXEMPLAR_ACT } from './act-flow.ts';
import { type Adding, EXEMPLAR_ADD } from './add-flow.ts';
import type { ExemplarCards } from './cards.ts';
import type { ExemplarPairs } from './pairs.ts';
import { type ExemplarRegister, viewOf, WHOLE } from './register.ts';
import type { ExemplarOutcome, ExemplarVerbs } from './verbs.ts';
import { LOCK_KEY } from './words.ts';

/** `/dienhinh`: the register of exemplary people and collectives (PR07, PR11). */
export function createExemplars(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'exemplars' | 'plans'>;
  readonly verbs: ExemplarVerbs;
  readonly cards: ExemplarCards;
  readonly register: ExemplarRegister;
  readonly pairs: ExemplarPairs;
  /** Brings in what reports have named since. */
  readonly takeIn: (now: Temporal.Instant) => void;
}): Composer<AppContext> {
  const { db, stores, verbs, cards, register, pairs } = deps;
  const composer = new Composer<AppContext>();
  const readers = composer
    .chatType('private')
    .filter((ctx) => may(ctx.who, 'exemplar.own') || may(ctx.who, 'exemplar.register'));
  const staff = readers.filter((ctx) => may(ctx.who, 'exemplar.register'));

  readers.command(['dienhinh', 'exemplars'], async (ctx) => {
    deps.takeIn(ctx.receivedAt);
    if (ctx.who !== null) await reply(ctx, register.list(ctx.texts, ctx.who, WHOLE));
  });

  readers.callbackQuery('exemplar:home', async (ctx) => {
    deps.takeIn(ctx.receivedAt);
    await ctx.answerCallbackQuery();
    if (ctx.who !== null) await edit(ctx, register.list(ctx.texts, ctx.who, WHOLE));
  });

  readers.callbackQuery(
    /^exemplar:list:([adfpm]):(\d{1,9}):(a|\d{1,3}):(\d{1,5})$/,
    async (ctx) => {
      await ctx.answerCallbackQuery();
      const view = viewOf(ctx.match[1], ctx.match[2], ctx.match[3], ctx.match[4]);
      if (ctx.who !== null) await edit(ctx, register.list(ctx.texts, ctx.who, view));
    },
  );

  staff.callbackQuery(
    /^exemplar:by:(state|unit|campaign):([adfpm]):(\d{1,9}):(a|\d{1,3}):(\d{1,5})$/,
    async (ctx) => {
      await ctx.answerCallbackQuery();
      const by = ctx.match[1] as 'state' | 'unit' | 'campaign';
      await edit(
        ctx,
        register.choose(
          ctx.texts,
          by,
          viewOf(ctx.match[2], ctx.match[3], ctx.match[4], ctx.match[5]),
        ),
      );
    },
  );

  readers.callbackQuery(/^exemplar:show:(\d{1,15})$/, async (ctx, next) => {
    const seen = seenIn(ctx, ctx.match[1]);
    if (seen === null) return next();
    const { entry, who } = seen;
    await ctx.answerCallbackQuery();
    await edit(ctx, cards.card(ctx.texts, entry, who));
  });

  readers.callbackQuery(/^exemplar:history:(\d{1,15})$/, async (ctx, next) => {
    const seen = seenIn(ctx, ctx.match[1]);
    if (seen === null) return next();
    await ctx.answerCallbackQuery();
    await edit(ctx, cards.history(ctx.texts, seen.entry));
  });

  readers.callbackQuery('exemplar:add', async (ctx, next) => {
    if (ctx.who === null) return next();
    await ctx.answerCallbackQuery();
    const own = unitsOf(ctx.who);
    const [unitId] = may(ctx.who, 'exemplar.register') || own.length !== 1 ? [] : own;
    const state: Omit<Adding, 'returnTo'> = unitId === undefined ? {} : { unitId };
    begin(ctx, EXEMPLAR_ADD, state);
    await next();
  });

  readers.callbackQuery(
    /^exemplar:(foster|praise|multiply|withdraw|consent|retract):(\d{1,15})$/,
    async (ctx, next) => {
      const act = ctx.match[1] as Act;
      const seen = seenIn(ctx, ctx.match[2]);
      if (seen === null) return next();
      const { entry, who } = seen;
      const checked = verbs.check(actionOf(act), entry.id, who);
      if (checked.kind !== 'done') return refuse(ctx, checked);
      await ctx.answerCallbackQuery();
      const state: Omit<Acting, 'returnTo'> = { id: entry.id, do: act };
      begin(ctx, EXEMPLAR_ACT, state);
      await next();
    },
  );

  staff.callbackQuery(/^exemplar:campaign:(\d{1,15})$/, async (ctx, next) => {
    const seen = seenIn(ctx, ctx.match[1]);
    if (seen === null) return next();
    await ctx.answerCallbackQuery();
    await edit(ctx, cards.campaigns(ctx.texts, seen.entry));
  });

  staff.callbackQuery(/^exemplar:campaign:(\d{1,15}):(x|\d{1,3})$/, async (ctx, next) => {
    const seen = seenIn(ctx, ctx.match[1]);
    const code = stores.plans.current().campaigns[Number(ctx.match[2])]?.code;
    if (seen === null || (ctx.match[2] !== 'x' && code === undefined)) return next();
    const doer = { who: seen.who, at: ctx.receivedAt };
    const outcome = inOne(() => verbs.setCampaign(seen.entry.id, code ?? null, doer));
    if (outcome.kind !== 'done') return refuse(ctx, outcome);
    await ctx.answerCallbackQuery();
    await edit(ctx, cards.card(ctx.texts, outcome.entry, seen.who));
  });

  staff.callbackQuery(/^exemplar:pairs:(\d{1,6})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await edit(ctx, pairs.show(ctx.texts, Number(ctx.match[1])));
  });

  staff.callbackQuery(/^exemplar:(merge|apart):(\d{1,15}):(\d{1,15})$/, async (ctx, next) => {
    const [one, other] = [Number(ctx.match[2]), Number(ctx.match[3])];
    if (ctx.who === null) return next();
    const doer = { who: ctx.who, at: ctx.receivedAt };
    const isMerger = ctx.match[1] === 'merge';
    const outcome = inOne(() =>
      isMerger ? verbs.merge(one, other, doer) : verbs.tellApart(one, other, doer),
    );
    if (outcome.kind !== 'done') return refuse(ctx, outcome);
    const toast = isMerger ? 'exemplar-merged-toast' : 'exemplar-apart-toast';
    await ctx.answerCallbackQuery(ctx.texts.plain(toast));
    await edit(ctx, pairs.show(ctx.texts, 0));
  });

  const inOne = <T>(act: () => T): T => db.transaction(act).immediate();

  /** The entry of a button, when whoever pressed it may see it; what was merged leads on. */
  function seenIn(ctx: AppContext, id: string | undefined) {
    const entry = stores.exemplars.resolved(Number(id));
    if (entry === null || !maySee(ctx.who, entry)) return null;
    return { entry, who: ctx.who };
  }

  /** The question belongs to the person who is asked: two may act on one entry at a time. */
  function begin(ctx: AppContext, flow: string, state: object): void {
    if (ctx.from === undefined) return;
    const { dialogues } = stores;
    enterAside(ctx, { db, dialogues }, { flow, subjectId: -ctx.from.id, state });
  }

  return composer;
}

function maySee(who: Who | null, entry: Exemplar): who is Who {
  if (may(who, 'exemplar.register')) return true;
  return may(who, 'exemplar.own') && unitsOf(who).includes(entry.unitId);
}

/** Says why, as an alert. */
export async function refuse(ctx: AppContext, outcome: ExemplarOutcome): Promise<void> {
  if (outcome.kind === 'refused' && outcome.lock === 'role') ctx.refused('exemplar');
  const key = outcome.kind === 'refused' ? LOCK_KEY[outcome.lock] : 'exemplar-gone';
  await ctx.answerCallbackQuery({ text: ctx.texts.plain(key), show_alert: true });
}

async function reply(ctx: AppContext, message: Message): Promise<void> {
  await ctx.reply(message.html, sending(message));
}

async function edit(ctx: AppContext, message: Message): Promise<void> {
  await ctx.editMessageText(message.html, sending(message));
}
