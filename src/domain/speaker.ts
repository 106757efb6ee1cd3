import type { Person } from './member.ts';

/** Whom what a unit owes is said to. */
export type Speaker = {
  readonly person: Person;
  /** Away, and nobody of the unit is there in their place. */
  readonly isAlone: boolean;
};

/**
 * Of a unit's members, head first: the first who can be reached and is not away. Where nobody else
 * can be reached, somebody who is away speaks on, so that the duty is not lost.
 */
export function speakerOf(members: readonly Person[], away: ReadonlySet<number>): Speaker | null {
  const reachable = members.filter((person) => person.unreachableAt === null);
  const present = reachable.find((person) => !away.has(person.id));
  const person = present ?? reachable[0];
  return person === undefined ? null : { person, isAlone: present === undefined };
}
