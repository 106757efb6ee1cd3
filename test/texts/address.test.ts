import { describe, expect, it } from 'vitest';
import { HONORIFICS } from '../../src/domain/member.ts';
import { addressed, capitalised } from '../../src/texts/address.ts';
import { loadTexts } from '../../src/texts/load.ts';

const { vi: texts, en } = loadTexts('locales');

describe('the form of address', () => {
  it.each([
    ['ong', 'ông', 'Mr'],
    ['ba', 'bà', 'Ms'],
    ['ong_ba', 'ông/bà', 'Mr/Ms'],
    ['dong_chi', 'đồng chí', 'Comrade'],
  ] as const)('%s is "%s" and "%s"', (honorific, vietnamese, english) => {
    expect(addressed(texts, honorific)).toBe(vietnamese);
    expect(addressed(en, honorific)).toBe(english);
  });

  it('is known for every honorific', () => {
    expect(HONORIFICS.map((honorific) => addressed(texts, honorific))).toEqual([
      'ông',
      'bà',
      'ông/bà',
      'đồng chí',
    ]);
  });
});

describe('the head of a sentence', () => {
  it.each([
    ['ông', 'Ông'],
    ['đồng chí', 'Đồng chí'],
    ['Thôn 3', 'Thôn 3'],
    ['ảnh', 'Ảnh'],
    ['', ''],
    ['12 hộ', '12 hộ'],
  ])('«%s» begins «%s»', (text, head) => {
    expect(capitalised(text)).toBe(head);
  });
});
