import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChildBot } from '../support/child-bot.ts';
import { aFreePort, anOperator, TOKEN } from './operator.ts';

const READY = 'Đang chạy: @tunganh_thu_bot';
const WEBHOOK_SECRET = 'webhook-secret-0123';
const SETUP_CODE = 'mo-cua-2024';
const SOON = { timeout: 10_000 };

/** Which of the secrets are in something. */
function told(place: string | Buffer): readonly string[] {
  return [TOKEN, TOKEN.split(':')[1] ?? '', WEBHOOK_SECRET].filter((secret) =>
    place.includes(secret),
  );
}

/** Which files below a folder hold a secret. */
function filesThatTell(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && told(readFileSync(path)).length > 0;
  });
}

function commandLine(bot: ChildBot): string {
  return process.platform === 'linux' ? readFileSync(`/proc/${bot.pid}/cmdline`, 'utf8') : '';
}

describe('the bot token', () => {
  it('is in no line, file, copy or process list, whatever fails', async () => {
    const operator = await anOperator();
    const BACKUP_DIR = join(operator.folder, 'backups');
    const settings = { BACKUP_DIR, LOG_LEVEL: 'trace', SETUP_CODE };
    const first = operator.start({ ...settings, CLOCK_START: '2024-06-15T01:59:00+07:00' });
    await first.says(READY);
    await first.stop();
    const { faults } = operator.sandbox;
    for (const kind of ['502-html', '500', 'lost-response', 'refused', '403'] as const) {
      faults.next({ kind, method: 'sendMessage' });
    }
    faults.next({ kind: '502-html', method: 'setMyCommands' });
    faults.next({ kind: 'refused', method: 'getUpdates' });
    faults.next({ kind: '502-html', method: 'getUpdates' });
    const night = operator.start({ ...settings, CLOCK_START: '2024-06-16T02:00:00+07:00' });
    await night.says(READY);
    operator.sandbox.user({ firstName: 'Khách' }).startBot('a-code-that-nobody-knows');

    await night.says('no updates from Telegram');
    await night.says('update will be tried again');
    await expect.poll(() => readdirSync(operator.folder), SOON).toContain('backups');
    const line = commandLine(night);
    await night.stop();
    const doctor = await operator.command(['doctor'], settings);
    const job = await operator.command(['job', 'reminders'], {
      ...settings,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    });

    expect(told(first.output() + night.output())).toEqual([]);
    expect(told(JSON.stringify([doctor, job]))).toEqual([]);
    expect(told(line)).toEqual([]);
    expect(line.includes('start.js') || process.platform !== 'linux').toBe(true);
    expect(filesThatTell(operator.folder)).toEqual([]);
    expect(readdirSync(operator.folder).length).toBeGreaterThan(2);
  }, 60_000);

  it('and the webhook’s secret neither, behind a webhook', async () => {
    const operator = await anOperator();
    const port = String(await aFreePort());
    const WEBHOOK_URL = `http://127.0.0.1:${port}/telegram-3f9a`;
    operator.sandbox.faults.next({ kind: '502-html', method: 'sendMessage' });
    const settings = { WEBHOOK_URL, WEBHOOK_SECRET, PORT: port, LOG_LEVEL: 'trace' };
    const bot = operator.start(settings);
    await bot.says(READY);
    const wrong = { 'x-telegram-bot-api-secret-token': `${WEBHOOK_SECRET}x` };
    await expect
      .poll(async () => {
        const response = await fetch(WEBHOOK_URL, { method: 'POST', body: '{}', headers: wrong });
        return response.status;
      }, SOON)
      .toBe(401);
    operator.sandbox.user({ firstName: 'Khách' }).startBot();
    await bot.says('update will be tried again');
    const pages = await Promise.all(
      ['/healthz', '/metrics'].map(async (path) =>
        (await fetch(`http://127.0.0.1:${port}${path}`)).text(),
      ),
    );
    const line = commandLine(bot);
    await bot.stop();

    expect(told(bot.output() + pages.join('') + line)).toEqual([]);
    expect(filesThatTell(operator.folder)).toEqual([]);
  }, 30_000);
});
