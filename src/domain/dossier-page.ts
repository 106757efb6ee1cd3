import type { Reply } from './reply.ts';

/** One page or file of a paper, as it was sent; plain JSON. */
export type SentPage = {
  readonly fileId: string;
  readonly fileUniqueId: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number | null;
};
export type PageProblem = 'no_file' | 'type' | 'old_word' | 'no_content' | 'too_large' | 'too_many';
export type PageReading =
  | { readonly kind: 'page'; readonly page: SentPage }
  /** Telegram brought the same file again. */
  | { readonly kind: 'known' }
  | { readonly kind: 'problem'; readonly problem: PageProblem };

export const MOST_PAGES = 10;
/** Telegram hands out at most 20 MB (platform.md 4). */
const MOST_BYTES = 20_000_000;
/** The end of a name tells what kind of file it is; the whole has room in an archive. */
const LONGEST_NAME = 100;

const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Reads what was sent as the next page of a paper: a file, or the photo of a signed page. */
export function readPage(reply: Reply, before: readonly SentPage[]): PageReading {
  if (reply.kind !== 'photo' && reply.kind !== 'document') {
    return { kind: 'problem', problem: 'no_file' };
  }
  if (before.some(({ fileUniqueId }) => fileUniqueId === reply.fileUniqueId)) {
    return { kind: 'known' };
  }
  if (before.length >= MOST_PAGES) return { kind: 'problem', problem: 'too_many' };
  const { fileId, fileUniqueId } = reply;
  if (reply.kind === 'photo') {
    const name = `trang-${before.length + 1}.jpg`;
    const page = { fileId, fileUniqueId, name, mime: 'image/jpeg', size: null };
    return { kind: 'page', page };
  }
  const ending = endingOf(reply);
  if (ending === 'doc') return { kind: 'problem', problem: 'old_word' };
  const mime = MIMES[ending];
  if (mime === undefined) return { kind: 'problem', problem: 'type' };
  const { size } = reply;
  if (size === 0) return { kind: 'problem', problem: 'no_content' };
  if ((size ?? 0) > MOST_BYTES) return { kind: 'problem', problem: 'too_large' };
  const name = shortened(reply.name === '' ? `tep-${before.length + 1}.${ending}` : reply.name);
  return { kind: 'page', page: { fileId, fileUniqueId, name, mime, size } };
}

/** By its name; without one, by what the sender's phone says of it. */
function endingOf(reply: { readonly name: string; readonly mime: string }): string {
  const ending = /\.(\w{1,5})$/.exec(reply.name)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending;
  return Object.keys(MIMES).find((each) => MIMES[each] === reply.mime) ?? '';
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, LONGEST_NAME - ending.length).replace(/[\uD800-\uDBFF]$/u, '')}${ending}`;
}

/** What a kept page is called at the end: .pdf. */
export function pageEnding(page: { readonly name: string; readonly mime: string }): string {
  const ending = endingOf(page);
  return ending === '' ? 'bin' : ending;
}
