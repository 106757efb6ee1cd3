import type { ReplyMarkup } from './content.ts';
import { type ApiFailure, malformed } from './failure.ts';
import { isRecord, type Payload } from './payload.ts';

const MAX_BUTTONS = 100;
const MAX_IN_ROW = 8;
const PLACEHOLDER_LIMIT = 64;

/** Checks `reply_markup` as Telegram does; undefined when the call has none. */
export function readMarkup(payload: Payload): ReplyMarkup | undefined {
  const markup = payload['reply_markup'];
  if (markup === undefined || markup === null || markup === '') return undefined;
  if (!isRecord(markup)) throw malformed('object expected as reply markup');
  if ('inline_keyboard' in markup) {
    const rows = readRows(markup['inline_keyboard'], 'InlineKeyboardMarkup', 'inline_keyboard');
    for (const button of rows.flat()) checkInlineButton(button);
    checkSize(rows);
    return rows.flat().length === 0 ? undefined : (markup as ReplyMarkup);
  }
  if ('keyboard' in markup) {
    checkSize(readRows(markup['keyboard'], 'ReplyKeyboardMarkup', 'keyboard'));
    return markup as ReplyMarkup;
  }
  if (markup['force_reply'] === true) {
    const placeholder = markup['input_field_placeholder'];
    if (typeof placeholder === 'string' && placeholder.length > PLACEHOLDER_LIMIT) {
      throw malformed('reply markup input field placeholder is too long');
    }
    return markup as ReplyMarkup;
  }
  return markup['remove_keyboard'] === true ? (markup as ReplyMarkup) : undefined;
}

/** The same for methods that take only an inline keyboard. */
export function readInlineMarkup(payload: Payload): ReplyMarkup | undefined {
  const markup = readMarkup(payload);
  if (markup === undefined || 'inline_keyboard' in markup) return markup;
  throw malformed('inline keyboard expected');
}

function readRows(value: unknown, type: string, field: string): Payload[][] {
  if (!Array.isArray(value)) {
    throw cannotParse(type, `Field "${field}" must be of type Array`);
  }
  return value.map((row) => {
    if (!Array.isArray(row)) throw cannotParse(type, `Field "${field}" must be an Array of Arrays`);
    return row.map((button: unknown) => (isRecord(button) ? button : { text: button }));
  });
}

function checkInlineButton(button: Payload): void {
  const { text, callback_data: data, url } = button;
  if (typeof text !== 'string') {
    throw cannotParse('inline keyboard button', 'Field "text" must be of type String');
  }
  if (text.trim() === '') {
    throw cannotParse('inline keyboard button', 'Text must be non-empty');
  }
  const { text: _text, style: _style, icon_custom_emoji_id: _icon, ...actions } = button;
  if (Object.keys(actions).length === 0) {
    throw cannotParse(
      'inline keyboard button',
      'Text buttons are unallowed in the inline keyboard',
    );
  }
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data).length : 0;
    if (bytes < 1 || bytes > 64) throw malformed('BUTTON_DATA_INVALID');
  }
  if (url !== undefined && !isButtonUrl(url)) {
    throw malformed(`inline keyboard button URL ${JSON.stringify(url)} is invalid: Wrong HTTP URL`);
  }
}

function isButtonUrl(url: unknown): boolean {
  return typeof url === 'string' && /^(?:https?|tg|ton):\/\/\S+$/.test(url) && URL.canParse(url);
}

function checkSize(rows: readonly (readonly Payload[])[]): void {
  const isTooLong = rows.some((row) => row.length > MAX_IN_ROW);
  if (isTooLong || rows.flat().length > MAX_BUTTONS) throw malformed('REPLY_MARKUP_TOO_LONG');
}

function cannotParse(type: string, reason: string): ApiFailure {
  return malformed(`can't parse ${type}: ${reason}`);
}
