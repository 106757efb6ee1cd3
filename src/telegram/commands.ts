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
