import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiUpdate } from '../../src/sandbox/updates.ts';
import { aCommune, type Commune } from '../support/commune.ts';

const UNITS = ['Thôn 3', 'Thôn 4', 'Thôn 5'] as const;
const TYPED = [
  '/baocao',
  'không',
  '53 tạ',
  'đúng',
  'chưa có số liệu',
  '95',
  '4100',
  '0',
  'quay lại',
  '7',
];

/** Three heads have typed all this before anything was handled: the updates of each, in order. */
async function scene() {
  const made = await aCommune({ now: '2024-06-15T08:00', waitingTakesTime: true });
  made.onlyFrom('2024-06');
  const lists = UNITS.map((unit, index): readonly ApiUpdate[] => {
    const user = made.enrolled({ name: `Mẫu ${unit}`, role: 'reporter', unit });
    for (const text of TYPED.slice(0, TYPED.length - index)) user.say(made.sandbox.bot, text);
    return made.sandbox.updates.take();
  });
  return { made, lists };
}

async function outcome(made: Commune) {
  await made.app.inbox.settled();
  const answers = UNITS.map((unit) => made.duty(unit, '2024-06').draftAnswers);
  const { waiting, failed } = made.app.stores.inbox.counts();
  const reports = made.db.prepare('SELECT count(*) FROM report').pluck().get();
  await made.close();
  return { answers, waiting, failed, reports };
}

/** Whose update comes next, how often, and whether one that was handled long ago comes again. */
const delivery = fc.array(
  fc.record({ who: fc.nat(2), times: fc.constantFrom(1, 1, 2, 3), again: fc.nat(40) }),
  { minLength: 60, maxLength: 60 },
);

describe('updates that a webhook is handed in any order among people, and again', () => {
  it('lead to what they lead to one after the other', async () => {
    const plain = await scene();
    plain.made.app.inbox.receive(plain.lists.flat());
    const expected = await outcome(plain.made);
    expect(expected).toMatchObject({ waiting: 0, failed: 0, reports: 3 });
    expect(Object.keys(expected.answers[0] ?? {}).length).toBeGreaterThan(4);

    await fc.assert(
      fc.asyncProperty(delivery, async (steps) => {
        const { made, lists } = await scene();
        const left = lists.map((list) => [...list]);
        const past: ApiUpdate[] = [];
        for (const { who, times, again } of steps) {
          const update = left[who]?.shift() ?? left.find((list) => list.length > 0)?.shift();
          if (update !== undefined) {
            for (let i = 0; i < times; i += 1) made.app.inbox.receive([update]);
            past.push(update);
          }
          const old = past[again];
          if (old !== undefined) made.app.inbox.receive([old]);
          if (again % 3 === 0) await made.app.inbox.settled();
        }

        expect(await outcome(made)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

/** Two updates, and after a quiet week the rest, with ids of which `idOf` says what they are. */
async function afterAQuietWeek(idOf: (id: number, place: number) => number) {
  const { made, lists } = await scene();
  const [mine = []] = lists;
  made.app.inbox.receive(mine.slice(0, 2));
  await made.app.inbox.settled();
  made.clock.jumpTo(made.clock.now().add({ hours: 8 * 24 }));
  await made.app.tick();
  const later = mine.slice(2).map((update, place) => ({
    ...update,
    update_id: idOf(update.update_id, place),
  }));
  made.app.inbox.receive([...later, ...later.slice(0, 2)]);
  await made.app.inbox.settled();
  made.app.inbox.receive(later);
  return outcome(made);
}

describe('updates whose ids begin lower after a quiet week', () => {
  it('lead to what they would lead to with ids that go on, each once', async () => {
    const expected = await afterAQuietWeek((id) => id);

    expect(await afterAQuietWeek((_id, place) => 17 + place)).toEqual(expected);

    expect(Object.keys(expected.answers[0] ?? {})).toContain('KT07');
    expect(expected).toMatchObject({ waiting: 0, failed: 0 });
  });
});
