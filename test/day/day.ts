import { count } from '../year/facts.ts';
import { createFiling } from '../year/filing.ts';
import { createAttack } from './attack.ts';
import { castFor } from './cast.ts';
import { checkDay, createBatchChecks } from './checks.ts';
import { createHonest } from './honest.ts';
import { createMishaps } from './mishaps.ts';
import { createDayOffice } from './office.ts';
import { createDayWorld, type DayOptions, type DayWorld } from './world.ts';

const HOUR = 3_600_000;
/** Of a hundred batches so many hold a flood. */
const FLOODED = 12;
/** Whoever is in the middle of a report then finishes it. */
const LONGEST_TAIL = 6 * HOUR;
/** An actor comes to its next act, or to its next wait, within so many turns of the microtasks. */
const SAID = 60;

export type Hour = {
  readonly hour: number;
  readonly updates: number;
  readonly answers: number;
  readonly calls: number;
  readonly kills: number;
  /** Bytes. */
  readonly heap: number;
  readonly rss: number;
};

export type Day = {
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly hours: readonly Hour[];
};

export type DayPlan = DayOptions & {
  readonly hours: number;
  /** kill -9 so many times an hour. */
  readonly killsAnHour: number;
  /** Telegram is out of reach for an hour from this one on. */
  readonly awayAt: number | null;
  /** Hostile acts in each batch, at most. */
  readonly hostility: number;
  /** Whether it ends with the first problem. */
  readonly isOverAtOnce?: boolean;
};

/** Lives through 18/06/2024, the day of the deadline, or its first hours, and says what went wrong. */
export async function liveDay(plan: DayPlan): Promise<Day> {
  const world = await createDayWorld(plan);
  try {
    return await live(world, plan);
  } finally {
    await world.close();
  }
}

async function live(world: DayWorld, plan: DayPlan): Promise<Day> {
  const { chance, facts, telegram, now, db } = world;
  const began = now();
  const end = began + plan.hours * HOUR;
  const cast = castFor(world);
  const honest = createHonest(world, createFiling(world));
  const office = createDayOffice(world, honest);
  const checks = createBatchChecks(world, cast.wellMeant);
  const attack = createAttack(world, { people: cast.hostile, groups: cast.groups });
  const mishaps = createMishaps(world, plan);
  const written = db.prepare<[], number>('SELECT count(*) FROM inbox').pluck();
  const hours: Hour[] = [];

  cast.officers[0].say(cast.staff, '/ketnoi');
  await world.settle();
  for (const { code, user } of cast.heads) honest.begin(world.phone(user), code, began, end);
  for (const user of cast.officers) office.begin(world.phone(user), end);
  const isOn = () => now() < end || (honest.busy() > 0 && now() < end + LONGEST_TAIL);
  while (isOn() && !(plan.isOverAtOnce === true && facts.problems.length > 0)) {
    await batch();
    if (hours.length < plan.hours && now() >= began + (hours.length + 1) * HOUR) await noteHour();
  }
  if (honest.busy() > 0 && !isOn())
    facts.problems.push(`${honest.busy()} heads did not come to an end`);
  const problems = [...facts.problems, ...checkDay(world, cast.units)];
  const totals = {
    'messages that came again': checks.repeats(),
    'most of a flood between two others': checks.longestRun(),
    presses: checks.presses(),
    'presses of a flood forgotten by a kill': checks.forgotten(),
    'calls to Telegram': telegram.sandbox.calls.length,
    'updates taken': written.get() ?? 0,
  };
  for (const [what, times] of Object.entries(totals)) count(facts, what, times);
  return { problems, counts: facts.counts, hours };

  async function batch(): Promise<void> {
    world.pass(chance.between(20, 100) * 1000);
    const hasReturned = await mishaps.absence();
    const at = now();
    await world.order({ do: 'jump', at });
    if (!world.isAway()) mishaps.plan();
    let flooder: number | null = null;
    const flood = () => {
      flooder = attack.flood(chance.between(100, 600));
    };
    const turns = [
      ...Array.from({ length: chance.between(0, plan.hostility) }, () => attack.act),
      ...(chance.percent(FLOODED) ? [flood] : []),
      ...dueBy(at),
    ];
    for (const turn of chance.shuffled(turns)) {
      turn();
      await untilSaid();
    }
    await world.settle();
    await world.order({ do: 'tick' });
    const kills = mishaps.over();
    if (world.isAway()) return;
    const acts = world.takeActs();
    const people = acts.map(({ person }) => person);
    const queries = attack.takeQueries();
    await checks.check({ acts: people, queries, flooder, kills, began: at, hasReturned });
    for (const { settled } of acts) settled();
    await untilSaid();
  }

  /** The turns of those who have something to do by now. */
  function dueBy(at: number): readonly (() => void)[] {
    const due: (() => void)[] = [];
    for (let next = world.agenda.nextAt(); next !== null && next <= at; ) {
      const turn = world.agenda.take();
      if (turn !== undefined) due.push(() => void turn.run());
      next = world.agenda.nextAt();
    }
    return due;
  }

  async function noteHour(): Promise<void> {
    const report = await world.order({ do: 'measure' });
    const sum = (of: (hour: Hour) => number) => hours.reduce((all, one) => all + of(one), 0);
    hours.push({
      hour: hours.length + 1,
      updates: (written.get() ?? 0) - sum(({ updates }) => updates),
      answers: (facts.counts['answers in interviews'] ?? 0) - sum(({ answers }) => answers),
      calls: telegram.sandbox.calls.length - sum(({ calls }) => calls),
      kills: world.kills() - sum(({ kills }) => kills),
      heap: report?.heap ?? 0,
      rss: report?.rss ?? 0,
    });
  }
}

/** Whoever was woken does what comes next. */
async function untilSaid(): Promise<void> {
  for (let turn = 0; turn < SAID; turn += 1) await Promise.resolve();
}
