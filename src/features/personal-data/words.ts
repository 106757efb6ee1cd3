import type { Refusal } from '../../domain/erasure.ts';
import type { Role, Who } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

export const REFUSAL_KEY = {
  identity: 'data-refusal-identity',
  duty: 'data-refusal-duty',
  law: 'data-refusal-law',
} as const satisfies Record<Refusal, MessageKey>;

const ROLE_KEY = {
  reporter: 'role-reporter',
  officer: 'role-officer',
  council: 'role-council',
  secretary: 'role-secretary',
  leader: 'role-leader',
  reader: 'role-reader',
  administrator: 'role-administrator',
} as const satisfies Record<Role, MessageKey>;

export function createDataWords(stores: Pick<Stores, 'units'>) {
  function duty(texts: Texts, { role, unitId, deputy }: Who['memberships'][number]): string {
    const unit = unitId === null ? null : stores.units.byId(unitId);
    if (unit === null) return texts.plain(ROLE_KEY[role]);
    return texts.plain(deputy ? 'role-unit-deputy' : 'role-unit-head', { unit: unit.name });
  }
  return {
    role: (texts: Texts, role: string): string =>
      Object.hasOwn(ROLE_KEY, role) ? texts.plain(ROLE_KEY[role as Role]) : role,
    /** What somebody is in the commune now. */
    duties(texts: Texts, who: Who): string {
      const duties = who.memberships.map((membership) => duty(texts, membership));
      return duties.length === 0 ? texts.plain('data-no-duty') : duties.join('; ');
    },
  };
}
export type DataWords = ReturnType<typeof createDataWords>;
