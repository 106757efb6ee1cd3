import { Api, type ApiClientOptions } from 'grammy';
import type { Clock } from './domain/clock.ts';
import type { Digests } from './features/digest/digests.ts';
import type { DutyNotices } from './features/duties/notices.ts';
import { moveChat } from './features/groups/migration.ts';
import type { Reminders } from './features/reminders/remind.ts';
import type { createLiveBoard } from './features/status/live-board.ts';
import type { Stores } from './storage/stores.ts';
import type { Log } from './telegram/log.ts';
import { holdAtNight } from './telegram/night.ts';
import { createOutbox } from './telegram/outbox.ts';
import type { Pacing } from './telegram/pacing.ts';
import { realTimer, type Timer } from './telegram/timer.ts';

export type OutgoingDeps = {
  readonly token: string;
  readonly outboxClient: ApiClientOptions;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly pacing: Pacing;
  readonly digests: Pick<Digests, 'placed' | 'stillWanted' | 'compose'>;
  readonly liveBoard: Pick<ReturnType<typeof createLiveBoard>, 'placed'>;
  readonly reminders: Pick<Reminders, 'stillWanted'>;
  readonly dutyNotices: Pick<DutyNotices, 'stillWanted'>;
  /** Whether something that this person wrote waits or is being handled. */
  readonly isBusy: (chatId: number) => boolean;
  /** Pins a board that was sent anew. */
  readonly pin: (chatId: number, messageId: number) => Promise<void>;
  readonly onRejected: () => void;
  readonly log: Log;
  readonly timer?: Timer;
};

/** Wires the outbox: what is still wanted at the moment of sending, and what follows from it. */
export function createOutgoing(deps: OutgoingDeps) {
  const { stores, clock, digests, log } = deps;
  const hold = holdAtNight({ clock, rules: () => stores.plans.current().reminders });

  return createOutbox({
    store: stores.outbox,
    api: new Api(deps.token, deps.outboxClient),
    clock,
    pacing: deps.pacing,
    onSent: ({ key, chatId, method }, messageId) => {
      if (key.startsWith('erasure-done:')) stores.erasures.forgetLastWords(key);
      digests.placed(key, method, messageId);
      if (!deps.liveBoard.placed(key, messageId) || method !== 'sendMessage') return;
      void deps.pin(chatId, messageId ?? 0);
    },
    stillWanted: (row) => {
      const now = clock.now();
      // What somebody has just written may be the report that a reminder asks for.
      if (!row.key.startsWith('flood:') && deps.isBusy(row.chatId))
        return { later: now.add({ seconds: 1 }) };
      const verdict = hold(row) ?? deps.reminders.stillWanted(row.key, now);
      if (verdict !== 'send') return verdict;
      const duty = deps.dutyNotices.stillWanted(row.key, now);
      return duty === 'send' ? digests.stillWanted(row.key, now) : duty;
    },
    compose: ({ key }) => digests.compose(key),
    log,
    timer: deps.timer ?? realTimer,
    onUnreachable: (chatId) => stores.people.setUnreachable(chatId, clock.now()),
    onMigrated: (from, to) => moveChat(stores, from, to),
    onRejected: deps.onRejected,
  });
}
