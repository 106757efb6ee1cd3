import type { Message, Update } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { aSandbox, call } from '../support/sandbox-bot.ts';

function aQueue() {
  const { sandbox, pass } = aSandbox();
  const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
  const poll = async (payload: Record<string, unknown> = {}) => {
    const { result, description } = await call<Update[]>(sandbox, 'getUpdates', payload);
    return description ?? result.map((update) => update.message?.text ?? 'press');
  };
  return { sandbox, pass, head, poll };
}

describe('getUpdates', () => {
  it('repeats what no later offset has confirmed', async () => {
    const { sandbox, head, poll } = aQueue();
    head.say(sandbox.bot, 'một');
    head.say(sandbox.bot, 'hai');
    head.say(sandbox.bot, 'ba');
    const [first] = sandbox.updates.pending();
    const offset = (first?.update_id ?? 0) + 1;

    expect(await poll({ limit: 2 })).toEqual(['một', 'hai']);
    expect(await poll({ offset })).toEqual(['hai', 'ba']);
    expect(await poll()).toEqual(['hai', 'ba']);
    expect(await poll({ offset: -1 })).toEqual(['ba']);
    expect(await poll()).toEqual(['ba']);
  });

  it('wakes as soon as an update arrives', async () => {
    const { sandbox, head, poll } = aQueue();

    const waiting = poll({ timeout: 50 });
    await expect.poll(() => sandbox.updates.isPolled()).toBe(true);
    head.say(sandbox.bot, 'một');

    expect(await waiting).toEqual(['một']);
  });

  it('ends an earlier poll with 409', async () => {
    const { sandbox, head, poll } = aQueue();

    const first = poll({ timeout: 50 });
    await expect.poll(() => sandbox.updates.isPolled()).toBe(true);
    const second = poll({ timeout: 50 });

    expect(await first).toMatch(/^Conflict: terminated by other getUpdates request/);
    await expect.poll(() => sandbox.updates.isPolled()).toBe(true);
    head.say(sandbox.bot, 'một');
    expect(await second).toEqual(['một']);
  });

  it('queues only the types that were asked for last', async () => {
    const { sandbox, head, poll } = aQueue();
    const said = head.say(sandbox.bot, 'một');
    await poll({ allowed_updates: ['message'] });

    head.edit(said, 'hai');

    expect(await poll()).toEqual(['một']);
  });

  it('forgets presses after 150 seconds and messages after a day', async () => {
    const { sandbox, head, pass, poll } = aQueue();
    head.say(sandbox.bot, 'một');
    const { result } = await call(sandbox, 'sendMessage', {
      chat_id: head.id,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
    });
    head.press({ chatId: head.id, id: result.message_id }, 'a');

    pass(149);
    expect(await poll()).toEqual(['một', 'press']);
    pass(2);
    expect(await poll()).toEqual(['một']);
    pass(24 * 3600);
    expect(await poll()).toEqual([]);
  });

  it('is refused while a webhook is set', async () => {
    const { sandbox, poll } = aQueue();
    await call(sandbox, 'setWebhook', { url: 'http://127.0.0.1:9/hook' });

    expect(await poll()).toMatch(/^Conflict: can't use getUpdates method while webhook is active/);
  });
});

describe('a webhook', () => {
  it('gets each update once it answers, with the secret, and may answer by a method', async () => {
    const seen: (readonly [string | null, string])[] = [];
    let failures = 1;
    const { sandbox } = aSandbox({
      callWebhook: async (_url, init) => {
        const update = (await new Response(init?.body).json()) as { message: Message };
        const secret = new Headers(init?.headers).get('x-telegram-bot-api-secret-token');
        seen.push([secret, update.message.text ?? '']);
        failures -= 1;
        if (failures >= 0) return new Response('', { status: 500 });
        const reply = { method: 'sendMessage', chat_id: update.message.chat.id, text: 'vâng' };
        return Response.json(reply);
      },
    });
    const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
    await call(sandbox, 'setWebhook', { url: 'https://example.org/hook', secret_token: 'bi-mat' });

    head.say(sandbox.bot, 'một');

    await expect.poll(() => head.view().chats[0]?.messages.at(-1)?.text).toBe('vâng');
    expect(seen).toEqual([
      ['bi-mat', 'một'],
      ['bi-mat', 'một'],
    ]);
    expect(sandbox.updates.pending()).toEqual([]);
  });
});
