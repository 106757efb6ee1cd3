import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import { type BrowserContext, type Page, startBrowser } from '../support/browser.ts';
import { aPage } from './page-world.ts';

const ARTIFACTS = fileURLToPath(new URL('../.artifacts/', import.meta.url));
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

await mkdir(ARTIFACTS, { recursive: true });
const started = await startBrowser();

let world: Awaited<ReturnType<typeof aPage>>;
let contexts: BrowserContext[] = [];
let complaints: string[] = [];

beforeEach(async ({ skip }) => {
  if (started.kind === 'missing') skip(started.reason);
  world = await aPage();
  contexts = [];
  complaints = [];
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await world.close();
  const problems = [...complaints, ...world.sandbox.violations.map(({ problem }) => problem)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

afterAll(async () => {
  if (started.kind === 'started') await started.browser.close();
});

/** Opens the page; whatever the browser complains about fails the test. */
async function open(viewport = DESKTOP, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  if (started.kind !== 'started') throw new Error(started.reason);
  const context = await started.browser.newContext({ viewport, colorScheme, locale: 'vi-VN' });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('console', (message) => void complaints.push(message.text()));
  page.on('pageerror', (error) => void complaints.push(String(error)));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(world.server.url) || request.url().startsWith('blob:');
    if (!isOwn) complaints.push(`asks ${request.url()}`);
  });
  await page.goto(world.server.url);
  return page;
}

function phoneOf(page: Page, name: string) {
  const phone = page.getByRole('region', { name });
  return Object.assign(phone, {
    field: phone.getByRole('textbox'),
    button: (text: string) => phone.getByRole('button', { name: text, exact: true }),
    bubble: (text: string) => phone.locator('.bubble', { hasText: text }),
    async say(text: string) {
      await phone.getByRole('textbox').fill(text);
      await phone.getByRole('textbox').press('Enter');
    },
  });
}

describe('the page in a browser', () => {
  it('lets a hamlet head start, answer by typing and by a button, and see what was read', async () => {
    const page = await open();
    const head = phoneOf(page, 'Trưởng thôn 3');

    await head.button('BẮT ĐẦU').click();
    await head.bubble('Kính chào ông').getByRole('button', { name: '/baocao' }).click();
    await head.button('Như tháng trước: 115').waitFor();
    await page.screenshot({ path: `${ARTIFACTS}page-question.png` });
    await head.button('Như tháng trước: 115').click();
    await head.getByRole('status').filter({ hasText: 'Đã ghi 115 con' }).waitFor();
    await head.say('khoảng 100');
    await head.bubble('Ghi nhận: khoảng 100').waitFor();

    expect(await head.bubble('✓ Đàn trâu, bò').textContent()).toContain('đã sửa');
    expect(await head.button('Như tháng trước: 115').count()).toBe(0);
    expect(await head.locator('strong').allTextContents()).toEqual(['Đàn lợn']);
    expect(await head.locator('.row.me .text').last().textContent()).toBe('khoảng 10007:59');
  });

  it('keeps what people type as text', async () => {
    const page = await open();
    const officer = phoneOf(page, 'Cán bộ văn phòng');
    const nasty = '<img src=x onerror=alert(1)> & <b>đậm</b>';

    await officer.say(nasty);
    await officer.bubble('đậm').waitFor();

    expect(await officer.bubble('đậm').locator('.text').innerText()).toContain(nasty);
    expect(await officer.locator('.text img, .text b').count()).toBe(0);
  });

  it('leaves a line break to Shift+Enter and Enter to a composing input method', async () => {
    const page = await open();
    const officer = phoneOf(page, 'Cán bộ văn phòng');

    await officer.field.fill('dòng một');
    await officer.field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await officer.field.press('Shift+Enter');
    await officer.field.pressSequentially('dòng hai');
    await officer.field.press('Enter');
    await officer.bubble('dòng hai').waitFor();

    const said = world.officer
      .view()
      .chats.find(({ id }) => id === world.group.id)
      ?.messages.at(-1);
    expect(said?.text).toBe('dòng một\ndòng hai');
  });

  it('shows the group with names, and a pressed button that spins until the bot answers', async () => {
    const page = await open();
    const officer = phoneOf(page, 'Cán bộ văn phòng');

    await officer.say('/status');
    await officer.button('Chi tiết').click();
    await officer.locator('button[aria-busy="true"]', { hasText: 'Chi tiết' }).waitFor();
    await officer.getByText('đang nhập…').waitFor();
    world.chair.say(world.group, 'Đề nghị các thôn nộp đúng hạn.');
    await officer.bubble('Đề nghị các thôn').waitFor();
    await page.screenshot({ path: `${ARTIFACTS}page-group.png` });
    world.finishSlow();
    await officer.getByRole('status').filter({ hasText: 'Đã xong' }).waitFor();

    await expect.poll(() => officer.locator('button[aria-busy="true"]').count()).toBe(0);
    const names = officer.locator('.bubble .name');
    expect(await names.allTextContents()).toEqual(['Tùng Ảnh (thử)', 'Lê Văn Ví Dụ']);
    expect(await officer.locator('.service').first().textContent()).toContain('đã tạo nhóm');
  });

  it('shows an alert until the person has read it', async () => {
    const page = await open();
    const officer = phoneOf(page, 'Cán bộ văn phòng');

    await officer.say('/status');
    await officer.button('Nhắc 10 đơn vị').click();
    const alert = page.getByRole('dialog');
    await alert.getByText('Đã nhắc 10 đơn vị.').waitFor();
    await alert.getByRole('button', { name: 'Đã hiểu' }).click();

    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('offers the bot’s commands of that chat, by the button and by a slash', async () => {
    const page = await open();
    const officer = phoneOf(page, 'Cán bộ văn phòng');
    const head = phoneOf(page, 'Trưởng thôn 3');

    await head.button('BẮT ĐẦU').click();
    await head.bubble('Kính chào ông').waitFor();
    await head.field.fill('/t');
    const options = head.getByRole('listbox').getByRole('option');
    await expect.poll(() => options.count()).toBe(2);
    expect(await options.allInnerTexts()).toEqual([
      expect.stringMatching(/^\/tiendo\s+Tiến độ của thôn$/),
      expect.stringMatching(/^\/trogiup\s+Trợ giúp$/),
    ]);
    await head.field.press('ArrowDown');
    await head.field.press('Enter');
    await head.bubble('Ghi nhận: /trogiup').waitFor();
    await officer.button('Lệnh của bot').click();
    await officer.getByRole('option', { name: '/status' }).click();
    await officer.button('Chi tiết').waitFor();

    const sent = world.officer.view().chats.at(-1)?.messages.at(-2);
    expect(sent?.text).toBe('/status@tunganh_thu_bot');
  });

  it('sends a photo with its caption, shows it, and shows what the bot sends', async () => {
    const page = await open();
    const head = phoneOf(page, 'Trưởng thôn 3');
    const photo = { name: 'cong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(samplePhoto()) };

    await head.button('BẮT ĐẦU').click();
    await head.locator('input[type=file]').setInputFiles(photo);
    await head.getByText('Gửi 1 tệp').waitFor();
    await head.say('Cống Đồng Trưa');
    await head.bubble('Đã nhận ảnh: Cống Đồng Trưa').waitFor();
    await head.say('/xuat');
    await head.getByRole('link', { name: 'Tổng hợp tháng 6.xlsx' }).waitFor();

    const images = head.locator('.photo img');
    await expect
      .poll(() => images.evaluateAll((all) => all.map((one) => Reflect.get(one, 'naturalWidth'))))
      .toEqual([320, 320]);
    await head.getByRole('button', { name: 'Phóng to ảnh' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    const downloading = page.waitForEvent('download');
    await head.getByRole('link', { name: 'Tổng hợp tháng 6.xlsx' }).click();
    expect((await downloading).suggestedFilename()).toBe('Tổng hợp tháng 6.xlsx');
  });

  it('opens the field as a reply when the bot asks for one', async () => {
    const page = await open();
    const officer = phoneOf(page, 'Cán bộ văn phòng');

    await officer.say('/hoi');
    await officer.getByPlaceholder('Lý do…').fill('mưa lớn');
    await officer.field.press('Enter');
    await officer.bubble('Ghi nhận: mưa lớn').waitFor();

    const quote = officer.bubble('mưa lớn').first().locator('.quote');
    expect(await quote.innerText()).toMatch(/Tùng Ảnh \(thử\)\s+Đề nghị ghi lý do\./);
    expect(await officer.getByPlaceholder('Nhắn tin…').count()).toBe(1);
  });

  it('opens an invitation as the person to whom it was forwarded', async () => {
    const page = await open();
    const chair = phoneOf(page, 'Chủ tịch UBND');
    const head = phoneOf(page, 'Trưởng thôn 3');

    await chair.button('BẮT ĐẦU').click();
    await chair.say('/moi');
    await chair.getByRole('link', { name: 'start=moi-thon-7' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trưởng thôn 3' }).click();
    await head.bubble('Mã: moi-thon-7').waitFor();

    expect(world.head.view().chats[0]?.messages[0]?.text).toBe('/start moi-thon-7');
  });

  it('moves the clock', async () => {
    const page = await open();
    await page.getByText('07:59').first().waitFor();

    await page.getByRole('button', { name: '+1 ngày' }).click();
    await page.getByText('Thứ Ba, 18/06/2024').waitFor();
    await page.getByRole('button', { name: 'Tới hạn nộp' }).click();
    await page.locator('.now-time', { hasText: '17:00' }).waitFor();

    expect(await page.getByRole('button', { name: 'Tới hạn nộp' }).count()).toBe(0);
  });

  it('shows other people in its columns and remembers them over a reload', async () => {
    const page = await open();

    await phoneOf(page, 'Chủ tịch UBND')
      .getByLabel('Điện thoại của ai')
      .selectOption('Chủ tịch UBND · Nhóm cán bộ xã');
    await phoneOf(page, 'Trưởng thôn 3').button('Bỏ điện thoại này').click();
    await page.reload();
    await page.getByRole('region').nth(1).waitFor();

    const labels = await page
      .getByRole('region')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(labels).toEqual([
      'Điện thoại: Cán bộ văn phòng · Nhóm cán bộ xã',
      'Điện thoại: Chủ tịch UBND · Nhóm cán bộ xã',
    ]);
  });

  it('fills itself as soon as there are people to show', async () => {
    await world.close();
    const people: { userId: number; label: string }[] = [];
    world = await aPage({ personas: () => people });
    const page = await open();
    await page.locator('.now-time', { hasText: '07:59' }).waitFor();
    expect(await page.getByRole('region').count()).toBe(0);

    people.push({ userId: world.head.id, label: 'Trưởng thôn 3' });
    world.sandbox.user({ firstName: 'Người mới' });

    await phoneOf(page, 'Trưởng thôn 3').button('BẮT ĐẦU').waitFor();
  });

  it('keeps its place when the person has scrolled up, and counts what comes', async () => {
    for (let i = 1; i <= 30; i += 1) world.officer.say(world.group, `Tin số ${i}`);
    world.officer.say(world.group, 'Tin cuối');
    const page = await open();
    const officer = phoneOf(page, 'Cán bộ văn phòng');
    await officer.bubble('Tin cuối').waitFor();
    const scroller = officer.locator('.scroller');
    const distance = () =>
      scroller.evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight);
    await expect.poll(distance).toBeLessThan(2);

    await scroller.evaluate((one) => one.scrollTo({ top: 0 }));
    await officer.button('Xuống tin mới nhất').waitFor();
    world.chair.say(world.group, 'Tin mới');
    await officer.locator('.to-end .count', { hasText: '1' }).waitFor();
    expect(await scroller.evaluate((one) => one.scrollTop)).toBe(0);
    await officer.locator('.to-end').click();

    await expect.poll(distance).toBeLessThan(2);
  });

  it('shows one chat at a time on a phone, with large targets and nothing cut off', async () => {
    const page = await open(PHONE);
    const head = phoneOf(page, 'Trưởng thôn 3');
    await head.button('BẮT ĐẦU').click();
    await head.say('/baocao');
    await head.button('⏸ Tạm dừng').waitFor();
    await page.screenshot({ path: `${ARTIFACTS}page-phone.png` });
    world.chair.say(world.group, '/status');
    const tab = page.getByRole('navigation').getByRole('button', { name: 'Nhóm cán bộ xã' });
    await tab.locator('.count').waitFor();
    await tab.click();
    await phoneOf(page, 'Cán bộ văn phòng').button('Chi tiết').waitFor();
    await page.screenshot({ path: `${ARTIFACTS}page-phone-group.png` });

    expect(await head.isVisible()).toBe(false);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    const small = await page.locator('button:visible:not(.text button)').evaluateAll((all) =>
      all
        .map((one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() }))
        .filter((box) => box.height < 44 || box.left < 0 || box.right > 391)
        .map((box) => box.text),
    );
    expect(small).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has text that can be read in %s colours', async (scheme) => {
    const page = await open(DESKTOP, scheme);
    const officer = phoneOf(page, 'Cán bộ văn phòng');
    await officer.say('/status');
    await officer.button('Chi tiết').waitFor();
    world.chair.say(world.group, 'Đề nghị các thôn nộp đúng hạn.');
    await officer.bubble('Đề nghị các thôn').waitFor();
    await page.screenshot({ path: `${ARTIFACTS}page-${scheme}.png` });

    const pairs = [
      ['.row.them .text', '.row.them .bubble'],
      ['.row.them .meta', '.row.them .bubble'],
      ['.row.me .meta', '.row.me .bubble'],
      ['.row.them .tone-bot.name', '.row.them .bubble'],
      ['.row.me .command', '.row.me .bubble'],
      ['.title p', '.phone'],
      ['.note', '.bar'],
      ['.targets button', '.targets button'],
    ];
    const measure = `(${measureContrast})(${JSON.stringify(pairs)})`;
    const ratios = await page.evaluate<[string, number][]>(measure);
    expect(ratios).toHaveLength(pairs.length);
    expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
  });
});

/** Runs in the page: the WCAG contrast of each text colour on the colour of its ground. */
const measureContrast = `(pairs) => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const s = part / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return pairs.map(([text, ground]) => {
    const ink = getComputedStyle(document.querySelector(text)).color;
    const paper = getComputedStyle(document.querySelector(ground)).backgroundColor;
    const [high, low] = [luminance(ink), luminance(paper)].sort((a, b) => b - a);
    return [text, (high + 0.05) / (low + 0.05)];
  });
}`;
