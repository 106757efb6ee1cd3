import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../../src/texts/html.ts';
import { loadTexts } from '../../src/texts/load.ts';
import { createTexts, type Texts } from '../../src/texts/texts.ts';

/** Texts over keys that are not in the real file. */
type Loose = {
  readonly t: (key: string, args?: object) => string;
  readonly plain: (key: string, args?: object) => string;
};

const SOURCE = `
hello = Kính gửi <b>{ $name }</b>
days = { $n ->
    [one] one day
   *[other] { $n } days
 }
title = { $sex ->
    [female] bà
   *[male] ông
 } { $name }
`;

function looseTexts(language: 'vi' | 'en' = 'vi'): Loose {
  return createTexts(language, SOURCE) as unknown as Loose;
}

describe('texts', () => {
  it('escapes what goes into HTML', () => {
    expect(looseTexts().t('hello', { name: '<i>Hường</i> & "Ý"' })).toBe(
      'Kính gửi <b>&lt;i&gt;Hường&lt;/i&gt; &amp; &quot;Ý&quot;</b>',
    );
  });

  it('leaves a fragment alone that is HTML already', () => {
    expect(looseTexts().t('hello', { name: html('<i>Hường</i>') })).toBe(
      'Kính gửi <b><i>Hường</i></b>',
    );
  });

  it('escapes nothing in plain text', () => {
    expect(looseTexts().plain('title', { sex: 'female', name: 'A & B' })).toBe('bà A & B');
  });

  it('puts no invisible marks around arguments', () => {
    const text = looseTexts().plain('title', { sex: 'male', name: 'Hải' });

    expect(text).toHaveLength('ông Hải'.length);
  });

  it('chooses a variant by number', () => {
    expect(looseTexts('en').t('days', { n: 1 })).toBe('one day');
    expect(looseTexts('en').t('days', { n: 12 })).toBe('12 days');
  });

  it('throws for a key that does not exist', () => {
    expect(() => looseTexts().t('nope')).toThrow('no text "nope" in vi');
  });

  it('throws for an argument that is missing', () => {
    expect(() => looseTexts().t('hello', {})).toThrow('name');
  });

  it('refuses a file that says a thing twice', () => {
    expect(() => createTexts('vi', 'a = 1\na = 2\n')).toThrow('locales/vi.ftl');
  });

  it('knows from the file which arguments a key takes', () => {
    const misuse = (texts: Texts) => {
      // @ts-expect-error: there is no such key
      texts.t('nope');
      // @ts-expect-error: the arguments are missing
      texts.t('operator-node-old');
      // @ts-expect-error: one of the two arguments is missing
      texts.t('operator-node-old', { found: '20' });
      // @ts-expect-error: HTML has no place in plain text
      texts.plain('operator-node-old', { found: html('20'), needed: '26' });
    };

    expect(misuse).toBeTypeOf('function');
  });
});

describe('loadTexts', () => {
  it('reads both languages', () => {
    const texts = loadTexts(join(import.meta.dirname, '../../locales'));
    const args = { found: '20.1.0', needed: '26' };

    expect(texts.vi.plain('operator-node-old', args)).toContain('đang chạy 20.1.0');
    expect(texts.en.plain('operator-node-old', args)).toContain('this is 20.1.0');
  });
});

describe('escapeHtml', () => {
  it.each([
    ['95', '95'],
    ['a < b', 'a &lt; b'],
    ['&lt;', '&amp;lt;'],
    ["l'eau", "l'eau"],
  ])('turns %s into %s', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});
