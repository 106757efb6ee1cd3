import { fold } from '../fold.ts';

/** What stands before a name and is not part of it, folded; longer ones first. */
const FORMS = [
  'ho gia dinh',
  'gia dinh',
  'vo chong',
  'tap the',
  'dong chi',
  'co giao',
  'thay giao',
  'ong/ba',
  'ong ba',
  'anh/chi',
  'anh chi',
  'd/c',
  'dc',
  'ho',
  'ong',
  'ba',
  'anh',
  'chi',
  'em',
  'chau',
  'co',
  'chu',
  'bac',
  'cu',
  'thay',
  'o',
  'di',
  'cau',
  'mu',
] as const;

/** "Chi hội", "Chi đoàn", "Chi bộ" are what a collective is called. */
const COLLECTIVE = /^chi (?:hoi|doan|bo)(?: |$)/;
/** "…, Trưởng thôn", "… (sinh 1960)", "… - Thôn 3": a name ends there. */
const REST = /(?:[,;(]| - ).*/;

/**
 * A name as it is compared: folded, without forms of address before it and explanations behind it.
 * One word always stays: "Ông Ba" is "ba".
 */
export function bareName(name: string): string {
  const folded = fold(name)
    .replace(REST, '')
    .replace(/\.(?=\s|$)/g, '')
    .trim();
  return withoutForms(folded === '' ? fold(name) : folded);
}

function withoutForms(name: string): string {
  if (COLLECTIVE.test(name)) return name;
  const form = FORMS.find((each) => name.startsWith(`${each} `));
  return form === undefined ? name : withoutForms(name.slice(form.length).trimStart());
}
