/** Why a file counts as not received. */
export type Damage = 'empty' | 'damaged' | 'other_type';

const PICTURES = ['jpeg', 'png', 'webp', 'heic'] as const;
type Kind = (typeof PICTURES)[number] | 'pdf' | 'zip' | 'old_office';

const BY_ENDING: Readonly<Record<string, Kind>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  docx: 'zip',
  xlsx: 'zip',
  odt: 'zip',
  ods: 'zip',
};
const BY_MIME: Readonly<Record<string, Kind>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'zip',
  'application/vnd.oasis.opendocument.text': 'zip',
};

/** Where a signature stands: PDF readers look for it in the first kilobyte. */
const PDF_WITHIN = 1024;
/** The directory of a ZIP stands at its end, before a comment of at most 65.535 bytes. */
const ZIP_END_WITHIN = 65_557;

/**
 * Whether the bytes are what name and type say; null when nothing speaks against it. Other types
 * than PDF, pictures and office files are only asked to have content. A picture of another kind
 * than its name says is one all the same.
 */
export function damageOf(
  bytes: Uint8Array,
  said: { readonly name: string; readonly mime: string },
): Damage | null {
  if (bytes.length === 0) return 'empty';
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ending = /\.(\w{1,5})$/.exec(said.name)?.[1]?.toLowerCase() ?? '';
  const expected = BY_ENDING[ending] ?? BY_MIME[said.mime];
  if (expected === undefined) return null;
  const found = kindOf(content);
  if (found === null) return 'damaged';
  if (found !== expected && !(isPicture(found) && isPicture(expected))) return 'other_type';
  if (!isWhole(found, content)) return 'damaged';
  // the names of its parts stand in a ZIP as they are
  return ending === 'docx' && !content.includes('word/') ? 'other_type' : null;
}

function kindOf(content: Buffer): Kind | null {
  const begins = (hex: string) => content.subarray(0, hex.length / 2).toString('hex') === hex;
  if (begins('ffd8ff')) return 'jpeg';
  if (begins('89504e470d0a1a0a')) return 'png';
  if (begins('504b0304') || begins('504b0506')) return 'zip';
  if (begins('d0cf11e0a1b11ae1')) return 'old_office';
  if (content.subarray(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  const inside = content.subarray(4, 12).toString('latin1');
  if (begins('52494646') && inside.endsWith('WEBP')) return 'webp';
  return /^ftyp(?:hei[cxms]|mif1|msf1)/.test(inside) ? 'heic' : null;
}

function isPicture(kind: Kind): boolean {
  return PICTURES.some((each) => each === kind);
}

/** What was cut off on its way lacks its end. */
function isWhole(kind: Kind, content: Buffer): boolean {
  switch (kind) {
    case 'pdf':
      return content.includes('%%EOF');
    case 'jpeg':
      return content.includes(Buffer.from('ffd9', 'hex'));
    case 'png':
      return content.includes('IEND');
    case 'zip':
      return content.subarray(-ZIP_END_WITHIN).includes(Buffer.from('504b0506', 'hex'));
    default:
      return true;
  }
}
