import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSandbox } from '../../src/sandbox/http.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { aFreePort, anOperator, TOKEN } from './operator.ts';

const READY = 'Đang chạy: @tunganh_thu_bot';
const SOON = { timeout: 10_000 };
const AWAY = 'Chưa kết nối được Telegram';

/** Lets a call of a method wait before Telegram carries it out. */
function aHeldCall(sandbox: Sandbox, method: string) {
  const reached = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  async function handle(request: Parameters<Sandbox['handle']>[0]) {
    if (request.path.endsWith(`/${method}`)) {
      reached.resolve();
      await release.promise;
    }
    return sandbox.handle(request);
  }
  return { handle, reached: reached.promise, release: () => release.resolve() };
}

/** The port of a proxy that wants to know who asks, and never believes it. */
async function aRefusingProxy(): Promise<number> {
  const proxy = createServer((_request, response) => response.writeHead(407).end());
  proxy.on('connect', (_request, socket) => socket.end('HTTP/1.1 407 Not You\r\n\r\n'));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  return (proxy.address() as { port: number }).port;
}

describe('a signal', () => {
  it.for(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0', async (signal) => {
    const operator = await anOperator();
    const bot = operator.start();
    await bot.says(READY);

    expect(await bot.stop(signal)).toEqual({ code: 0, signal: null });
    expect(bot.complaints()).toEqual([]);
  });

  it('lets it finish what it has in hand', async () => {
    let held: ReturnType<typeof aHeldCall> | null = null;
    const operator = await anOperator((sandbox) => (held = aHeldCall(sandbox, 'sendMessage')));
    const { reached, release } = held as unknown as ReturnType<typeof aHeldCall>;
    const bot = operator.start();
    await bot.says(READY);
    const stranger = operator.sandbox.user({ firstName: 'Khách' });
    stranger.startBot();
    await reached;

    const stopped = bot.stop();
    // The process has understood when it gives up its poll.
    await expect.poll(operator.sandbox.updates.isPolled, SOON).toBe(false);
    expect(bot.isRunning()).toBe(true);
    release();

    expect(await stopped).toEqual({ code: 0, signal: null });
    const answers = stranger.view().chats[0]?.messages.filter(({ from }) => from.isBot);
    expect(answers).toHaveLength(1);
    const db = openDatabase(operator.databasePath, { readonly: true });
    expect(createInboxStore(db).counts()).toEqual({ waiting: 0, done: 1, failed: 0 });
    db.close();
  });
});

describe('Telegram that cannot be reached at the start', () => {
  it('is said once an attempt, and found as soon as it is there', async () => {
    const operator = await anOperator();
    const port = await aFreePort();
    const bot = operator.start({ TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` });

    await bot.says(AWAY);
    const server = await serveSandbox(operator.sandbox, { port });
    onTestFinished(() => server.close());
    await bot.says(READY);

    expect(bot.complaints()[0]).toBe(
      'Chưa kết nối được Telegram (ECONNREFUSED); hệ thống tự thử lại. Nếu mạng chặn Telegram, đặt TELEGRAM_PROXY.',
    );
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
  }, 30_000);

  it('does not keep it from being stopped', async () => {
    const operator = await anOperator();
    const bot = operator.start({ TELEGRAM_PROXY: `http://127.0.0.1:${await aRefusingProxy()}` });
    await bot.says(AWAY);

    expect(await bot.stop()).toEqual({ code: 0, signal: null });
  });
});

describe('without BOT_TOKEN', () => {
  it('serves the sandbox with its page, beside the real database', async () => {
    const operator = await anOperator();
    const bot = operator.start({ BOT_TOKEN: '', TELEGRAM_API_ROOT: '', CLOCK_START: '' });
    await bot.says('Mở trình duyệt tại: http://127.0.0.1:');

    const address = /Mở trình duyệt tại: (\S+)/.exec(bot.said().join('\n'))?.[1] ?? '';
    const page = await fetch(address);

    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
    expect(existsSync(operator.databasePath)).toBe(false);
    expect(existsSync(join(operator.folder, 'practice.sqlite'))).toBe(true);
  });
});

describe('secrets', () => {
  const SECRETS = [TOKEN, 'proxy-password', 'webhook-secret-0123'];

  it('are not told when a proxy fails, whatever the log level', async () => {
    const operator = await anOperator();
    const bot = operator.start({
      TELEGRAM_PROXY: `http://user:proxy-password@127.0.0.1:${await aRefusingProxy()}`,
      WEBHOOK_URL: 'http://127.0.0.1/telegram',
      WEBHOOK_SECRET: 'webhook-secret-0123',
      LOG_LEVEL: 'trace',
    });
    await bot.says(AWAY);
    await bot.stop();

    expect(SECRETS.filter((secret) => bot.output().includes(secret))).toEqual([]);
  }, 30_000);

  it('are not told when calls fail while it runs', async () => {
    const operator = await anOperator();
    operator.sandbox.faults.next({ kind: '502-html', method: 'setMyCommands' });
    operator.sandbox.faults.next({ kind: 'refused', method: 'getUpdates' });

    const bot = operator.start({ LOG_LEVEL: 'trace' });
    await bot.says('no updates from Telegram');
    await bot.says('menus not published');
    await bot.stop();

    expect(SECRETS.filter((secret) => bot.output().includes(secret))).toEqual([]);
  });
});
