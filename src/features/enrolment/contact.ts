import { Composer } from 'grammy';
import { readPhone } from '../../domain/phone.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { EnrolmentVerbs } from './verbs.ts';

/**
 * Who has no link may share the telephone number that the commune knows. Only one's own contact
 * counts, as Telegram vouches for it; a number that nobody wrote down leads nowhere.
 */
export function createContactEnrolment(deps: {
  readonly stores: Pick<Stores, 'expectedPeople' | 'plans'>;
  readonly verbs: EnrolmentVerbs;
}): Composer<AppContext> {
  const { stores, verbs } = deps;
  const composer = new Composer<AppContext>();
  const strangers = composer.chatType('private').filter((ctx) => ctx.who === null);

  strangers.on('message:contact', async (ctx, next) => {
    const { contact } = ctx.message;
    const phone = contact.user_id === ctx.from.id ? readPhone(contact.phone_number) : null;
    const [expected] = phone === null ? [] : stores.expectedPeople.byPhone(phone);
    const remove = { reply_markup: { remove_keyboard: true as const } };
    if (expected === undefined) {
      const { contact: office } = stores.plans.current();
      const text = ctx.texts.t('contact-unknown', { office: office.label });
      return void (await ctx.reply(text, { parse_mode: 'HTML', ...remove }));
    }
    await ctx.reply(ctx.texts.t('contact-known'), { parse_mode: 'HTML', ...remove });
    const { unitId, deputy, addedBy: by } = expected;
    const token = verbs.invite({ role: 'reporter', unitId, deputy, by });
    const { update_id: updateId } = ctx.update;
    verbs.open(token, { chatId: ctx.chat.id, userId: ctx.from.id, updateId });
    ctx.reopening = { replace: null };
    await next();
  });

  strangers.on('message', async (ctx, next) => {
    if (ctx.reopening !== null || verbs.isEnrolling(ctx.chat.id, ctx.from.id)) return next();
    if (!stores.expectedPeople.any()) return next();
    const { commune, contact } = stores.plans.current();
    const args = { commune: commune.name, office: contact.label };
    await ctx.reply(ctx.texts.t('contact-offer', args), {
      parse_mode: 'HTML',
      reply_markup: {
        keyboard: [[{ text: ctx.texts.plain('contact-button'), request_contact: true }]],
        resize_keyboard: true,
        one_time_keyboard: true,
      },
    });
  });

  return composer;
}
