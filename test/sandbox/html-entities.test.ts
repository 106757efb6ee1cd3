import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../src/sandbox/failure.ts';
import { parseHtml } from '../../src/sandbox/html-entities.ts';
import { formatText } from '../support/driver-transcript.ts';

describe('HTML as Telegram reads it', () => {
  it.each([
    ['<b>Thôn 3</b> đã nộp', 'Thôn 3 đã nộp', [{ type: 'bold', offset: 0, length: 6 }]],
    ['a &lt;b&gt; &amp; &quot;c&quot; &nbsp;', 'a <b> & "c" &nbsp;', []],
    ['&#272;&#x1F600;', 'Đ😀', []],
    ['😀<i>x</i>', '😀x', [{ type: 'italic', offset: 2, length: 1 }]],
    [
      '<b>a<i>b</i></b>',
      'ab',
      [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    [
      '<a href="https://example.org/?a=1&amp;b=2">x</a>',
      'x',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://example.org/?a=1&b=2' }],
    ],
    ['<a href="không phải">x</a>', 'x', []],
    [
      '<pre><code class="language-sql">x</code></pre>',
      'x',
      [{ type: 'pre', offset: 0, length: 1, language: 'sql' }],
    ],
    [
      '<blockquote expandable>x</blockquote>',
      'x',
      [{ type: 'expandable_blockquote', offset: 0, length: 1 }],
    ],
    ["<span class='tg-spoiler'>x</span>", 'x', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<B>x</>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<b></b>x', 'x', []],
    ['5 > 3', '5 > 3', []],
  ])('%s', (html, text, entities) => {
    const parsed = parseHtml(html);

    expect(parsed).toEqual({ text, entities });
  });

  it.each([
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['đ <br/>', 'Unsupported start tag "br/" at byte offset 3'],
    ['3 < 5', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<i =x>', 'Empty attribute name in the tag "i" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('refuses %s', (html, reason) => {
    const parse = () => parseHtml(html);

    expect(parse).toThrow(`Bad Request: can't parse entities: ${reason}`);
  });

  it('is shown in transcripts as marks', () => {
    const { text, entities } = parseHtml('<b>đậm <i>cả hai</i></b><code>mã</code>');

    const marked = formatText(text, entities);

    expect(marked).toBe('**đậm _cả hai_**`mã`');
  });

  it('gives back any text that was escaped', () => {
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

    assert(property(string({ unit: 'binary' }), (text) => parseHtml(escaped(text)).text === text));
  });

  it('reads or refuses any jumble of tags, and never gets stuck', () => {
    const jumble = string({
      unit: constantFrom('<', '>', '/', 'b', 'a ', 'href', '=', '"', "'", '&lt;', 'đ'),
    });
    const isReadOrRefused = (html: string) => {
      try {
        return parseHtml(html).text.length <= html.length;
      } catch (error) {
        return error instanceof ApiFailure;
      }
    };

    assert(property(jumble, isReadOrRefused), { numRuns: 2000 });
  });
});
