import type { Clock } from '../domain/clock.ts';
import type { Plan } from '../domain/plan.ts';
import { quietUntil } from '../domain/reminder.ts';
import type { OutboxRow } from '../storage/outbox.ts';
import type { Verdict } from './outbox.ts';

/**
 * Sent at any hour: the answer to what somebody has just done, what an officer wants so, a vote that
 * is open, what somebody has decided to send now, and what an administrator must see to before answers
 * are lost.
 */
const AT_ANY_HOUR = /^(apology|flood|board|announcement|vote|urgent|alarm):/;

/** Nobody is woken: what nobody waits for comes after the quiet hours; an edit makes no sound. */
export function holdAtNight(deps: {
  readonly clock: Clock;
  readonly rules: () => Plan['reminders'];
}): (row: Pick<OutboxRow, 'key' | 'method'>) => Extract<Verdict, { later: unknown }> | null {
  return ({ key, method }) => {
    if (method === 'editMessageText' || AT_ANY_HOUR.test(key)) return null;
    const later = quietUntil(deps.rules(), deps.clock.now());
    return later === null ? null : { later };
  };
}
