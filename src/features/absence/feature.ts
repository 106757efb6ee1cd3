import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import type { Texts } from '../../texts/texts.ts';
import { createAbsence } from './absence.ts';
import { createAbsenceFlow } from './flow.ts';
import { createAbsenceNotices } from './notices.ts';
import { createAbsenceVerbs } from './verbs.ts';

/** Who is away: the command with its two questions, and what others are told. */
export function createAbsenceFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}): {
  readonly flow: Flow;
  readonly composer: Composer<AppContext>;
  readonly tellAlone: (unitId: number, personId: number, now: Temporal.Instant) => void;
} {
  const { db, stores } = deps;
  const verbs = createAbsenceVerbs({ db, stores });
  const notices = createAbsenceNotices(deps);
  return {
    flow: createAbsenceFlow({ stores, verbs, notices }),
    composer: createAbsence({ db, stores, verbs, notices }),
    tellAlone: notices.alone,
  };
}
