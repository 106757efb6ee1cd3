import { Composer } from 'grammy';
import { inVietnam } from '../../domain/clock.ts';
import { may, type Person } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, pairs, sending } from '../../telegram/message.ts';
import { speaksForUnit } from './flow.ts';
import { absenceMessages as messages } from './messages.ts';
import type { AbsenceNotices } from './notices.ts';
import type { AbsenceVerbs } from './verbs.ts';

/** `/vangmat`: one's own absence; for officers also that of a unit's head or deputy. */
export function createAbsence(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'absences' | 'dialogues' | 'people' | 'units'>;
  readonly verbs: AbsenceVerbs;
  readonly notices: AbsenceNotices;
}): Composer<AppContext> {
  const { stores, verbs, notices } = deps;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');
  const own = privately.filter((ctx) => may(ctx.who, 'absence.own'));
  const officers = privately.filter((ctx) => may(ctx.who, 'absence.record'));

  privately.command('vangmat', async (ctx, next) => {
    const person = ctx.who?.person;
    if (may(ctx.who, 'absence.record')) {
      const message = chooseUnit(ctx);
      await ctx.reply(message.html, sending(message));
    } else if (person !== undefined && may(ctx.who, 'absence.own')) await lead(ctx, person, next);
    else await next();
  });

  own.callbackQuery('absence:own', async (ctx, next) => {
    await ctx.answerCallbackQuery();
    if (ctx.who !== null) await lead(ctx, ctx.who.person, next);
  });

  officers.callbackQuery(/^absence:unit:(\d+)$/, async (ctx, next) => {
    await ctx.answerCallbackQuery();
    const members = stores.people.ofUnit(Number(ctx.match[1])).map(({ person }) => person);
    const [first] = members;
    if (members.length === 1 && first !== undefined) return lead(ctx, first, next);
    const buttons = members.map(({ id, fullName }) => [
      { text: fullName, data: `absence:of:${id}` },
    ]);
    const message = { html: ctx.texts.t('absence-whose'), rows: buttons };
    await ctx.editMessageText(message.html, sending(message));
  });

  officers.callbackQuery(/^absence:of:(\d+)$/, async (ctx, next) => {
    const person = concerned(ctx, Number(ctx.match[1]));
    if (person === null) return next();
    await ctx.answerCallbackQuery();
    await lead(ctx, person, next);
  });

  privately.callbackQuery(/^absence:set:(\d+)$/, async (ctx, next) => {
    const person = concerned(ctx, Number(ctx.match[1]));
    if (person === null) return next();
    await ctx.answerCallbackQuery();
    await ask(ctx, person, next);
  });

  privately.callbackQuery(/^absence:end:(\d+)$/, async (ctx, next) => {
    const absence = stores.absences.byId(Number(ctx.match[1]));
    const by = ctx.who?.person.id;
    if (absence === null || by === undefined) return next();
    if (concerned(ctx, absence.personId) === null) return next();
    if (!end(absence.id, by, ctx.receivedAt)) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('absence-ended-already')));
    }
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(ctx.texts.t('absence-ended'), { parse_mode: 'HTML' });
  });

  const end = deps.db.transaction((id: number, by: number, at: Temporal.Instant): boolean => {
    const ended = verbs.end(id, by, at);
    if (ended !== null) notices.ended(ended, by);
    return ended !== null;
  }).immediate;

  /** The person of a button, when whoever pressed it may speak of their absence. */
  function concerned(ctx: AppContext, personId: number): Person | null {
    const person = stores.people.byId(personId);
    if (person === null || !speaksForUnit(stores, person)) return null;
    const isOwn = ctx.who?.person.id === personId && may(ctx.who, 'absence.own');
    return isOwn || may(ctx.who, 'absence.record') ? person : null;
  }

  async function lead(ctx: AppContext, person: Person, next: () => Promise<void>): Promise<void> {
    const today = inVietnam(ctx.receivedAt).toPlainDate();
    const absence = stores.absences.current(person.id, today);
    if (absence === null) return ask(ctx, person, next);
    const message = messages.standing(ctx.texts, person, absence);
    await ctx.reply(message.html, sending(message));
  }

  async function ask(ctx: AppContext, person: Person, next: () => Promise<void>): Promise<void> {
    const state = { from: null, to: null, note: null };
    const { dialogues } = stores;
    enterAside(ctx, { db: deps.db, dialogues }, { flow: 'absence', subjectId: person.id, state });
    await next();
  }

  /** The units of which anybody reports; an officer who reports for one finds themself first. */
  function chooseUnit(ctx: AppContext): Message {
    const buttons = stores.units
      .sorted()
      .filter(({ id }) => stores.people.ofUnit(id).length > 0)
      .map(({ id, name }) => ({ text: name, data: `absence:unit:${id}` }));
    if (buttons.length === 0) return { html: ctx.texts.t('absence-nobody') };
    const mine = may(ctx.who, 'absence.own')
      ? [[{ text: ctx.texts.plain('absence-button'), data: 'absence:own' }]]
      : [];
    return { html: ctx.texts.t('absence-unit'), rows: [...mine, ...pairs(buttons)] };
  }

  return composer;
}
