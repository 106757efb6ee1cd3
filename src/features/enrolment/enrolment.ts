import { Composer, InputFile } from 'grammy';
import { type Action, may, ROLES, type Role } from '../../domain/member.ts';
import type { AppContext } from '../../telegram/context.ts';
import { CONTINUE } from '../../telegram/group-talk.ts';
import { sending } from '../../telegram/message.ts';
import type { EnrolmentMessages } from './messages.ts';
import { qrPicture } from './qr.ts';
import type { EnrolmentVerbs } from './verbs.ts';

/** `/start CODE` opens an invitation; `/moi` makes one for a unit and a role. */
export function createEnrolment(deps: {
  readonly verbs: EnrolmentVerbs;
  readonly messages: EnrolmentMessages;
}): Composer<AppContext> {
  const { verbs, messages } = deps;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');

  privately.command('start', async (ctx, next) => {
    if (['', 'menu', CONTINUE].includes(ctx.match)) return next();
    const { update_id: updateId } = ctx.update;
    const sender = { chatId: ctx.chat.id, userId: ctx.from.id, updateId };
    const opened = verbs.open(ctx.match.trim(), sender);
    if (opened.kind === 'begun') {
      ctx.reopening = { replace: null };
      return next();
    }
    const isLimited = opened.kind === 'limited';
    ctx.refused(isLimited ? 'invitation-limit' : 'invitation');
    const message = isLimited ? messages.limited(ctx.texts) : messages.void(ctx.texts);
    await ctx.reply(message.html, sending(message));
  });

  privately.command('moi', async (ctx, next) => {
    if (!may(ctx.who, 'member.invite')) return next();
    const message = messages.chooseRole(ctx.texts, invitable(ctx));
    await ctx.reply(message.html, sending(message));
  });

  const inviting = privately
    .callbackQuery(/^invite:/)
    .filter((ctx) => may(ctx.who, 'member.invite'));

  inviting.callbackQuery(/^invite:r:(\w+)$/, async (ctx, next) => {
    const role = invitable(ctx).find((each) => each === ctx.match[1]);
    if (role === undefined) return next();
    await ctx.answerCallbackQuery();
    if (role !== 'reporter') return sendInvitation(ctx, { role, unitId: null, deputy: false });
    const message = messages.chooseUnit(ctx.texts);
    await ctx.editMessageText(message.html, sending(message));
  });

  inviting.callbackQuery(/^invite:u:(\d+)$/, async (ctx, next) => {
    const message = messages.chooseDeputy(ctx.texts, Number(ctx.match[1]));
    if (message === null) return next();
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(message.html, sending(message));
  });

  inviting.callbackQuery(/^invite:h:(\d+):([01])$/, async (ctx, next) => {
    const unitId = Number(ctx.match[1]);
    if (messages.chooseDeputy(ctx.texts, unitId) === null) return next();
    await ctx.answerCallbackQuery();
    await sendInvitation(ctx, { role: 'reporter', unitId, deputy: ctx.match[2] === '1' });
  });

  async function sendInvitation(
    ctx: AppContext,
    it: { readonly role: Role; readonly unitId: number | null; readonly deputy: boolean },
  ): Promise<void> {
    if (ctx.who === null) return;
    const token = verbs.invite({ ...it, by: ctx.who.person.id });
    const link = `https://t.me/${ctx.me.username}?start=${token}`;
    const duty = messages.duty(ctx.texts, it.role, it.unitId, it.deputy);
    const caption = messages.invitation(ctx.texts, { link, duty });
    const picture = new InputFile(await qrPicture(link), 'moi.png');
    await ctx.replyWithPhoto(picture, { caption, parse_mode: 'HTML' });
  }

  return composer;
}

/** Only an administrator invites people who may themselves invite. */
function invitable(ctx: AppContext): readonly Role[] {
  const action: Action = 'member.invite-officer';
  if (may(ctx.who, action)) return ROLES;
  return ROLES.filter((role) => role !== 'officer' && role !== 'administrator');
}
