import { readFileSync } from 'node:fs';
import { createAgenda } from './agenda.ts';
import { checkYear } from './checks.ts';
import { dayOf, instantOf, plusDays } from './days.ts';
import { count } from './facts.ts';
import { createFiling } from './filing.ts';
import { createLife } from './life.ts';
import { createOffice } from './office.ts';
import { createOracle, type RawPlan } from './oracle.ts';
import { createPeople } from './people.ts';
import { createYearWorld, PLAN } from './world.ts';

type Unit = { readonly code: string; readonly name: string };
const RAW = JSON.parse(readFileSync(PLAN, 'utf8')) as RawPlan & { readonly units: readonly Unit[] };
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const END = instantOf('2025-01-31', '18:00');
const TICKS = ['00:01', '02:00', '03:00', '06:00', '08:00', '08:01', '12:00', '16:00', '20:01'];
/** On days on which nothing is due; a minute's work that finds nothing to do shows nothing. */
const QUIET_TICKS = ['02:00', '06:00', '08:00', '20:01'];

export type Year = {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
};

/** Lives through 31/01/2024 to 31/01/2025 and returns all that was not as the rules have it. */
export async function liveYear(seed: number): Promise<Year> {
  const world = await createYearWorld(seed);
  const { chance, facts, telegram } = world;
  const agenda = createAgenda();
  const oracle = createOracle(RAW, facts);
  let downUntil = 0;
  const isOff = () => world.now() < downUntil;
  const isDown = () => isOff() || world.isAway();
  const people = createPeople(world, isDown);
  const filing = createFiling(world);

  world.app();
  for (const { code, name } of RAW.units) {
    facts.units.push({ code, name, from: '2024-01-01', to: null, known: world.now() });
  }
  const officer = people.enrolled('officer', null);
  people.enrolled('administrator', null);
  const staff = telegram.sandbox.group({ title: 'Cán bộ xã', members: [officer.user] });
  telegram.sandbox.updates.drop();
  await officer.say('/ketnoi', staff.id);
  const office = createOffice(world, officer, staff.id);
  const [double, ...others] = RAW.units.map(({ code }) => code);
  for (const code of others) {
    if (chance.percent(96)) people.enrolled('reporter', code);
    if (chance.percent(35)) people.enrolled('reporter', code, true);
  }
  const both = people.headOf('T02') ?? people.enrolled('reporter', 'T02');
  people.alsoHead(both, double ?? 'T01');

  planTicks();
  planChanges();
  planSilence();
  const life = createLife({ world, agenda, people, filing, office, officer, isDown });
  for (const [index, month] of oracle.months().entries()) planMonth(month, index);
  await live();
  const problems = [...facts.problems, ...checkYear(world, createOracle(RAW, facts))];
  const { counts } = facts;
  world.close();
  return { seed, problems, counts };

  async function live(): Promise<void> {
    for (;;) {
      const next = agenda.nextAt();
      if (next === null || next > END) return;
      const send = isOff() ? null : world.nextSendAt();
      const isSending = send !== null && send < next && send > world.now();
      const at = isSending ? send : next;
      if (at > world.now()) world.pass(at - world.now());
      if (isSending) await world.settle();
      else await agenda.take()?.run();
    }
  }

  function planTicks(): void {
    for (let day = '2024-01-31'; day <= '2025-01-31'; day = plusDays(day, 1)) {
      const isBusy = day.slice(8) >= '14' && day.slice(8) <= '25';
      for (const time of isBusy ? TICKS : QUIET_TICKS) {
        const at = instantOf(day, time);
        if (at > world.now()) agenda.at(at, () => (isOff() ? undefined : world.tick()));
      }
    }
  }

  /** A unit more and one less, and 36 hours without a process over a slot and a deadline. */
  function planChanges(): void {
    const month = chance.pick(['2024-05', '2024-06', '2024-07', '2024-08']);
    const from = `${month}-${String(chance.between(1, 28)).padStart(2, '0')}`;
    agenda.at(instantOf(from, '10:00'), () => {
      const unit = { code: 'T13', name: 'Thôn Mới', kind: 'hamlet' as const };
      const validFrom = Temporal.PlainDate.from(from);
      world.app().stores.units.add({ ...unit, validFrom, validTo: null }, 99);
      facts.units.push({ ...unit, from, to: null, known: world.now() });
      people.enrolled('reporter', 'T13');
    });
    const closing = plusDays(
      `${chance.pick(['2024-06', '2024-07', '2024-09'])}-01`,
      chance.between(0, 12),
    );
    agenda.at(instantOf(closing, '09:00'), () => {
      const { units } = world.app().stores;
      const id = units.all().find(({ code }) => code === 'CCB')?.id ?? 0;
      units.close(id, Temporal.PlainDate.from(closing), null);
      const unit = facts.units.find(({ code }) => code === 'CCB');
      if (unit !== undefined) unit.to = closing;
    });
    const due = oracle.plannedDue(chance.pick(['2024-03', '2024-06', '2024-09', '2024-10']));
    agenda.at(due - chance.between(11, 30) * HOUR, async () => {
      await world.kill();
      downUntil = world.now() + 36 * HOUR;
      count(facts, 'outages of 36 hours');
      agenda.at(downUntil + SECOND, () => world.tick());
    });
  }

  /** Telegram out of reach, from before a slot until the evening, the night or the next day. */
  function planSilence(): void {
    for (const hours of [4, 13, 27]) {
      const month = chance.pick(['2024-02', '2024-04', '2024-05', '2024-07', '2024-11']);
      const day = plusDays(dayOf(oracle.plannedDue(month)), chance.pick([-1, 0, 1]));
      agenda.at(instantOf(day, '07:40'), () => {
        count(facts, 'hours without Telegram', hours);
        world.goAway(hours * HOUR);
      });
    }
  }

  function planMonth(month: string, index: number): void {
    const opens = oracle.opensAt(month);
    const due = oracle.plannedDue(month);
    const shifted = chance.percent(20) || month === '2024-06';
    if (shifted) {
      const at = due - chance.between(-30, 50) * HOUR;
      const days = chance.pick([1, 2, 3, 5]);
      agenda.at(at, () => (isDown() ? undefined : office.shiftAll(month, days)));
    }
    const units = [...RAW.units, { code: 'T13', name: 'Thôn Mới' }];
    for (const [place, unit] of units.entries()) {
      const duty = { unit: unit.code, month };
      const short = place !== index && place !== 12 + index && !chance.percent(2);
      life.planReport(duty, opens, due, short);
      life.planRest(duty, unit.name, opens, due);
    }
    for (let kills = chance.between(2, 6); kills > 0; kills -= 1) {
      const at = opens + chance.between(0, 8 * 24 * 60) * MINUTE;
      agenda.at(at, () => (isOff() ? undefined : world.kill()));
    }
  }
}
