import { Bot, InlineKeyboard, InputFile } from 'grammy';
import { type ServePageOptions, servePage } from '../../src/sandbox/page-server.ts';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { usualTargets } from '../../src/sandbox/time-machine.ts';
import { aSandbox } from '../support/sandbox-bot.ts';

const DUE = Temporal.Instant.from('2024-06-18T10:00:00Z');

const QUESTION = [
  '<b>B. Số liệu</b> · Câu 2/14 · Tháng 6/2024',
  '<b>Đàn trâu, bò</b> hiện có (con)',
  'Tháng trước: 115 (trâu 20, bò 95)',
  '<i>Gõ hai số, ví dụ:</i> <code>trâu 20 bò 95</code>',
].join('\n');

const STATUS = [
  '<b>Báo cáo tháng 6/2024</b> · hạn 17:00 thứ Ba 18/06 · còn 1 ngày 9 giờ',
  '27 đơn vị: ✅ 15 đã nộp · ✏️ 3 đang làm · ⬜ 7 chưa bắt đầu · ➖ 1 được miễn · ⚠️ 1 chưa kết nối',
  '',
  '<b>Đang làm</b>: Thôn 5 (9/14), Thôn 8 (2/14), Trường Tiểu học (6/8)',
  '<blockquote>Số liệu lúc 07:58 ngày 17/06</blockquote>',
].join('\n');

/** A bot of the page's own tests: one of everything that a chat can show. */
function createPageBot(sandbox: Sandbox, slow: Promise<void>): Bot {
  const bot = new Bot(sandbox.token, { client: { fetch: sandbox.fetch as never } });
  const html = { parse_mode: 'HTML' } as const;
  bot.command('start', (ctx) =>
    ctx.reply(`Kính chào ông. Mã: ${ctx.match || 'không có'}. Gõ /baocao để báo cáo.`),
  );
  bot.command('baocao', (ctx) =>
    ctx.reply(QUESTION, {
      ...html,
      reply_markup: new InlineKeyboard()
        .text('Như tháng trước: 115', 'same')
        .row()
        .text('0 – không phát sinh', 'zero')
        .text('Chưa có số liệu', 'none')
        .row()
        .text('◀ Câu trước', 'back')
        .text('⏸ Tạm dừng', 'pause'),
    }),
  );
  bot.command('status', (ctx) =>
    ctx.reply(STATUS, {
      ...html,
      reply_markup: new InlineKeyboard()
        .text('🔄 Cập nhật', 'refresh')
        .text('Nhắc 10 đơn vị', 'alert')
        .row()
        .text('◀ Tháng 5', 'back')
        .text('Chi tiết', 'slow'),
    }),
  );
  bot.command('moi', (ctx) =>
    ctx.reply(`Liên kết mời: https://t.me/${ctx.me.username}?start=moi-thon-7`),
  );
  bot.command('sua', (ctx) =>
    ctx.reply('1. Trâu, bò: 117\n2. Lợn: 100', {
      reply_markup: new InlineKeyboard().text('Sửa', 'fix-1').text('Sửa', 'fix-2'),
    }),
  );
  bot.command('hoi', (ctx) =>
    ctx.reply('Đề nghị ghi lý do.', {
      reply_markup: { force_reply: true, selective: true, input_field_placeholder: 'Lý do…' },
      reply_parameters: { message_id: ctx.msgId },
    }),
  );
  bot.command('xuat', async (ctx) => {
    await ctx.replyWithPhoto(new InputFile(samplePhoto(), 'tong-hop.jpg'), {
      ...html,
      caption: '<b>TỔNG HỢP TUẦN 10/06–16/06/2024</b>\nNộp mới: 11 báo cáo (10 đúng hạn).',
    });
    await ctx.replyWithDocument(new InputFile(Buffer.from('số'), 'Tổng hợp tháng 6.xlsx'));
  });
  bot.callbackQuery('same', async (ctx) => {
    await ctx.editMessageText('✓ Đàn trâu, bò: 115 con');
    await ctx.answerCallbackQuery('Đã ghi 115 con');
    await ctx.reply('Câu 3/14 · <b>Đàn lợn</b> hiện có (con)', html);
  });
  bot.callbackQuery('alert', (ctx) =>
    ctx.answerCallbackQuery({ text: 'Đã nhắc 10 đơn vị.', show_alert: true }),
  );
  bot.callbackQuery('slow', async (ctx) => {
    await ctx.replyWithChatAction('typing');
    void slow.then(() => ctx.answerCallbackQuery('Đã xong'));
  });
  bot.on('message:photo', (ctx) => ctx.reply(`Đã nhận ảnh: ${ctx.msg.caption ?? ''}`));
  bot.on('message:text', (ctx) => ctx.reply(`Ghi nhận: ${ctx.msg.text}`));
  return bot;
}

/** Three people, a group and a page that shows them, with the bot of these tests behind it. */
export async function aPage(options: Partial<ServePageOptions> = {}) {
  const { sandbox, clock } = aSandbox();
  const head = sandbox.user({ firstName: 'Nguyễn Văn', lastName: 'Thử' });
  const officer = sandbox.user({ firstName: 'Trần Thị', lastName: 'Mẫu' });
  const chair = sandbox.user({ firstName: 'Lê Văn', lastName: 'Ví Dụ' });
  const group = sandbox.group({ title: 'Nhóm cán bộ xã', members: [officer, chair] });
  const slow = Promise.withResolvers<void>();
  const bot = createPageBot(sandbox, slow.promise);
  await bot.api.setMyCommands([
    { command: 'baocao', description: 'Báo cáo tháng' },
    { command: 'tiendo', description: 'Tiến độ của thôn' },
    { command: 'trogiup', description: 'Trợ giúp' },
  ]);
  await bot.api.setMyCommands([{ command: 'status', description: 'Tình hình nộp báo cáo' }], {
    scope: { type: 'all_group_chats' },
  });
  const server = await servePage({
    sandbox,
    personas: () => [
      { userId: head.id, label: 'Trưởng thôn 3' },
      { userId: officer.id, label: 'Cán bộ văn phòng' },
      { userId: chair.id, label: 'Chủ tịch UBND' },
    ],
    columns: () => [
      { userId: head.id, chatId: head.id },
      { userId: officer.id, chatId: group.id },
      { userId: chair.id, chatId: chair.id },
    ],
    timeMachine: {
      targets: () => usualTargets(clock.now(), DUE),
      jump: (instant) => {
        clock.jumpTo(instant);
        sandbox.clockMoved();
      },
    },
    ...options,
  });
  const running = bot.start();
  return {
    sandbox,
    clock,
    head,
    officer,
    chair,
    group,
    server,
    finishSlow: slow.resolve,
    async close() {
      slow.resolve();
      await bot.stop();
      await running;
      await server.close();
    },
  };
}
