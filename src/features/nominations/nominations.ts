import { Composer } from 'grammy';
import { inVietnam } from '../../domain/clock.ts';
import { may, unitsOf, type Who } from '../../domain/member.ts';
import { NOMINATION_STATES } from '../../domain/nomination.ts';
import { existsOn } from '../../domain/unit.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { NominationCards } from './card.ts';
import { type DraftStores, loadDraft } from './draft.ts';
import type { NominationLists } from './lists.ts';
import { mayNominate, NOMINATE, type Nominating } from './nominate-flow.ts';
import type { NominationNotices } from './notices.ts';
import { refusalText } from './outcome.ts';
import { ASKING, type AskingAction, STEP, type StepState } from './step.ts';
import type { NominationVerbs, Outcome } from './verbs.ts';
import { startOf, WRITING, type Writing, withDay } from './writing.ts';

type NominationStores = DraftStores & Pick<Stores, 'dialogues' | 'people'>;

/** The buttons of nominations, in private: names and merits of people are no talk for a group. */
export function createNominations(deps: {
  readonly db: Db;
  readonly stores: NominationStores;
  readonly verbs: NominationVerbs;
  readonly notices: NominationNotices;
  readonly cards: NominationCards;
  readonly lists: NominationLists;
}): Composer<AppContext> {
  const { db, stores, verbs, notices, cards, lists } = deps;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');
  const known = privately.filter(
    (ctx) => may(ctx.who, 'nomination.own') || may(ctx.who, 'nomination.read'),
  );
  const readers = privately.filter((ctx) => may(ctx.who, 'nomination.read'));

  known.callbackQuery('nomination:home', async (ctx) => {
    await show(ctx, (who) => lists.home(ctx.texts, who));
  });

  known.callbackQuery(/^nomination:own:(\d{1,4})$/, async (ctx, next) => {
    if (!may(ctx.who, 'nomination.own')) return next();
    await show(ctx, (who) => lists.own(ctx.texts, who, Number(ctx.match[1])));
  });

  readers.callbackQuery(/^nomination:list:([a-z]+):(\d{1,4})$/, async (ctx, next) => {
    const state = NOMINATION_STATES.find((each) => each === ctx.match[1]);
    if (state === undefined) return next();
    if (state === 'draft' && !may(ctx.who, 'nomination.review')) return next();
    await show(ctx, () => lists.list(ctx.texts, state, Number(ctx.match[2])));
  });

  readers.callbackQuery(/^nomination:proposals:(\d{1,4})$/, async (ctx) => {
    await show(ctx, (who) => lists.proposals(ctx.texts, who, Number(ctx.match[1])));
  });

  readers.callbackQuery('nomination:propose', async (ctx, next) => {
    if (!may(ctx.who, 'nomination.review')) return next();
    const count = verbs.propose(ctx.who, stores.plans.current().year, ctx.receivedAt);
    const text = ctx.texts.plain('nomination-proposed', { count });
    await ctx.answerCallbackQuery({ text, show_alert: true });
  });

  known.callbackQuery(/^nomination:show:(\d{1,15})$/, async (ctx, next) => {
    const id = Number(ctx.match[1]);
    if (!mayRead(ctx.who, id)) return next();
    await show(ctx, (who) => cards.card(ctx.texts, who, id));
  });

  known.callbackQuery(/^nomination:read:(\d{1,15}):(\d{1,4})$/, async (ctx, next) => {
    const id = Number(ctx.match[1]);
    if (!mayRead(ctx.who, id)) return next();
    await show(ctx, () => cards.page(ctx.texts, id, Number(ctx.match[2]), ctx.receivedAt));
  });

  known.callbackQuery('nomination:new', async (ctx, next) => {
    if (ctx.who === null) return next();
    const [only, ...more] = may(ctx.who, 'nomination.review') ? [] : unitsOf(ctx.who);
    if (only !== undefined && more.length === 0) return nominate(ctx, only, next);
    await show(ctx, (who) => chooseUnit(ctx.texts, who, ctx.receivedAt));
  });

  known.callbackQuery(/^nomination:new:(\d{1,15})$/, async (ctx, next) => {
    const unit = stores.units.byId(Number(ctx.match[1]));
    if (ctx.who === null || unit === null || !mayNominate(ctx.who, unit.id)) return next();
    await nominate(ctx, unit.id, next);
  });

  known.callbackQuery(/^nomination:open:(\d{1,15})$/, async (ctx, next) => {
    const id = Number(ctx.match[1]);
    if (!mayRead(ctx.who, id)) return next();
    await write(ctx, id, startOf(stores, id), next);
  });

  known.callbackQuery(/^nomination:part:(\d{1,15}):(\w{1,20})$/, async (ctx, next) => {
    const id = Number(ctx.match[1]);
    const part = loadDraft(stores, id)?.parts.find((each) => each.id === ctx.match[2]);
    if (part === undefined || !mayRead(ctx.who, id)) return next();
    await write(ctx, id, { at: part.id, fromReview: true }, next);
  });

  known.callbackQuery(/^nomination:admit:(\d{1,15})$/, async (ctx, next) => {
    const id = Number(ctx.match[1]);
    if (ctx.who === null || !mayRead(ctx.who, id)) return next();
    const outcome = verbs.step(ctx.who, id, 'admit', {}, ctx.receivedAt);
    if (outcome.kind !== 'done') return refuse(ctx, id, outcome);
    await show(ctx, (who) => cards.card(ctx.texts, who, id));
  });

  known.callbackQuery(/^nomination:ask:([a-z]+):(\d{1,15})$/, async (ctx, next) => {
    const id = Number(ctx.match[2]);
    const action = ASKING.find((each) => each === ctx.match[1]);
    if (ctx.who === null || action === undefined || !mayRead(ctx.who, id)) return next();
    await askStep(ctx, id, action, next);
  });

  /** One's own unit's, or all that have left their unit; drafts are for those who help with them. */
  function mayRead(who: Who | null, id: number): who is Who {
    const nomination = stores.nominations.byId(id);
    if (who === null || nomination === null) return false;
    if (mayNominate(who, nomination.unitId)) return true;
    return may(who, 'nomination.read') && nomination.submittedAt !== null;
  }

  async function show(ctx: AppContext, draw: (who: Who) => Message): Promise<void> {
    if (ctx.who === null) return;
    await ctx.answerCallbackQuery();
    await edit(ctx, draw(ctx.who));
  }

  async function edit(ctx: AppContext, message: Message): Promise<void> {
    await ctx.editMessageText(message.html, sending(message));
  }

  function begin(ctx: AppContext, flow: string, subjectId: number, state: object): void {
    enterAside(ctx, { db, dialogues: stores.dialogues }, { flow, subjectId, state });
  }

  async function nominate(
    ctx: AppContext,
    unitId: number,
    next: () => Promise<void>,
  ): Promise<void> {
    await ctx.answerCallbackQuery();
    const state: Nominating = { unitId };
    // what is no nomination yet belongs to the person who is asked
    begin(ctx, NOMINATE, -(ctx.from?.id ?? 0), state);
    await next();
  }

  async function write(
    ctx: AppContext,
    id: number,
    state: Omit<Writing, 'returnTo'>,
    next: () => Promise<void>,
  ): Promise<void> {
    if (ctx.who === null) return;
    const outcome = verbs.check(id, 'write', ctx.who);
    if (outcome.kind !== 'done') return refuse(ctx, id, outcome);
    await ctx.answerCallbackQuery();
    takeOver(ctx, id);
    begin(ctx, WRITING, id, withDay(stores.dialogues, id, state));
    await next();
  }

  /** Whoever opens it last writes; the other one is told, and what was written stays. */
  function takeOver(ctx: AppContext, id: number): void {
    const open = stores.dialogues.open(WRITING, id);
    const nomination = stores.nominations.byId(id);
    if (open === null || open.userId === ctx.from?.id || nomination === null) return;
    const from = stores.people.who(open.userId)?.person;
    if (from === undefined || ctx.who === null) return;
    notices.takenOver(nomination, from, ctx.who.person, ctx.receivedAt);
  }

  async function askStep(
    ctx: AppContext,
    id: number,
    action: AskingAction,
    next: () => Promise<void>,
  ): Promise<void> {
    if (ctx.who === null) return;
    const outcome = verbs.check(id, action, ctx.who);
    if (outcome.kind !== 'done') return refuse(ctx, id, outcome);
    await ctx.answerCallbackQuery();
    const state: StepState = { do: action };
    begin(ctx, STEP, id, state);
    await next();
  }

  /** Says why, as an alert, and shows the card as it stands now. */
  async function refuse(
    ctx: AppContext,
    id: number,
    refusal: Exclude<Outcome, { kind: 'done' }>,
  ): Promise<void> {
    if (refusal.kind === 'refused' && refusal.lock === 'role') ctx.refused('nomination');
    await ctx.answerCallbackQuery({ text: refusalText(ctx.texts, refusal), show_alert: true });
    if (ctx.who === null || refusal.kind === 'gone') return;
    await edit(ctx, cards.card(ctx.texts, ctx.who, id));
  }

  function chooseUnit(texts: Texts, who: Who, now: Temporal.Instant): Message {
    const today = inVietnam(now).toPlainDate();
    const buttons = stores.units
      .sorted()
      .filter((unit) => existsOn(unit, today) && mayNominate(who, unit.id))
      .map(({ id, name }) => ({ text: name, data: `nomination:new:${id}` }));
    const home = { text: texts.plain('nomination-button-home'), data: 'nomination:home' };
    return { html: texts.t('nomination-choose-unit'), rows: [...pairs(buttons), [home]] };
  }

  return composer;
}
