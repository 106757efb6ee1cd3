import type { Reply } from '../domain/reply.ts';
import type { AppContext } from './context.ts';

/** A button of a dialogue, as its data tells it. */
type Pressed = { readonly dialogueId: number; readonly step: number; readonly action: string };

export function pressedIn(data: string | undefined): Pressed | null {
  const match = /^d:(\d+):(\d+):(.+)$/s.exec(data ?? '');
  if (match === null) return null;
  return { dialogueId: Number(match[1]), step: Number(match[2]), action: match[3] ?? '' };
}

/** Where somebody speaks; null for anonymous administrators and channels. */
export function placeOf(ctx: AppContext): { chatId: number; userId: number } | null {
  if (ctx.chatId === undefined || ctx.from === undefined || ctx.senderChat !== undefined)
    return null;
  return { chatId: ctx.chatId, userId: ctx.from.id };
}

/** Null for what is never an answer: commands, edits, service messages, other buttons. */
export function replyOf(ctx: AppContext): Reply | null {
  if (ctx.callbackQuery !== undefined) {
    return pressedIn(ctx.callbackQuery.data) === null ? null : { kind: 'button', action: '' };
  }
  const message = ctx.message;
  if (message === undefined) return null;
  if (message.text !== undefined) {
    return message.text.startsWith('/') ? null : { kind: 'text', text: message.text };
  }
  const photo = message.photo?.at(-1);
  if (photo !== undefined) {
    return {
      kind: 'photo',
      fileId: photo.file_id,
      fileUniqueId: photo.file_unique_id,
      album: message.media_group_id ?? null,
    };
  }
  // an animation comes as a document too
  const document = message.animation === undefined ? message.document : undefined;
  if (document !== undefined) {
    return {
      kind: 'document',
      fileId: document.file_id,
      fileUniqueId: document.file_unique_id,
      name: document.file_name?.normalize('NFC') ?? '',
      mime: document.mime_type ?? 'application/octet-stream',
      size: document.file_size ?? null,
    };
  }
  return isAttachment(message) ? { kind: 'other' } : null;
}

const ATTACHMENTS = [
  'sticker',
  'voice',
  'audio',
  'video',
  'video_note',
  'animation',
  'location',
  'contact',
  'poll',
  'dice',
  'venue',
] as const;

function isAttachment(message: object): boolean {
  return ATTACHMENTS.some((kind) => kind in message);
}
