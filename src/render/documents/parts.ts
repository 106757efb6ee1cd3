import { blank, body, partHeading, sectionHeading } from './body.ts';
import type { Content } from './file.ts';
import { line } from './line.ts';
import type { Part, Section } from './model.ts';
import { table } from './table.ts';

/** The numbered parts of a body, each with its headings, sentences, tables and dotted lines. */
export function partsOf(parts: readonly Part[]): readonly Content[] {
  return parts.flatMap(({ heading, sections }) => [
    partHeading(heading),
    ...sections.flatMap(sectionOf),
  ]);
}

function sectionOf(section: Section): readonly Content[] {
  const { heading, paragraphs, table: model, blanks = [] } = section;
  return [
    ...(heading === null ? [] : [sectionHeading(heading)]),
    ...paragraphs.map((text) => body(text, {}, false)),
    // a table needs a paragraph behind it, or it grows together with the next one
    ...(model === undefined ? [] : [table(model), line('', { size: 12 })]),
    ...blanks.map(blank),
  ];
}
