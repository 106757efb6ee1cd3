import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '../../domain/random.ts';

/** 192 random bits in 32 characters that fit into a deep link (A–Z a–z 0–9 _ -). */
export function newToken(random: Random): string {
  return Buffer.from(random.bytes(24)).toString('base64url');
}

/** What the database keeps of a token: its SHA-256, in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares secrets in a time that does not depend on where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(a)), Buffer.from(hashToken(b)));
}
