import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import { existsOn } from '../../domain/unit.ts';
import { renderInvitationSheet } from '../../render/invitation-sheet.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Doer } from './verbs.ts';

/** Makes an invitation for the head of a unit and returns its token. */
export type InviteHead = (unitId: number, by: number) => string;

/** Invitations for every unit that nobody speaks for yet, on pages to be printed. */
export function createInvitationSheet(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'people' | 'plans' | 'units'>;
  readonly invite: InviteHead;
  readonly qr: (link: string) => Promise<Uint8Array>;
}) {
  const { clock, stores } = deps;
  return {
    /** Null when every unit has somebody. */
    async make(texts: Texts, username: string, doer: Doer) {
      const today = inVietnam(clock.now()).toPlainDate();
      const headless = stores.units
        .sorted()
        .filter((unit) => existsOn(unit, today))
        .filter((unit) => stores.people.ofUnit(unit.id).length === 0);
      if (headless.length === 0) return null;
      const { commune, interview } = stores.plans.current();
      const days = interview.invitationDays;
      const cards = await Promise.all(
        headless.map(async (unit) => {
          const link = `https://t.me/${username}?start=${deps.invite(unit.id, doer.by)}`;
          return {
            title: texts.plain('unit-sheet-title', { commune: commune.name }),
            duty: unit.name,
            how: texts.plain('unit-sheet-how', { days }),
            link,
            qr: await deps.qr(link),
          };
        }),
      );
      return { bytes: await renderInvitationSheet(cards), count: cards.length, days };
    },
  };
}
export type InvitationSheet = ReturnType<typeof createInvitationSheet>;
