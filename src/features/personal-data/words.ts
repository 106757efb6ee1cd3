import type { Refusal } from '../../domain/erasure.ts';
import { ROLES, type Who } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import { dutyText, roleText } from '../../texts/duty.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

export const REFUSAL_KEY = {
  identity: 'data-refusal-identity',
  duty: 'data-refusal-duty',
  law: 'data-refusal-law',
} as const satisfies Record<Refusal, MessageKey>;

export function createDataWords(stores: Pick<Stores, 'units'>) {
  return {
    /** A role as it stands in the database. */
    role(texts: Texts, stored: string): string {
      const role = ROLES.find((each) => each === stored);
      return role === undefined ? stored : roleText(texts, role);
    },
    /** What somebody is in the commune now. */
    duties(texts: Texts, who: Who): string {
      const duties = who.memberships.map(({ role, unitId, deputy }) => {
        const unit = unitId === null ? null : stores.units.byId(unitId);
        return dutyText(texts, { role, unit, deputy });
      });
      return duties.length === 0 ? texts.plain('data-no-duty') : duties.join('; ');
    },
  };
}
export type DataWords = ReturnType<typeof createDataWords>;
