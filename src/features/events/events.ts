import { Composer } from 'grammy';
import { inVietnam } from '../../domain/clock.ts';
import { EVENT_KINDS, mayReadEvent, ownersFor } from '../../domain/emulation-event.ts';
import { may } from '../../domain/member.ts';
import { existsOn } from '../../domain/unit.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import type { EventCards } from './cards.ts';
import { EVENT_RECORD } from './flow.ts';
import { EVENT_LATER, type Later } from './later-flow.ts';
import type { EventOverview } from './overview.ts';
import type { Recording } from './recording.ts';
import type { EventVerbs } from './verbs.ts';

/** `/phongtrao`: interim and final reviews, selections and visits, by campaign (PR09, PR10, PR15). */
export function createEvents(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'events' | 'files' | 'plans' | 'units'>;
  readonly verbs: EventVerbs;
  readonly cards: EventCards;
  readonly overview: EventOverview;
}): Composer<AppContext> {
  const { db, stores, verbs, cards, overview } = deps;
  const composer = new Composer<AppContext>();
  const readers = composer.chatType('private').filter((ctx) => ownersFor(ctx.who).length > 0);

  readers.command(['phongtrao', 'events'], async (ctx) => {
    if (ctx.who === null) return;
    const message = overview.all(ctx.texts, ctx.who);
    await ctx.reply(message.html, sending(message));
  });

  readers.callbackQuery('event:home', async (ctx) => {
    await ctx.answerCallbackQuery();
    if (ctx.who === null) return;
    const message = overview.all(ctx.texts, ctx.who);
    await ctx.editMessageText(message.html, sending(message));
  });

  readers.callbackQuery(/^event:list:(x|\d{1,3}):(\d{1,4})$/, async (ctx, next) => {
    if (ctx.who === null) return next();
    const place = placeIn(ctx.match[1]);
    const message = overview.ofCampaign(ctx.texts, ctx.who, place, Number(ctx.match[2]));
    if (message === null) return next();
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(message.html, sending(message));
  });

  // a notice stays, and the card comes below it
  readers.callbackQuery(/^event:(show|open):(\d{1,15})$/, async (ctx, next) => {
    const event = stores.events.byId(Number(ctx.match[2]));
    if (event === null || ctx.who === null || !mayReadEvent(ctx.who, event.unitId)) return next();
    await ctx.answerCallbackQuery();
    const message = cards.card(ctx.texts, event, ctx.who);
    if (ctx.match[1] === 'open') await ctx.reply(message.html, sending(message));
    else await ctx.editMessageText(message.html, sending(message));
  });

  // from the list of a campaign, or from the reminder of a review that is missing
  readers.callbackQuery(
    /^event:record(?::(x|\d{1,3}))?(?::(interim_review|final_review|selection|outreach))?$/,
    async (ctx, next) => {
      const kind = EVENT_KINDS.find((each) => each === ctx.match[2]);
      const campaign = campaignAt(ctx.match[1]);
      const owners = ownersFor(ctx.who);
      const [only] = owners;
      await ctx.answerCallbackQuery();
      const state: Omit<Recording, 'returnTo'> = {
        ...(owners.length === 1 && only !== undefined ? { of: only } : {}),
        ...(kind === undefined ? {} : { kind }),
        ...(campaign === undefined ? {} : { campaign }),
      };
      begin(ctx, EVENT_RECORD, state);
      await next();
    },
  );

  const staff = readers.filter((ctx) => may(ctx.who, 'event.commune'));

  staff.callbackQuery('event:behalf', async (ctx) => {
    await ctx.answerCallbackQuery();
    const today = inVietnam(ctx.receivedAt).toPlainDate();
    const message = overview.chooseUnit(ctx.texts, today);
    await ctx.editMessageText(message.html, sending(message));
  });

  staff.callbackQuery(/^event:for:(\d{1,15})$/, async (ctx, next) => {
    const unit = stores.units.byId(Number(ctx.match[1]));
    const today = inVietnam(ctx.receivedAt).toPlainDate();
    if (unit === null || !existsOn(unit, today)) return next();
    await ctx.answerCallbackQuery();
    const state: Omit<Recording, 'returnTo'> = { of: unit.id };
    begin(ctx, EVENT_RECORD, state);
    await next();
  });

  readers.callbackQuery(/^event:(minutes|withdraw):(\d{1,15})$/, async (ctx, next) => {
    const id = Number(ctx.match[2]);
    const event = stores.events.byId(id);
    if (event === null || ctx.who === null || !mayReadEvent(ctx.who, event.unitId)) return next();
    if (verbs.changeable(id, ctx.who) === null) {
      const text = ctx.texts.plain(event.withdrawn === null ? 'event-not-yours' : 'event-gone');
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    const act: Later['do'] = ctx.match[1] === 'minutes' ? 'minutes' : 'withdraw';
    const state: Omit<Later, 'returnTo'> = { id, do: act };
    begin(ctx, EVENT_LATER, state);
    await next();
  });

  readers.callbackQuery(/^event:files:(\d{1,15})$/, async (ctx, next) => {
    const event = stores.events.byId(Number(ctx.match[1]));
    if (event === null || !mayReadEvent(ctx.who, event.unitId)) return next();
    await ctx.answerCallbackQuery();
    for (const fileId of event.minutes) {
      const file = stores.files.byId(fileId);
      if (file === null) continue;
      if (isPhoto(file)) await ctx.replyWithPhoto(file.fileId);
      else await ctx.replyWithDocument(file.fileId);
    }
  });

  /** A campaign by its place in the plan: null for none, undefined when nothing was said. */
  function campaignAt(place: string | undefined): string | null | undefined {
    if (place === undefined) return undefined;
    return place === 'x' ? null : stores.plans.current().campaigns[Number(place)]?.code;
  }

  /** The question belongs to the person who is asked: two may act on one event at a time. */
  function begin(ctx: AppContext, flow: string, state: object): void {
    if (ctx.from === undefined) return;
    const { dialogues } = stores;
    enterAside(ctx, { db, dialogues }, { flow, subjectId: -ctx.from.id, state });
  }

  return composer;
}

function placeIn(text: string | undefined): number | null {
  return text === 'x' ? null : Number(text);
}

/** Came as a photo, not as a file: Telegram hands it out as such. */
function isPhoto({ name, mime }: { readonly name: string; readonly mime: string }): boolean {
  return mime === 'image/jpeg' && name === 'bien-ban.jpg';
}
