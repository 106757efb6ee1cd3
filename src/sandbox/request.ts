import type { Payload, Upload, Uploads } from './payload.ts';
import type { Signal } from './updates.ts';

export type IncomingRequest = {
  /** Without the host, with the query. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly signal?: Signal | undefined;
};

export type DecodedCall = { readonly payload: Payload; readonly files: Uploads };

/** Fields of the Bot API that stay strings even if they look like a number or JSON. */
const STRING_FIELDS = new Set([
  'text',
  'caption',
  'parse_mode',
  'title',
  'description',
  'short_description',
  'name',
  'url',
  'secret_token',
  'callback_query_id',
  'file_id',
  'language_code',
]);

/** The parameters of a call: JSON, a form, a multipart form with files, or the query. */
export function decodeCall(request: IncomingRequest): DecodedCall {
  const query = new URL(request.path, 'http://sandbox').searchParams;
  const fromQuery = typedFields([...query]);
  const text = () => new TextDecoder().decode(request.body);
  if (request.body.byteLength === 0) return { payload: fromQuery, files: new Map() };
  if (request.contentType.startsWith('multipart/form-data')) {
    const form = parseMultipart(request.body, request.contentType);
    return { payload: { ...fromQuery, ...typedFields(form.fields) }, files: form.files };
  }
  if (request.contentType.startsWith('application/x-www-form-urlencoded')) {
    const fields = [...new URLSearchParams(text())];
    return { payload: { ...fromQuery, ...typedFields(fields) }, files: new Map() };
  }
  return { payload: { ...fromQuery, ...(JSON.parse(text()) as Payload) }, files: new Map() };
}

function typedFields(fields: readonly (readonly [string, string])[]): Payload {
  return Object.fromEntries(fields.map(([name, value]) => [name, typedValue(name, value)]));
}

function typedValue(name: string, value: string): unknown {
  if (STRING_FIELDS.has(name) || !/^(?:-?\d+(?:\.\d+)?|true|false|[[{].*)$/su.test(value)) {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Reads the parts leniently: header names in any case, file names with or without quotes. */
function parseMultipart(
  body: Uint8Array,
  contentType: string,
): { readonly fields: [string, string][]; readonly files: Map<string, Upload> } {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? '';
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const fields: [string, string][] = [];
  const files = new Map<string, Upload>();
  const delimiter = `--${boundary}`;
  let at = buffer.indexOf(delimiter);
  while (at !== -1) {
    const start = at + delimiter.length + 2;
    const headersEnd = buffer.indexOf('\r\n\r\n', start);
    const next = buffer.indexOf(`\r\n${delimiter}`, headersEnd);
    if (headersEnd === -1 || next === -1) break;
    const headers = buffer.toString('utf8', start, headersEnd);
    const name = /[; ]name="?([^";\r\n]*)"?/i.exec(headers)?.[1] ?? '';
    const fileName = /filename="?([^"\r\n]*)"?/i.exec(headers)?.[1];
    const content = buffer.subarray(headersEnd + 4, next);
    if (fileName === undefined) fields.push([name, content.toString('utf8')]);
    else files.set(name, { name: fileName, bytes: new Uint8Array(content) });
    at = next + 2;
  }
  return { fields, files };
}
