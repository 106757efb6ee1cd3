import { Composer, type Middleware } from 'grammy';
import type { AppContext } from './context.ts';

/**
 * People type `/STATUS`, or a line break after a command; grammY knows only `/status `. Rewrites the
 * command of a message in place, before anything reads it.
 */
export function normaliseCommand(ctx: AppContext): void {
  const message = ctx.message;
  const entity = message?.entities?.[0];
  if (message?.text === undefined || entity?.type !== 'bot_command' || entity.offset !== 0) return;
  const command = message.text.slice(0, entity.length).toLowerCase();
  const rest = message.text.slice(entity.length).replace(/^\s+/, ' ');
  Object.assign(message, { text: `${command}${rest}` });
}

/**
 * Features of commands and buttons alone. What somebody writes in words, as most answers are, passes
 * them by at once instead of being offered to each of their handlers.
 */
export function ofCommandsAndButtons(
  ...features: readonly Middleware<AppContext>[]
): Composer<AppContext> {
  const composer = new Composer<AppContext>();
  composer.filter((ctx) => !isWords(ctx), ...features);
  return composer;
}

function isWords({ message }: AppContext): boolean {
  return message?.text !== undefined && !message.text.startsWith('/');
}
