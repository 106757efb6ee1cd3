import { Composer } from 'grammy';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sendFile } from '../../telegram/send-file.ts';
import { mayRecord, maySee } from './access.ts';
import { show } from './pledges.ts';
import type { Doer, PledgeVerbs } from './verbs.ts';
import type { WorkCards } from './work-cards.ts';

/** Photos handed out at once. */
const MOST_PHOTOS = 10;

/** The works of a unit: list, card, photos; one that was called finished by mistake goes on. */
export function createWorks(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'files' | 'units' | 'workPhotos' | 'works'>;
  readonly verbs: Pick<PledgeVerbs, 'reopenWork'>;
  readonly cards: WorkCards;
}): Composer<AppContext> {
  const { stores, cards, verbs } = deps;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');

  privately.callbackQuery(/^work:list:(\d{1,15}):(\d{1,4})$/, async (ctx, next) => {
    const unit = stores.units.byId(Number(ctx.match[1]));
    if (unit === null || !maySee(ctx.who, unit.id)) return next();
    await show(ctx, cards.list(ctx.texts, unit, Number(ctx.match[2])));
  });

  // from a reminder, which stays as it is
  privately.callbackQuery(/^work:(show|open):(\d{1,15})$/, async (ctx, next) => {
    const work = stores.works.byId(Number(ctx.match[2]));
    const { who, texts } = ctx;
    if (work === null || !maySee(who, work.unitId)) return next();
    const place = ctx.match[1] === 'open' ? 'below' : 'in-place';
    await show(ctx, cards.card(texts, work, who), place);
  });

  privately.callbackQuery(/^work:photos:(\d{1,15})$/, async (ctx, next) => {
    const work = stores.works.byId(Number(ctx.match[1]));
    if (work === null || !maySee(ctx.who, work.unitId)) return next();
    await ctx.answerCallbackQuery();
    const latest = stores.workPhotos.ofWork(work.id).slice(-MOST_PHOTOS);
    for (const id of latest) await sendFile(ctx, stores.files, id);
  });

  privately.callbackQuery(/^work:reopen:(\d{1,15})$/, async (ctx, next) => {
    const id = Number(ctx.match[1]);
    const { who, texts } = ctx;
    const work = stores.works.byId(id);
    if (work === null || !mayRecord(who, work.unitId)) return next();
    reopen(id, { by: who.person.id, at: ctx.receivedAt });
    const now = stores.works.byId(id);
    if (now !== null) await show(ctx, cards.card(texts, now, who));
  });

  const reopen = deps.db.transaction((id: number, doer: Doer): void => {
    const work = stores.works.byId(id);
    if (work !== null) verbs.reopenWork(work, doer);
  }).immediate;

  return composer;
}
