import { type ApiClientOptions, Bot, InlineKeyboard, InputFile } from 'grammy';

/** A small bot that is not ours, to test the sandbox with a real client of the Bot API. */
export function createEchoBot(token: string, client: ApiClientOptions): Bot {
  const bot = new Bot(token, { client });
  bot.command('start', (ctx) =>
    ctx.reply('Chào <b>ông</b>', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Đúng', 'yes').text('Sửa', 'no'),
    }),
  );
  bot.command('file', (ctx) =>
    ctx.replyWithDocument(new InputFile(Buffer.from('số liệu'), 'Báo cáo tháng 6.docx'), {
      caption: 'Tháng <i>6</i>',
      parse_mode: 'HTML',
    }),
  );
  bot.command('hoi', (ctx) =>
    ctx.reply('Mấy con?', {
      reply_markup: { force_reply: true, selective: true, input_field_placeholder: 'ví dụ 95' },
      reply_parameters: { message_id: ctx.msgId },
    }),
  );
  bot.callbackQuery('yes', async (ctx) => {
    await ctx.answerCallbackQuery('Đã ghi');
    await ctx.editMessageText('✓ Đúng');
  });
  bot.on('message:photo', async (ctx) => {
    const file = await ctx.getFile();
    await ctx.replyWithPhoto(ctx.msg.photo.at(-1)?.file_id ?? '', {
      caption: file.file_path ?? '',
    });
  });
  bot.on('message:text', (ctx) => ctx.reply(`Ông nói: ${ctx.msg.text}`));
  return bot;
}
