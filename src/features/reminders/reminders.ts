import { Composer } from 'grammy';
import type { AppContext } from '../../telegram/context.ts';
import type { Reminders } from './remind.ts';

const TOLD = {
  snoozed: 'reminder-snoozed',
  'too-late': 'reminder-snooze-too-late',
  done: 'reminder-snooze-done',
} as const;

/** "Nhắc lại chiều nay" below a reminder. */
export function createReminderButtons(reminders: Reminders): Composer<AppContext> {
  const composer = new Composer<AppContext>();
  composer
    .chatType('private')
    .callbackQuery(/^reminder:snooze:(\d{4}-\d{2}-\d{2})$/, async (ctx, next) => {
      if (ctx.who === null) return next();
      const outcome = reminders.snooze(ctx.who.person, ctx.match[1] ?? '', ctx.receivedAt);
      await ctx.answerCallbackQuery(ctx.texts.plain(TOLD[outcome]));
    });
  return composer;
}
