import { InlineKeyboard } from 'grammy';

/** A button that brings `data` back (1–64 bytes), or one that opens a link. */
export type Button =
  | { readonly text: string; readonly data: string }
  | { readonly text: string; readonly url: string };

/** A message as data: Telegram's HTML and rows of buttons. */
export type Message = { readonly html: string; readonly rows?: readonly (readonly Button[])[] };

/** The keyboard of a message; an empty one takes the buttons off when a message is edited. */
export function keyboardOf(rows: Message['rows'] = []): InlineKeyboard {
  return InlineKeyboard.from(
    rows.map((row) =>
      row.map((button) =>
        'url' in button
          ? InlineKeyboard.url(button.text, button.url)
          : InlineKeyboard.text(button.text, button.data),
      ),
    ),
  );
}

/** Options with which every message of ours is sent. */
export function sending(message: Message) {
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(message.rows === undefined ? {} : { reply_markup: keyboardOf(message.rows) }),
  };
}

/** Buttons two a row, wide enough for a thumb. */
export function pairs(buttons: readonly Button[]): readonly (readonly Button[])[] {
  return inRows(buttons, 2);
}

/** Buttons in rows of a given width. */
export function inRows(buttons: readonly Button[], width: number): readonly (readonly Button[])[] {
  const count = Math.ceil(buttons.length / width);
  return Array.from({ length: count }, (_, row) => buttons.slice(row * width, (row + 1) * width));
}
