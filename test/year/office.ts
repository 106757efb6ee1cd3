import { count, type Duty } from './facts.ts';
import type { Phone } from './phone.ts';
import type { YearWorld } from './world.ts';

/** What the office does by chat: shifts, excuses, and answers to those who ask for time. */
export function createOffice(world: YearWorld, officer: Phone, staff: number) {
  const { facts, chance } = world;

  /** «Thôn 1» is not «Thôn 10»: a unit's name is tapped only as a whole. */
  async function tap(words: string): Promise<boolean> {
    const isUnit = facts.units.some(({ name }) => name === words);
    const labels = officer.screen()?.buttons.flat() ?? [];
    if (isUnit && !labels.some(({ text }) => text === words)) return false;
    return officer.press(words);
  }

  /** Taps through a menu; what went wrong on the way is tapped again from the start. */
  async function through(...words: readonly string[]): Promise<boolean> {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await officer.say('/giahan');
      let taps = 0;
      while (taps < words.length && (await tap(words[taps] ?? ''))) taps += 1;
      if (taps === words.length) return true;
    }
    return false;
  }

  return {
    async shiftAll(month: string, days: number): Promise<void> {
      const done = await through('Tất cả đơn vị', `Thêm ${days} ngày`, 'Thiên tai');
      if (!done) return;
      facts.moved.push({ unit: null, month, at: world.now(), days });
      count(facts, 'deadlines moved for all');
    },
    async shiftOne(duty: Duty, name: string, days: number): Promise<void> {
      const done = await through('Một đơn vị', name, `Thêm ${days} ngày`, 'Điều chỉnh');
      if (!done) return;
      facts.moved.push({ ...duty, at: world.now(), days });
      count(facts, 'deadlines moved for one');
    },
    async excuse(duty: Duty, name: string): Promise<void> {
      if (!(await through('Một đơn vị', name, 'Miễn báo cáo', 'Thiên tai'))) return;
      facts.excused.push({ ...duty, at: world.now() });
      count(facts, 'units excused');
    },
    /** A head asks for time below a reminder; the office grants it, refuses or leaves it. */
    async extension(head: Phone, duty: Duty, name: string, obligationId: number): Promise<void> {
      const ask = head.find(`extend:ask:${obligationId}`);
      if (ask === null) return;
      await head.tap(ask);
      if (!(await head.press('Chưa tổng hợp đủ số liệu'))) return;
      count(facts, 'extensions asked for');
      const days = chance.between(1, 3);
      const answer = chance.pick(['grant', 'refuse', 'leave'] as const);
      const data = answer === 'grant' ? /^extension:grant:\d+:(\d)$/ : /^extension:refuse:/;
      if (answer === 'leave') return;
      const found = officer.find(`extension:${answer}:`, staff);
      if (found === null) return;
      const wanted = found.on.buttons
        .flat()
        .find((each) => data.test(each.callback_data ?? '') && isFor(each.callback_data, days));
      if (wanted === undefined || !found.on.text.startsWith(`${name} (`)) return;
      await officer.tap({ on: found.on, button: wanted });
      if (answer === 'refuse') return count(facts, 'extensions refused');
      facts.moved.push({ ...duty, at: world.now(), days });
      count(facts, 'extensions granted');
    },
  };
}
export type Office = ReturnType<typeof createOffice>;

function isFor(data: string | undefined, days: number): boolean {
  return data?.includes('refuse') === true || data?.endsWith(`:${days}`) === true;
}
