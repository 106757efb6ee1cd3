import { AlignmentType, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { type Look, line, runs } from './line.ts';
import { FIRST_LINE, GAP, SIZE, TEXT_WIDTH } from './paper.ts';

/** A paragraph of the body: justified, first line indented, 6 pt above and below. */
export function body(text: string, look: Look = {}, keepNext = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: GAP, after: GAP },
    keepNext,
    children: runs(text, look),
  });
}

/** "I. KẾT QUẢ …": stays with what follows. */
export function partHeading(text: string): Paragraph {
  return body(text, { bold: true }, true);
}

/** "1. Kinh tế". */
export function sectionHeading(text: string): Paragraph {
  return body(text, { bold: true, italics: true }, true);
}

/** Each base in a line of its own ends in a semicolon, the last one in a full stop. */
export function bases(texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text, index) => {
    const end = index === texts.length - 1 ? '.' : ';';
    return body(`${text.replace(/[.;\s]+$/, '')}${end}`, { italics: true });
  });
}

/** The paragraphs of a body that ends there: "./." behind the last sentence. */
export function ended(texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text, index) =>
    index === texts.length - 1 ? body(`${text.replace(/[./\s]+$/, '')}./.`, {}, true) : body(text),
  );
}

/** A label with dots to the edge of the page, to be filled in by hand; without a label a whole line. */
export function blank(label: string): Paragraph {
  return new Paragraph({
    indent: { firstLine: label === '' ? 0 : FIRST_LINE },
    spacing: { before: GAP, after: GAP },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    children: [
      new TextRun({ text: label === '' ? '' : `${label} `, size: SIZE.body }),
      new TextRun({ children: [new Tab()], size: SIZE.body }),
    ],
  });
}

/** To whom a letter goes: one in the same line, several below each other. */
export function addressed(label: string, names: readonly string[]): readonly Paragraph[] {
  const spacing = { before: 240, after: 120 };
  if (names.length < 2) {
    return [line(`${label} ${names.join('')}`, {}, { alignment: AlignmentType.CENTER, spacing })];
  }
  const last = names.length - 1;
  return [
    line(label, {}, { indent: { left: 1_700 }, spacing: { before: 240 } }),
    ...names.map((name, index) =>
      line(`- ${name}${index === last ? '.' : ';'}`, {}, { indent: { left: 2_700, hanging: 180 } }),
    ),
  ];
}
