import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { Texts } from '../../texts/texts.ts';
import { createUnitCards } from './cards.ts';
import { createUnitFlow } from './flow.ts';
import { createInvitationSheet, type InviteHead } from './invitation-sheet.ts';
import { createUnitMessages } from './messages.ts';
import { createUnits } from './units.ts';
import { createUnitVerbs, type Doer } from './verbs.ts';

/** The commune's units and who speaks for them. */
export function createUnitFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly invite: InviteHead;
  /** A link as a QR code in PNG. */
  readonly qr: (link: string) => Promise<Uint8Array>;
}): {
  readonly flow: Flow;
  readonly composer: Composer<AppContext>;
  /** Takes somebody's duty for a unit off them. */
  readonly dismiss: (unitId: number, person: Person, doer: Doer) => void;
} {
  const { db, stores, clock, texts, invite, qr } = deps;
  const verbs = createUnitVerbs(stores);
  const messages = createUnitMessages(stores);
  const cards = createUnitCards({ clock, stores, messages });
  const sheet = createInvitationSheet({ clock, stores, invite, qr });
  return {
    flow: createUnitFlow({ stores, verbs, messages }),
    composer: createUnits({ db, clock, stores, texts, verbs, cards, sheet }),
    dismiss(unitId, person, doer) {
      const unit = stores.units.byId(unitId);
      if (unit !== null) verbs.dismiss(unit, person, doer);
    },
  };
}
