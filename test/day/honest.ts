import { count, type Duty, dutyKey } from '../year/facts.ts';
import type { Filing } from '../year/filing.ts';
import { MONTH } from './commune.ts';
import type { DayPhone, DayWorld } from './world.ts';

const MINUTE = 60_000;
/** Nobody begins later than so long before the end. */
const LEFT = 3 * 3_600_000;
/** Commands that interrupt an interview. */
const ASIDE = ['/tiendo', '/lichsu', '/trogiup', '/caidat', '/baocao'] as const;

/** Heads of units, who file, change their minds, pause, correct what they have sent. */
export function createHonest(world: DayWorld, filing: Filing) {
  const { chance, facts, telegram } = world;
  /** Who is done with June, so that the office may accept it. */
  const finished = new Set<string>();
  let busy = 0;

  /** Between two answers: nothing, most of the time. */
  async function whim(phone: DayPhone): Promise<void> {
    const { user } = phone;
    const bot = telegram.sandbox.bot;
    const luck = chance.between(1, 100);
    if (luck > 20) return;
    count(facts, 'whims');
    if (luck <= 5) return void (await phone.press('◀ Câu trước'));
    if (luck <= 7) return phone.act(() => user.sendSticker(bot));
    if (luck <= 9) return phone.say(chance.pick(ASIDE));
    if (luck <= 11) return phone.say('👍'.repeat(chance.between(1, 2000)));
    if (luck <= 13) return phone.act(() => user.sendVoice(bot));
    if (luck <= 15) return stale(phone);
    if (luck <= 17) return twice(phone);
    if (luck === 18) await phone.press('⏸ Tạm dừng');
    return world.wait(chance.between(5, 30) * MINUTE);
  }

  /** A button far up in the chat, which leads nowhere any more. */
  async function stale(phone: DayPhone): Promise<void> {
    const old = telegram.newest(phone.user.id).slice(4);
    const on = old.find(({ buttons }) => buttons.flat().some(isAnswer));
    const button = on?.buttons.flat().find(isAnswer);
    if (on === undefined || button?.callback_data === undefined) return;
    await phone.tap({ on, button });
  }

  /** An impatient thumb on a button that changes nothing by itself. */
  async function twice(phone: DayPhone): Promise<void> {
    const on = phone.screen();
    const button = on?.buttons.flat().find(({ text }) => text === '◀ Câu trước');
    if (on === undefined || button?.callback_data === undefined) return;
    const data = button.callback_data;
    await phone.act(() => [phone.user.press(on, data), phone.user.press(on, data)]);
  }

  /** Files, and corrects as often as there is reason to. */
  async function live(phone: DayPhone, duty: Duty, from: number, until: number): Promise<void> {
    await world.wait(chance.between(0, Math.max(MINUTE, until - from - LEFT)));
    const how = { gaps: chance.percent(15), short: false, stops: () => false };
    await filing.file(phone, duty, { ...how, whim: () => whim(phone) });
    for (let times = chance.between(0, 3); times > 0; times -= 1) {
      const pause = chance.between(10, 240) * MINUTE;
      if (world.now() + pause > until) break;
      await world.wait(pause);
      await filing.correct(phone, duty, () => false);
    }
    finished.add(dutyKey(duty));
  }

  return {
    /** Sets a unit's head going; what they do comes by the agenda. */
    begin(phone: DayPhone, code: string, from: number, until: number): void {
      busy += 1;
      live(phone, { unit: code, month: MONTH }, from, until)
        .catch((error: unknown) => facts.problems.push(`${code}: ${String(error)}`))
        .finally(() => {
          busy -= 1;
        });
    },
    /** How many have not come to an end. */
    busy: () => busy,
    isFinished: (code: string) => finished.has(dutyKey({ unit: code, month: MONTH })),
  };
}
export type Honest = ReturnType<typeof createHonest>;

function isAnswer({ text }: { readonly text: string }): boolean {
  return /^(0 – |Chưa có|Không có|Như tháng|Đạt)/.test(text);
}
