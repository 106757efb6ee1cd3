import { Composer } from 'grammy';
import { may, type Person, unitsOf } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import { beginAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import { dueText } from '../../texts/dates.ts';
import { ASK_REASONS, reasonButtons, reasonFor } from './choices.ts';
import type { DeadlineNotices } from './notices.ts';
import type { DeadlineVerbs } from './verbs.ts';

/** "Xin gia hạn": a head asks, with a reason; an officer grants or refuses below it. */
export function createExtensions(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'periods' | 'units'>;
  readonly verbs: DeadlineVerbs;
  readonly notices: DeadlineNotices;
}): Composer<AppContext> {
  const { db, verbs, notices } = deps;
  const { dialogues, periods, units } = deps.stores;
  const composer = new Composer<AppContext>();

  const decide = db.transaction((requestId: number, days: number | null, by: number) => {
    const decision = verbs.decide(requestId, days, by);
    if (decision.kind === 'decided-already') return null;
    const obligation = periods.obligation(decision.request.obligationId);
    if (obligation === null) return null;
    if (decision.kind === 'granted') notices.moved(obligation, decision.request.reason);
    else notices.refused(decision.request, obligation);
    return { obligation, kind: decision.kind };
  }).immediate;

  composer
    .callbackQuery(/^extension:(grant|refuse):(\d+)(?::(\d+))?$/)
    .filter((ctx) => may(ctx.who, 'deadline.move'))
    .use(async (ctx) => {
      if (ctx.who === null) return;
      const [, verb, requestId, days] = ctx.match;
      const granted = verb === 'grant' ? Number(days) : null;
      const decided = decide(Number(requestId), granted, ctx.who.person.id);
      if (decided === null) {
        const text = ctx.texts.plain('extension-decided-already');
        return void (await ctx.answerCallbackQuery(text));
      }
      await ctx.answerCallbackQuery();
      const unit = units.byId(decided.obligation.unitId)?.name ?? '';
      const due = dueText(ctx.texts, decided.obligation.dueAt);
      const key = decided.kind === 'granted' ? 'extension-granted-line' : 'extension-refused-line';
      const name = ctx.who.person.fullName;
      await ctx.editMessageText(ctx.texts.t(key, { unit, due, name }), { parse_mode: 'HTML' });
    });

  const heads = composer
    .chatType('private')
    .callbackQuery(/^extend:/)
    .filter((ctx) => may(ctx.who, 'report.file'));

  heads.callbackQuery(/^extend:ask:(\d+)$/, async (ctx, next) => {
    const obligation = ownObligation(ctx, Number(ctx.match[1]));
    if (obligation === null) return next();
    await ctx.answerCallbackQuery();
    const presets = reasonButtons(ctx.texts, ASK_REASONS, `extend:for:${obligation.id}:`);
    const own = {
      text: ctx.texts.plain('deadline-button-other-reason'),
      data: `extend:own:${obligation.id}`,
    };
    const message = { html: ctx.texts.t('extension-ask-reason'), rows: [...presets, [own]] };
    await ctx.reply(message.html, sending(message));
  });

  heads.callbackQuery(/^extend:for:(\d+):(\w+)$/, async (ctx, next) => {
    const reason = reasonFor(ctx.texts, ASK_REASONS, ctx.match[2] ?? '');
    const obligation = ownObligation(ctx, Number(ctx.match[1]));
    if (reason === null || obligation === null || ctx.who === null) return next();
    await ctx.answerCallbackQuery();
    const isNew = ask(obligation.id, ctx.who.person, reason);
    const text = ctx.texts.t(isNew ? 'extension-sent' : 'extension-waiting-already');
    await ctx.editMessageText(text);
  });

  heads.callbackQuery(/^extend:own:(\d+)$/, async (ctx, next) => {
    const obligation = ownObligation(ctx, Number(ctx.match[1]));
    if (obligation === null) return next();
    await ctx.answerCallbackQuery();
    beginAside(db, dialogues, {
      flow: 'extension',
      subjectId: obligation.id,
      chatId: ctx.chat.id,
      userId: ctx.from.id,
      state: { note: null },
      at: ctx.receivedAt,
    });
    ctx.reopening = { replace: null };
    await next();
  });

  const ask = db.transaction((obligationId: number, person: Person, reason: string): boolean => {
    const asked = verbs.ask(obligationId, person.id, reason);
    if (asked !== null) notices.asked(asked.request, asked.obligation, person);
    return asked !== null;
  }).immediate;

  function ownObligation(ctx: AppContext, id: number): Obligation | null {
    const obligation = periods.obligation(id);
    if (obligation === null || ctx.who === null) return null;
    return unitsOf(ctx.who).includes(obligation.unitId) ? obligation : null;
  }

  return composer;
}
