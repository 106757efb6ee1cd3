import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { beginAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { keyboardOf, sending } from '../../telegram/message.ts';
import { isStaffPlace } from '../../telegram/staff.ts';
import type { Texts } from '../../texts/texts.ts';
import { ANNOUNCEMENT } from './flow.ts';
import type { AnnouncementMessages } from './messages.ts';
import type { AnnouncementVerbs } from './verbs.ts';

/** Receipts are counted on the board for so long after the announcement. */
const WATCHED = { hours: 7 * 24 };

/** `/thongbao`: an announcement to all units, with receipts that everybody on the staff sees. */
export function createAnnouncements(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'announcements' | 'dialogues' | 'groups' | 'outbox'>;
  readonly texts: Texts;
  readonly verbs: AnnouncementVerbs;
  readonly messages: AnnouncementMessages;
}) {
  const { db, clock, verbs, messages } = deps;
  const { announcements, dialogues, groups, outbox } = deps.stores;
  const composer = new Composer<AppContext>();

  composer.command('thongbao', async (ctx, next) => {
    if (!isStaffPlace(ctx, groups) || ctx.from === undefined || !may(ctx.who, 'announcement.send'))
      return next();
    begin(ctx.who.person.id, ctx.chat.id, ctx.from.id, ctx.msg.message_thread_id ?? null);
    ctx.reopening = { replace: null };
    await next();
  });

  const begin = db.transaction(
    (by: number, chatId: number, userId: number, threadId: number | null) => {
      const at = clock.now();
      const subjectId = announcements.begin({ by, chatId, threadId, at });
      beginAside(db, dialogues, { flow: ANNOUNCEMENT, subjectId, chatId, userId, state: {}, at });
    },
  ).immediate;

  composer.callbackQuery(/^announcement:got:(\d+)$/, async (ctx, next) => {
    if (ctx.who === null || !acknowledge(Number(ctx.match[1]), ctx)) return next();
    await ctx.answerCallbackQuery(ctx.texts.plain('announcement-thanks'));
    await ctx.editMessageReplyMarkup({ reply_markup: keyboardOf() });
  });

  const acknowledge = db.transaction(
    (id: number, ctx: AppContext): boolean =>
      ctx.who !== null && verbs.acknowledge(id, ctx.who, ctx.receivedAt),
  ).immediate;

  const senders = composer
    .callbackQuery(/^announcement:/)
    .filter((ctx) => may(ctx.who, 'announcement.send'));

  senders.callbackQuery(/^announcement:again:(\d+)$/, async (ctx) => {
    const count = verbs.again(Number(ctx.match[1]), clock.now());
    await ctx.answerCallbackQuery(ctx.texts.plain('announcement-asked-again', { count }));
  });

  senders.callbackQuery(/^announcement:board:(\d+)$/, async (ctx) => {
    const it = announcements.byId(Number(ctx.match[1]));
    await ctx.answerCallbackQuery(ctx.texts.plain('status-refreshed'));
    if (it === null || it.sentAt === null) return;
    const message = messages.board(ctx.texts, it);
    await ctx.editMessageText(message.html, sending(message));
  });

  /** Brings the boards up to date, each at most once per call and only when it has changed. */
  function refreshAll(): void {
    const now = clock.now();
    for (const it of announcements.sentSince(now.subtract(WATCHED))) {
      const done = announcements.receipts(it.id).filter(({ acknowledged }) => acknowledged).length;
      const messageId = outbox.byKey(`announcement:${it.id}:board`)?.messageId ?? null;
      if (done === it.shown || messageId === null) continue;
      const message = messages.board(deps.texts, it);
      outbox.enqueue({
        key: `announcement:${it.id}:board:${done}`,
        chatId: it.chatId,
        method: 'editMessageText',
        payload: { message_id: messageId, text: message.html, ...sending(message) },
        at: now,
      });
      announcements.show(it.id, done);
    }
  }

  return { composer, refreshAll };
}
