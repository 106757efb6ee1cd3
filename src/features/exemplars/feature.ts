import type { Composer } from 'grammy';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import type { Texts } from '../../texts/texts.ts';
import { createExemplarActFlow } from './act-flow.ts';
import { createActMessages } from './act-messages.ts';
import { createExemplarAddFlow } from './add-flow.ts';
import { createAddMessages } from './add-messages.ts';
import { createExemplarCards } from './cards.ts';
import { createExemplars } from './exemplars.ts';
import { createExemplarIntake } from './intake.ts';
import { createExemplarNewsFlow } from './news-flow.ts';
import { createExemplarNotices } from './notices.ts';
import { createExemplarPairs } from './pairs.ts';
import { createExemplarPublishing } from './publishing.ts';
import { createExemplarRegister } from './register.ts';
import { createExemplarVerbs } from './verbs.ts';

/** Exemplary people and collectives from discovery to imitation (PR07, PR11, PR12). */
export function createExemplarFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}): {
  readonly flows: readonly Flow[];
  readonly composers: readonly Composer<AppContext>[];
  /** Its line on the board of the year's commendation. */
  readonly line: DeskLine;
  /** Brings the register in step with the monthly reports; each minute. */
  readonly takeIn: (now: Temporal.Instant) => void;
} {
  const { db, stores } = deps;
  const vietnamese = deps.texts.vi;
  const verbs = createExemplarVerbs({ stores, notices: createExemplarNotices(deps) });
  const cards = createExemplarCards(stores);
  const pairs = createExemplarPairs(stores);
  const register = createExemplarRegister({ stores, pairs });
  const takeIn = createExemplarIntake({ db, stores, texts: vietnamese });
  return {
    flows: [
      createExemplarAddFlow({ stores, verbs, messages: createAddMessages(stores) }),
      createExemplarActFlow({ stores, verbs, cards, messages: createActMessages(stores) }),
      createExemplarNewsFlow({ stores, verbs, vietnamese }),
    ],
    composers: [
      createExemplars({ db, stores, verbs, cards, register, pairs, takeIn }),
      createExemplarPublishing({ db, stores, verbs, vietnamese }),
    ],
    line: register.line,
    takeIn,
  };
}
