import { Composer } from 'grammy';
import { inVietnam } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { isStaffPlace } from '../../telegram/staff.ts';
import { dateText, monthText, timeText } from '../../texts/dates.ts';
import type { ExtraOutcome } from './extra.ts';
import type { Reminders } from './remind.ts';

const TOLD = {
  snoozed: 'reminder-snoozed',
  'too-late': 'reminder-snooze-too-late',
  done: 'reminder-snooze-done',
} as const;

/** "Nhắc lại chiều nay" below a reminder; `/nhac`, with which officers send one more. */
export function createReminderButtons(deps: {
  readonly stores: Pick<Stores, 'groups' | 'periods'>;
  readonly reminders: Reminders;
}): Composer<AppContext> {
  const { reminders, stores } = deps;
  const composer = new Composer<AppContext>();
  composer
    .chatType('private')
    .callbackQuery(/^reminder:snooze:(\d{4}-\d{2}-\d{2})$/, async (ctx, next) => {
      if (ctx.who === null) return next();
      const outcome = reminders.snooze(ctx.who.person, ctx.match[1] ?? '', ctx.receivedAt);
      await ctx.answerCallbackQuery(ctx.texts.plain(TOLD[outcome]));
    });

  composer.command('nhac', async (ctx, next) => {
    if (!may(ctx.who, 'reminder.send') || !isStaffPlace(ctx, stores.groups)) return next();
    const message = choose(ctx);
    await ctx.reply(message.html, sending(message));
  });

  composer.callbackQuery(/^reminder:extra:(\d{4}-\d{2})$/, async (ctx, next) => {
    if (!may(ctx.who, 'reminder.send')) {
      ctx.refused('reminder');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('group-officers-only')));
    }
    const month = ctx.match[1] ?? '';
    if (stores.periods.byMonth(month) === null) return next();
    const outcome = reminders.extra.send(month, ctx.who.person.id, ctx.receivedAt);
    await ctx.answerCallbackQuery();
    const html = tellOutcome(ctx, month, outcome);
    await ctx.reply(html, { parse_mode: 'HTML' });
  });

  /** The two latest months, those of which something is missing. */
  function choose(ctx: AppContext): Message {
    const months = stores.periods
      .all()
      .slice(-2)
      .map(({ month }) => ({ month, count: reminders.extra.count(month, ctx.receivedAt) }))
      .filter(({ count }) => count > 0);
    if (months.length === 0) return { html: ctx.texts.t('reminder-extra-nobody') };
    const rows = months.toReversed().map(({ month, count }) => [
      {
        text: ctx.texts.plain('reminder-extra-button', { month: monthText(month), count }),
        data: `reminder:extra:${month}`,
      },
    ]);
    return { html: ctx.texts.t('reminder-extra-choose'), rows };
  }

  function tellOutcome({ texts }: AppContext, month: string, outcome: ExtraOutcome): string {
    if (outcome.kind === 'quiet') {
      const local = inVietnam(outcome.until);
      const [time, date] = [timeText(local.toPlainTime()), dateText(local.toPlainDate())];
      return texts.t('reminder-extra-quiet', { time, date });
    }
    const { queued, today, unreached } = outcome;
    const names = unreached.join(', ');
    return [
      texts.t('reminder-extra-queued', { month: monthText(month), count: queued }),
      ...(today > 0 ? [texts.t('reminder-extra-today', { count: today })] : []),
      ...(names === '' ? [] : [texts.t('reminder-extra-unreached', { names })]),
    ].join('\n');
  }

  return composer;
}
