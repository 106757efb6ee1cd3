import { isWithin } from './calendar.ts';
import { inVietnam, ZONE } from './clock.ts';
import type { Plan } from './plan.ts';

/** A stage of reminding, on its day. */
export type Stage = {
  readonly id: string;
  readonly on: Temporal.PlainDate;
  /** It tells that the report has opened, rather than when it is due. */
  readonly isOpening: boolean;
};

/** Why a due stage brings no message; "done" and "excused" are known only at sending. */
export type StageSkip = 'replaced' | 'superseded' | 'quiet_day';

export type StagePlan = {
  /** The stage to act on today; null when none is due. */
  readonly act: Stage | null;
  readonly skip: readonly { readonly stage: Stage; readonly why: StageSkip }[];
};

type Rules = Plan['reminders'];
type Frame = { readonly opensAt: Temporal.Instant; readonly dueAt: Temporal.Instant };

/** The stages of an obligation in calendar days, in the order of the plan (issue: −3, −1, 0, +1, +3). */
export function stagesOf(rules: Rules, frame: Frame): readonly Stage[] {
  return rules.stages.map(({ id, relativeTo, days }) => {
    const isOpening = relativeTo === 'opening';
    const from = inVietnam(isOpening ? frame.opensAt : frame.dueAt);
    return { id, on: from.toPlainDate().add({ days }), isOpening };
  });
}

/**
 * What is to be done about the stages that are due up to today and not accounted for yet
 * (`accounted` holds "stage@day": a moved deadline gives a stage a new day). Of two on one day the first
 * named replaces the other; after a downtime only the latest one speaks.
 */
export function planStages(
  rules: Rules,
  frame: Frame,
  today: Temporal.PlainDate,
  accounted: ReadonlySet<string>,
): StagePlan {
  const all = stagesOf(rules, frame);
  const due = all.filter(
    (stage) =>
      Temporal.PlainDate.compare(stage.on, today) <= 0 &&
      !accounted.has(`${stage.id}@${stage.on.toString()}`),
  );
  const replaced = due.filter((stage) => {
    const first = all.find((other) => other.on.equals(stage.on));
    return first !== undefined && first.id !== stage.id;
  });
  const speaking = due.filter((stage) => !replaced.includes(stage));
  const latest = speaking.reduce<Stage | null>(
    (best, stage) =>
      best === null || Temporal.PlainDate.compare(stage.on, best.on) > 0 ? stage : best,
    null,
  );
  const isQuiet = isQuietDay(rules, today);
  const skip = [
    ...replaced.map((stage) => ({ stage, why: 'replaced' as const })),
    ...speaking
      .filter((stage) => stage !== latest)
      .map((stage) => ({ stage, why: 'superseded' as const })),
  ];
  if (latest === null || !isQuiet) return { act: latest, skip };
  return { act: null, skip: [...skip, { stage: latest, why: 'quiet_day' }] };
}

/** A day with no reminder at all, such as those of Tết. */
export function isQuietDay(rules: Rules, day: Temporal.PlainDate): boolean {
  return rules.quietDays.some((span) => isWithin(span, day));
}

/** The first instant from `now` on, outside quiet hours and quiet days, at which people are reminded. */
export function remindableFrom(rules: Rules, now: Temporal.Instant): Temporal.Instant {
  let at = quietUntil(rules, now) ?? now;
  for (let day = inVietnam(at).toPlainDate(); isQuietDay(rules, day); ) {
    day = day.add({ days: 1 });
    at = day.toZonedDateTime({ timeZone: ZONE, plainTime: rules.quietHours.to }).toInstant();
  }
  return at;
}

/** The end of the quiet hours when `now` lies within them; null at any other time. */
export function quietUntil(rules: Rules, now: Temporal.Instant): Temporal.Instant | null {
  const local = inVietnam(now);
  const time = local.toPlainTime();
  const { from, to } = rules.quietHours;
  const { compare } = Temporal.PlainTime;
  const spansMidnight = compare(from, to) > 0;
  const isQuiet = spansMidnight
    ? compare(time, from) >= 0 || compare(time, to) < 0
    : compare(time, from) >= 0 && compare(time, to) < 0;
  if (!isQuiet) return null;
  const day = compare(time, to) < 0 ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: to }).toInstant();
}

/** Whole calendar days from today to the due day; negative once it is past. */
export function daysUntil(dueAt: Temporal.Instant, today: Temporal.PlainDate): number {
  return today.until(inVietnam(dueAt).toPlainDate()).days;
}
