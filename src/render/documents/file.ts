import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { FONT, LANDSCAPE, PORTRAIT, SIZE } from './paper.ts';

export type Content = Paragraph | Table;
/** Pages of one direction. */
export type Pages = { readonly wide?: boolean; readonly content: readonly Content[] };

/** The document as a .docx: each direction's pages are numbered from 1, the first number not shown. */
export async function fileOf(pages: readonly Pages[]): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } },
    },
    sections: pages.map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionOf({ wide = false, content }: Pages): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: { ...(wide ? LANDSCAPE : PORTRAIT), pageNumbers: { start: 1 } },
    },
    headers: { first: new Header({ children: [new Paragraph('')] }), default: numbered() },
    children: [...content],
  };
}

/** Arabic numerals in the middle of the top margin. */
function numbered(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}
