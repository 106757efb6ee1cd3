import { dayOf, instantOf, plusDays, timeOf } from './days.ts';
import { canReach, type Duty, dutyKey, type Facts, membersAt } from './facts.ts';

/** The rules of the plan as they stand in its file. */
export type RawPlan = {
  readonly calendar: { readonly holidays: readonly Span[]; readonly makeUpDays: readonly string[] };
  readonly reporting: {
    readonly closingDay: number;
    readonly dueDay: number;
    readonly dueTime: string;
    readonly openingTime: string;
    readonly firstMonth: string;
    readonly lastMonth: string;
  };
  readonly reminders: {
    readonly time: string;
    readonly stages: readonly {
      readonly id: string;
      readonly relativeTo: string;
      readonly days: number;
    }[];
    readonly followUpStage: string;
    readonly quietHours: { readonly from: string; readonly to: string };
    readonly quietDays: readonly Span[];
  };
};
type Span = { readonly from: string; readonly to: string };

/** What must have become of one stage on its day. */
export type Expected = Duty & {
  readonly stage: string;
  readonly day: string;
  /** The tick that dealt with it. */
  readonly at: number;
  readonly outcome:
    | { readonly skipped: string }
    | { readonly to: number; readonly kind: ReminderKind };
};
export type ReminderKind = 'opening' | 'before' | 'today' | 'after' | 'follow-up';

export type Verdict = Duty & {
  readonly due: number;
  readonly firstSent: number | null;
  readonly onTime: boolean | null;
  readonly excused: boolean;
};

function within(spans: readonly Span[], day: string): boolean {
  return spans.some(({ from, to }) => from <= day && day <= to);
}

/**
 * A reading of the rules of its own: who owed what by when, who was on time, and what each reminder
 * stage should have come to. It knows the plan's file and what happened, and none of the product.
 */
export function createOracle(plan: RawPlan, facts: Facts) {
  const { reporting, reminders, calendar } = plan;

  function worked(day: string): boolean {
    if (calendar.makeUpDays.includes(day)) return true;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !within(calendar.holidays, day);
  }

  function dueOn(day: string): number {
    let found = day;
    while (!worked(found)) found = plusDays(found, 1);
    return instantOf(found, reporting.dueTime);
  }

  function months(): readonly string[] {
    const found = [];
    const pad = (month: number) => String(month).padStart(2, '0');
    for (let year = 2024, month = 1; `${year}-${pad(month)}` <= reporting.lastMonth; month += 1) {
      if (`${year}-${pad(month)}` >= reporting.firstMonth) found.push(`${year}-${pad(month)}`);
    }
    return found;
  }

  const closes = (month: string) => `${month}-${String(reporting.closingDay).padStart(2, '0')}`;
  const opensOn = (month: string) => plusDays(closes(month), 1);
  const opensAt = (month: string) => instantOf(opensOn(month), reporting.openingTime);
  const plannedDue = (month: string) => dueOn(`${month}-${reporting.dueDay}`);

  /** When the obligation came to be; null when the unit never owed it. */
  function bornAt(unit: Facts['units'][number], month: string): number | null {
    const last = closes(month);
    if (unit.from > last || (unit.to !== null && unit.to < last)) return null;
    const ready = Math.max(opensAt(month), unit.known);
    return facts.ticks.find((tick) => tick >= ready) ?? null;
  }

  function duties(): readonly (Duty & { readonly born: number })[] {
    return months().flatMap((month) =>
      facts.units.flatMap((unit) => {
        const born = bornAt(unit, month);
        return born === null ? [] : [{ unit: unit.code, month, born }];
      }),
    );
  }

  const is = (duty: Duty) => (each: Duty) => each.unit === duty.unit && each.month === duty.month;
  const sentBy = new Map(
    duties().map((duty) => [dutyKey(duty), facts.sent.filter(is(duty))] as const),
  );
  const excusedAt = (duty: Duty) => facts.excused.find(is(duty))?.at ?? Number.POSITIVE_INFINITY;

  function reportsUpTo(duty: Duty, at: number) {
    return (sentBy.get(dutyKey(duty)) ?? []).filter((sent) => sent.at < at);
  }

  /** A deadline that is moved by so many days, from today on where it has passed. */
  function later(due: number, days: number, at: number): number {
    const from = dayOf(due) < dayOf(at) ? dayOf(at) : dayOf(due);
    return dueOn(plusDays(from, days));
  }

  /** The deadline of a month for whoever has none of its own, as it stood at an instant. */
  function dueOfMonth(month: string, at: number): number {
    return facts.moved
      .filter((each) => each.month === month && each.unit === null && each.at <= at)
      .reduce((due, step) => Math.max(due, later(due, step.days, step.at)), plannedDue(month));
  }

  /** The deadline of one unit as it stood at an instant; it is never drawn nearer. */
  function dueAt(duty: Duty & { readonly born: number }, at: number): number {
    const { unit, month, born } = duty;
    const steps = facts.moved.filter(
      (each) => each.month === month && each.at > born && each.at <= at,
    );
    return steps.reduce(
      (due, step) => {
        const isOpen = reportsUpTo(duty, step.at).length === 0 && excusedAt(duty) > step.at;
        if (step.unit === unit) return Math.max(due, later(due, step.days, step.at));
        if (step.unit !== null || !isOpen) return due;
        return Math.max(due, dueOfMonth(month, step.at));
      },
      dueOfMonth(month, born),
    );
  }

  /** The ticks that remind: the first of each day from the hour of reminding to the quiet hours. */
  function slots(): readonly number[] {
    const first = new Map<string, number>();
    for (const tick of facts.ticks) {
      const time = timeOf(tick);
      if (time < `${reminders.time}:00` || time > `${reminders.quietHours.from}:00`) continue;
      if (!first.has(dayOf(tick))) first.set(dayOf(tick), tick);
    }
    return [...first.values()];
  }

  function stagesOf(duty: Duty & { readonly born: number }, at: number) {
    const due = dayOf(dueAt(duty, at));
    return reminders.stages.map(({ id, relativeTo, days }) => ({
      id,
      day: plusDays(relativeTo === 'opening' ? opensOn(duty.month) : due, days),
      kind: kindOf(relativeTo, days),
    }));
  }

  function kindOf(relativeTo: string, days: number): ReminderKind {
    if (relativeTo === 'opening') return 'opening';
    return days < 0 ? 'before' : days === 0 ? 'today' : 'after';
  }

  /** Everything that the stages of one obligation must have come to. */
  function expectedOf(
    duty: Duty & { readonly born: number },
    reminding: readonly number[],
  ): Expected[] {
    const found: Expected[] = [];
    for (const at of reminding.filter((slot) => slot >= duty.born)) {
      const today = dayOf(at);
      const all = stagesOf(duty, at);
      const open = all.filter(
        ({ id, day }) =>
          day <= today && !found.some((each) => each.stage === id && each.day === day),
      );
      const isFirstOfDay = (stage: (typeof all)[number]) =>
        all.find(({ day }) => day === stage.day)?.id === stage.id;
      const lastDay = open
        .filter(isFirstOfDay)
        .reduce((last, { day }) => (day > last ? day : last), '');
      for (const stage of open) {
        const outcome = !isFirstOfDay(stage)
          ? { skipped: 'replaced' }
          : stage.day < lastDay
            ? { skipped: 'superseded' }
            : spoken(duty, stage, at);
        const { unit, month } = duty;
        found.push({ unit, month, stage: stage.id, day: stage.day, at, outcome });
      }
    }
    return found;
  }

  function spoken(
    duty: Duty,
    stage: { readonly id: string; readonly kind: ReminderKind },
    at: number,
  ): Expected['outcome'] {
    if (within(reminders.quietDays, dayOf(at))) return { skipped: 'quiet_day' };
    if (excusedAt(duty) <= at) return { skipped: 'excused' };
    const last = reportsUpTo(duty, at).at(-1);
    const asksForGaps = last?.gaps === true && stage.id === reminders.followUpStage;
    if (last !== undefined && !asksForGaps) return { skipped: 'done' };
    const members = membersAt(facts, duty.unit, at).filter(({ person }) =>
      canReach(facts, person, at),
    );
    const person = members.find((each) => !isAway(each.person, at)) ?? members[0];
    if (person === undefined) return { skipped: 'not_connected' };
    return { to: person.person, kind: asksForGaps ? 'follow-up' : stage.kind };
  }

  function isAway(person: number, at: number): boolean {
    const said = facts.away.findLast((each) => each.person === person && each.at <= at);
    return said !== undefined && said.from <= dayOf(at) && dayOf(at) <= said.to;
  }

  function verdictOf(duty: Duty & { readonly born: number }): Verdict {
    const due = dueAt(duty, Number.POSITIVE_INFINITY);
    const firstSent = sentBy.get(dutyKey(duty))?.[0]?.at ?? null;
    const onTime = firstSent === null ? null : firstSent <= due;
    const { unit, month } = duty;
    return { unit, month, due, firstSent, onTime, excused: Number.isFinite(excusedAt(duty)) };
  }

  return {
    months,
    opensAt,
    plannedDue,
    verdicts: () => duties().map(verdictOf),
    expected(): readonly Expected[] {
      const reminding = slots();
      return duties().flatMap((duty) => expectedOf(duty, reminding));
    },
    isQuietDay: (day: string) => within(reminders.quietDays, day),
  };
}
export type Oracle = ReturnType<typeof createOracle>;
