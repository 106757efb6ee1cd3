import type { Agenda } from './agenda.ts';
import { dayOf, instantOf, plusDays } from './days.ts';
import { count, type Duty, dutyKey } from './facts.ts';
import type { Filing } from './filing.ts';
import type { Office } from './office.ts';
import type { People } from './people.ts';
import type { Phone } from './phone.ts';
import type { YearWorld } from './world.ts';

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

/** What a unit and its people do in a month, by chance. */
export function createLife(it: {
  readonly world: YearWorld;
  readonly agenda: Agenda;
  readonly people: People;
  readonly filing: Filing;
  readonly office: Office;
  readonly officer: Phone;
  readonly isDown: () => boolean;
}) {
  const { world, agenda, people, filing, office, officer, isDown } = it;
  const { chance, facts } = world;

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
    if (isDown()) {
      const later = world.now() + chance.between(10, 900) * MINUTE;
      return agenda.at(later, () => file(duty, byDeputy, how));
    }
    const row = filing.rowOf(duty);
    const phone = speaker(duty, byDeputy);
    if (row === undefined || phone === undefined) return;
    if (facts.excused.some((each) => dutyKey(each) === dutyKey(duty))) return;
    if (facts.sent.some((each) => dutyKey(each) === dutyKey(duty)))
      return filing.correct(phone, duty, isDown);
    await filing.file(phone, duty, { ...how, stops: isDown });
  }

  /** What else happens in a month: blocking, handing over, asking for time, being excused. */
  function planRest(duty: Duty, name: string, opens: number, due: number): void {
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

  return { planReport, planRest };
}
