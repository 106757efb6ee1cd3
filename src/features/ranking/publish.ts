import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import { quietUntil } from '../../domain/reminder.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { isStaffPlace } from '../../telegram/staff.ts';
import { dateTime, timeText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { confirmMessage, groupNames, publishedTexts } from './publish-message.ts';
import type { Draft, Publishing } from './publishing.ts';

/** What would go out is looked at as it will stand there; then it goes out, once. */
export function createPublish(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'groups' | 'plans'>;
  /** The language of the heads' group. */
  readonly texts: Texts;
  readonly publishing: Publishing;
}): Composer<AppContext> {
  const { clock, stores, publishing } = deps;
  const composer = new Composer<AppContext>();

  function mayPublish(ctx: AppContext): boolean {
    return may(ctx.who, 'ranking.publish') && isStaffPlace(ctx, stores.groups);
  }

  function previewOf(texts: Texts, month: string, group: number, found: Draft): Message[] {
    const now = clock.now();
    if (found.isSame && found.before !== null) {
      const time = dateTime(texts, found.before.publishedAt);
      return [{ html: texts.t('ranking-unchanged', { time }) }];
    }
    const later = quietUntil(stores.plans.current().reminders, now);
    const { fingerprint, isOpen } = found;
    const confirm = confirmMessage(texts, {
      ...{ month, group, fingerprint, isOpen },
      titles: stores.groups.ofPurpose('heads').map(({ title }) => title),
      later: later === null ? null : timeText(inVietnam(later).toPlainTime()),
    });
    const shown = publishedTexts(deps.texts, found.ranking, found.before, now);
    const [last = '', ...others] = shown.toReversed();
    // one message where it fits, so that a crash repeats at most one
    const together = { ...confirm, html: `${last}\n\n${confirm.html}` };
    return [...others.toReversed().map((html) => ({ html })), together];
  }

  async function preview(ctx: AppContext, month: string, group: number): Promise<void> {
    const found = publishing.draft(month, group);
    if (found === null) return void (await ctx.reply(ctx.texts.t('ranking-empty')));
    for (const message of previewOf(ctx.texts, month, group, found)) {
      await ctx.reply(message.html, sending(message));
    }
  }

  composer.callbackQuery(/^ranking:preview:(\d{4}-\d{2}):(\d{1,3})$/, async (ctx) => {
    if (!mayPublish(ctx)) return refuse(ctx);
    await ctx.answerCallbackQuery();
    await preview(ctx, ctx.match[1] ?? '', Number(ctx.match[2]));
  });

  composer.callbackQuery(
    /^ranking:publish:(\d{4}-\d{2}):(\d{1,3}):([0-9a-f]{12})$/,
    async (ctx) => {
      if (ctx.who === null || !mayPublish(ctx)) return refuse(ctx);
      const [, month = '', index, fingerprint = ''] = ctx.match;
      const [group, by] = [Number(index), ctx.who.person.id];
      const outcome = publishing.publish({ month, group, fingerprint, by });
      const { texts } = ctx;
      switch (outcome.kind) {
        case 'published':
          await ctx.answerCallbackQuery();
          return publishedTo(ctx, outcome.titles);
        case 'changed':
          await ctx.answerCallbackQuery(texts.plain('ranking-changed'));
          return preview(ctx, month, group);
        case 'already':
          await ctx.answerCallbackQuery(texts.plain('ranking-already'));
          // by this very press, it may be: of a process that ended before it could say so
          if (ctx.isAgain) await publishedTo(ctx, outcome.titles);
          return;
        case 'no_group':
        case 'nothing':
          return void (await ctx.answerCallbackQuery(texts.plain('ranking-no-group-short')));
      }
    },
  );

  return composer;
}

/** In the place of the question. */
async function publishedTo(ctx: AppContext, titles: readonly string[]): Promise<void> {
  const html = ctx.texts.t('ranking-published', { groups: groupNames(titles) });
  await ctx.editMessageText(html, sending({ html }));
}

async function refuse(ctx: AppContext): Promise<void> {
  ctx.refused('ranking');
  await ctx.answerCallbackQuery(ctx.texts.plain('fallback-old-button'));
}
