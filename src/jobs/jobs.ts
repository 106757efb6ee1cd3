import { inVietnam } from '../domain/clock.ts';

/** Work that the clock does. Slots are instants; each is taken once, by whichever process is first. */
export type Job = {
  readonly name: string;
  /** The first slot after an instant; null when there is none any more. */
  readonly next: (after: Temporal.Instant) => Temporal.Instant | null;
  /** How late a slot may still be run; "08:00" at night is noise. */
  readonly grace: Temporal.Duration;
  readonly run: (now: Temporal.Instant) => void | Promise<void>;
};

/** Slots each day at a time of day in Viet Nam. */
export function daily(time: Temporal.PlainTime): Job['next'] {
  return (after) => {
    const local = inVietnam(after);
    const today = local.withPlainTime(time);
    const isAhead = Temporal.ZonedDateTime.compare(today, local) > 0;
    return (isAhead ? today : today.add({ days: 1 })).toInstant();
  };
}
