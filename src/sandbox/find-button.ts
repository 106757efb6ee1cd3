import type { InlineButton, ReplyMarkup } from './content.ts';

/** The button meant by a person: by its whole text, else the beginning of it, else its data. */
export function findButton(
  markup: ReplyMarkup | undefined,
  wanted: string,
): { readonly text: string; readonly data: string } {
  const rows = markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
  const found = pickButton(rows, wanted);
  if (found === undefined) {
    const there = rows.flat().map((button) => `[${button.text}]`);
    throw new Error(`No button «${wanted}»; there is ${there.join(' ') || 'none'}`);
  }
  if (found.callback_data === undefined) {
    throw new Error(`Button «${found.text}» sends nothing to the bot`);
  }
  return { text: found.text, data: found.callback_data };
}

/** The same choice without the complaint. */
export function pickButton(
  rows: readonly (readonly InlineButton[])[],
  wanted: string,
): InlineButton | undefined {
  const buttons = rows.flat();
  return (
    buttons.find((button) => button.text === wanted) ??
    buttons.find((button) => button.text.startsWith(wanted)) ??
    buttons.find((button) => button.callback_data === wanted)
  );
}
