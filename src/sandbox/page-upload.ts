import type { Problem } from './page-actions.ts';
import type { Sandbox } from './sandbox.ts';

const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** Telegram's own limit for a photo is 10 MB, for one album ten pictures. */
export const UPLOAD_LIMIT = 32 * 1024 * 1024;
const ALBUM_LIMIT = 10;

/** Files that a person sends: pictures as a photo or an album, anything else as a document. */
export async function upload(sandbox: Sandbox, type: string, body: Uint8Array): Promise<Problem> {
  try {
    const request = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
    const form = await request.formData();
    const user = sandbox.findUser(Number(form.get('userId')));
    const chatId = Number(form.get('chatId'));
    const thread = form.get('threadId');
    const threadId = thread === null ? undefined : Number(thread);
    const quoted = form.get('replyTo');
    const replyTo = quoted === null ? undefined : { chatId, id: Number(quoted) };
    const given = form.get('caption');
    const caption = typeof given === 'string' ? given.slice(0, 1024) : '';
    const files = form.getAll('file').filter((file) => typeof file !== 'string');
    const items = await Promise.all(
      files.slice(0, ALBUM_LIMIT).map(async (file, index) => ({
        name: file.name,
        mime: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
        ...(index === 0 ? { caption } : {}),
        replyTo,
        threadId,
      })),
    );
    const photos = items.filter((item) => PHOTO_TYPES.includes(item.mime));
    if (photos.length > 1) user.sendAlbum(chatId, photos);
    else for (const photo of photos) user.sendPhoto(chatId, photo);
    for (const item of items) if (!photos.includes(item)) user.sendDocument(chatId, item);
    return items.length === 0 ? 'Không có tệp nào được gửi.' : undefined;
  } catch {
    return 'Không gửi được tệp này.';
  }
}
