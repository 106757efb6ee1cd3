import type { Reply } from '../../domain/reply.ts';
import { readYesNo } from '../../domain/yes-no.ts';
import type { MessageKey } from '../../texts/texts.ts';
import { again, type Field, type SentFile } from './entries.ts';

/** Telegram hands out at most 20 MB (platform.md 4). */
const MOST_BYTES = 20_000_000;
const MOST_FILES = 10;
const LONGEST_NAME = 120;
const PAPERS = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|jpe?g|png|heic|webp|tiff?)$/i;

/** One document, or a photo of each page; a button says that there is none. */
export function filesField(it: {
  readonly label: Field['label'];
  readonly ask: Extract<MessageKey, `pledge-ask-${string}`>;
  /** The button that says so when there is none; null where a file is all that is asked. */
  readonly none: Extract<MessageKey, `pledge-files-${string}`> | null;
  /** What a photo is called that has no name of its own. */
  readonly photoName: string;
}): Field {
  return {
    id: 'files',
    label: it.label,
    ask({ texts, entries: { files = [] } }) {
      const plain = texts.plain as (key: string) => string;
      if (files.length === 0) {
        return {
          html: (texts.t as (key: string) => string)(it.ask),
          rows: it.none === null ? [] : [[{ text: plain(it.none), data: 'none' }]],
        };
      }
      return {
        html: texts.t('pledge-files-so-far', { count: files.length }),
        rows: [
          [{ text: texts.plain('pledge-files-done'), data: 'done' }],
          [{ text: texts.plain('pledge-files-drop'), data: 'again' }],
        ],
      };
    },
    read(asking, reply) {
      const { files = [] } = asking.entries;
      if (reply.kind === 'button') {
        if (reply.action === 'none' && it.none !== null) return NONE;
        if (reply.action === 'done' && files.length > 0) {
          return { kind: 'entered', entries: { files } };
        }
        return { kind: 'more', entries: { files: [] }, isTap: true };
      }
      if (reply.kind === 'text' && files.length === 0 && it.none !== null) {
        return saysNone(reply.text) ? NONE : again('pledge-note-file');
      }
      const file = fileIn(reply, `${it.photoName}-${files.length + 1}.jpg`);
      if (file === null) return again('pledge-note-file');
      if ((file.size ?? 0) > MOST_BYTES) return again('pledge-note-file-large');
      if (files.some(({ fileUniqueId }) => fileUniqueId === file.fileUniqueId)) {
        return { kind: 'more', entries: { files }, isTap: false };
      }
      if (files.length >= MOST_FILES) return again('pledge-note-files', { most: MOST_FILES });
      return { kind: 'more', entries: { files: [...files, file] }, isTap: false };
    },
    shown: ({ texts, entries: { files = [] } }) =>
      files.length === 0
        ? texts.plain('pledge-files-missing')
        : texts.plain('pledge-files-count', { count: files.length }),
  };
}

const NONE = { kind: 'entered', entries: { files: [] } } as const;

function saysNone(text: string): boolean {
  const said = readYesNo(text);
  return said.kind === 'accept' && !said.yes;
}

function fileIn(reply: Reply, photoName: string): SentFile | null {
  if (reply.kind === 'photo') {
    const { fileId, fileUniqueId } = reply;
    return { fileId, fileUniqueId, name: photoName, mime: 'image/jpeg', size: null };
  }
  if (reply.kind !== 'document') return null;
  const { fileId, fileUniqueId, mime, size } = reply;
  const isPaper =
    PAPERS.test(reply.name) || mime === 'application/pdf' || mime.startsWith('image/');
  if (!isPaper) return null;
  return { fileId, fileUniqueId, name: shortened(reply.name) || photoName, mime, size };
}

/** The end of a name tells what kind of file it is. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, LONGEST_NAME - ending.length)}${ending}`;
}
