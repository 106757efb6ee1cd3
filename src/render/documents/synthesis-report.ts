import { bases, body, ended } from './body.ts';
import type { Pages } from './file.ts';
import { footOf } from './foot.ts';
import { headOf } from './head.ts';
import { centred } from './line.ts';
import type { Appendix, Head, Part, Recipients, Signature, Title } from './model.ts';
import { LANDSCAPE_WIDTH, SIZE } from './paper.ts';
import { partsOf } from './parts.ts';
import { table } from './table.ts';
import { titleOf } from './title.ts';

/** The commune's report on a month, half a year or a year, its tables on wide pages of their own. */
export type SynthesisReport = {
  readonly kind: 'month_report' | 'half_year_report' | 'year_report';
  readonly head: Head;
  readonly title: Title;
  readonly bases: readonly string[];
  readonly opening: readonly string[];
  readonly parts: readonly Part[];
  readonly closing: readonly string[];
  readonly recipients: Recipients;
  readonly signature: Signature;
  readonly appendices: readonly Appendix[];
};

export function synthesisReport(it: SynthesisReport): readonly Pages[] {
  const content = [
    headOf(it.head),
    ...titleOf(it.title),
    ...bases(it.bases),
    ...it.opening.map((text) => body(text)),
    ...partsOf(it.parts),
    ...ended(it.closing),
    footOf(it.recipients, it.signature),
  ];
  return [{ content }, ...it.appendices.map(appendixOf)];
}

function appendixOf({ label, title, reference, table: model }: Appendix): Pages {
  return {
    wide: true,
    content: [
      centred(label, { bold: true }),
      centred(title.toLocaleUpperCase('vi'), { bold: true }),
      centred(reference, { italics: true, size: SIZE.body }, { spacing: { after: 120 } }),
      table(model, LANDSCAPE_WIDTH),
    ],
  };
}
