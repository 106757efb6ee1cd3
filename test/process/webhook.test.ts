import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { aFreePort, anOperator } from './operator.ts';

const SECRET = 'webhook-secret-0123';
const SOON = { timeout: 10_000 };
const READY = 'Đang chạy: @tunganh_thu_bot';

async function aWebhookBot() {
  const operator = await anOperator();
  const port = await aFreePort();
  const url = `http://127.0.0.1:${port}/telegram-3f9a`;
  const bot = operator.start({ WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET, PORT: String(port) });
  await bot.says(READY);
  await expect
    .poll(() => operator.sandbox.calls.some(({ method }) => method === 'setWebhook'), SOON)
    .toBe(true);
  const user = operator.sandbox.user({ firstName: 'Khách' });
  const post = (body: string, headers: Record<string, string>) =>
    fetch(url, { method: 'POST', body, headers });
  const answers = () => user.view().chats[0]?.messages.filter(({ from }) => from.isBot).length ?? 0;
  return { ...operator, bot, url, port, user, post, answers };
}

describe('a bot behind a webhook', () => {
  it('tells Telegram its address, secret and what it wants, and answers what comes', async () => {
    const { sandbox, bot, url, user, answers } = await aWebhookBot();

    user.startBot();
    await expect.poll(answers, SOON).toBe(1);

    const call = sandbox.calls.find(({ method }) => method === 'setWebhook');
    expect(call?.payload).toEqual({
      url,
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    });
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
    expect(sandbox.violations).toEqual([]);
  });

  it('takes an update once, however often it is posted', async () => {
    const { sandbox, databasePath, bot, user, post, answers } = await aWebhookBot();
    user.startBot();
    const [update] = sandbox.updates.pending();
    await expect.poll(answers, SOON).toBe(1);

    const body = JSON.stringify(update);
    const headers = { 'x-telegram-bot-api-secret-token': SECRET };
    const again = await Promise.all([post(body, headers), post(body, headers)]);
    await bot.stop();

    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers()).toBe(1);
    const db = openDatabase(databasePath, { readonly: true });
    expect(createInboxStore(db).counts()).toEqual({ waiting: 0, done: 1, failed: 0 });
    db.close();
  });

  it('turns away whoever does not know the secret, and writes nothing down', async () => {
    const { databasePath, bot, port, user, post } = await aWebhookBot();
    const body = JSON.stringify({
      update_id: 1,
      message: { text: '/start', chat: { id: user.id } },
    });

    const wrong = await post(body, { 'x-telegram-bot-api-secret-token': 'webhook-secret-0124' });
    const none = await post(body, {});
    const elsewhere = await fetch(`http://127.0.0.1:${port}/telegram`, {
      method: 'POST',
      body,
      headers: { 'x-telegram-bot-api-secret-token': SECRET },
    });
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    await bot.stop();

    expect([wrong.status, none.status, elsewhere.status]).toEqual([401, 401, 404]);
    expect(health.status).toBe(200);
    const db = openDatabase(databasePath, { readonly: true });
    expect(createInboxStore(db).counts()).toEqual({ waiting: 0, done: 0, failed: 0 });
    db.close();
  });

  it('gets what came while it was killed as soon as it is back', async () => {
    const { sandbox, start, bot, url, port, user, answers } = await aWebhookBot();
    await bot.kill();

    user.startBot();
    const next = start({ WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET, PORT: String(port) });
    await expect.poll(answers, SOON).toBe(1);

    expect(await next.stop()).toEqual({ code: 0, signal: null });
    expect(sandbox.violations).toEqual([]);
  });
});
