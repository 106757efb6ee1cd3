import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { writeAside } from '../../render/workbook/write-aside.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import { erasedNames } from '../../texts/erased.ts';
import type { Texts } from '../../texts/texts.ts';
import { createDataDesk } from './desk.ts';
import { createDeskMessages } from './desk-messages.ts';
import { createDataNotices } from './notices.ts';
import { createConsentRenewal, createOwnData } from './own.ts';
import { createOwnMessages } from './own-messages.ts';
import { createPaperFlow } from './paper-flow.ts';
import { createRetention, type Retained } from './retention.ts';
import { createDataSheets } from './sheets.ts';
import { createDataVerbs, type Dismiss } from './verbs.ts';
import { createDataWords } from './words.ts';

/** Personal data (conventions.md 2.6): consent, what is held, a copy, erasure, how long what is kept. */
export function createPersonalDataFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly dismiss: Dismiss;
}): {
  readonly flow: Flow;
  /** Stands before all others: what it asks follows from whatever they do. */
  readonly consent: Composer<AppContext>;
  readonly composers: readonly Composer<AppContext>[];
  /** What is kept no longer goes. */
  readonly retain: (now: Temporal.Instant) => Retained;
  /** Tells the office of requests that are due. */
  readonly remind: (now: Temporal.Instant) => void;
} {
  const { stores, texts } = deps;
  const words = createDataWords(stores);
  const notices = createDataNotices(deps);
  const verbs = createDataVerbs({ ...deps, notices, called: erasedNames(texts.vi) });
  const messages = createOwnMessages({ stores, words });
  const sheets = createDataSheets({ stores, words });
  const desk = createDeskMessages({ stores, words, vi: texts.vi });
  return {
    flow: createPaperFlow({ stores, verbs }),
    consent: createConsentRenewal({ stores, messages, notices }),
    composers: [
      createOwnData({ stores, verbs, messages, sheets, write: writeAside }),
      createDataDesk({ ...deps, verbs, messages: desk }),
    ],
    retain: createRetention({ ...deps, texts: texts.vi }),
    remind: notices.remind,
  };
}
