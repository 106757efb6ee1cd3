import { expect, it } from 'vitest';
import { escapeHtml, withoutMarkup } from '../../src/texts/html.ts';

it.each([
  ['plain words', 'plain words'],
  ['<b>Thôn 7</b>: <a href="tg://user?id=7">Mẫu</a>', 'Thôn 7: Mẫu'],
])('«%s» is counted by Telegram as «%s»', (html, text) => {
  expect(withoutMarkup(html)).toBe(text);
});

it('an escaped letter counts as one, whatever somebody typed', () => {
  const typed = 'a < b & "c" > d &amp;';
  expect(withoutMarkup(escapeHtml(typed))).toHaveLength(typed.length);
});
