import { count } from '../year/facts.ts';
import type { Honest } from './honest.ts';
import type { DayPhone, DayWorld } from './world.ts';

const MINUTE = 60_000;
const LOOKS = ['/status', '/tiendo', '/xephang', '/xuat', '/donvi', '/trogiup'] as const;
/** Cards that are gone through at one sitting. */
const SITTING = 12;

/** An officer's day: looks at how things stand, reviews, accepts what its unit is done with. */
export function createDayOffice(world: DayWorld, honest: Honest) {
  const { chance, facts, db } = world;
  const unitOf = db.prepare<[number], { code: string }>(
    `SELECT unit.code FROM report JOIN obligation ON obligation.id = obligation_id
     JOIN unit ON unit.id = unit_id WHERE report.id = ?`,
  );

  async function review(phone: DayPhone): Promise<void> {
    await phone.say('/duyet');
    for (let cards = 0; cards < SITTING; cards += 1) {
      const accept = shown(phone, 'review:accept:');
      const next = shown(phone, 'review:next:');
      const code = unitOf.get(Number(accept?.split(':')[2]))?.code;
      if (accept !== undefined && code !== undefined && honest.isFinished(code)) {
        await phone.press(accept);
        count(facts, 'reports accepted');
      } else if (next === undefined || !(await phone.press(next))) return;
    }
  }

  function shown(phone: DayPhone, data: string): string | undefined {
    const buttons = phone.screen()?.buttons.flat() ?? [];
    return buttons.find((button) => button.callback_data?.startsWith(data))?.callback_data;
  }

  async function live(phone: DayPhone, until: number): Promise<void> {
    while (world.now() < until) {
      await world.wait(chance.between(2, 20) * MINUTE);
      if (chance.percent(60)) await review(phone);
      else await phone.say(chance.pick(LOOKS));
    }
  }

  return {
    begin(phone: DayPhone, until: number): void {
      void live(phone, until).catch((error: unknown) => {
        facts.problems.push(`office: ${String(error)}`);
      });
    },
  };
}
