import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import { detailsOf } from './details.ts';
import { type FactStores, factsOf } from './facts.ts';

/** "Chi tiết" below a digest: the whole of its week, with what is open now. */
export function createDigest(deps: {
  readonly stores: FactStores & Pick<Stores, 'digests' | 'groups'>;
  readonly clock: Clock;
}): Composer<AppContext> {
  const { stores, clock } = deps;
  const composer = new Composer<AppContext>();

  composer.callbackQuery(/^digest:details:(\d+)$/, async (ctx) => {
    const digest = stores.digests.byId(Number(ctx.match[1]));
    const isStaff = stores.groups.byChat(ctx.chatId ?? 0)?.purpose === 'staff';
    if (digest === null || !(isStaff || may(ctx.who, 'status.view'))) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('digest-refused')));
    }
    await ctx.answerCallbackQuery();
    const now = clock.now();
    const { since, told } = digest;
    const facts = factsOf(stores, { since, until: now });
    const week = { since, until: told?.until ?? now };
    const messageId = ctx.callbackQuery.message?.message_id ?? 0;
    const reply_parameters = { message_id: messageId, allow_sending_without_reply: true };
    for (const html of detailsOf(ctx.texts, facts, week)) {
      await ctx.reply(html, { ...sending({ html }), reply_parameters });
    }
  });

  return composer;
}
