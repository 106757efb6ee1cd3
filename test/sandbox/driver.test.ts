import { describe, expect, it } from 'vitest';
import { createDriver } from '../support/driver.ts';
import { createEchoBot } from '../support/echo-bot.ts';
import { aSandbox } from '../support/sandbox-bot.ts';

async function aDriver() {
  const { sandbox, pass } = aSandbox();
  const bot = createEchoBot(sandbox.token, { fetch: sandbox.fetch as never });
  await bot.init();
  async function settle() {
    for (let batch = sandbox.updates.take(); batch.length > 0; batch = sandbox.updates.take()) {
      for (const update of batch) await bot.handleUpdate(update);
    }
  }
  const driver = createDriver({ sandbox, settle, beforeAction: () => pass(5) });
  const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
  return { sandbox, driver, head, pass, chat: driver.chat(head) };
}

describe('the chat driver', () => {
  it('talks to a real grammY bot and writes down the conversation', async () => {
    const { sandbox, driver, head, pass, chat } = await aDriver();
    const group = sandbox.group({ title: 'Nhóm cán bộ xã', members: [head] });

    await chat.start();
    await chat.press('Đúng');
    await chat.say('95 con\nvà 3 con');
    pass(60);
    const inGroup = driver.chat(head, group);
    await inGroup.say('/hoi');
    await inGroup.reply('bốn');

    expect(chat.toast()).toBe('Đã ghi');
    expect(chat.lastText()).toBe('Ông nói: 95 con\nvà 3 con');
    driver.close();
    expect(driver.transcript()).toBe(`── Nhóm cán bộ xã · 17/06/2024 07:59
(Trưởng thôn 3 đã tạo nhóm «Nhóm cán bộ xã»)
(Tùng Ảnh (thử) đã vào nhóm)

── Trưởng thôn 3 · 17/06/2024 07:59
Trưởng thôn 3: /start
Bot:
> Chào **ông**
> [Đúng] [Sửa]
Trưởng thôn 3 bấm [Đúng]
(thông báo: Đã ghi)
Bot sửa thành: ✓ Đúng
Trưởng thôn 3:
> 95 con
> và 3 con
Bot:
> Ông nói: 95 con
> và 3 con

── Nhóm cán bộ xã · 17/06/2024 08:00
Trưởng thôn 3: /hoi
Bot ↩ «/hoi»:
> Mấy con?
> (chờ trả lời: ví dụ 95)
Trưởng thôn 3 ↩ «Mấy con?»: bốn
Bot: Ông nói: bốn
`);
  });

  it('receives files by multipart, with their Vietnamese names', async () => {
    const { driver, chat } = await aDriver();

    await chat.say('/file');

    const document = chat.document();
    driver.close();
    expect(document).toMatchObject({ name: 'Báo cáo tháng 6.docx' });
    expect(Buffer.from(document?.bytes ?? []).toString()).toBe('số liệu');
    expect(chat.lastText()).toBe('Tháng 6');
  });

  it('sends photos, which the bot can fetch and send on by their id', async () => {
    const { chat } = await aDriver();

    await chat.sendPhoto({ caption: 'Đường' });

    expect(chat.lastText()).toBe('photos/file_1.jpg');
    expect(chat.photo()).toMatchObject({ width: 320, height: 240 });
  });

  it('says which buttons there are when the wanted one is missing', async () => {
    const { chat } = await aDriver();
    await chat.start();

    const press = chat.press('Gửi');

    await expect(press).rejects.toThrow(
      'No button «Gửi»; the buttons in this chat are [Đúng] [Sửa]',
    );
  });

  it('keeps presses that the bot leaves unanswered', async () => {
    const { sandbox, chat } = await aDriver();
    await chat.start();

    await chat.press('Sửa');

    expect(sandbox.unansweredPresses()).toMatchObject([{ button: 'Sửa', data: 'no' }]);
  });

  it('fails at the end if the bot broke the rules of the Bot API', async () => {
    const { driver, chat } = await aDriver();

    await chat.say('a'.repeat(4096)).catch(() => {});

    expect(driver.close).toThrow('sendMessage: Bad Request: message is too long');
  });
});
