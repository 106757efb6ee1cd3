import { isDeepStrictEqual } from 'node:util';
import { apiMessage } from '../api-objects.ts';
import type { Content, ReplyMarkup } from '../content.ts';
import { badRequest, malformed } from '../failure.ts';
import { readCaption, readText } from '../formatted-text.ts';
import { readInlineMarkup } from '../keyboard.ts';
import { integerField } from '../payload.ts';
import { isAdmin, type StoredMessage } from '../world.ts';
import type { MethodCall, Methods } from './method.ts';
import { mediaContent } from './send.ts';
import { messageOf } from './target.ts';

const WHERE = ['chat_id', 'message_id', 'reply_markup'];
const TWO_DAYS_SECONDS = 48 * 60 * 60;
const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export const EDITING: Methods = {
  editmessagetext: {
    takes: [...WHERE, 'text', 'parse_mode', 'entities', 'link_preview_options'],
    run: (call) => {
      const formatted = readText(call.payload);
      return edit(call, (old) => {
        if (old.content.kind !== 'text') throw malformed('there is no text in the message to edit');
        return { kind: 'text', ...formatted };
      });
    },
  },
  editmessagecaption: {
    takes: [...WHERE, 'caption', 'parse_mode', 'caption_entities', 'show_caption_above_media'],
    run: (call) => {
      const formatted = readCaption(call.payload);
      return edit(call, ({ content }) => {
        if (!['photo', 'document', 'voice'].includes(content.kind)) {
          throw malformed('there is no caption in the message to edit');
        }
        return { ...content, ...formatted };
      });
    },
  },
  editmessagemedia: {
    takes: [...WHERE, 'media'],
    run: (call) => {
      const content = mediaContent(call, call.payload['media']);
      return edit(call, () => content);
    },
  },
  editmessagereplymarkup: { takes: WHERE, run: (call) => edit(call, (old) => old.content) },
  deletemessage: { takes: ['chat_id', 'message_id'], run: deleteMessage },
  deletemessages: { takes: ['chat_id', 'message_ids'], run: deleteMessages },
};

/** Edits replace the keyboard too: left out, it goes. */
function edit(call: MethodCall, change: (old: StoredMessage) => Content) {
  const { world, limits } = call.context;
  const replyMarkup = readInlineMarkup(call.payload);
  const { chat, message } = messageOf(world, call.payload, 'message to edit not found');
  const { replyMarkup: old } = message;
  // Messages with a reply keyboard or ForceReply stay as they are.
  const isFixed = message.content.kind === 'service' || (old !== undefined && !isInline(old));
  if (message.fromId !== world.bot.id || isFixed) throw badRequest("message can't be edited");
  const content = change(message);
  const isSame = isDeepStrictEqual(content, message.content) && isDeepStrictEqual(replyMarkup, old);
  if (isSame) throw badRequest(NOT_MODIFIED);
  limits.takeEdit(chat);
  return apiMessage(world, world.edit(message, { content, replyMarkup }));
}

function isInline(markup: ReplyMarkup): boolean {
  return 'inline_keyboard' in markup;
}

function deleteMessage(call: MethodCall): true {
  const { world } = call.context;
  const { chat, message } = messageOf(world, call.payload, 'message to delete not found');
  const isOwn = message.fromId === world.bot.id;
  const isAllowed = isOwn || chat.type === 'private' || isAdmin(chat.members.get(world.bot.id));
  if (!isAllowed) throw badRequest("message can't be deleted");
  const age = Math.floor(world.nowMs() / 1000) - message.date;
  if (age > TWO_DAYS_SECONDS) throw badRequest("message can't be deleted for everyone");
  world.remove(message);
  return true;
}

/** Messages that are gone already are passed over. */
function deleteMessages(call: MethodCall): true {
  const ids = call.payload['message_ids'];
  if (!Array.isArray(ids) || ids.length > 100) throw malformed("can't parse message identifiers");
  const chatId = integerField(call.payload, 'chat_id');
  const chat = call.context.world.chats.get(chatId ?? 0);
  for (const id of ids.map(Number)) {
    if (chat?.messages.has(id) !== true) continue;
    deleteMessage({ ...call, payload: { chat_id: chatId, message_id: id } });
  }
  return true;
}
