import type { Reply } from '../../domain/reply.ts';
import type { Page } from './recording.ts';

/** What a scanner, an office program or a phone makes of minutes. */
const KINDS =
  /^(?:image\/(?:jpeg|png|heic|webp)|application\/(?:pdf|msword|rtf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text))$/;
/** Telegram hands bots out no larger files. */
const MOST_BYTES = 20_000_000;
const LONGEST_NAME = 120;

/** The file or photo in a reply; null for everything else, and for files that cannot be minutes. */
export function fileIn(reply: Reply): Page | null {
  if (reply.kind === 'photo') {
    const { fileId, fileUniqueId } = reply;
    return { fileId, fileUniqueId, name: 'bien-ban.jpg', mime: 'image/jpeg', size: null };
  }
  if (reply.kind !== 'document' || !KINDS.test(reply.mime)) return null;
  if (reply.size !== null && reply.size > MOST_BYTES) return null;
  const { fileId, fileUniqueId, mime, size } = reply;
  const name = reply.name.slice(-LONGEST_NAME);
  return { fileId, fileUniqueId, name: name === '' ? 'bien-ban' : name, mime, size };
}
