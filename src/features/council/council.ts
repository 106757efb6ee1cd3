import { Composer } from 'grammy';
import { may, type Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import type { CouncilStores } from './facts.ts';
import { type Answers, beginning } from './form.ts';
import type { HomeMessages } from './home-messages.ts';
import { freeAccounts, MEMBER_FORM } from './member-form.ts';
import type { MemberVerbs } from './member-verbs.ts';
import { RULE_FORM } from './rule-form.ts';

/** Begins one of the council's interviews; shown by the engine once the handlers are through. */
export function createBeginning(db: Db, stores: Pick<CouncilStores, 'dialogues'>) {
  return (ctx: AppContext, flow: string, subjectId: number | null, answers: Answers = {}): void => {
    if (ctx.from === undefined) return;
    // what is about nothing yet belongs to the person who is asked
    const about = subjectId ?? -ctx.from.id;
    const { dialogues } = stores;
    enterAside(ctx, { db, dialogues }, { flow, subjectId: about, state: beginning(answers) });
  };
}
export type Begin = ReturnType<typeof createBeginning>;

/** Shows a message in the place of the one whose button was pressed. */
export async function shown(ctx: AppContext, message: Message): Promise<void> {
  await ctx.editMessageText(message.html, sending({ ...message, rows: message.rows ?? [] }));
}

/** `/hoidong`: the council with its roster and the rules of its votes. */
export function createCouncil(deps: {
  readonly db: Db;
  readonly stores: CouncilStores;
  readonly verbs: MemberVerbs;
  readonly messages: HomeMessages;
  readonly begin: Begin;
}): Composer<AppContext> {
  const { db, stores, verbs, messages, begin } = deps;
  const { members } = stores.council;
  const composer = new Composer<AppContext>();
  const isOfCouncil = (who: Who | null): who is Who =>
    may(who, 'council.manage') || may(who, 'council.vote');

  composer.command('hoidong', async (ctx, next) => {
    if (!isOfCouncil(ctx.who)) return next();
    if (ctx.chat.type !== 'private') {
      return void (await ctx.reply(ctx.texts.t('council-private'), { parse_mode: 'HTML' }));
    }
    const message = messages.home(ctx.texts, ctx.who);
    await ctx.reply(message.html, sending(message));
  });

  const privately = composer.chatType('private');

  privately.callbackQuery('council:home', async (ctx, next) => {
    if (!isOfCouncil(ctx.who)) return next();
    await ctx.answerCallbackQuery();
    await shown(ctx, messages.home(ctx.texts, ctx.who));
  });

  privately.callbackQuery(/^council:past:(\d{1,4})$/, async (ctx, next) => {
    if (!isOfCouncil(ctx.who)) return next();
    await ctx.answerCallbackQuery();
    await shown(ctx, messages.past(ctx.texts, Number(ctx.match[1])));
  });

  const secretary = privately.filter((ctx) => may(ctx.who, 'council.manage'));

  secretary.callbackQuery(/^council:roster:(\d{1,4})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await shown(ctx, messages.roster(ctx.texts, Number(ctx.match[1])));
  });

  secretary.callbackQuery('council:add', async (ctx, next) => {
    await ctx.answerCallbackQuery();
    begin(ctx, MEMBER_FORM, null);
    await next();
  });

  secretary.callbackQuery(/^council:(member|replace|link|end):(\d{1,12})$/, async (ctx, next) => {
    const member = members.byId(Number(ctx.match[2]));
    if (member === null || member.until !== null) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('council-member-gone')));
    }
    await ctx.answerCallbackQuery();
    switch (ctx.match[1]) {
      case 'replace':
        begin(ctx, MEMBER_FORM, member.id, { role: member.role });
        return next();
      case 'end':
        return shown(ctx, messages.reallyEnd(ctx.texts, member));
      case 'link':
        return shown(ctx, accounts(ctx, member.id));
      default:
        return shown(ctx, messages.member(ctx.texts, member));
    }
  });

  secretary.callbackQuery(/^council:ended:(\d{1,12})$/, async (ctx) => {
    const ended = end(Number(ctx.match[1]), doer(ctx));
    await ctx.answerCallbackQuery(ctx.texts.plain(ended ? 'council-ended' : 'council-member-gone'));
    await shown(ctx, messages.roster(ctx.texts, 0));
  });
  const end = db.transaction(verbs.end).immediate;

  secretary.callbackQuery(/^council:linked:(\d{1,12}):(\d{1,12})$/, async (ctx) => {
    const id = Number(ctx.match[1]);
    const personId = Number(ctx.match[2]);
    const isFree = freeAccounts(stores, verbs, id).some((person) => person.id === personId);
    const done =
      (personId === 0 || isFree) && link(id, personId === 0 ? null : personId, doer(ctx));
    await ctx.answerCallbackQuery(ctx.texts.plain(done ? 'council-linked' : 'council-member-gone'));
    const member = members.byId(id);
    if (member !== null) await shown(ctx, messages.member(ctx.texts, member));
  });
  const link = db.transaction(verbs.link).immediate;

  function accounts(ctx: AppContext, id: number): Message {
    const member = members.byId(id);
    const people = freeAccounts(stores, verbs, id).slice(0, 20);
    const of = (text: string, personId: number) => [
      { text: clipped(text, 60), data: `council:linked:${id}:${personId}` },
    ];
    const none = of(ctx.texts.plain('council-unlinked'), 0);
    const back = { text: ctx.texts.plain('council-button-back'), data: `council:member:${id}` };
    return {
      html: ctx.texts.t('council-link', { name: clipped(member?.fullName ?? '', 80) }),
      rows: [...people.map((person) => of(person.fullName, person.id)), none, [back]],
    };
  }

  secretary.callbackQuery(/^council:rules:(\d{1,4})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    await shown(ctx, messages.rules(ctx.texts, Number(ctx.match[1])));
  });

  secretary.callbackQuery(/^council:rule:(\d{1,4})$/, async (ctx, next) => {
    const message = messages.rule(ctx.texts, Number(ctx.match[1]));
    if (message === null) return next();
    await ctx.answerCallbackQuery();
    await shown(ctx, message);
  });

  secretary.callbackQuery(/^council:setrules?(?::(\d{1,4}))?$/, async (ctx, next) => {
    await ctx.answerCallbackQuery();
    const { forms } = stores.plans.current().commendation;
    const form = ctx.match[1] === undefined ? undefined : forms[Number(ctx.match[1])];
    begin(ctx, RULE_FORM, null, form === undefined ? {} : { awards: [form.id] });
    await next();
  });

  secretary.callbackQuery(/^council:setrulefor:(\d{1,12})$/, async (ctx, next) => {
    const item = stores.council.items.byId(Number(ctx.match[1]));
    const nomination = item === null ? null : stores.nominations.byId(item.nominationId);
    if (nomination === null) return next();
    await ctx.answerCallbackQuery();
    begin(ctx, RULE_FORM, null, { awards: [nomination.form] });
    await next();
  });

  return composer;
}

/** Who pressed, and when. */
function doer(ctx: AppContext) {
  if (ctx.who === null) throw new Error('nobody in a place of the council');
  return { by: ctx.who.person.id, at: ctx.receivedAt };
}
