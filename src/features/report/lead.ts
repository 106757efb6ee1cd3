import type { AppContext } from '../../telegram/context.ts';
import { inReply } from '../../telegram/group-talk.ts';
import { sending } from '../../telegram/message.ts';
import type { ChoiceMessages } from './choice-messages.ts';
import type { OpeningVerbs, OpenRequest } from './opening.ts';

export type How = Omit<OpenRequest, 'who' | 'chatId' | 'obligationId' | 'at'>;
export type Lead = (ctx: AppContext, obligationId: number, how: How) => Promise<void>;

/** Leads a person into a report, or says what stands in the way. */
export function createLead(deps: {
  readonly opening: OpeningVerbs;
  readonly messages: ChoiceMessages;
}): Lead {
  return async (ctx, obligationId, how) => {
    if (ctx.who === null || ctx.chatId === undefined) return;
    const { who, chatId, receivedAt: at } = ctx;
    const opened = deps.opening.open({ who, chatId, obligationId, at, ...how });
    if (opened.kind === 'opened') {
      ctx.reopening = { replace: null };
      return;
    }
    if (opened.kind === 'refused') ctx.refused('report');
    const channel = how.channel ?? null;
    const message = deps.messages.notOpened(ctx.texts, opened, obligationId, channel);
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  };
}
