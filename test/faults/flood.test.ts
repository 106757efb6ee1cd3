import { describe, expect, it } from 'vitest';
import { headOf, june, type Phone } from '../features/scene.ts';
import type { Commune } from '../support/commune.ts';

const FLOODED = 'Có quá nhiều tin nhắn gửi đến cùng lúc';

/** To whom the bot said something, in order. */
function saidTo(phones: readonly Phone[], calls: readonly { readonly payload: object }[]) {
  return calls.flatMap(({ payload }) => {
    const chatId = (payload as { readonly chat_id?: number }).chat_id;
    return phones.find((phone) => phone.chatId === chatId)?.chatId ?? [];
  });
}

async function aMinuteLater(made: Commune): Promise<void> {
  made.pass(60);
  await made.app.tick();
  await made.settle();
}

describe('a thousand messages at once from one person', () => {
  it('take one turn between two of anybody else, fill nothing, and are told of once', async () => {
    const made = await june({ waitingTakesTime: true });
    const flooder = headOf(made, 'Thôn 3');
    const others = ['Thôn 4', 'Thôn 5'].map((unit) => headOf(made, unit, `Mẫu ${unit}`));
    for (let i = 0; i < 1000; i += 1) flooder.user.say(made.sandbox.bot, `${i}`);
    for (const text of ['/trogiup', '/tiendo', '/lichsu', '/caidat', '/trogiup']) {
      for (const { user } of others) user.say(made.sandbox.bot, text);
    }
    const from = made.sandbox.calls.length;

    await made.settle();
    await aMinuteLater(made);

    const order = saidTo([flooder, ...others], made.sandbox.calls.slice(from));
    const last = order.findLastIndex((chatId) => chatId !== flooder.chatId);
    const turns = order.slice(0, last).map((chatId) => (chatId === flooder.chatId ? 'f' : 'o'));
    expect(turns.join('')).not.toContain('ff');
    expect(others.map((phone) => phone.botMessages().length)).toEqual([5, 5]);
    expect(flooder.botMessages()).toHaveLength(101);
    const told = flooder.botMessages().filter(({ text }) => text.startsWith(FLOODED));
    expect(told).toHaveLength(1);
    expect(made.app.stores.inbox.counts()).toMatchObject({ waiting: 0, failed: 0 });
  });

  it('is told once, however long it goes on', async () => {
    const made = await june({ waitingTakesTime: true });
    const flooder = headOf(made);
    for (let round = 0; round < 5; round += 1) {
      for (let i = 0; i < 300; i += 1) flooder.user.say(made.sandbox.bot, `${i}`);
      await made.settle();
    }
    await aMinuteLater(made);

    const told = flooder.botMessages().filter(({ text }) => text.startsWith(FLOODED));
    expect(told).toHaveLength(1);
  });

  it('of presses leaves no button spinning', async () => {
    const made = await june({ waitingTakesTime: true });
    const flooder = headOf(made);
    await flooder.say('/baocao');
    const asking = flooder.last();
    for (let i = 0; i < 500; i += 1) flooder.user.press(asking, 'Không có');

    await made.settle();

    expect(made.sandbox.unansweredPresses()).toEqual([]);
    expect(flooder.toast()).toContain(FLOODED);
  });
});
