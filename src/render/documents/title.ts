import type { Paragraph } from 'docx';
import { centred } from './line.ts';
import type { Title } from './model.ts';
import { SIZE, TEXT_WIDTH } from './paper.ts';
import { rule, widthOf } from './rule.ts';

/** The kind of the document and what it is about, with a rule below. */
export function titleOf({ type, about }: Title, width = TEXT_WIDTH): readonly Paragraph[] {
  const spacing = { before: 240 };
  const heading = centred(
    type.toLocaleUpperCase('vi'),
    { bold: true },
    { spacing, keepNext: true },
  );
  if (about === null) return [heading];
  const shown = Math.min(widthOf(about, SIZE.body), width);
  return [
    heading,
    centred(about, { bold: true }, { keepNext: true }),
    rule(Math.round(shown * 0.4), width),
  ];
}
