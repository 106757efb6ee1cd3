import { describe, expect, it } from 'vitest';
import { checkLocales, messageTypes } from './locales.ts';

const VI = '# Lời chào\nhello = Kính chào { $name }.\nbye = Trân trọng cảm ơn.\n';
const EN = 'hello = Good day, { $name }.\nbye = Thank you.\n';
const CODE = "texts.t('hello', { name }); texts.plain('bye');";

/** The faults of the good files above with some of them replaced; types follow vi unless given. */
function faults(changed: { vi?: string; en?: string; code?: string; types?: string }): string[] {
  const vi = changed.vi ?? VI;
  return checkLocales({
    vi,
    en: changed.en ?? EN,
    types: changed.types ?? messageTypes(vi),
    code: [changed.code ?? CODE],
  });
}

describe('the locale check', () => {
  it('is content with files that agree', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Parameters<typeof faults>[0], string]>([
    ['a missing key', { en: 'hello = Hi { $name }.\n' }, 'en: bye is missing'],
    ['an extra key', { en: `${EN}extra = More.\n` }, 'en: extra is not in vi'],
    [
      'other variables',
      { en: EN.replace('$name', '$nmae') },
      'en: hello has the variables nmae; vi has name',
    ],
    ['a repeated key', { vi: `${VI}bye = Chào.\n` }, 'vi: bye stands twice'],
    ['junk', { vi: `${VI}dangling\n` }, 'vi: line 4: cannot be read'],
    ['an attribute', { vi: `${VI}    .title = Chào\n` }, 'vi: bye: attributes are not used here'],
    ['a key that nobody uses', { code: "t('hello')" }, 'vi: bye is used nowhere in src'],
    [
      'a key pieced together',
      { code: "t('hello'); t(`by${'e'}`)" },
      'vi: bye is used nowhere in src',
    ],
    ['a blank at the end of a line', { en: `${EN} \n` }, 'en: line 3 ends in a blank'],
    ['two blanks', { en: EN.replace('Good day', 'Good  day') }, 'en: hello: two blanks in a row'],
    ['letters taken apart', { vi: VI.normalize('NFD') }, 'vi: is not in NFC'],
    [
      'a ruled-out word',
      { vi: VI.replace('cảm ơn', 'cảm ơn bạn') },
      'vi: bye: «bạn» is not our word (language.md 3.1)',
    ],
    [
      'a ruled-out foreign word',
      { vi: VI.replace('cảm ơn', 'đến Deadline') },
      'vi: bye: «Deadline» is not our word (language.md 3.1)',
    ],
    [
      "the commune's name spelled wrong",
      { vi: VI.replace('cảm ơn', 'Tùng ảnh') },
      'vi: bye: Tùng Ảnh is spelled with a capital Ả',
    ],
    [
      'a bare ampersand',
      { en: EN.replace('Thank', 'R&D') },
      'en: bye: a bare <, > or & (write &lt; &gt; &amp;)',
    ],
    ['an open tag', { en: EN.replace('Good', '<b>Good') }, 'en: hello: <b> is not closed'],
    [
      'an unknown tag',
      { en: EN.replace('Good', '<p>') },
      'en: hello: a bare <, > or & (write &lt; &gt; &amp;)',
    ],
    [
      'markup in plain text',
      { vi: VI.replace('cảm ơn', '<b>cảm ơn</b>') },
      'vi: bye is used as plain text but holds markup',
    ],
    [
      'types that lag behind',
      { types: messageTypes(EN).replace('bye', 'good-bye') },
      'src/texts/messages.ts is out of date: npm run locales -- --write',
    ],
  ])('reports %s', (_what, changed, fault) => {
    expect(faults(changed)).toContain(fault);
  });

  it.each([
    ['a command that sounds like a ruled-out word', 'Gõ /report.'],
    ['a longer word that begins like one', 'Trình bản thảo.'],
    [
      'the tags of Telegram',
      '<b>Đúng</b> <a href="{ $name }">hạn</a> <blockquote expandable>x</blockquote>',
    ],
    ['the name in capitals', 'UBND XÃ TÙNG ẢNH'],
    ['escaped signs', '1 &lt; 2'],
  ])('lets %s stand', (_what, text) => {
    const vi = VI.replace('{ $name }', `{ $name } ${text}`);

    expect(faults({ vi })).toEqual([]);
  });

  it('sees the variables of variants and of texts that are referred to', () => {
    const vi =
      'a = { $n ->\n    [one] x\n   *[other] { b }\n }\nb = { $who } { -c }\n-c = { $where }\n';

    expect(messageTypes(vi)).toContain("readonly 'a': 'n' | 'where' | 'who';");
  });

  it('gives a key without variables no arguments', () => {
    expect(messageTypes('bye = Chào.')).toContain("readonly 'bye': never;");
  });
});
