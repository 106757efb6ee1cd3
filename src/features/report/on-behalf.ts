import { Composer } from 'grammy';
import { may } from '../../domain/member.ts';
import { compareNames } from '../../domain/order.ts';
import { CHANNELS, type Channel } from '../../domain/report.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import { capitalised } from '../../texts/address.ts';
import { monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { leadTo } from './draft.ts';
import type { Lead } from './lead.ts';
import { CHANNEL_KEY } from './notices.ts';

/**
 * `/nhapthay`: an officer fills in a report that came on paper or by telephone, in the same interview.
 * It is typed in private, so that it does not run through the talk of a group.
 */
export function createOnBehalf(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'people' | 'periods' | 'reports' | 'units'>;
  readonly lead: Lead;
}): Composer<AppContext> {
  const { dialogues, people, periods, reports, units } = deps.stores;
  const composer = new Composer<AppContext>();
  const officers = composer.filter((ctx) => may(ctx.who, 'report.on-behalf'));

  officers.chatType(['group', 'supergroup']).command('nhapthay', async (ctx) => {
    const url = `https://t.me/${ctx.me.username}?start=menu`;
    const message = {
      html: ctx.texts.t('behalf-go-private'),
      rows: [[{ text: ctx.texts.plain('report-button-go-private'), url }]],
    };
    await ctx.reply(message.html, sending(message));
  });

  const privately = officers.chatType('private');

  privately.command('nhapthay', async (ctx) => {
    const message = chooseUnit(ctx.texts, periods.all().at(-1)?.month ?? null, 'unsent');
    await ctx.reply(message.html, sending(message));
  });

  privately.callbackQuery(/^behalf:(unsent|sent):(\d{4}-\d{2})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const which = ctx.match[1] === 'sent' ? 'sent' : 'unsent';
    const message = chooseUnit(ctx.texts, ctx.match[2] ?? null, which);
    await ctx.editMessageText(message.html, sending(message));
  });

  privately.callbackQuery(/^behalf:how:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = chooseChannel(ctx.texts, Number(ctx.match[1]));
    if (message !== null) await ctx.editMessageText(message.html, sending(message));
  });

  privately.callbackQuery(
    /^behalf:(open|later|takeover|correct):(\d+):(paper|phone)$/,
    async (ctx, next) => {
      await ctx.answerCallbackQuery();
      const [, how, id, channel] = ctx.match;
      await deps.lead(ctx, Number(id), {
        skipOlder: how !== 'open',
        takeOver: how === 'takeover',
        correct: how === 'correct',
        channel: channel as Channel,
      });
      if (ctx.reopening !== null) await next();
    },
  );

  /** Of a month the units that have not sent, or those that have and may need a correction. */
  function chooseUnit(texts: Texts, month: string | null, which: 'unsent' | 'sent'): Message {
    const opened = periods.all();
    const place = opened.findIndex((period) => period.month === month);
    const period = opened[place];
    if (period === undefined) return { html: texts.t('status-no-period') };
    const duties = periods
      .ofPeriod(period.id)
      .filter((duty) => duty.excuse === null)
      .filter((duty) => (duty.firstSubmittedAt === null) === (which === 'unsent'));
    const begun = duties.flatMap((duty) => begunLine(texts, duty));
    const buttons = duties
      .map((duty) => ({ id: duty.id, name: units.byId(duty.unitId)?.name ?? '' }))
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ id, name }) => ({ text: name, data: `behalf:how:${id}` }));
    const other = which === 'sent' ? 'unsent' : 'sent';
    const earlier = opened[place - 1];
    const later = opened[place + 1];
    const to = (there: typeof earlier, key: 'status-earlier' | 'status-later') =>
      there === undefined
        ? []
        : [
            {
              text: texts.plain(key, { month: monthText(there.month) }),
              data: `behalf:${which}:${there.month}`,
            },
          ];
    const key = which === 'sent' ? 'behalf-choose-sent' : 'behalf-choose';
    const title = texts.t(key, { month: monthText(period.month), count: buttons.length });
    return {
      html: [title, ...(begun.length === 0 ? [] : [texts.t('behalf-begun'), ...begun])].join('\n'),
      rows: [
        ...pairs(buttons),
        [
          {
            text: texts.plain(which === 'sent' ? 'behalf-button-unsent' : 'behalf-button-sent'),
            data: `behalf:${other}:${period.month}`,
          },
        ],
        [...to(earlier, 'status-earlier'), ...to(later, 'status-later')],
      ].filter((row) => row.length > 0),
    };
  }

  /** Who is at a report now, an officer or its unit, which may have taken it back. */
  function begunLine(texts: Texts, { id, unitId }: Obligation): readonly string[] {
    const draft = reports.draft(id);
    const dialogue = draft && dialogues.open('report', draft.id);
    const person = dialogue && people.who(dialogue.userId)?.person;
    if (draft === null || !person) return [];
    const key = draft.channel === null ? 'behalf-begun-unit' : 'behalf-begun-office';
    const done = reports.answers(draft.id).size;
    const unit = units.byId(unitId)?.name ?? '';
    return [texts.t(key, { unit, name: person.fullName, done })];
  }

  function chooseChannel(texts: Texts, obligationId: number): Message | null {
    const duty = periods.obligation(obligationId);
    if (duty === null) return null;
    const verb = duty.firstSubmittedAt === null ? 'open' : 'correct';
    const unit = units.byId(duty.unitId)?.name ?? '';
    return {
      html: texts.t('behalf-how', { unit, month: monthText(duty.period.month) }),
      rows: CHANNELS.map((channel) => [
        {
          text: capitalised(texts.plain(CHANNEL_KEY[channel])),
          data: leadTo(verb, duty.id, channel),
        },
      ]),
    };
  }

  return composer;
}
