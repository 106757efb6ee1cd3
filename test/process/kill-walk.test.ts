import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileJune, type JuneByHand, type Passage } from './june-by-hand.ts';
import {
  aSeed,
  aServedCommune,
  type Fate,
  type FiledReport,
  reportsOf,
  type Seed,
} from './served-commune.ts';

type Walk = JuneByHand & {
  readonly reports: readonly FiledReport[];
  readonly kills: number;
  readonly inbox: number;
};

const LONG = { timeout: 240_000 };

let seed: Seed;
let undisturbed: Walk;
beforeAll(async () => {
  seed = await aSeed();
  undisturbed = await walk(() => ({ kind: 'lives' }));
});
afterAll(() => seed.remove());

async function walk(fate: (action: number) => Fate): Promise<Walk> {
  const served = await aServedCommune(seed, fate);
  try {
    const told = await fileJune(served, seed.invitation);
    const reports = served.look((db) => reportsOf(db, 'Thôn 3', '2024-06'));
    const inbox = served.look((db) => db.prepare('SELECT count(*) FROM inbox').pluck().get());
    return { ...told, reports, kills: served.kills(), inbox: Number(inbox) };
  } finally {
    await served.close();
  }
}

/** Each place in one action at which the process can die, from the earliest to the latest. */
function fatesOf({ calls }: Passage): readonly Fate[] {
  const atCalls = Array.from({ length: calls }, (_, index): readonly Fate[] => [
    { kind: 'call', number: index + 1, carriedOut: false },
    { kind: 'call', number: index + 1, carriedOut: true },
  ]);
  return [{ kind: 'written' }, ...atCalls.flat(), { kind: 'record-lost' }];
}

/** The walks begin at different places, so that together they try many at each action. */
function fateIn(number: number, action: number): Fate {
  const fates = fatesOf(undisturbed.passages[action] as Passage);
  return fates[(action + number) % fates.length] as Fate;
}

/** What is in `some` and not, or not so often, in `others`. */
function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Nothing asks yet, so nothing but the inbox knows that they were handled. */
const OPENINGS = ['START', 'bấm 📝 Nhập báo cáo tháng'];

/** One message may come twice: accepted by Telegram, and then neither noted as sent nor as done. */
function mayRepeat(fate: Fate, action: string): boolean {
  if (fate.kind === 'call') return fate.carriedOut;
  return fate.kind === 'record-lost' && OPENINGS.includes(action);
}

/** Where a passage with a kill differs in what the hamlet head saw. */
function differences(is: Passage, fate: Fate, position: number): readonly string[] {
  const was = undisturbed.passages[position] as Passage;
  const place = `${position} «${was.action}», ${JSON.stringify(fate)}`;
  const repeated = without(is.sent, was.sent);
  const most = mayRepeat(fate, is.action) ? 1 : 0;
  return [
    ...without(was.sent, is.sent).map((message) => `${place}: not sent: ${message}`),
    ...repeated
      .filter((message) => !was.sent.includes(message))
      .map((message) => `${place}: new: ${message}`),
    ...(repeated.length > most ? [`${place}: ${repeated.length} messages repeated`] : []),
    ...(is.showing === was.showing ? [] : [`${place}: shows ${is.showing}, not ${was.showing}`]),
  ];
}

describe('the report of June, with the process killed at every update', () => {
  it('is filed once when nothing happens to the process', () => {
    expect(undisturbed.passages).toHaveLength(28);
    expect(undisturbed.inbox).toBe(30);
    expect(undisturbed.reports).toMatchObject([
      {
        state: 'submitted',
        receipt: 'T6/2024-T03-1',
        photos: 2,
        answers: {
          KT07: { value: 5300 },
          KT10: { value: 117, parts: [20, 97] },
          KT11: { value: 100, estimate: true },
          KT12: { value: 4100 },
          KT17: { value: 150, denominator: 155 },
          KT23: { value: 120 },
        },
      },
    ]);
  });

  it(
    'is the same when each update is delivered three times',
    async () => {
      const thrice = await walk(() => ({ kind: 'thrice' }));

      expect(thrice).toEqual(undisturbed);
    },
    LONG.timeout,
  );

  // two at a time: more children than that would only wait for each other
  it.concurrent.for([
    [0, 1],
    [2, 3],
  ])('asks the same, keeps all answers and is filed once: walks %i and %i', LONG, async (pair) => {
    for (const number of pair) {
      const fate = (action: number) => fateIn(number, action);
      const killed = await walk(fate);

      const differing = killed.passages.map((is, at) => differences(is, fate(at), at));
      expect(differing.find((lines) => lines.length > 0)).toBeUndefined();
      expect(killed.kills).toBe(28);
      expect(killed.reports).toEqual(undisturbed.reports);
      expect(without(undisturbed.chat, killed.chat)).toEqual([]);
    }
  });
});
