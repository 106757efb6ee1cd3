import type { Paragraph, Table } from 'docx';
import { frame } from './frame.ts';
import { centred } from './line.ts';
import type { Head } from './model.ts';
import { SIZE, TEXT_WIDTH } from './paper.ts';
import { rule, widthOf } from './rule.ts';

/** The country's name has to stay on one line. */
const RIGHT = 5_900;
const LEFT = TEXT_WIDTH - RIGHT;

/** Issuer on the left, country and motto on the right; below them number and date. */
export function headOf(head: Head): Table {
  const below = [
    [head.number === null ? centred('') : centred(head.number, { size: SIZE.issuer })],
    [head.dated === null ? centred('') : centred(head.dated, { italics: true, size: SIZE.body })],
  ];
  const hasBelow = head.number !== null || head.dated !== null;
  return frame([LEFT, RIGHT], [[issuer(head), country(head)], ...(hasBelow ? [below] : [])]);
}

function issuer({ superior, issuer: lines }: Head): readonly Paragraph[] {
  const upper = (text: string) => text.toLocaleUpperCase('vi');
  const last = lines.at(-1) ?? '';
  const shown = Math.min(widthOf(upper(last), SIZE.issuer), LEFT);
  return [
    ...superior.map((line) => centred(upper(line), { size: SIZE.issuer })),
    ...lines.map((line) => centred(upper(line), { bold: true, size: SIZE.issuer })),
    // a third to a half of the line above
    rule(Math.round(shown * 0.45), LEFT),
  ];
}

function country({ country: name, motto }: Head): readonly Paragraph[] {
  return [
    centred(name.toLocaleUpperCase('vi'), { bold: true, size: SIZE.country }),
    centred(motto, { bold: true, size: SIZE.body }),
    // as long as the motto
    rule(widthOf(motto, SIZE.body), RIGHT),
  ];
}
