import { Composer, InputFile } from 'grammy';
import { inVietnam } from '../../domain/clock.ts';
import { may, type Who } from '../../domain/member.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import type { DataNotices } from './notices.ts';
import type { OwnMessages } from './own-messages.ts';
import type { createDataSheets } from './sheets.ts';
import type { DataVerbs } from './verbs.ts';

/**
 * `/dulieu`: what is held of oneself, a copy of it, consent and its withdrawal. For everybody who is
 * known, also without a duty any more; in private only.
 */
export function createOwnData(deps: {
  readonly stores: Pick<Stores, 'erasureRequests' | 'plans'>;
  readonly verbs: DataVerbs;
  readonly messages: OwnMessages;
  readonly sheets: ReturnType<typeof createDataSheets>;
  readonly write: (sheets: readonly SheetModel[]) => Promise<Uint8Array>;
}): Composer<AppContext> {
  const { verbs, messages } = deps;
  const { erasureRequests, plans } = deps.stores;
  const composer = new Composer<AppContext>();
  const own = composer.chatType('private').filter((ctx) => ctx.who !== null);

  function view(ctx: AppContext, who: Who): Message {
    const open = may(who, 'data.decide') ? erasureRequests.open().length : null;
    return messages.view(ctx.texts, who, open);
  }

  own.command(['dulieu', 'data'], async (ctx) => {
    const message = view(ctx, knownOf(ctx));
    await ctx.reply(message.html, sending(message));
  });

  own.callbackQuery('data:show', async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, view(ctx, knownOf(ctx)));
  });

  own.callbackQuery('data:export', async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.replyWithChatAction('upload_document');
    const bytes = await deps.write(deps.sheets(ctx.texts, knownOf(ctx).person, ctx.receivedAt));
    await ctx.replyWithDocument(new InputFile(bytes, 'du-lieu-ca-nhan.xlsx'), {
      caption: messages.exported(ctx.texts),
      parse_mode: 'HTML',
    });
  });

  own.callbackQuery('data:withdraw', async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, messages.explain(ctx.texts, knownOf(ctx)));
  });

  own.callbackQuery('data:ask', async (ctx) => {
    const asked = verbs.ask({ who: knownOf(ctx), at: ctx.receivedAt });
    await ctx.answerCallbackQuery();
    const { texts } = ctx;
    await show(
      ctx,
      asked.kind === 'last' ? messages.last(texts) : messages.asked(texts, asked.request),
    );
  });

  own.callbackQuery(/^data:back:(\d{1,12})$/, async (ctx, next) => {
    const doer = { who: knownOf(ctx), at: ctx.receivedAt };
    const outcome = verbs.takeBack(Number(ctx.match[1]), doer);
    if (outcome.kind === 'not_own' || outcome.kind === 'gone') return next();
    await ctx.answerCallbackQuery();
    if (outcome.kind === 'done') return show(ctx, messages.takenBack(ctx.texts));
    await show(ctx, view(ctx, doer.who));
  });

  own.callbackQuery(/^data:agree:(\d{1,6})$/, async (ctx) => {
    const who = knownOf(ctx);
    const version = plans.current().personalData.noticeVersion;
    await ctx.answerCallbackQuery();
    // an older notice is on the screen than the one that holds
    if (Number(ctx.match[1]) !== version) {
      return show(ctx, messages.consent(ctx.texts, who, version));
    }
    verbs.consent(version, { who, at: ctx.receivedAt });
    await show(ctx, messages.agreed(ctx.texts, inVietnam(ctx.receivedAt).toPlainDate()));
  });

  return composer;
}

/**
 * Who consented to an older notice than the plan's is asked again once they have done something: that
 * is done first, so that nothing is lost, and the question comes below it.
 */
export function createConsentRenewal(deps: {
  readonly stores: Pick<Stores, 'consents' | 'erasureRequests' | 'people' | 'plans'>;
  readonly messages: OwnMessages;
  readonly notices: DataNotices;
}): Composer<AppContext> {
  const { consents, erasureRequests, people, plans } = deps.stores;
  const composer = new Composer<AppContext>();
  composer.chatType('private').use(async (ctx, next) => {
    await next();
    if (ctx.who === null) return;
    const version = plans.current().personalData.noticeVersion;
    if ((consents.latest(ctx.who.person.id)?.version ?? 0) >= version) return;
    // as they are after it: language and form of address may have changed, or everything gone
    const who = people.who(ctx.who.person.telegramId);
    if (who === null || who.memberships.length === 0) return;
    if (erasureRequests.openOf(who.person.id) !== null) return;
    const day = inVietnam(ctx.receivedAt).toPlainDate().toString();
    const message = deps.messages.consent(ctx.texts, who, version);
    deps.notices.askAgain(who.person, version, message, day);
  });
  return composer;
}

function knownOf(ctx: AppContext): Who {
  if (ctx.who === null) throw new Error('somebody known without a person');
  return ctx.who;
}

async function show(ctx: AppContext, message: Message): Promise<void> {
  await ctx.editMessageText(message.html, sending(message));
}
