const INVISIBLE = /(?:\p{Cf}|\u034f|\u20e3|\p{Variation_Selector})/gu;
const SPACE_BUT_NO_LINE = /[^\S\r\n]+/gu;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

/**
 * Typed text as it is kept: NFC, without invisible characters, each run of spaces as one space.
 * Line breaks stay.
 */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACE_BUT_NO_LINE, ' ').trim();
}

/**
 * Text as it is compared, never as it is shown: lower case, without accents, đ as d, every dash as
 * a hyphen, one space for any white space. Hòa and hoà, NFD and full-width letters become equal.
 */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(DASH, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
