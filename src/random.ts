import { randomBytes } from 'node:crypto';
import type { Random } from './domain/random.ts';

/** The machine's cryptographic source. */
export function systemRandom(): Random {
  return { bytes: (count) => randomBytes(count) };
}
