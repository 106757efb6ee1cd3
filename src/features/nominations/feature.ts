import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Who } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import type { Texts } from '../../texts/texts.ts';
import { createNominationCards } from './card.ts';
import { nominationLine } from './desk-line.ts';
import { createNominationLists } from './lists.ts';
import { createNominateFlow } from './nominate-flow.ts';
import { createNominations } from './nominations.ts';
import { createNominationNotices } from './notices.ts';
import { createStepFlow } from './step-flow.ts';
import { createNominationVerbs } from './verbs.ts';
import { createNominationWarnings } from './warnings.ts';
import { createWriteFlow } from './write-flow.ts';

/** What the council concluded about a nomination; false when it no longer waits for the council. */
export type Conclude = (
  who: Who,
  nominationId: number,
  outcome: 'pass' | 'fail',
  at: Temporal.Instant,
) => boolean;

/** The dossier of a nomination left for the superior; false when it does not wait to be sent. */
export type Forward = (
  who: Who,
  nominationId: number,
  on: Temporal.PlainDate,
  at: Temporal.Instant,
) => boolean;

/** Đề nghị khen thưởng (PR08, PR13): from the unit to the decision. */
export function createNominationFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}): {
  readonly flows: readonly Flow[];
  readonly composer: Composer<AppContext>;
  readonly line: DeskLine;
  readonly conclude: Conclude;
  readonly forward: Forward;
} {
  const { db, stores } = deps;
  const notices = createNominationNotices(deps);
  const verbs = createNominationVerbs({ db, stores, notices });
  const warnings = createNominationWarnings(stores);
  const cards = createNominationCards({ stores, warnings });
  const lists = createNominationLists(stores);
  return {
    flows: [
      createNominateFlow({ stores, verbs, warnings }),
      createWriteFlow({ stores, verbs, warnings }),
      createStepFlow({ stores, verbs, cards }),
    ],
    composer: createNominations({ db, stores, verbs, notices, cards, lists }),
    line: nominationLine(stores),
    conclude: (who, id, outcome, at) => verbs.step(who, id, outcome, {}, at).kind === 'done',
    forward: (who, id, on, at) =>
      verbs.step(who, id, 'forward', { forwardedOn: on }, at).kind === 'done',
  };
}
