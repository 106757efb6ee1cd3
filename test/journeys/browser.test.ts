import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { hostSandbox } from '../../src/practice.ts';
import { systemRandom } from '../../src/random.ts';
import { type Page, startBrowser } from '../support/browser.ts';
import { TEXTS } from '../support/commune.ts';

const ROOT = join(import.meta.dirname, '../..');
/** README's pictures; rewritten on purpose only, so that a test run leaves the tree as it was. */
const PICTURES = join(
  ROOT,
  process.env['WRITE_PICTURES'] === '1' ? '.github/images' : 'test/.artifacts',
);

await mkdir(PICTURES, { recursive: true });
const started = await startBrowser();
if (started.kind === 'missing') process.stdout.write(`Skipped the browser: ${started.reason}\n`);

const stop = { now: () => {} };
let finished: Promise<number>;
let folder: string;
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-'));
  const stopping = new AbortController();
  stop.now = () => stopping.abort();
  const reading = readConfig({ DATABASE_PATH: join(folder, 'a.sqlite'), PORT: '0' });
  if (!reading.ok) throw new Error('the settings of this test are wrong');
  address = await new Promise<string>((resolve, reject) => {
    finished = hostSandbox({
      root: ROOT,
      config: reading.config,
      random: systemRandom(),
      texts: TEXTS,
      version: 'browser-test',
      log: pino({ level: 'silent' }),
      say: (line) => {
        const url = /http:\/\/\S+/.exec(line)?.[0];
        if (url !== undefined) resolve(url);
      },
      complain: (line) => reject(new Error(line)),
      stopped: stopping.signal,
    });
  });
});

afterEach(async () => {
  stop.now();
  const code = await finished;
  if (code !== 0) throw new Error(`the sandbox ended with ${code}`);
  rmSync(folder, { recursive: true });
});

afterAll(async () => {
  if (started.kind === 'started') await started.browser.close();
});

async function open(width: number, height: number): Promise<Page> {
  if (started.kind !== 'started') throw new Error(started.reason);
  const context = await started.browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  return page;
}

function phoneOf(page: Page, name: string) {
  const phone = page.getByRole('region', { name });
  return {
    press: (text: string | RegExp) => phone.getByRole('button', { name: text }).last().click(),
    sees: (text: string) => phone.locator('.bubble', { hasText: text }).last().waitFor(),
    async say(text: string) {
      await phone.getByRole('textbox').fill(text);
      await phone.getByRole('textbox').press('Enter');
    },
  };
}

/** All 18 questions of June, by buttons where there are any. */
async function fileJune(page: Page): Promise<void> {
  const head = phoneOf(page, 'Trưởng thôn 3');
  await head.press('Nhập báo cáo tháng');
  await head.sees('Câu 1/18');
  await head.press('Không có');
  await head.sees('Câu 2/18');
  await head.say('53 tạ');
  await head.sees('5,3 tấn');
  await head.press('Đúng');
  for (const number of [3, 4, 5]) {
    await head.sees(`Câu ${number}/18`);
    await head.press('Như tháng trước');
  }
  for (const number of [6, 7, 8]) {
    await head.sees(`Câu ${number}/18`);
    await head.press('0 – không phát sinh');
  }
  for (const number of [9, 10]) {
    await head.sees(`Câu ${number}/18`);
    await head.say('150/155');
  }
  for (const number of [11, 12]) {
    await head.sees(`Câu ${number}/18`);
    await head.press('0 – không phát sinh');
  }
  await head.sees('Câu 13/18');
  await head.press(/^Đạt$/);
  for (const number of [14, 15]) {
    await head.sees(`Câu ${number}/18`);
    await head.say('4');
  }
  await head.sees('Câu 16/18');
  await head.say('60%');
  await head.sees('Câu 17/18');
  await head.say('Đề nghị xã sửa cống Đồng Trưa');
  await head.sees('Câu 18/18');
  await head.press('Không có ảnh');
  await head.sees('Xem lại báo cáo tháng 6/2024');
}

describe.runIf(started.kind === 'started')('a newcomer at the page of the sandbox', () => {
  it('files the June report and sees it in the staff group', { timeout: 60_000 }, async () => {
    const page = await open(1440, 900);
    const head = phoneOf(page, 'Trưởng thôn 3');
    const staff = phoneOf(page, 'Cán bộ xã');

    await fileJune(page);
    await head.press('Gửi báo cáo');
    await head.sees('T6/2024-T03-1');
    await staff.say('/status');
    await staff.sees('27 đơn vị');
    await staff.press('Chi tiết');
    await staff.sees('Đúng hạn: ');
    await page.screenshot({ path: join(PICTURES, 'sandbox.png') });

    const group = page.getByRole('region', { name: 'Cán bộ xã' });
    const board = group.locator('.bubble', { hasText: 'Đúng hạn: ' }).last();
    expect(await board.innerText()).toMatch(/Đúng hạn: .*Thôn 3,/s);
  });

  it('can do the same on a phone', { timeout: 60_000 }, async () => {
    const page = await open(390, 844);

    await fileJune(page);
    await page.screenshot({ path: join(PICTURES, 'phone.png') });
    await phoneOf(page, 'Trưởng thôn 3').press('Gửi báo cáo');
    await phoneOf(page, 'Trưởng thôn 3').sees('Đã nhận báo cáo');

    const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(overflow).toBe(false);
  });
});
