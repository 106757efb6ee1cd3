import { ApiFailure, badRequest, malformed } from '../failure.ts';
import type { NewFile, StoredFile } from '../files.ts';
import { measureImage } from '../image-size.ts';
import type { Upload, Uploads } from '../payload.ts';
import type { World } from '../world.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_PHOTO = 10 * MEGABYTE;
const LARGEST_DOCUMENT = 50 * MEGABYTE;
const ATTACHED = 'attach://';

/** A picture by upload or by the id of a stored one, with its size in pixels. */
export function photoFile(world: World, source: unknown, files: Uploads, field: string) {
  const upload = uploadOf(source, files, field);
  if (upload === undefined) return storedPhoto(world, source);
  if (upload.bytes.byteLength > LARGEST_PHOTO) throw tooLarge();
  const size = measureImage(upload.bytes);
  if (size === undefined) throw malformed('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const isTooLong =
    width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height);
  if (isTooLong) throw malformed('PHOTO_INVALID_DIMENSIONS');
  const { bytes } = upload;
  return {
    file: add(world, { kind: 'photo', bytes, name: 'photo.jpg', mime: 'image/jpeg' }),
    ...size,
  };
}

function storedPhoto(world: World, source: unknown) {
  const file = byId(world, source);
  const size = measureImage(file.bytes);
  if (size === undefined || !file.path.startsWith('photos/')) {
    throw malformed("can't use file of type Document as Photo");
  }
  return { file, ...size };
}

/** A document by upload or by the id of a stored one. */
export function documentFile(world: World, source: unknown, files: Uploads): StoredFile {
  const upload = uploadOf(source, files, 'document');
  if (upload === undefined) return byId(world, source);
  if (upload.bytes.byteLength > LARGEST_DOCUMENT) throw tooLarge();
  const { bytes, name } = upload;
  return add(world, { kind: 'document', bytes, name, mime: mimeOf(name) });
}

function uploadOf(source: unknown, files: Uploads, field: string): Upload | undefined {
  const isAttached = typeof source === 'string' && source.startsWith(ATTACHED);
  const upload = files.get(isAttached ? source.slice(ATTACHED.length) : field);
  if (upload === undefined && (source === undefined || isAttached)) {
    throw malformed(`there is no ${field} in the request`);
  }
  if (upload?.bytes.byteLength === 0) throw malformed('file must be non-empty');
  return upload;
}

function byId(world: World, source: unknown): StoredFile {
  const file = world.files.find(String(source).replace(/-small$/, ''));
  if (file !== undefined) return file;
  if (/^https?:/.test(String(source))) {
    throw new ApiFailure(501, 'The sandbox fetches no files from the network');
  }
  throw badRequest('wrong file identifier/HTTP URL specified');
}

function add(world: World, file: NewFile): StoredFile {
  return world.files.add(file);
}

function tooLarge(): ApiFailure {
  return new ApiFailure(413, 'Request Entity Too Large');
}

const MIME: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

function mimeOf(name: string): string {
  return MIME[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
