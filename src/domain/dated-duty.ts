import { nextWorkingDay, previousWorkingDay, type WorkingCalendar } from './calendar.ts';

/** A day on which somebody is reminded: so many days from the due day, on a working day. */
export type DutyStage = { readonly id: string; readonly days: number };
type StageDay = { readonly id: string; readonly on: Temporal.PlainDate };

/** Which stage speaks today, and which are passed over because a later one has come. */
export type DutyPlan = { readonly act: StageDay | null; readonly superseded: readonly StageDay[] };

/**
 * The stages of a duty that are due up to today and not accounted for yet (`accounted` holds
 * "stage@day"). A stage on a day off is brought forward to the working day before it (plan.md 0.6),
 * one after the due day put off to the next. Stages before the duty came to be are none.
 */
export function planDuty(
  duty: {
    readonly dueOn: Temporal.PlainDate;
    readonly since: Temporal.PlainDate;
    readonly stages: readonly DutyStage[];
  },
  calendar: WorkingCalendar,
  today: Temporal.PlainDate,
  accounted: ReadonlySet<string>,
): DutyPlan {
  const due = duty.stages
    .map(({ id, days }) => {
      const on = duty.dueOn.add({ days });
      const move = days > 0 ? nextWorkingDay : previousWorkingDay;
      return { id, on: move(calendar, on) };
    })
    .filter(({ on }) => !isAfter(on, today) && !isAfter(duty.since, on))
    .filter(({ id, on }) => !accounted.has(`${id}@${on.toString()}`));
  const act = due.reduce<StageDay | null>(
    (latest, stage) => (latest === null || !isAfter(latest.on, stage.on) ? stage : latest),
    null,
  );
  return { act, superseded: due.filter((stage) => stage !== act) };
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
