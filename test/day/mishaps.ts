import { count } from '../year/facts.ts';
import type { DayWorld } from './world.ts';

const HOUR = 3_600_000;
const FAULTS = ['429', '500', '502-html', 'lost-response', 'refused', 'half'] as const;
const METHODS = ['sendMessage', 'editMessageText', 'answerCallbackQuery', undefined] as const;
/** Of a hundred batches. */
const [FAULTY, STALLED] = [25, 1];

/** What goes wrong in a day, apart from people: the way to Telegram, Telegram itself, the machine. */
export function createMishaps(
  world: DayWorld,
  plan: { readonly hours: number; readonly killsAnHour: number; readonly awayAt: number | null },
) {
  const { chance, facts, telegram, now } = world;
  const began = now();
  const kills = Array.from({ length: plan.hours * plan.killsAnHour }, (_, index) => {
    const within = chance.between(0, HOUR - 1);
    return began + Math.floor(index / plan.killsAnHour) * HOUR + within;
  }).sort((one, other) => one - other);
  let killed = 0;

  function faults(): void {
    if (!chance.percent(FAULTY)) return;
    const kind = chance.pick(FAULTS);
    const method = chance.pick(METHODS);
    const times = chance.between(1, 3);
    count(facts, `faults ${kind}`);
    if (kind === 'half') return telegram.halve(times);
    const where = method === undefined ? {} : { method };
    telegram.sandbox.faults.next({ kind, ...where, times, retryAfter: chance.between(1, 30) });
  }

  return {
    /** Before a batch: what is to go wrong in it. */
    plan(): void {
      faults();
      if (chance.percent(STALLED)) {
        telegram.sandbox.faults.next({ kind: 'stall', method: 'sendMessage' });
        count(facts, 'faults stall');
      }
      const next = kills[world.kills()];
      if (next !== undefined && next <= now()) {
        killed = world.kills();
        world.killWithin(chance.between(1, 25), chance.percent(50));
      }
    },
    /** After it: nothing is left for the next. Returns how often the bot was killed. */
    over(): number {
      telegram.sandbox.faults.clear();
      telegram.halve(0);
      telegram.unset();
      const times = world.kills() - killed;
      killed = world.kills();
      return times;
    },
    /** Telegram is out of reach for an hour; true in the batch in which it is back. */
    async absence(): Promise<boolean> {
      if (plan.awayAt === null) return false;
      const from = began + plan.awayAt * HOUR;
      const isAbsent = now() >= from && now() < from + HOUR;
      if (isAbsent === world.isAway()) return false;
      if (!isAbsent) {
        await world.comeBack();
        return true;
      }
      count(facts, 'hours without Telegram');
      await world.leave();
      return false;
    },
  };
}
