import type { Bot } from 'grammy';
import type { Clock } from './domain/clock.ts';
import { isPassing } from './storage/damage.ts';
import type { Stores } from './storage/stores.ts';
import { createApology, createDelayNotice } from './telegram/apology.ts';
import type { AppContext, Arrived } from './telegram/context.ts';
import { createFloodAnswer } from './telegram/flood.ts';
import { createInbox } from './telegram/inbox.ts';
import type { Log } from './telegram/log.ts';
import type { Pacing } from './telegram/pacing.ts';
import type { Timer } from './telegram/timer.ts';
import type { Texts } from './texts/texts.ts';

/** Longer than any call with its retries takes; then the person's queue goes on without it. */
const GUARD_MILLISECONDS = 60_000;

export type IncomingDeps = {
  readonly bot: Pick<Bot<AppContext>, 'handleUpdate' | 'api'>;
  /** Updates that are being handled, for whoever looks at one. */
  readonly arrivals: Map<number, Arrived>;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly pacing: Pick<Pacing, 'isHeld'>;
  readonly onHandled: () => void;
  /** Something that came in was set aside. */
  readonly onDropped: () => void;
  readonly log: Log;
  readonly timer: Timer;
};

/** Wires the inbox: who handles what came in, and what people are told when that cannot be done. */
export function createIncoming(deps: IncomingDeps) {
  const { bot, arrivals, stores, clock, texts, log, timer } = deps;
  const { api } = bot;
  const textsFor = (telegramId: number) =>
    texts[stores.people.who(telegramId)?.person.language ?? 'vi'];
  const apologise = createApology({ api, stores, clock, textsFor });

  return createInbox({
    store: stores.inbox,
    clock,
    guardMilliseconds: GUARD_MILLISECONDS,
    log,
    isPassing,
    timer,
    async handle(update, arrived): Promise<void> {
      arrivals.set(update.update_id, arrived);
      try {
        await bot.handleUpdate(update);
      } finally {
        arrivals.delete(update.update_id);
        deps.onHandled();
      }
    },
    isHeld: deps.pacing.isHeld,
    onStuck: createDelayNotice({ api, textsFor }),
    onDropped: (dropped) => {
      deps.onDropped();
      return apologise(dropped);
    },
    onRefused: createFloodAnswer({
      api,
      outbox: stores.outbox,
      clock,
      textsFor,
      pseudonymOf: stores.pseudonyms.of,
      log,
    }),
  });
}
