import { inVietnam } from '../domain/clock.ts';

/** Work that the clock does. Whatever it is, running it again does nothing twice. */
export type Job = {
  readonly name: string;
  /**
   * `every tick`: asked each minute, however long nothing ran, and no slot is written down. Else
   * slots, of which each is taken once, by whichever process is first.
   */
  readonly schedule: 'every tick' | Slots;
  readonly run: (now: Temporal.Instant) => void | Promise<void>;
};

export type Slots = {
  /** The first slot after an instant; null when there is none any more. */
  readonly next: (after: Temporal.Instant) => Temporal.Instant | null;
  /** How late a slot may still be run; "08:00" at night is noise. */
  readonly grace: Temporal.Duration;
};

/** Slots each day at a time of day in Viet Nam; asked anew each time, for a plan may be replaced. */
export function daily(time: () => Temporal.PlainTime): Slots['next'] {
  return (after) => {
    const local = inVietnam(after);
    const today = local.withPlainTime(time());
    const isAhead = Temporal.ZonedDateTime.compare(today, local) > 0;
    return (isAhead ? today : today.add({ days: 1 })).toInstant();
  };
}

/** Slots on one day of the week (1: Monday) at a time of day in Viet Nam. */
export function weekly(
  rule: () => { readonly weekday: number; readonly time: Temporal.PlainTime },
): Slots['next'] {
  const next = daily(() => rule().time);
  return (after) => {
    const first = inVietnam(next(after) ?? after);
    return first.add({ days: (rule().weekday - first.dayOfWeek + 7) % 7 }).toInstant();
  };
}
