import { Composer, InputFile } from 'grammy';
import { may } from '../../domain/member.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { inRows, type Message, sending } from '../../telegram/message.ts';
import { monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { fileName, type Range, rangeText } from './names.ts';
import type { ExportWorkbook } from './workbook.ts';

/** `/xuat`: the figures of any months as one Excel file, for the staff group and those who may. */
export function createExports(deps: {
  readonly stores: Pick<Stores, 'groups' | 'periods'>;
  readonly workbook: ExportWorkbook;
  readonly write: (sheets: readonly SheetModel[]) => Promise<Uint8Array>;
}): Composer<AppContext> {
  const { groups, periods } = deps.stores;
  const composer = new Composer<AppContext>();

  function isAllowed(ctx: AppContext): boolean {
    if (ctx.chat === undefined) return false;
    if (ctx.chat.type === 'private') return may(ctx.who, 'export.download');
    return groups.byChat(ctx.chat.id)?.purpose === 'staff';
  }

  const months = () => periods.all().map(({ month }) => month);

  composer.command(['xuat', 'export'], async (ctx, next) => {
    if (!isAllowed(ctx)) {
      if (ctx.chat.type === 'private') return next();
      return void (await ctx.reply(ctx.texts.t('status-elsewhere'), { parse_mode: 'HTML' }));
    }
    const message = choose(ctx.texts, months());
    await ctx.reply(message.html, sending(message));
  });

  const allowed = composer.callbackQuery(/^export:/).filter(isAllowed);

  // below a digest, which stays as it is
  allowed.callbackQuery('export:open', async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = choose(ctx.texts, months());
    await ctx.reply(message.html, sending(message));
  });

  allowed.callbackQuery('export:from', async (ctx) => {
    await ctx.answerCallbackQuery();
    const message = chooseMonth(
      ctx.texts,
      'export-from',
      months(),
      (month) => `export:to:${month}`,
    );
    await ctx.editMessageText(message.html, sending(message));
  });

  allowed.callbackQuery(/^export:to:(\d{4}-\d{2})$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const from = ctx.match[1] ?? '';
    const later = months().filter((month) => month >= from);
    const message = chooseMonth(ctx.texts, 'export-to', later, (to) => `export:${from}:${to}`);
    await ctx.editMessageText(message.html, sending(message));
  });

  allowed.callbackQuery(/^export:(\d{4}-\d{2}):(\d{4}-\d{2})$/, async (ctx, next) => {
    const range = { from: ctx.match[1] ?? '', to: ctx.match[2] ?? '' };
    const there = months();
    if (!there.includes(range.from) || !there.includes(range.to) || range.to < range.from) {
      return next();
    }
    await ctx.answerCallbackQuery();
    await make(ctx, range);
  });

  async function make(ctx: AppContext, range: Range): Promise<void> {
    const { texts } = ctx;
    const shown = rangeText(range);
    await ctx.editMessageText(texts.t('export-reading', { range: shown }), { parse_mode: 'HTML' });
    await ctx.replyWithChatAction('upload_document');
    const by = ctx.who?.person.fullName ?? texts.plain('export-by-group');
    const sheets = await deps.workbook(range, by);
    const writing = texts.t('export-writing', { range: shown, count: sheets.length });
    await ctx.editMessageText(writing, { parse_mode: 'HTML' });
    const bytes = await deps.write(sheets);
    await ctx.replyWithDocument(new InputFile(bytes, fileName(range)), {
      caption: texts.t('export-caption', { range: shown }),
      parse_mode: 'HTML',
    });
    await ctx.editMessageText(texts.t('export-done', { range: shown }), { parse_mode: 'HTML' });
  }

  return composer;
}

/** This month, the year so far, or any months. */
function choose(texts: Texts, months: readonly string[]): Message {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return { html: texts.t('status-no-period') };
  const button = (range: Range, label: 'export-button-month' | 'export-button-year') => ({
    text: texts.plain(label, { range: rangeText(range) }),
    data: `export:${range.from}:${range.to}`,
  });
  // the year so far is the last month's year: a bot may run for several
  const january = `${last.slice(0, 4)}-01`;
  const from = months.find((month) => month >= january) ?? first;
  return {
    html: texts.t('export-choose'),
    rows: [
      [button({ from: last, to: last }, 'export-button-month')],
      ...(from === last ? [] : [[button({ from, to: last }, 'export-button-year')]]),
      ...(months.length < 2
        ? []
        : [[{ text: texts.plain('export-button-choose'), data: 'export:from' }]]),
    ],
  };
}

function chooseMonth(
  texts: Texts,
  key: 'export-from' | 'export-to',
  months: readonly string[],
  dataOf: (month: string) => string,
): Message {
  const buttons = months
    .slice(-24)
    .map((month) => ({ text: monthText(month), data: dataOf(month) }));
  return { html: texts.t(key), rows: inRows(buttons, 4) };
}
