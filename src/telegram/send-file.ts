import { InputFile } from 'grammy';
import type { FileStore } from '../storage/files.ts';
import type { AppContext } from './context.ts';

/** Telegram shows pictures up to this size as pictures; larger ones go as files. */
const LARGEST_PICTURE = 10_000_000;

const KEY = {
  waiting: 'file-waiting',
  gone: 'file-gone',
  too_large: 'file-too-large',
} as const;

/** Hands a stored file to whoever asks for it, or says why it is not there. */
export async function sendFile(ctx: AppContext, files: FileStore, id: number): Promise<void> {
  const file = files.byId(id);
  const bytes = file === null ? null : files.content(id);
  if (file === null || bytes === null) {
    const state = file === null || file.state === 'kept' ? 'gone' : file.state;
    await ctx.reply(ctx.texts.t(KEY[state], { name: file?.name ?? '' }), { parse_mode: 'HTML' });
    return;
  }
  const input = new InputFile(bytes, file.name);
  const isPicture = /^image\/(?:jpeg|png)$/.test(file.mime) && bytes.length <= LARGEST_PICTURE;
  await (isPicture ? ctx.replyWithPhoto(input) : ctx.replyWithDocument(input));
}
