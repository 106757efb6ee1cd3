import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULTS } from '../../src/config.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createInboxStore } from '../../src/storage/inbox.ts';
import { blockFor } from '../support/readme.ts';
import { aFreePort, anOperator } from './operator.ts';

const SITE = blockFor('/etc/nginx/conf.d/thi-dua.conf');
const SECRET = 'webhook-secret-0123';
const READY = 'Đang chạy: @tunganh_thu_bot';
const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
const canRun = NGINX !== undefined && spawnSync('openssl', ['version']).status === 0;

describe('the site of nginx in the README', () => {
  it('passes on one path only, from the networks that the bot believes in by default', () => {
    const allowed = [...SITE.matchAll(/^ +allow (\S+);$/gm)].map(([, network]) => network);

    expect(allowed.join(',')).toBe(DEFAULTS.WEBHOOK_SOURCES);
    expect([...SITE.matchAll(/^ +location .*$/gm)].map(([line]) => line.trim())).toEqual([
      'location = /telegram-7c1e {',
      'location / {',
    ]);
    expect(SITE.match(/proxy_pass/g)).toHaveLength(1);
    expect(SITE).toContain(`proxy_pass http://127.0.0.1:${DEFAULTS.PORT};`);
    expect(SITE).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(SITE).toContain('deny all;');
  });
});

/** nginx with the site of the README, but for its port, its certificate and what is given. */
async function serve(changes: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await aFreePort();
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=bot.example.vn', '-days', '1', '-nodes'];
  const files = ['-keyout', key, '-out', certificate];
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...subject, ...files]);
  let site = SITE.replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
    .replace('  listen [::]:443 ssl;\n', '')
    .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`);
  for (const [from, to] of Object.entries(changes)) site = site.replace(from, to);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const main = `daemon off; pid ${join(folder, 'pid')}; error_log stderr;
    events {} http { access_log off; ${temporary.join(' ')} ${site} }`;
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, main);
  const child = spawn(NGINX ?? '', ['-c', path, '-p', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  });
  return (
    method: string,
    at: string,
    body: string,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    new Promise<number>((resolve) => {
      const options = { method, headers, rejectUnauthorized: false, agent: false } as const;
      const call = request(`https://127.0.0.1:${port}${at}`, options, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      call.once('error', () => resolve(0));
      call.end(body);
    });
}

async function aBotBehindNginx(networks: string) {
  const operator = await anOperator();
  const port = String(await aFreePort());
  const bot = operator.start({
    WEBHOOK_URL: 'http://127.0.0.1/telegram-7c1e',
    WEBHOOK_SECRET: SECRET,
    WEBHOOK_SOURCES: networks,
    PORT: port,
  });
  await bot.says(READY);
  const call = await serve({
    '149.154.160.0/20': '127.0.0.0/8',
    '127.0.0.1:8080': `127.0.0.1:${port}`,
  });
  const secret = { 'x-telegram-bot-api-secret-token': SECRET };
  await expect
    .poll(() => call('POST', '/telegram-7c1e', '', secret), { timeout: 10_000 })
    .not.toBe(0);
  await expect
    .poll(() => call('POST', '/telegram-7c1e', '', secret), { timeout: 10_000 })
    .not.toBe(502);
  const written = () => {
    const db = openDatabase(operator.databasePath, { readonly: true });
    try {
      const { waiting, done, failed } = createInboxStore(db).counts();
      return waiting + done + failed;
    } finally {
      db.close();
    }
  };
  return { ...operator, bot, call, secret, written };
}

const UPDATE = JSON.stringify({
  update_id: 700_000_900,
  message: { message_id: 1, date: 1, text: 'xin chào', chat: { id: 7, type: 'private' } },
});

describe.skipIf(!canRun)('the bot behind a real nginx', () => {
  it('takes what Telegram posts, and nothing else gets through', async () => {
    const { bot, call, secret, written } = await aBotBehindNginx('127.0.0.0/8');

    expect(await call('POST', '/telegram-7c1e', UPDATE, secret)).toBe(200);
    expect(await call('POST', '/telegram-7c1e', UPDATE)).toBe(401);
    expect(await call('POST', '/telegram-7c1e', `{"x":"${'x'.repeat(1_100_000)}"}`, secret)).toBe(
      413,
    );
    for (const path of ['/healthz', '/metrics', '/', '/telegram-7c1e/x']) {
      expect(`${path} ${await call('GET', path, '')}`).toBe(`${path} 404`);
    }
    // what the caller says of himself is not passed on
    const forged = { ...secret, 'x-forwarded-for': '203.0.113.9' };
    expect(await call('POST', '/telegram-7c1e', UPDATE, forged)).toBe(200);
    expect(written()).toBe(1);
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
  }, 40_000);

  it('refuses whom nginx let through from a network that is not Telegram’s', async () => {
    const { bot, call, secret, written } = await aBotBehindNginx(DEFAULTS.WEBHOOK_SOURCES);

    expect(await call('POST', '/telegram-7c1e', UPDATE, secret)).toBe(403);
    expect(written()).toBe(0);
    await bot.stop();
  }, 40_000);

  it('is not asked by anybody from elsewhere: nginx turns them away itself', async () => {
    const call = await serve({});

    await expect.poll(() => call('POST', '/telegram-7c1e', UPDATE), { timeout: 10_000 }).toBe(403);
  });
});
