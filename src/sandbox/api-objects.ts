import type { Content, Notice } from './content.ts';
import type { Chat, Member, Person, StoredMessage, World } from './world.ts';

export type ApiObject = { readonly [field: string]: unknown };

/** The account that anonymous admins of every group share. */
const ANONYMOUS_ADMIN = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

export function apiUser(person: Person): ApiObject {
  return {
    id: person.id,
    is_bot: person.isBot,
    first_name: person.firstName,
    ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
    ...(person.username === undefined ? {} : { username: person.username }),
    ...(person.languageCode === undefined ? {} : { language_code: person.languageCode }),
  };
}

export function apiChat(world: World, chat: Chat): ApiObject {
  if (chat.type === 'private') {
    const { is_bot: _bot, language_code: _language, ...names } = apiUser(world.person(chat.id));
    return { ...names, type: 'private' };
  }
  return {
    id: chat.id,
    type: chat.type,
    title: chat.title,
    ...(chat.isForum ? { is_forum: true } : {}),
  };
}

/** A message as the Bot API shows it; a quoted message does not show what it quotes itself. */
export function apiMessage(world: World, message: StoredMessage, isQuoted = false): ApiObject {
  const chat = world.chat(message.chatId);
  const repliedTo =
    message.replyToId === undefined || isQuoted ? undefined : chat.messages.get(message.replyToId);
  const markup = message.replyMarkup;
  return {
    message_id: message.id,
    ...(message.threadId === undefined
      ? {}
      : { message_thread_id: message.threadId, is_topic_message: true }),
    ...(message.anonymous
      ? { from: ANONYMOUS_ADMIN, sender_chat: apiChat(world, chat) }
      : { from: apiUser(world.person(message.fromId)) }),
    chat: apiChat(world, chat),
    date: message.date,
    ...(message.editDate === undefined ? {} : { edit_date: message.editDate }),
    ...(repliedTo === undefined ? {} : { reply_to_message: apiMessage(world, repliedTo, true) }),
    ...apiContent(world, chat, message.content),
    ...(markup !== undefined && 'inline_keyboard' in markup ? { reply_markup: markup } : {}),
  };
}

function apiContent(world: World, chat: Chat, content: Content): ApiObject {
  switch (content.kind) {
    case 'text':
      return { text: content.text, ...listed('entities', content.entities) };
    case 'photo':
      return {
        photo: photoSizes(world, content),
        ...(content.mediaGroupId === undefined ? {} : { media_group_id: content.mediaGroupId }),
        ...caption(content),
      };
    case 'document': {
      const { file_path: _path, ...file } = apiFile(world, content.fileId);
      const { name, mime } = world.files.get(content.fileId);
      return { document: { ...file, file_name: name, mime_type: mime }, ...caption(content) };
    }
    case 'voice': {
      const { file_path: _path, ...file } = apiFile(world, content.fileId);
      const voice = { ...file, duration: content.seconds, mime_type: 'audio/ogg' };
      return { voice, ...caption(content) };
    }
    case 'sticker': {
      const { file_path: _path, ...file } = apiFile(world, content.fileId);
      const shape = { width: 512, height: 512, is_animated: false, is_video: false };
      return { sticker: { ...file, type: 'regular', ...shape, emoji: content.emoji } };
    }
    case 'location':
      return { location: { latitude: content.latitude, longitude: content.longitude } };
    case 'contact':
      return {
        contact: {
          phone_number: content.phone,
          first_name: content.firstName,
          ...(content.userId === undefined ? {} : { user_id: content.userId }),
        },
      };
    case 'service':
      return apiNotice(world, chat, content.notice);
  }
}

/** A small size and the full one; only the full one has a stored file of its own. */
function photoSizes(world: World, content: Extract<Content, { kind: 'photo' }>): ApiObject[] {
  const { file_path: _path, ...full } = apiFile(world, content.fileId);
  const { width, height } = content;
  const scale = Math.min(1, 90 / Math.max(width, height));
  const small = {
    file_id: `${content.fileId}-small`,
    file_unique_id: `${world.files.get(content.fileId).uniqueId}s`,
    file_size: Math.min(Number(full['file_size']), 1200),
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  return [small, { ...full, width, height }];
}

function apiNotice(world: World, chat: Chat, notice: Notice): ApiObject {
  switch (notice.type) {
    case 'group_created':
      return chat.type === 'supergroup'
        ? { supergroup_chat_created: true }
        : { group_chat_created: true };
    case 'joined':
      return { new_chat_members: notice.userIds.map((id) => apiUser(world.person(id))) };
    case 'left':
      return { left_chat_member: apiUser(world.person(notice.userId)) };
    case 'title':
      return { new_chat_title: notice.title };
    case 'pinned': {
      const pinned = chat.messages.get(notice.messageId);
      const gone = { chat: apiChat(world, chat), message_id: notice.messageId, date: 0 };
      return { pinned_message: pinned === undefined ? gone : apiMessage(world, pinned, true) };
    }
    case 'migrated_to':
      return { migrate_to_chat_id: notice.chatId };
    case 'migrated_from':
      return { migrate_from_chat_id: notice.chatId };
    case 'topic_created':
      return { forum_topic_created: { name: notice.name, icon_color: 7_322_096 } };
  }
}

function caption(content: { text: string; entities: readonly unknown[] }): ApiObject {
  if (content.text === '') return {};
  return { caption: content.text, ...listed('caption_entities', content.entities) };
}

function listed(name: string, values: readonly unknown[]): ApiObject {
  return values.length === 0 ? {} : { [name]: values };
}

export function apiFile(world: World, fileId: string): ApiObject {
  const file = world.files.get(fileId);
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.byteLength,
    file_path: file.path,
  };
}

/** Rights of an admin: everything but anonymity and promotion of others. */
export function apiMember(world: World, member: Member): ApiObject {
  const user = apiUser(world.person(member.userId));
  const { status } = member;
  if (status === 'creator') return { status, user, is_anonymous: member.anonymous };
  if (status === 'administrator') return { status, user, ...adminRights(member) };
  if (status === 'kicked') return { status, user, until_date: 0 };
  if (status === 'restricted') {
    return { status, user, is_member: true, ...MUTED, until_date: 0 };
  }
  return { status, user };
}

function adminRights(member: Member): ApiObject {
  return {
    can_be_edited: false,
    is_anonymous: member.anonymous,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_pin_messages: true,
    can_manage_topics: true,
    can_send_welcome_messages: true,
  };
}

const MUTED = {
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_edit_tag: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
};
