import { Composer } from 'grammy';
import { goesOnFor, may } from '../../domain/member.ts';
import { isOpen } from '../../domain/work.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { deskButton } from '../../telegram/desk.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import { sendFile } from '../../telegram/send-file.ts';
import { mayRecord, maySee } from './access.ts';
import type { Beginning } from './begin.ts';
import type { UnitCards } from './cards.ts';
import { FORM_NAMES } from './entries.ts';
import type { Overview } from './overview.ts';

/** Each is a question of every month's report, whose review has to fit one message. */
const MOST_OPEN = 20;

/** `/giaouoc`: what a unit has taken upon itself; for the staff that of all units. */
export function createPledges(deps: {
  readonly stores: Pick<Stores, 'files' | 'plans' | 'pledges' | 'unitPlans' | 'units' | 'works'>;
  readonly cards: UnitCards;
  readonly overview: Overview;
  readonly begin: Beginning;
}): Composer<AppContext> {
  const { stores, cards, overview, begin } = deps;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');

  privately.command('giaouoc', async (ctx, next) => {
    const message = first(ctx);
    if (message === null) return next();
    await ctx.reply(message.html, sending(message));
  });

  privately.callbackQuery('pledge:home', async (ctx, next) => {
    const message = first(ctx);
    if (message === null) return next();
    const rows = [...(message.rows ?? []), [deskButton(ctx.texts)]];
    await show(ctx, { ...message, rows });
  });

  /** The staff begins with all units, a reporter with the unit that is theirs. */
  function first({ who, texts }: AppContext): Message | null {
    if (may(who, 'pledge.commune')) return overview(texts, 0);
    if (!may(who, 'pledge.own')) return null;
    const units = goesOnFor(who).flatMap((id) => stores.units.byId(id) ?? []);
    const [only] = units;
    if (only === undefined) return null;
    if (units.length === 1) return cards.unit(texts, only, who);
    const buttons = units.map(({ id, name }) => ({ text: name, data: `pledge:unit:${id}` }));
    return { html: texts.t('pledge-choose-unit'), rows: pairs(buttons) };
  }

  privately.callbackQuery(/^pledge:all:(\d{1,4})$/, async (ctx, next) => {
    if (!may(ctx.who, 'pledge.commune')) return next();
    await show(ctx, overview(ctx.texts, Number(ctx.match[1])));
  });

  privately.callbackQuery(/^pledge:(unit|open|list):(\d{1,15})$/, async (ctx, next) => {
    const unit = stores.units.byId(Number(ctx.match[2]));
    const { who, texts } = ctx;
    if (unit === null || !maySee(who, unit.id)) return next();
    const isList = ctx.match[1] === 'list';
    const message = isList ? cards.pledges(texts, unit) : cards.unit(texts, unit, who);
    await show(ctx, message, ctx.match[1] === 'open' ? 'below' : 'in-place');
  });

  privately.callbackQuery(/^pledge:(plan|files):(\d{1,15})$/, async (ctx, next) => {
    const plan = stores.unitPlans.byId(Number(ctx.match[2]));
    if (plan === null || !maySee(ctx.who, plan.unitId)) return next();
    if (ctx.match[1] === 'plan') return show(ctx, cards.plan(ctx.texts, plan));
    await ctx.answerCallbackQuery();
    for (const id of plan.fileIds) await sendFile(ctx, stores.files, id);
  });

  privately.callbackQuery(/^pledge:(show|sheets):(\d{1,15})$/, async (ctx, next) => {
    const pledge = stores.pledges.byId(Number(ctx.match[2]));
    const { who, texts } = ctx;
    if (pledge === null || !maySee(who, pledge.unitId)) return next();
    if (ctx.match[1] === 'show') return show(ctx, cards.pledge(texts, pledge, who));
    await ctx.answerCallbackQuery();
    for (const id of pledge.sheetFileIds) await sendFile(ctx, stores.files, id);
  });

  privately.callbackQuery(/^pledge:new:([a-z]+):(\d{1,15})$/, async (ctx, next) => {
    const form = FORM_NAMES.find((name) => name === ctx.match[1]);
    const id = Number(ctx.match[2]);
    const about = form === undefined ? null : aboutOf(form, id);
    if (form === undefined || about === null || !mayRecord(ctx.who, about.unitId)) return next();
    if (form === 'work' && openWorks(id) >= MOST_OPEN) {
      const most = ctx.texts.plain('work-enough', { most: MOST_OPEN });
      return void (await ctx.answerCallbackQuery({ text: most, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    begin(ctx, { form, ...about });
    await next();
  });

  function openWorks(unitId: number): number {
    return stores.works.ofUnit(unitId, stores.plans.current().year).filter(isOpen).length;
  }

  /** The unit that a form is for; null when there is nothing to be done about it. */
  function aboutOf(
    form: (typeof FORM_NAMES)[number],
    id: number,
  ): { readonly unitId: number; readonly target: number | null } | null {
    switch (form) {
      case 'plan':
      case 'pledge':
      case 'work':
        return stores.units.byId(id) === null ? null : { unitId: id, target: null };
      case 'sheet':
      case 'withdraw': {
        const pledge = stores.pledges.byId(id);
        return pledge?.withdrawn === null ? { unitId: pledge.unitId, target: id } : null;
      }
      case 'finish':
      case 'drop': {
        const work = stores.works.byId(id);
        return work !== null && isOpen(work) ? { unitId: work.unitId, target: id } : null;
      }
    }
  }

  return composer;
}

/** The message with the button becomes what the button shows; a notice stays, and it comes below. */
export async function show(
  ctx: AppContext,
  message: Message,
  place: 'in-place' | 'below' = 'in-place',
): Promise<void> {
  await ctx.answerCallbackQuery();
  if (place === 'below') await ctx.reply(message.html, sending(message));
  else await ctx.editMessageText(message.html, sending(message));
}
