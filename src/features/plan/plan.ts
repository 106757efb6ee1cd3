import { Composer, InputFile } from 'grammy';
import { may } from '../../domain/member.ts';
import { writeWorkbook } from '../../render/workbook/write.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Item } from './codecs.ts';
import { type LongMessage, overview } from './messages.ts';
import { nextYear } from './next-year.ts';
import type { PlanUploads } from './uploads.ts';
import type { PlanVersions } from './versions.ts';
import type { PlanWorkbook } from './workbook.ts';

const LONGEST_NAME = 80;
/** What a clerk may mean as a workbook; all else is somebody else's document. */
const WORKBOOK_NAME = /\.(xlsx|xlsm|xlsb|xls|ods|csv)$/i;

/** `/kehoach`: the plan of the year, as a workbook out and in again. */
export function createPlan(deps: {
  readonly stores: Pick<Stores, 'plans'>;
  readonly versions: PlanVersions;
  readonly takeUpload: PlanUploads;
  readonly workbookFor: (texts: Texts) => PlanWorkbook;
  readonly vi: Texts;
}): Composer<AppContext> {
  const { stores, versions, vi } = deps;
  const composer = new Composer<AppContext>();

  composer.command(['kehoach', 'plan'], async (ctx, next) => {
    if (!may(ctx.who, 'plan.change')) return next();
    if (ctx.chat.type !== 'private') {
      return void (await ctx.reply(ctx.texts.t('plan-private'), { parse_mode: 'HTML' }));
    }
    const message = overview(ctx.texts, vi, stores.plans.current(), versions.newest());
    await ctx.reply(message.html, sending(message));
  });

  const officers = composer
    .chatType('private')
    .callbackQuery(/^plan:/)
    .filter((ctx) => may(ctx.who, 'plan.change'));

  officers.callbackQuery('plan:download', async (ctx) => {
    await ctx.answerCallbackQuery();
    const { id, year, document } = versions.newest();
    const args = { year: String(year), version: id };
    await sendWorkbook(ctx, document, id, {
      name: vi.plain('plan-file-name', args),
      caption: ctx.texts.t('plan-file-caption', args),
    });
  });

  officers.callbackQuery('plan:next', async (ctx) => {
    await ctx.answerCallbackQuery();
    const { year } = versions.newest();
    const message = {
      html: ctx.texts.t('plan-next-year', { year: String(year + 1) }),
      rows: [
        [
          {
            text: ctx.texts.plain('plan-button-next-kept', { year: String(year) }),
            data: `plan:next:${year}:kept`,
          },
        ],
        [{ text: ctx.texts.plain('plan-button-next-empty'), data: `plan:next:${year}:empty` }],
      ],
    };
    await ctx.reply(message.html, sending(message));
  });

  officers.callbackQuery(/^plan:next:(\d{4}):(kept|empty)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const { id, document } = versions.newest();
    const next = nextYear(document, ctx.match[2] === 'kept');
    const args = { year: String(next.year) };
    await sendWorkbook(ctx, next, id, {
      name: vi.plain('plan-file-next-name', args),
      caption: ctx.texts.t('plan-file-next-caption', args),
    });
  });

  officers.callbackQuery(/^plan:from:(\d{1,12}):(\d{4}-\d{2}-\d{2})$/, async (ctx, next) => {
    const day = dayOf(ctx.match[2] ?? '');
    if (ctx.who === null || day === null) return next();
    const outcome = versions.confirm(Number(ctx.match[1]), day, ctx.who.person.id);
    if (outcome.kind === 'decided') {
      await ctx.answerCallbackQuery(ctx.texts.plain('plan-decided'));
      // by this very press, it may be: of a process that ended before it could say so
      if (ctx.isAgain && outcome.as !== null) await confirmed(ctx, outcome.as, day);
      return;
    }
    await ctx.answerCallbackQuery();
    if (outcome.kind === 'stale') return settle(ctx, ctx.texts.t('plan-stale'));
    await confirmed(ctx, outcome, day);
  });

  async function confirmed(
    ctx: AppContext,
    { version, year }: { readonly version: number; readonly year: number },
    day: Temporal.PlainDate,
  ): Promise<void> {
    const args = { version, year: String(year), since: dateText(day) };
    await settle(ctx, ctx.texts.t('plan-confirmed', args));
  }

  officers.callbackQuery(/^plan:drop:(\d{1,12})$/, async (ctx, next) => {
    if (ctx.who === null) return next();
    const name = versions.drop(Number(ctx.match[1]), ctx.who.person.id);
    await ctx.answerCallbackQuery(name === null ? ctx.texts.plain('plan-decided') : {});
    if (name === null && ctx.isAgain) await ctx.editMessageReplyMarkup();
    if (name !== null) await settle(ctx, ctx.texts.t('plan-dropped', { name }));
  });

  composer
    .chatType('private')
    .on('message:document')
    .use(async (ctx, next) => {
      const { file_id: fileId, file_name: full = '', file_size: size = 0 } = ctx.message.document;
      if (!may(ctx.who, 'plan.change') || !WORKBOOK_NAME.test(full)) return next();
      const name = full.slice(-LONGEST_NAME);
      const { update_id: updateId } = ctx.update;
      const by = ctx.who.person.id;
      await send(ctx, await deps.takeUpload(ctx, { fileId, name, size, updateId, by }));
    });

  async function sendWorkbook(
    ctx: AppContext,
    document: Item,
    version: number,
    file: { readonly name: string; readonly caption: string },
  ): Promise<void> {
    await ctx.replyWithChatAction('upload_document');
    const past = versions.pastOf(Number(document.year));
    const sheets = deps.workbookFor(ctx.texts).sheets(document, version, past);
    const bytes = await writeWorkbook(sheets);
    const caption = { caption: file.caption, parse_mode: 'HTML' as const };
    await ctx.replyWithDocument(new InputFile(bytes, file.name), caption);
  }

  return composer;
}

/** A message, or the head of it below the file that holds all of it. */
async function send(ctx: AppContext, message: LongMessage): Promise<void> {
  const { html, file } = message;
  if (file === undefined) return void (await ctx.reply(html, sending(message)));
  const { link_preview_options: _links, ...rest } = sending(message);
  const bytes = new TextEncoder().encode(`\uFEFF${file.text}\n`);
  await ctx.replyWithDocument(new InputFile(bytes, file.name), { caption: html, ...rest });
}

/** Puts the outcome in the place of the preview's buttons; its list stays readable. */
async function settle(ctx: AppContext, html: string): Promise<void> {
  await ctx.editMessageReplyMarkup();
  await ctx.reply(html, { parse_mode: 'HTML' });
}

function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
