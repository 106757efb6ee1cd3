import { Composer } from 'grammy';
import { may, type Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import { type DossierStores, readDossier } from '../../storage/dossier-reading.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { isStaffPlace } from '../../telegram/staff.ts';
import { mayFile, maySee } from './access.ts';
import type { DossierCards } from './cards.ts';
import { FORWARD, type Forwarding } from './forward-flow.ts';
import { type DossierLists, FILTERS, readyToForward } from './lists.ts';
import { PAGES, type Sending } from './page-flow.ts';
import { RETURN, type Returning } from './return-flow.ts';
import type { DossierVerbs, FoundPaper } from './verbs.ts';

type Next = () => Promise<void>;

/** `/hoso`: dossiers with what is missing in each; sending, returning and forwarding papers. */
export function createDossiers(deps: {
  readonly db: Db;
  readonly stores: DossierStores & Pick<Stores, 'dialogues' | 'groups'>;
  readonly verbs: DossierVerbs;
  readonly cards: DossierCards;
  readonly lists: DossierLists;
}): Composer<AppContext> {
  const { db, stores, verbs, cards, lists } = deps;
  const composer = new Composer<AppContext>();

  composer.command('hoso', async (ctx, next) => {
    if (!isKnown(ctx.who)) return next();
    if (ctx.chat.type === 'private') {
      return reply(ctx, lists.list(ctx.texts, ctx.who, 'all', 0));
    }
    if (!isStaffPlace(ctx, stores.groups) || !may(ctx.who, 'dossier.manage')) return next();
    const url = `https://t.me/${ctx.me.username}?start=menu`;
    const go = { text: ctx.texts.plain('report-button-go-private'), url };
    await reply(ctx, { html: lists.counts(ctx.texts, ctx.who), rows: [[go]] });
  });

  const known = composer.chatType('private').filter((ctx) => isKnown(ctx.who));
  const staff = known.filter((ctx) => may(ctx.who, 'dossier.manage'));

  known.callbackQuery('dossier:home', async (ctx) => {
    await show(ctx, (who) => lists.list(ctx.texts, who, 'all', 0));
  });

  known.callbackQuery(/^dossier:list:([a-z]+):(\d{1,4})$/, async (ctx, next) => {
    const filter = FILTERS.find((each) => each === ctx.match[1]);
    if (filter === undefined) return next();
    await show(ctx, (who) => lists.list(ctx.texts, who, filter, Number(ctx.match[2])));
  });

  staff.callbackQuery(/^dossier:owing:(\d{1,4})(:new)?$/, async (ctx) => {
    const message = lists.owing(ctx.texts, Number(ctx.match[1]), ctx.receivedAt);
    if (ctx.match[2] === undefined) return show(ctx, () => message);
    // a reminder keeps its other buttons
    await ctx.answerCallbackQuery();
    await reply(ctx, message);
  });

  known.callbackQuery(/^dossier:show:(\d{1,15})$/, async (ctx, next) => {
    const dossier = readDossier(stores, Number(ctx.match[1]));
    if (dossier === null || !maySee(ctx.who, dossier.nomination)) return next();
    await show(ctx, (who) => cards.dossier(ctx.texts, who, dossier, ctx.receivedAt));
  });

  known.callbackQuery(/^dossier:(paper|open):(\d{1,15}):(\w{1,10})$/, async (ctx, next) => {
    const found = seen(ctx.who, ctx.match[2], ctx.match[3]);
    if (found === null) return next();
    if (ctx.match[1] === 'paper') {
      return show(ctx, (who) => cards.paper(ctx.texts, who, found, ctx.receivedAt));
    }
    await ctx.answerCallbackQuery();
    if (ctx.who !== null) await reply(ctx, cards.paper(ctx.texts, ctx.who, found, ctx.receivedAt));
  });

  known.callbackQuery(/^dossier:send:(\d{1,15}):(\w{1,10})$/, async (ctx, next) => {
    const found = seen(ctx.who, ctx.match[1], ctx.match[2]);
    if (found === null) return next();
    const { nomination } = found.dossier;
    if (!mayFile(ctx.who, nomination, found.paper)) return notTaken(ctx);
    const state: Sending = {
      nominationId: nomination.id,
      paper: found.paper.code,
      pages: [],
      album: null,
      note: null,
    };
    await begin(ctx, PAGES, state, next);
  });

  staff.callbackQuery(/^dossier:return:(\d{1,15})$/, async (ctx, next) => {
    const paperId = Number(ctx.match[1]);
    const [entry] = stores.dossiers.entriesOf(paperId);
    if (entry === undefined || entry.isReturned) return notThere(ctx);
    const state: Returning = { paperId, note: null };
    await begin(ctx, RETURN, state, next);
  });

  staff.callbackQuery(/^dossier:forward:(all|\d{1,15})$/, async (ctx, next) => {
    if (ctx.who === null) return next();
    const all = lists.theirs(ctx.who);
    const chosen =
      ctx.match[1] === 'all'
        ? readyToForward(all)
        : all.filter(
            ({ nomination: { id, state, level } }) =>
              id === Number(ctx.match[1]) && state === 'approved' && level !== 'commune',
          );
    if (chosen.length === 0) {
      const text = ctx.texts.plain('dossier-forward-none');
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    const ids = chosen.map(({ nomination }) => nomination.id);
    const state: Forwarding = { ids, day: null, note: null };
    await begin(ctx, FORWARD, state, next);
  });

  /** A paper that this person may look at. */
  function seen(
    who: Who | null,
    id: string | undefined,
    paper: string | undefined,
  ): FoundPaper | null {
    const found = verbs.find({ nominationId: Number(id), paper: paper ?? '' });
    return found !== null && maySee(who, found.dossier.nomination) ? found : null;
  }

  async function begin(ctx: AppContext, flow: string, state: object, next: Next): Promise<void> {
    if (ctx.from === undefined) return;
    await ctx.answerCallbackQuery();
    const { dialogues } = stores;
    // a paper that is being put together belongs to the person who sends it
    enterAside(ctx, { db, dialogues }, { flow, subjectId: -ctx.from.id, state });
    await next();
  }

  /** The unit's time is over, or the nomination is: the office takes the paper, if anybody. */
  async function notTaken(ctx: AppContext): Promise<void> {
    ctx.refused('dossier');
    const text = ctx.texts.plain('dossier-not-taken');
    await ctx.answerCallbackQuery({ text, show_alert: true });
  }

  async function notThere(ctx: AppContext): Promise<void> {
    const text = ctx.texts.plain('dossier-paper-not-there');
    await ctx.answerCallbackQuery({ text, show_alert: true });
  }

  return composer;
}

export function isKnown(who: Who | null): who is Who {
  return may(who, 'dossier.own') || may(who, 'dossier.manage');
}

async function reply(ctx: AppContext, message: Message): Promise<void> {
  await ctx.reply(message.html, sending(message));
}

async function show(ctx: AppContext, draw: (who: Who) => Message): Promise<void> {
  if (ctx.who === null) return;
  await ctx.answerCallbackQuery();
  const message = draw(ctx.who);
  await ctx.editMessageText(message.html, sending(message));
}
