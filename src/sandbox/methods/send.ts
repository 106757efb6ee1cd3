import { apiMessage } from '../api-objects.ts';
import type { Content } from '../content.ts';
import { malformed } from '../failure.ts';
import { readCaption, readText } from '../formatted-text.ts';
import { readMarkup } from '../keyboard.ts';
import { isRecord, type Payload, textField } from '../payload.ts';
import { documentFile, photoFile } from './media.ts';
import type { MethodCall, Methods } from './method.ts';
import { sendTarget } from './target.ts';

const COMMON = [
  'chat_id',
  'message_thread_id',
  'parse_mode',
  'disable_notification',
  'protect_content',
  'reply_parameters',
  'reply_markup',
];
const CAPTION = ['caption', 'caption_entities', 'show_caption_above_media'];

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];
const ACTION_MILLISECONDS = 5000;

export const SENDING: Methods = {
  sendmessage: {
    takes: [...COMMON, 'text', 'entities', 'link_preview_options'],
    run: (call) => send(call, () => ({ kind: 'text', ...readText(call.payload) })),
  },
  sendphoto: {
    takes: [...COMMON, ...CAPTION, 'photo', 'has_spoiler'],
    run: (call) => send(call, () => photoContent(call, call.payload['photo'], call.payload)),
  },
  senddocument: {
    takes: [...COMMON, ...CAPTION, 'document', 'disable_content_type_detection'],
    run: (call) => send(call, () => documentContent(call, call.payload['document'], call.payload)),
  },
  sendmediagroup: {
    takes: [...COMMON.filter((name) => name !== 'reply_markup' && name !== 'parse_mode'), 'media'],
    run: sendMediaGroup,
  },
  sendchataction: { takes: ['chat_id', 'message_thread_id', 'action'], run: sendChatAction },
};

function photoContent(call: MethodCall, source: unknown, words: Payload): Content {
  const { file, width, height } = photoFile(call.context.world, source, call.files, 'photo');
  return { kind: 'photo', fileId: file.id, width, height, ...readCaption(words) };
}

function documentContent(call: MethodCall, source: unknown, words: Payload): Content {
  const file = documentFile(call.context.world, source, call.files);
  return { kind: 'document', fileId: file.id, ...readCaption(words) };
}

/** One item of `media`, for an album or for editMessageMedia. */
export function mediaContent(call: MethodCall, media: unknown): Content {
  if (!isRecord(media)) throw malformed("can't parse InputMedia: expected an Object");
  if (media['type'] === 'photo') return photoContent(call, media['media'], media);
  if (media['type'] === 'document') return documentContent(call, media['media'], media);
  throw malformed(`type "${String(media['type'])}" of the media is unsupported`);
}

/** Content is read before the target, so that wrong formatting is told first, as by Telegram. */
function send(call: MethodCall, read: () => Content) {
  const { world, limits } = call.context;
  const replyMarkup = readMarkup(call.payload);
  const content = read();
  const target = sendTarget(world, call.payload);
  limits.take(target.chat);
  return apiMessage(world, world.post({ ...target, fromId: world.bot.id, content, replyMarkup }));
}

function sendMediaGroup(call: MethodCall) {
  const { world, limits } = call.context;
  const media = call.payload['media'];
  if (!Array.isArray(media) || media.length < 2 || media.length > 10) {
    throw malformed('wrong number of messages to send');
  }
  const contents = media.map((item) => mediaContent(call, item));
  if (new Set(contents.map((content) => content.kind)).size > 1) {
    throw malformed("can't mix documents with other media types");
  }
  const target = sendTarget(world, call.payload);
  const mediaGroupId = `${target.chat.id}9${target.chat.lastMessageId + 1}`;
  for (const _content of contents) limits.take(target.chat);
  return contents.map((content) => {
    const grouped = content.kind === 'photo' ? { ...content, mediaGroupId } : content;
    return apiMessage(world, world.post({ ...target, fromId: world.bot.id, content: grouped }));
  });
}

function sendChatAction(call: MethodCall): true {
  const { world } = call.context;
  const action = textField(call.payload, 'action');
  if (!ACTIONS.includes(action)) throw malformed('wrong parameter action in request');
  const { chat } = sendTarget(world, call.payload);
  chat.typing = { action, until: world.nowMs() + ACTION_MILLISECONDS };
  world.events.emit({ kind: 'typing', chatId: chat.id, action });
  return true;
}
