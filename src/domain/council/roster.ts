import { fold } from '../fold.ts';
import type { CouncilDuty } from '../plan/schema.ts';

/** Polite words before a name are no part of it. */
const ADDRESS = /^(?:ông\/bà|ông|bà|đồng chí|đ\/c)\.? (?=\p{L})/iu;

/** A full name as it is kept: one blank between words, nothing polite before it. */
export function bareName(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().replace(ADDRESS, '');
}

/** Names of one person as somebody else may have typed them. */
export function isSameName(one: string, other: string): boolean {
  return fold(bareName(one)) === fold(bareName(other));
}

const PRESIDING: readonly CouncilDuty[] = ['chair', 'deputy'];

/** Of those present, the chair presides, or else the deputy who stands first. */
export function presiding<
  Seat extends { readonly duty: CouncilDuty | null; readonly present: boolean | null },
>(seats: readonly Seat[]): Seat | null {
  for (const wanted of PRESIDING) {
    const found = seats.find(({ duty, present }) => duty === wanted && present === true);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether the roster has who presides and who writes the minutes. */
export function hasOfficers(members: readonly { readonly duty: CouncilDuty | null }[]): boolean {
  return (['chair', 'secretary'] as const).every((wanted) =>
    members.some(({ duty }) => duty === wanted),
  );
}
