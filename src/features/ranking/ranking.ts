import { Composer, InputFile } from 'grammy';
import { may, unitsOf } from '../../domain/member.ts';
import { CRITERIA, rankingOfGroup } from '../../domain/ranking.ts';
import type { Picture, ProgressData } from '../../render/data.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { deskButton } from '../../telegram/desk.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { isStaffPlace } from '../../telegram/staff.ts';
import { monthText } from '../../texts/dates.ts';
import type { UnitDesk } from './desk.ts';
import type { RankingReader } from './facts.ts';
import { pictureOf } from './picture.ts';
import { tableMessage } from './table-message.ts';

/** Telegram shrinks photos that are higher. */
const HIGHEST_PHOTO = 2_560;

/**
 * `/xephang`: the table of the units for the staff, in private and in their group; the own unit's
 * points for those who speak for it, in private. Others' points they see only once published.
 */
export function createRanking(deps: {
  readonly stores: Pick<Stores, 'groups' | 'plans'>;
  readonly reader: RankingReader;
  readonly desk: UnitDesk;
  readonly draw: (data: ProgressData) => Promise<Picture>;
}): Composer<AppContext> {
  const { stores, reader, desk } = deps;
  const composer = new Composer<AppContext>();

  function isStaff(ctx: AppContext): boolean {
    return may(ctx.who, 'ranking.view') && isStaffPlace(ctx, stores.groups);
  }

  function mayOpen(ctx: AppContext, unitId: number): boolean {
    if (isStaff(ctx)) return true;
    const isTheirs = may(ctx.who, 'ranking.own') && unitsOf(ctx.who).includes(unitId);
    return isTheirs && ctx.chat?.type === 'private';
  }

  function table(ctx: AppContext, month: string | null, group: number, page: number): Message {
    const facts = reader.of(month);
    if (facts === null) return { html: ctx.texts.t('status-no-period') };
    const mayPublish = may(ctx.who, 'ranking.publish');
    const message = tableMessage(ctx.texts, facts, { group, page }, mayPublish);
    if (ctx.chat?.type !== 'private') return message;
    return { ...message, rows: [...(message.rows ?? []), [deskButton(ctx.texts)]] };
  }

  /** Where everybody begins; null for those whom it does not concern. */
  function home(ctx: AppContext): Message | null {
    if (isStaff(ctx)) return table(ctx, null, 0, 0);
    const [own] = ctx.who === null ? [] : unitsOf(ctx.who);
    if (own === undefined || ctx.who === null || !mayOpen(ctx, own)) return null;
    return desk.unit(ctx.texts, null, own, ctx.who, false);
  }

  async function refuse(ctx: AppContext): Promise<void> {
    ctx.refused('ranking');
    await ctx.answerCallbackQuery(ctx.texts.plain('fallback-old-button'));
  }

  async function show(ctx: AppContext, message: Message): Promise<void> {
    await ctx.answerCallbackQuery();
    // below a picture or a list that is no text there is nothing to turn into one
    if (ctx.callbackQuery?.message?.text === undefined)
      await ctx.reply(message.html, sending(message));
    else await ctx.editMessageText(message.html, sending(message));
  }

  composer.command('xephang', async (ctx, next) => {
    const message = home(ctx);
    if (message === null) return next();
    await ctx.reply(message.html, sending(message));
  });

  composer.callbackQuery('ranking:home', async (ctx) => {
    const message = home(ctx);
    return message === null ? refuse(ctx) : show(ctx, message);
  });

  composer.callbackQuery(/^ranking:table:(\d{4}-\d{2}):(\d{1,3}):(\d{1,4})$/, async (ctx) => {
    if (!isStaff(ctx)) return refuse(ctx);
    const [, month = '', group, page] = ctx.match;
    await show(ctx, table(ctx, month, Number(group), Number(page)));
  });

  composer.callbackQuery(/^ranking:unit:(\d{4}-\d{2}):(\d{1,12})$/, async (ctx) => {
    const [, month = '', unitId] = ctx.match;
    if (ctx.who === null || !mayOpen(ctx, Number(unitId))) return refuse(ctx);
    await show(ctx, desk.unit(ctx.texts, month, Number(unitId), ctx.who, isStaff(ctx)));
  });

  composer.callbackQuery(
    /^ranking:lines:(\d{4}-\d{2}):(\d{1,12}):([0-4]):(\d{1,4})$/,
    async (ctx) => {
      const [, month = '', unit, index, page] = ctx.match;
      const [unitId, criterion] = [Number(unit), CRITERIA[Number(index)] ?? CRITERIA[0]];
      if (!mayOpen(ctx, unitId)) return refuse(ctx);
      const at = { month, unitId, criterion, page: Number(page) };
      const here = { isStaff: isStaff(ctx), isPrivate: ctx.chat?.type === 'private' };
      await show(ctx, desk.lines(ctx.texts, at, here));
    },
  );

  composer.callbackQuery(/^ranking:published:(\d{1,12}):(\d{1,4})$/, async (ctx) => {
    const isHere = ctx.chat?.type === 'private' || isStaff(ctx);
    const mayRead = may(ctx.who, 'ranking.own') || may(ctx.who, 'ranking.view');
    const [, id, page] = ctx.match;
    const message = desk.published(ctx.texts, Number(id), Number(page));
    if (!mayRead || !isHere || message === null) return refuse(ctx);
    await show(ctx, message);
  });

  composer.callbackQuery(/^ranking:picture:(\d{4}-\d{2}):(\d{1,3})$/, async (ctx) => {
    if (!isStaff(ctx)) return refuse(ctx);
    await ctx.answerCallbackQuery();
    const facts = reader.of(ctx.match[1] ?? null);
    const group = facts?.ranking.groups[Number(ctx.match[2])];
    const shown = facts === null ? null : rankingOfGroup(facts.ranking, group?.id ?? '');
    if (facts === null || shown === null) return;
    const commune = stores.plans.current().commune.name;
    const { height, png } = await deps.draw(pictureOf(ctx.texts, shown, commune, facts.now));
    const file = new InputFile(png, `xep-hang-${shown.upTo}.png`);
    const caption = ctx.texts.plain('ranking-picture-caption', { month: monthText(shown.upTo) });
    if (height > HIGHEST_PHOTO) await ctx.replyWithDocument(file, { caption });
    else await ctx.replyWithPhoto(file, { caption });
  });

  return composer;
}
