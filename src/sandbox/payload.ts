import { malformed } from './failure.ts';

/** The parameters of one call, as they came from JSON or were read from form fields. */
export type Payload = { readonly [name: string]: unknown };

export type Upload = { readonly name: string; readonly bytes: Uint8Array };
export type Uploads = ReadonlyMap<string, Upload>;

export function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textField(payload: Payload, name: string): string {
  const value = payload[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw malformed(`field "${name}" must be of type String`);
}

export function flag(payload: Payload, name: string): boolean {
  return payload[name] === true || payload[name] === 'true';
}

/** Undefined when the field was left out. */
export function integerField(payload: Payload, name: string): number | undefined {
  const value = payload[name];
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    throw malformed(`field "${name}" must be a Number`);
  }
  return number;
}

export function stringList(payload: Payload, name: string): readonly string[] | undefined {
  const value = payload[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw malformed(`can't parse ${name}`);
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw malformed(`can't parse ${name}`);
    return item;
  });
}
