import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readMetrics } from '../support/prometheus.ts';
import { aFreePort, anOperator } from './operator.ts';

const READY = 'Đang chạy: @tunganh_thu_bot';

type Health = {
  readonly ok: boolean;
  readonly red: readonly {
    readonly part: string;
    readonly since: string;
    readonly detail: string;
  }[];
};

async function aWatchedBot(settings: Readonly<Record<string, string>> = {}) {
  const operator = await anOperator();
  const port = await aFreePort();
  const bot = operator.start({ PORT: String(port), ...settings });
  await bot.says(READY);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  /** As soon as it has polled and ticked. */
  const health = async (ready: (health: Health) => boolean) => {
    let found: Health = { ok: false, red: [] };
    let status = 0;
    await expect
      .poll(
        async () => {
          const response = await get('/healthz');
          status = response.status;
          found = (await response.json()) as Health;
          return ready(found);
        },
        { timeout: 10_000 },
      )
      .toBe(true);
    return { ...found, status };
  };
  return { ...operator, bot, port, get, health };
}

describe('/healthz of a running bot', () => {
  it('is green when Telegram answers, the clock works and there is room', async () => {
    const { health, bot } = await aWatchedBot();

    expect(await health(({ ok }) => ok)).toMatchObject({ status: 200, red: [] });

    await bot.stop();
  });

  it('is red when the disk has less room than is asked for, and says where and since when', async () => {
    const { health, bot, folder } = await aWatchedBot({ DISK_FREE_MB: '999999' });

    const { status, red } = await health((found) => found.red.length === 1);

    expect(status).toBe(503);
    expect(red[0]?.part).toBe('disk');
    expect(red[0]?.since).toMatch(/^2024-06-15T01:00:\d\d/);
    expect(red[0]?.detail).toMatch(/: \d+ of 999999 MB free$/);
    expect(red[0]?.detail).toContain(folder);
    await bot.stop();
  });
});

describe('/metrics of a running bot', () => {
  it('reads as Prometheus reads it', async () => {
    const { get, bot, health } = await aWatchedBot();
    await health(({ ok }) => ok);

    const families = readMetrics(await (await get('/metrics')).text());

    const valueOf = (name: string) =>
      families.find((family) => family.name === name)?.samples[0]?.value;
    expect(valueOf('thidua_database_wal_bytes')).toBeGreaterThan(100_000);
    expect(valueOf('thidua_updates_received_total')).toBe(0);
    expect(valueOf('thidua_tick_age_seconds')).toBeLessThan(60);
    expect(valueOf('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    await bot.stop();
  });
});

describe('the port', () => {
  it('is open on loopback only: no other address of the machine answers', async () => {
    const { bot, port } = await aWatchedBot();
    await expect.poll(() => reach('127.0.0.1', port), { timeout: 10_000 }).toBe('connected');
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0)
      .map(({ address }) => address);

    for (const address of ['127.0.0.2', ...others]) {
      expect(`${address}: ${await reach(address, port)}`).toBe(`${address}: ECONNREFUSED`);
    }
    await bot.stop();
  });

  it('of the sandbox’s page too', async () => {
    const operator = await anOperator();
    const port = await aFreePort();
    const settings = { BOT_TOKEN: '', TELEGRAM_API_ROOT: '', CLOCK_START: '' };
    const bot = operator.start({ ...settings, PORT: String(port) });
    await bot.says('Mở trình duyệt tại');

    expect(await reach('127.0.0.1', port)).toBe('connected');
    expect(await reach('127.0.0.2', port)).toBe('ECONNREFUSED');
    await bot.stop();
  });
});

function reach(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 });
    const end = (outcome: string) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.once('connect', () => end('connected'));
    socket.once('timeout', () => end('timed out'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'error'));
  });
}
