import { expect, it, vi } from 'vitest';
import { createPolling } from '../../src/telegram/polling.ts';
import { headOf, june, type Phone } from '../features/scene.ts';
import { aLog } from '../telegram/edge.ts';

const UNITS = ['Thôn 3', 'Thôn 4', 'Thôn 5'] as const;
const TYPED = ['/baocao', 'không', '53 tạ', 'đúng', 'chưa có số liệu', '95', '4100', '0'] as const;
const FLOOD = 1000;
const STRANGERS = 48;
/** So much of one person may wait, beside the one in hand. */
const MOST_WAITING = 100;
const SOON = { timeout: 60_000, interval: 5 };

/** In small what `npm run bench -- --only waiting` measures with 10,000. */
it('takes what waits at Telegram when it starts, 1,500 updates: in order, without a loss, of a flood what there is room for', async () => {
  const made = await june({ waitingTakesTime: true });
  const { sandbox, app } = made;
  const flooder = made.driver.chat(sandbox.user({ firstName: 'Mẫu Lũ' }));
  const heads = UNITS.map((unit) => headOf(made, unit, `Mẫu ${unit}`));
  const strangers = Array.from({ length: STRANGERS }, (_, i): Phone => {
    return made.driver.chat(sandbox.user({ firstName: `Mẫu ${i}` }));
  });
  for (let i = 0; i < FLOOD; i += 1) flooder.user.say(sandbox.bot, `${i}`);
  for (const text of TYPED) for (const { user } of heads) user.say(sandbox.bot, text);
  for (let i = 0; i < 10; i += 1) {
    for (const { user } of strangers) user.say(sandbox.bot, '/trogiup');
  }
  expect(sandbox.updates.pending()).toHaveLength(1504);
  const sizes: number[] = [];

  const polling = createPolling({
    api: app.api,
    receive(updates) {
      app.inbox.receive(updates);
      sizes.push(app.inbox.size());
    },
    clock: made.clock,
    log: aLog().log,
  });
  const running = polling.run();
  await vi.waitUntil(
    () => sandbox.updates.pending().length === 0 && sandbox.updates.isPolled(),
    SOON,
  );
  polling.stop();
  await running;
  await app.inbox.settled();

  const answers = UNITS.map((unit) => made.duty(unit, '2024-06').draftAnswers);
  for (const each of answers) {
    expect(each).toMatchObject({
      KT07: { kind: 'value', value: 5300 },
      KT10: { kind: 'no_data' },
      KT11: { kind: 'value', value: 95 },
      KT12: { kind: 'value', value: 4100 },
    });
  }
  expect(strangers.map((phone) => phone.botMessages().length)).toEqual(strangers.map(() => 10));
  expect(flooder.botMessages()).toHaveLength(MOST_WAITING + 1);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_WAITING + 505);
  expect(app.stores.inbox.counts()).toMatchObject({ waiting: 0, failed: 0 });
}, 90_000);
