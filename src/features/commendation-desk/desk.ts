import { Composer } from 'grammy';
import { inVietnam } from '../../domain/clock.ts';
import { may, type Who } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import { isStaffPlace } from '../../telegram/staff.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { AREAS, type AreaName } from './areas.ts';

/** An area that is wired in, with its line on the board. */
type Present = { readonly area: AreaName; readonly line?: DeskLine };

/** `/khenthuong`: where the year's commendation stands, and the way to each part of it. */
export function createCommendationDesk(deps: {
  readonly stores: Pick<Stores, 'groups' | 'plans'>;
  readonly areas: readonly Present[];
}): Composer<AppContext> {
  const { stores, areas } = deps;
  const composer = new Composer<AppContext>();

  composer.command('khenthuong', async (ctx, next) => {
    if (ctx.who === null || areasOf(ctx.who).length === 0) return next();
    if (ctx.chat.type === 'private') {
      const message = board(ctx.texts, ctx.who, ctx.receivedAt);
      return void (await ctx.reply(message.html, sending(message)));
    }
    if (!isStaffPlace(ctx, stores.groups)) return next();
    // names and merits are no talk for a group: it sees the counts, the rest is in private
    const { html } = board(ctx.texts, ctx.who, ctx.receivedAt);
    const url = `https://t.me/${ctx.me.username}?start=menu`;
    const go = { text: ctx.texts.plain('report-button-go-private'), url };
    await ctx.reply(html, sending({ html, rows: [[go]] }));
  });

  composer.chatType('private').callbackQuery('commendation:desk', async (ctx, next) => {
    if (ctx.who === null || areasOf(ctx.who).length === 0) return next();
    await ctx.answerCallbackQuery();
    const message = board(ctx.texts, ctx.who, ctx.receivedAt);
    await ctx.editMessageText(message.html, sending(message));
  });

  function areasOf(who: Who): readonly Present[] {
    return areas.filter(({ area }) => AREAS[area].opens.some((action) => may(who, action)));
  }

  function board(texts: Texts, who: Who, now: Temporal.Instant): Message {
    const plan = stores.plans.current();
    const theirs = areasOf(who);
    const lines = theirs.flatMap(({ line }) => line?.(texts, who, now) ?? []);
    const buttons = theirs.map(({ area }) => ({
      text: texts.plain(AREAS[area].label),
      data: `${area}:home`,
    }));
    return {
      html: [
        texts.t('desk-title', { commune: plan.commune.name, year: String(plan.year) }),
        ...lines,
        deadline(texts, plan.commendation.unitDeadline, inVietnam(now).toPlainDate()),
      ].join('\n'),
      rows: pairs(buttons),
    };
  }

  return composer;
}

function deadline(texts: Texts, day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(day).days;
  return days < 0
    ? texts.t('desk-deadline-over', { day: dateText(day) })
    : texts.t('desk-deadline', { day: dateText(day), days });
}
