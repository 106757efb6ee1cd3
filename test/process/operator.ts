import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { serveSandbox } from '../../src/sandbox/http.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { validateCall } from '../support/bot-api-schema.ts';
import { type ChildBot, type Settings, startBot } from '../support/child-bot.ts';

export const TOKEN = '4242424242:sandbox';

/** A folder of its own, a Telegram on loopback, and a bot that is started on them with settings. */
export async function anOperator(
  serve: (sandbox: Sandbox) => Pick<Sandbox, 'handle'> = (it) => it,
) {
  const folder = mkdtempSync(join(tmpdir(), 'operator-'));
  const clock = standingClock(Temporal.Instant.from('2024-06-15T08:00+07:00'));
  const sandbox = createSandbox({ clock, token: TOKEN, inspect: validateCall });
  const server = await serveSandbox(serve(sandbox));
  const bots: ChildBot[] = [];
  onTestFinished(async () => {
    await Promise.all(bots.map((bot) => bot.kill()));
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const databasePath = join(folder, 'thi-dua.sqlite');
  const usual: Settings = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: server.apiRoot,
    CLOCK_START: '2024-06-15T08:00+07:00',
    DATABASE_PATH: databasePath,
    PORT: '0',
    LOG_LEVEL: 'silent',
  };
  return {
    folder,
    databasePath,
    sandbox,
    apiRoot: server.apiRoot,
    /** `start` is `src/start.js` of another version. */
    start(settings: Settings = {}, start?: string): ChildBot {
      const bot = startBot(folder, { ...usual, ...settings }, [], start);
      bots.push(bot);
      return bot;
    },
    /** Runs it to its end: the exit code and what it complained of. */
    async run(settings: Settings = {}) {
      const bot = startBot(folder, { ...usual, ...settings });
      bots.push(bot);
      const { code } = await bot.exited();
      return { code, complaints: bot.complaints() };
    },
    /** Runs a command to its end: `npm run NAME -- …`. */
    async command(args: readonly string[], settings: Settings = {}) {
      const child = startBot(folder, { ...usual, ...settings }, args);
      bots.push(child);
      const { code } = await child.exited();
      return { code, said: child.said(), complaints: child.complaints() };
    },
  };
}

/** A port of loopback on which somebody listens. */
export async function aBusyPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

/** A port of loopback on which nobody listens. */
export async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
