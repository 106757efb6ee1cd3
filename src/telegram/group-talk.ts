import type { Context } from 'grammy';
import type { Dialogue } from '../storage/dialogues.ts';
import type { GroupPromptStore } from '../storage/group-prompts.ts';
import type { AppContext } from './context.ts';
import type { Message } from './message.ts';

/** The parameter of `/start` that brings an interview from a group into the private chat. */
export const CONTINUE = 'tieptuc';

/** The action of the button that opens a reply field. */
const TYPE = 'type';
export const TYPE_BUTTON = /^d:\d+:\d+:type$/;

export function isGroup(ctx: Context): boolean {
  return ctx.chat !== undefined && ctx.chat.type !== 'private';
}

/**
 * The message of the person to which a question in a group replies: by it Telegram knows to whom a
 * selective reply field belongs.
 */
export function anchorOf(ctx: Context): number | null {
  if (ctx.message !== undefined) return ctx.message.message_id;
  const repliedTo = ctx.callbackQuery?.message?.reply_to_message;
  return repliedTo !== undefined && repliedTo.from?.id === ctx.from?.id
    ? repliedTo.message_id
    : null;
}

/** In a group a message replies to the person's own, so that it is seen whose it is. */
export function inReply(ctx: Context) {
  const anchorId = isGroup(ctx) ? anchorOf(ctx) : null;
  if (anchorId === null) return {};
  return { reply_parameters: { message_id: anchorId, allow_sending_without_reply: true } };
}

/** What a message in a group is to the person's open question. */
export type Talk = 'answer' | 'stray' | 'talk';

/**
 * Only a reply to the message that asks is an answer. A reply to an older question, or to another
 * message of the bot, may have been meant as one: it is not taken, and the question is shown again.
 */
export function talkOf(ctx: AppContext, prompts: GroupPromptStore, dialogue: Dialogue): Talk {
  const repliedTo = ctx.message?.reply_to_message;
  if (repliedTo === undefined || repliedTo.from?.id !== ctx.me.id) return 'talk';
  const prompt = prompts.find(dialogue.chatId, repliedTo.message_id);
  if (prompt === null) return 'talk';
  if (prompt.dialogueId !== dialogue.id) return 'talk';
  return prompt.step === dialogue.step ? 'answer' : 'stray';
}

/** A question as it stands in a group: for whom, what was just settled, how to type, the way out. */
export function dressedForGroup(ctx: AppContext, message: Message): Message {
  const name = ctx.who?.person.fullName ?? ctx.from?.first_name ?? '';
  const settled = ctx.reopening?.heading ?? null;
  const lines = [
    ...(settled === null ? [] : [settled, '']),
    ctx.texts.t('group-question-for', { name }),
    message.html,
  ];
  const type = { text: ctx.texts.plain('group-button-type'), data: TYPE };
  const url = `https://t.me/${ctx.me.username}?start=${CONTINUE}`;
  const toPrivate = { text: ctx.texts.plain('group-button-private'), url };
  return { html: lines.join('\n'), rows: [...(message.rows ?? []), [type, toPrivate]] };
}

/** The reply field that opens for this person only; 64 characters at most beside it. */
export function replyField(ctx: AppContext, anchorId: number | null) {
  const name = ctx.who?.person.fullName ?? ctx.from?.first_name ?? '';
  return {
    text: ctx.texts.t('group-type-here', { name, id: String(ctx.from?.id ?? 0) }),
    options: {
      parse_mode: 'HTML' as const,
      reply_markup: {
        force_reply: true as const,
        selective: true,
        input_field_placeholder: ctx.texts.plain('group-type-placeholder'),
      },
      ...(anchorId === null
        ? {}
        : { reply_parameters: { message_id: anchorId, allow_sending_without_reply: true } }),
    },
  };
}
