import { readFileSync } from 'node:fs';
import { createAgenda } from './agenda.ts';
import { checkYear } from './checks.ts';
import { count, type Duty, dutyKey } from './facts.ts';
import { createFiling } from './filing.ts';
import { createOffice } from './office.ts';
import { createOracle, dayOf, instantOf, plusDays, type RawPlan } from './oracle.ts';
import { createPeople } from './people.ts';
import type { Phone } from './phone.ts';
import { createYearWorld, PLAN } from './world.ts';

type Unit = { readonly code: string; readonly name: string };
const RAW = JSON.parse(readFileSync(PLAN, 'utf8')) as RawPlan & { readonly units: readonly Unit[] };
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
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
  const months = oracle.months();

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
  months.forEach(planMonth);
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
      world.db.prepare('UPDATE unit SET valid_to = ? WHERE code = ?').run(closing, 'CCB');
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
      agenda.at(at, () => whenUp(() => office.shiftAll(month, chance.pick([1, 2, 3, 5]))));
    }
    const units = [...RAW.units, { code: 'T13', name: 'Thôn Mới' }];
    for (const [place, unit] of units.entries()) {
      const duty = { unit: unit.code, month };
      const short = place !== index && place !== 12 + index && !chance.percent(2);
      planReport(duty, opens, due, short);
      planLife(duty, unit.name, opens, due);
    }
    for (let kills = chance.between(2, 6); kills > 0; kills -= 1) {
      const at = opens + chance.between(0, 8 * 24 * 60) * MINUTE;
      agenda.at(at, () => (isOff() ? undefined : world.kill()));
    }
  }

  /** When and how the unit files: early, near the deadline, at its very second, late or never. */
  function planReport(duty: Duty, opens: number, due: number, short: boolean): void {
    const luck = chance.between(1, 100);
    if (luck <= 4) return;
    const at =
      luck <= 40
        ? opens + chance.between(1, 60 * 24) * MINUTE
        : luck <= 72
          ? due - chance.between(1, 20 * 60) * MINUTE
          : luck <= 78
            ? due - chance.between(0, 60) * SECOND
            : luck <= 94
              ? due + chance.between(1, 5 * 24 * 60) * MINUTE
              : due + chance.between(6, 40) * DAY;
    const gaps = chance.percent(15);
    const byDeputy = chance.percent(15);
    const act = () => file(duty, byDeputy, { gaps, short });
    agenda.at(awake(at, due), act);
    if (chance.percent(15))
      agenda.at(awake(at + chance.between(1, 12) * DAY, 0), () =>
        file(duty, byDeputy, { gaps: false, short: true }),
      );
  }

  /** People write by day, but for those who race the deadline. */
  function awake(at: number, due: number): number {
    const hour = new Date(at + 7 * HOUR).getUTCHours();
    return hour >= 6 && hour < 21 ? at : at === due ? at : at + ((30 - hour) % 24) * HOUR;
  }

  function speaker(duty: Duty, byDeputy: boolean): Phone | undefined {
    const deputy = people.deputyOf(duty.unit);
    const head = people.headOf(duty.unit);
    const first = byDeputy ? (deputy ?? head) : head;
    if (first !== undefined && !people.isBlocked(first)) return first;
    return deputy !== undefined && !people.isBlocked(deputy) ? deputy : undefined;
  }

  async function file(
    duty: Duty,
    byDeputy: boolean,
    how: { gaps: boolean; short: boolean },
  ): Promise<void> {
    if (isDown())
      return void agenda.at(world.now() + chance.between(10, 900) * MINUTE, () =>
        file(duty, byDeputy, how),
      );
    const row = filing.rowOf(duty);
    const phone = speaker(duty, byDeputy);
    if (row === undefined || phone === undefined) return;
    if (facts.excused.some((each) => dutyKey(each) === dutyKey(duty))) return;
    if (facts.sent.some((each) => dutyKey(each) === dutyKey(duty)))
      return filing.correct(phone, duty, isDown);
    await filing.file(phone, duty, { ...how, stops: isDown });
  }

  /** What else happens in a month: blocking, handing over, asking for time, being excused. */
  function planLife(duty: Duty, name: string, opens: number, due: number): void {
    const { unit, month } = duty;
    if (chance.percent(4)) {
      const at = opens + chance.between(0, 5 * 24) * HOUR;
      agenda.at(at, () => {
        const phone = people.headOf(unit);
        if (phone === undefined || people.isBlocked(phone)) return;
        agenda.at(world.now() + chance.between(2, 25) * DAY, () => people.unblock(phone));
        return people.block(phone);
      });
    }
    if (chance.percent(3)) {
      const at = opens + chance.between(1, 6 * 24) * HOUR + 10 * MINUTE;
      agenda.at(at, () => whenUp(() => handOver(unit, name)));
    }
    if (chance.percent(10)) {
      const at = awake(due - chance.between(-24, 30) * HOUR, 0);
      agenda.at(at, () => whenUp(() => askForTime(duty, name)));
    }
    if (chance.percent(10)) {
      const day = plusDays(dayOf(due), chance.pick([-1, 0, 1]));
      agenda.at(instantOf(day, '09:30'), () => whenUp(() => snooze(duty)));
    }
    if (chance.percent(5)) {
      const at = awake(opens + chance.between(-48, 72) * HOUR, 0);
      agenda.at(at, () => whenUp(() => goAway(unit)));
    }
    if (chance.percent(1)) {
      agenda.at(awake(due - 20 * HOUR, 0), () => whenUp(() => office.excuse(duty, name)));
    }
    if (chance.percent(1) && month !== '2024-12') {
      agenda.at(awake(due - 30 * HOUR, 0), () =>
        whenUp(() => office.shiftOne(duty, name, chance.pick([1, 2, 3]))),
      );
    }
  }

  function whenUp(act: () => Promise<void> | void): Promise<void> | void {
    return isDown() ? undefined : act();
  }

  async function handOver(unit: string, name: string): Promise<void> {
    if (unit === 'T01' || unit === 'T02' || people.headOf(unit) === undefined) return;
    if (chance.percent(50)) people.appointNew(unit);
    else await people.inviteNew(officer, unit, name);
  }

  async function goAway(unit: string): Promise<void> {
    const phone = people.headOf(unit);
    if (phone === undefined || people.isBlocked(phone)) return;
    await phone.say('/vangmat');
    await phone.press('Đổi ngày');
    if (!(await phone.press('Từ hôm nay')) || !(await phone.press('1 tuần'))) return;
    const from = dayOf(world.now());
    facts.away.push({ person: phone.user.id, from, to: plusDays(from, 6), at: world.now() });
    count(facts, 'absences');
  }

  async function askForTime(duty: Duty, name: string): Promise<void> {
    const phone = people.headOf(duty.unit);
    const row = filing.rowOf(duty);
    if (phone === undefined || row === undefined || people.isBlocked(phone)) return;
    if (facts.sent.some((each) => dutyKey(each) === dutyKey(duty))) return;
    await office.extension(phone, duty, name, row.id);
  }

  async function snooze(duty: Duty): Promise<void> {
    const phone = people.headOf(duty.unit);
    if (phone === undefined || people.isBlocked(phone)) return;
    const day = dayOf(world.now());
    const found = phone.find(`reminder:snooze:${day}`);
    if (found === null) return;
    await phone.tap(found);
    facts.snoozed.push({ person: phone.user.id, day });
    count(facts, 'snoozes');
  }
}
