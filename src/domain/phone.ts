import { fold } from './fold.ts';

/**
 * A Vietnamese telephone number as it is compared, +84912345678; null when it is none. Ten digits with
 * a leading 0, or the same behind 84 or +84, however they are grouped.
 */
export function readPhone(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '');
  const match = /^(?:\+?84|0)([2-9]\d{8,9})$/.exec(digits);
  return match === null ? null : `+84${match[1]}`;
}

/** One line of a list of people who are expected. */
export type ExpectedLine =
  | {
      readonly ok: true;
      readonly line: string;
      readonly unit: string;
      readonly phone: string;
      readonly deputy: boolean;
    }
  | { readonly ok: false; readonly line: string };

const PHONE = /\+?\d[\d\s.()-]{7,}\d/;

/** Of words around a unit's name: what is left of a list's numbers, dashes and brackets. */
const AROUND = /^(?:\d{1,2}[.)])?[ -]*|[ .-]+$/g;

/**
 * Reads a pasted list, a unit and a number on each line ("Thôn 3 0912 345 678", columns of a sheet
 * too); "dự phòng" or "phó" marks a deputy. `unit` is the folded name, to be looked up.
 */
export function readExpected(text: string): readonly ExpectedLine[] {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const found = findPhone(line);
      if (found === null) return { ok: false, line };
      const words = fold(line.replace(found.written, ' ').replace(/[;,|\t:]/g, ' '));
      const deputy = /(?<![a-z])(?:du phong|pho)(?![a-z])/.test(words);
      const unit = words
        .replace(/(?<![a-z])(?:du phong|pho(?: truong)?|truong)(?![a-z])/g, ' ')
        .replace(/\(\s*\)/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(AROUND, '');
      return { ok: true, line, unit, phone: found.phone, deputy };
    });
}

type Found = { readonly written: string; readonly phone: string };

/** The number in a column of its own is looked for first: brackets in it belong to it. */
function findPhone(line: string): Found | null {
  const fields = line.split(/[;,|\t:]/).map(asPhone);
  return fields.find((field) => field !== null) ?? phoneIn(line);
}

/** The first telephone number in a text; what begins in the middle of other digits is none. */
function phoneIn(text: string): Found | null {
  const match = PHONE.exec(text);
  if (match === null) return null;
  const rest = text.slice(match.index).replace(/\+|\d+/, '');
  return asPhone(match[0]) ?? phoneIn(rest);
}

function asPhone(written: string): Found | null {
  const phone = readPhone(written);
  return phone === null ? null : { written, phone };
}
