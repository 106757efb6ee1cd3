import { Composer } from 'grammy';
import type { InputMediaPhoto } from 'grammy/types';
import { may, PERMISSIONS } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { inReply } from '../../telegram/group-talk.ts';
import { sending } from '../../telegram/message.ts';
import { monthText } from '../../texts/dates.ts';
import { lockText } from '../../texts/locks.ts';
import type { ReviewQueue } from './queue.ts';
import { refusalText } from './refusal.ts';
import { RETURN, RETURN_START } from './return-flow.ts';
import { loadSubmission, type SubmissionStores } from './submission.ts';
import type { Outcome, ReviewVerbs } from './verbs.ts';

/** Telegram's limit for one album. */
const ALBUM = 10;

/** `/duyet`: the office's queue, in the staff group and in the officers' private chats. */
export function createReview(deps: {
  readonly stores: SubmissionStores & Pick<Stores, 'dialogues' | 'groups'>;
  readonly verbs: ReviewVerbs;
  readonly queue: ReviewQueue;
}): Composer<AppContext> {
  const { stores, verbs, queue } = deps;
  const composer = new Composer<AppContext>();

  /** Who may read the cards, in a place where nobody else does. */
  const readers = composer.filter((ctx) => {
    if (!may(ctx.who, 'report.read') || ctx.chat === undefined) return false;
    return ctx.chat.type === 'private' || stores.groups.byChat(ctx.chat.id)?.purpose === 'staff';
  });

  readers.command(['duyet', 'review'], showFirst);

  readers.callbackQuery(/^review:next:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = queue.card(ctx.texts, ctx.who, queue.after(Number(ctx.match[1])));
    await ctx.editMessageText(message.html, sending(message));
  });

  readers.callbackQuery(/^review:photos:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const photos = stores.reports.photos(Number(ctx.match[1]));
    for (let start = 0; start < photos.length; start += ALBUM) {
      const [only, ...more] = photos.slice(start, start + ALBUM);
      if (only === undefined) continue;
      const album = [only, ...more].map((media): InputMediaPhoto => ({ type: 'photo', media }));
      if (more.length === 0) await ctx.replyWithPhoto(only, inReply(ctx));
      else await ctx.replyWithMediaGroup(album, inReply(ctx));
    }
  });

  readers.callbackQuery(/^review:accept:(\d+)$/, async (ctx) => {
    if (ctx.who === null) return;
    const id = Number(ctx.match[1]);
    const outcome = verbs.accept(ctx.who, id, ctx.receivedAt);
    if (outcome.kind !== 'done') return refuse(ctx, id, outcome);
    await ctx.answerCallbackQuery(ctx.texts.plain('review-accepted-toast'));
    const { unit, obligation } = outcome.submission;
    const line = ctx.texts.t('review-accepted-line', {
      unit: unit.name,
      month: monthText(obligation.period.month),
      name: ctx.who.person.fullName,
    });
    const reopen = {
      text: ctx.texts.plain('reopen-button'),
      data: `reopen:unit:${obligation.id}`,
    };
    await ctx.editMessageText(line, sending({ html: line, rows: [[reopen]] }));
    await showFirst(ctx);
  });

  readers.callbackQuery(/^review:return:(\d+)$/, async (ctx, next) => {
    if (ctx.who === null || ctx.chatId === undefined) return;
    const id = Number(ctx.match[1]);
    const outcome = verbs.check('return', ctx.who, id, ctx.receivedAt);
    if (outcome.kind !== 'done') return refuse(ctx, id, outcome);
    await ctx.answerCallbackQuery();
    beginReturn(id, ctx.chatId, ctx.who.person.telegramId, ctx.receivedAt);
    ctx.reopening = { replace: null };
    await next();
  });

  readers.callbackQuery(/^review:all/, async (ctx, next) => {
    if (may(ctx.who, 'report.review')) return next();
    ctx.refused('review');
    const opens = PERMISSIONS['report.review'];
    const text = lockText(ctx.texts, { kind: 'refused', lock: 'role', opens });
    await ctx.answerCallbackQuery({ text, show_alert: true });
  });

  readers.callbackQuery('review:all', async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = queue.confirmAll(ctx.texts);
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  });

  readers.callbackQuery(/^review:all:(\d+):(\d+)$/, async (ctx) => {
    if (ctx.who === null) return;
    const ids = verbs.plainOnes(Number(ctx.match[2]));
    await ctx.answerCallbackQuery();
    if (ids.length !== Number(ctx.match[1])) {
      const message = queue.confirmAll(ctx.texts);
      return void (await ctx.editMessageText(message.html, sending(message)));
    }
    const count = verbs.acceptAll(ctx.who, ids, ctx.receivedAt);
    const name = ctx.who.person.fullName;
    const line = ctx.texts.t('review-all-done', { count, name });
    await ctx.editMessageText(line, sending({ html: line }));
    await showFirst(ctx);
  });

  readers.callbackQuery('review:none', async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = queue.card(ctx.texts, ctx.who, queue.after(null));
    await ctx.editMessageText(message.html, sending(message));
  });

  /** Whoever marks lines last marks them alone; an attempt of another officer before ends. */
  function beginReturn(
    reportId: number,
    chatId: number,
    userId: number,
    at: Temporal.Instant,
  ): void {
    const open = stores.dialogues.open(RETURN, reportId);
    const state = RETURN_START;
    if (open !== null && open.userId === userId && open.chatId === chatId) {
      // what was marked and written before a pause still counts
      return stores.dialogues.restate(open, open.state, at);
    }
    if (open !== null) stores.dialogues.end(open.id);
    stores.dialogues.begin({ flow: RETURN, subjectId: reportId, chatId, userId, state, at });
  }

  async function showFirst(ctx: AppContext): Promise<void> {
    const message = queue.card(ctx.texts, ctx.who, queue.after(null));
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  }

  /** Says why, as an alert, and shows the card as it stands now. */
  async function refuse(
    ctx: AppContext,
    reportId: number,
    refusal: Exclude<Outcome, { kind: 'done' }>,
  ): Promise<void> {
    if (refusal.kind === 'refused') ctx.refused('review');
    await ctx.answerCallbackQuery({ text: refusalText(ctx.texts, refusal), show_alert: true });
    if (refusal.kind === 'refused' || loadSubmission(stores, reportId) === null) return;
    const message = queue.card(ctx.texts, ctx.who, reportId);
    await ctx.editMessageText(message.html, sending(message));
  }

  return composer;
}
