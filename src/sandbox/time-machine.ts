import { inVietnam } from '../domain/clock.ts';

/** A place in time that the page offers to jump to. */
export type TimeTarget = {
  readonly id: string;
  readonly label: string;
  readonly instant: Temporal.Instant;
};

export type TimeMachine = {
  /** What is offered now; asked anew after each jump. */
  readonly targets: () => readonly TimeTarget[];
  /** Moves the clock, tells the sandbox (`clockMoved`) and lets the jobs run that are due. */
  readonly jump: (instant: Temporal.Instant) => void | Promise<void>;
};

/** The usual places: the next deadline unless it is over, Monday 08:00, one hour and one day on. */
export function usualTargets(now: Temporal.Instant, due?: Temporal.Instant): readonly TimeTarget[] {
  const isAhead = due !== undefined && Temporal.Instant.compare(due, now) > 0;
  return [
    ...(isAhead ? [{ id: 'due', label: 'Tới hạn nộp', instant: due }] : []),
    { id: 'monday', label: 'Thứ Hai 08:00', instant: nextMonday(now) },
    { id: 'hour', label: '+1 giờ', instant: now.add({ hours: 1 }) },
    { id: 'day', label: '+1 ngày', instant: now.add({ hours: 24 }) },
  ];
}

function nextMonday(now: Temporal.Instant): Temporal.Instant {
  const local = inVietnam(now);
  const eight = local.withPlainTime('08:00').add({ days: (8 - local.dayOfWeek) % 7 });
  const isPast = Temporal.ZonedDateTime.compare(eight, local) <= 0;
  return (isPast ? eight.add({ days: 7 }) : eight).toInstant();
}
