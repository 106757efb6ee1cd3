import { Composer } from 'grammy';
import { may, type Person, unitsOf } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import { dueText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { ASK_REASONS, reasonButtons, reasonFor } from './choices.ts';
import type { DeadlineNotices } from './notices.ts';
import type { DeadlineVerbs } from './verbs.ts';

/** "Xin gia hạn": a head asks, with a reason; an officer grants or refuses below it. */
export function createExtensions(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'extensions' | 'people' | 'periods' | 'units'>;
  readonly verbs: DeadlineVerbs;
  readonly notices: DeadlineNotices;
}): Composer<AppContext> {
  const { db, verbs, notices } = deps;
  const { dialogues, extensions, people, periods, units } = deps.stores;
  const composer = new Composer<AppContext>();

  const decide = db.transaction((requestId: number, days: number | null, by: number) => {
    const decision = verbs.decide(requestId, days, by);
    if (decision.kind === 'decided-already') return false;
    const obligation = periods.obligation(decision.request.obligationId);
    if (obligation === null) return false;
    if (decision.kind === 'granted') notices.moved(obligation, decision.request.reason);
    else notices.refused(decision.request, obligation);
    return true;
  }).immediate;

  /** What became of a request; whoever presses late, or again after a crash, reads the same. */
  function outcomeOf(texts: Texts, requestId: number): string | null {
    const request = extensions.byId(requestId);
    const obligation = request && periods.obligation(request.obligationId);
    if (!request || !obligation) return null;
    const args = {
      unit: units.byId(obligation.unitId)?.name ?? '',
      name: (request.decidedBy && people.byId(request.decidedBy)?.fullName) || '',
    };
    if (obligation.excuse !== null) return texts.t('extension-excused-line', args);
    const due = dueText(texts, request.grantedUntil ?? obligation.dueAt);
    const isGranted = request.grantedUntil !== null;
    return texts.t(isGranted ? 'extension-granted-line' : 'extension-refused-line', {
      ...args,
      due,
    });
  }

  composer
    .callbackQuery(/^extension:(grant|refuse):(\d+)(?::(\d+))?$/)
    .filter((ctx) => may(ctx.who, 'deadline.move'))
    .use(async (ctx, next) => {
      if (ctx.who === null) return next();
      const [, verb, id, days] = ctx.match;
      const requestId = Number(id);
      const granted = verb === 'grant' ? Number(days) : null;
      const isNew = decide(requestId, granted, ctx.who.person.id);
      const outcome = outcomeOf(ctx.texts, requestId);
      if (outcome === null) return next();
      const already = ctx.texts.plain('extension-decided-already');
      await ctx.answerCallbackQuery(isNew ? {} : already);
      await ctx.editMessageText(outcome, { parse_mode: 'HTML' });
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
    const state = { note: null };
    enterAside(ctx, { db, dialogues }, { flow: 'extension', subjectId: obligation.id, state });
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
