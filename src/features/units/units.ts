import { Composer, InputFile } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import type { Texts } from '../../texts/texts.ts';
import type { UnitCards } from './cards.ts';
import { type Change, UNIT } from './flow.ts';
import type { InvitationSheet } from './invitation-sheet.ts';
import type { Doer, UnitVerbs } from './verbs.ts';

/** `/donvi`: the units with their people; renaming, adding, closing, merging; a page of invitations. */
export function createUnits(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'dialogues' | 'outbox' | 'people' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly verbs: UnitVerbs;
  readonly cards: UnitCards;
  readonly sheet: InvitationSheet;
}): Composer<AppContext> {
  const { db, clock, verbs, cards } = deps;
  const { dialogues, outbox, people, units } = deps.stores;
  const composer = new Composer<AppContext>();
  const staff = composer.chatType('private').filter((ctx) => may(ctx.who, 'unit.manage'));

  staff.command('donvi', async (ctx) => {
    const message = cards.list(ctx.texts);
    await ctx.reply(message.html, sending(message));
  });

  staff.callbackQuery('unit:list', async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = cards.list(ctx.texts);
    await ctx.editMessageText(message.html, sending(message));
  });

  staff.callbackQuery(/^unit:show:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, Number(ctx.match[1]));
  });

  staff.callbackQuery(/^unit:(add|rename|close|merge|expect)(?::(\d+))?$/, async (ctx, next) => {
    await ctx.answerCallbackQuery();
    const change: Change = { do: (ctx.match[1] ?? 'add') as Change['do'] };
    // What is about no unit yet belongs to the person who is asked.
    const subjectId = ctx.match[2] === undefined ? -ctx.from.id : Number(ctx.match[2]);
    begin(ctx.chat?.id ?? ctx.from.id, ctx.from.id, subjectId, change);
    ctx.reopening = { replace: null };
    await next();
  });

  const begin = db.transaction(
    (chatId: number, userId: number, subjectId: number, state: Change) => {
      const before = dialogues.open(UNIT, subjectId);
      if (before?.userId === userId && (before.state as Change).do === state.do) {
        return dialogues.restate(before, before.state, clock.now(), chatId);
      }
      if (before !== null) dialogues.end(before.id);
      dialogues.begin({ flow: UNIT, subjectId, chatId, userId, state, at: clock.now() });
    },
  ).immediate;

  staff.callbackQuery(/^unit:(dismiss|dismissed):(\d+):(\d+)$/, async (ctx) => {
    const unit = units.byId(Number(ctx.match[2]));
    const person = people.byId(Number(ctx.match[3]));
    await ctx.answerCallbackQuery();
    if (unit === null || person === null) return;
    if (ctx.match[1] === 'dismiss') {
      const message = cards.reallyDismiss(ctx.texts, unit, person);
      return void (await ctx.editMessageText(message.html, sending(message)));
    }
    dismiss(unit.id, person.id, doer(ctx));
    await show(ctx, unit.id);
  });

  const dismiss = db.transaction((unitId: number, personId: number, by: Doer) => {
    const unit = units.byId(unitId);
    const person = people.byId(personId);
    if (unit === null || person === null || !verbs.dismiss(unit, person, by)) return;
    const texts = deps.texts[person.language];
    const address = addressed(texts, person.honorific);
    const args = { address, name: person.fullName, unit: unit.name };
    outbox.enqueue({
      key: `dismissed:${unitId}:${personId}:${by.at.epochMilliseconds}`,
      chatId: person.telegramId,
      method: 'sendMessage',
      payload: { text: texts.t('unit-dismissed', args), parse_mode: 'HTML' },
      at: by.at,
    });
  }).immediate;

  staff.callbackQuery(/^unit:revoke:(\d+)$/, async (ctx) => {
    const unit = units.byId(Number(ctx.match[1]));
    const count = unit === null ? 0 : revoke(unit.id, doer(ctx));
    await ctx.answerCallbackQuery(ctx.texts.plain('unit-revoked', { count }));
    if (unit !== null && count > 0) await show(ctx, unit.id);
  });

  const revoke = db.transaction((unitId: number, by: Doer): number => {
    const unit = units.byId(unitId);
    return unit === null ? 0 : verbs.revoke(unit, by);
  }).immediate;

  staff.callbackQuery('unit:sheet', async (ctx) => {
    await ctx.answerCallbackQuery();
    const sheet = await deps.sheet.make(ctx.texts, ctx.me.username, doer(ctx));
    if (sheet === null) {
      return void (await ctx.reply(ctx.texts.t('unit-sheet-nobody'), { parse_mode: 'HTML' }));
    }
    await ctx.replyWithDocument(new InputFile(sheet.bytes, 'thu-moi.docx'), {
      caption: ctx.texts.t('unit-sheet', { count: sheet.count, days: sheet.days }),
      parse_mode: 'HTML',
    });
  });

  async function show(ctx: AppContext, unitId: number): Promise<void> {
    const unit = units.byId(unitId);
    if (unit === null) return;
    const message = cards.card(ctx.texts, unit);
    await ctx.editMessageText(message.html, sending(message));
  }

  function doer(ctx: AppContext): Doer {
    if (ctx.who === null) throw new Error('staff without a person');
    return { by: ctx.who.person.id, at: ctx.receivedAt };
  }

  return composer;
}
