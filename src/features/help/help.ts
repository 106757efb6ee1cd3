import { Composer } from 'grammy';
import { may, type Who } from '../../domain/member.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { helpLines } from './menu.ts';

/** `/start` without a link, `/trogiup`: what this person can do here, by role. */
export function createHelp(): Composer<AppContext> {
  const composer = new Composer<AppContext>();

  composer.command(['start', 'trogiup', 'help'], async (ctx, next) => {
    if (ctx.reopening !== null) return next();
    if (ctx.chat.type !== 'private')
      return void (await ctx.reply(ctx.texts.t('help-group'), { parse_mode: 'HTML' }));
    if (ctx.who === null) return next();
    const isReporter = may(ctx.who, 'report.file');
    const rows = isReporter
      ? { rows: [[{ text: ctx.texts.plain('report-begin'), data: 'report:begin' }]] }
      : {};
    const message = { html: helpFor(ctx.who, ctx.texts), ...rows };
    await ctx.reply(message.html, sending(message));
  });

  return composer;
}

function helpFor(who: Who, texts: Texts): string {
  const told = [
    ...(may(who, 'report.file') ? [texts.t('help-reporter')] : []),
    ...(may(who, 'member.invite') ? [texts.t('help-officer')] : []),
  ];
  const lines = helpLines(texts, who, `${told.join(' ')} /trogiup`);
  const others = lines.length === 0 ? [] : [texts.t('help-other', { lines: lines.join('\n') })];
  return [...told, ...others].join('\n\n');
}
