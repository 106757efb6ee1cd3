import type { Honorific } from '../domain/member.ts';
import type { Texts } from './texts.ts';

const KEY = {
  ong: 'address-ong',
  ba: 'address-ba',
  ong_ba: 'address-ong-ba',
  dong_chi: 'address-dong-chi',
} as const;

/** The form of address within a sentence: "ông", "bà", "ông/bà", "đồng chí" (language.md 3.2). */
export function addressed(texts: Texts, honorific: Honorific): string {
  return texts.plain(KEY[honorific]);
}

/** The first letter in upper case, for the head of a sentence or a button. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
