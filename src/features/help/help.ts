import { Composer } from 'grammy';
import { may, type Who } from '../../domain/member.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { commandsOf } from './menu.ts';

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

/** The words for reporters and for officers; for all else that the person may do, as in the menu. */
function helpFor(who: Who, texts: Texts): string {
  const parts = [
    ...(may(who, 'report.file') ? [texts.t('help-reporter')] : []),
    ...(may(who, 'member.invite') ? [texts.t('help-officer')] : []),
  ];
  const told = new Set([...parts.join('\n').matchAll(/^\/(\w+)/gm)].map(([, name]) => name));
  const others = commandsOf(texts, who)
    .filter(({ command }) => command !== 'trogiup' && !told.has(command))
    .map(({ command, description }) => texts.t('help-command', { command, description }));
  if (others.length > 0) {
    const head = texts.t(parts.length === 0 ? 'help-other' : 'help-more');
    parts.push([head, ...others].join('\n'));
  }
  return parts.join('\n\n');
}
