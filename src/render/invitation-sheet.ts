import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { centred } from './documents/line.ts';
import { FONT, PORTRAIT, TEXT_WIDTH } from './documents/paper.ts';

/** One card: cut out and handed over, or shown on the screen. */
export type InvitationCard = {
  readonly title: string;
  readonly duty: string;
  readonly how: string;
  readonly link: string;
  /** PNG. */
  readonly qr: Uint8Array;
};

const COLUMNS = 2;
const CARD_WIDTH = Math.floor(TEXT_WIDTH / COLUMNS);
const QR_PIXELS = 150;
const SPACED = { spacing: { after: 60 } };

/** Invitations with QR codes, two in a row, to be printed and cut, as a .docx. */
export async function renderInvitationSheet(cards: readonly InvitationCard[]): Promise<Uint8Array> {
  const rows = Array.from({ length: Math.ceil(cards.length / COLUMNS) }, (_, row) =>
    rowOf(cards.slice(row * COLUMNS, (row + 1) * COLUMNS)),
  );
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: 26 } } } },
    sections: [
      {
        properties: { page: PORTRAIT },
        children: [
          new Table({
            columnWidths: Array.from({ length: COLUMNS }, () => CARD_WIDTH),
            width: { size: CARD_WIDTH * COLUMNS, type: WidthType.DXA },
            rows,
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function rowOf(cards: readonly InvitationCard[]): TableRow {
  const cells = cards.map(cellOf);
  while (cells.length < COLUMNS) cells.push(cell([new Paragraph('')], BorderStyle.NONE));
  return new TableRow({ cantSplit: true, children: cells });
}

function cellOf(card: InvitationCard): TableCell {
  return cell(
    [
      centred(card.title, { bold: true, size: 22 }, SPACED),
      centred(card.duty, { bold: true, size: 30 }, SPACED),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new ImageRun({
            type: 'png',
            data: card.qr,
            transformation: { width: QR_PIXELS, height: QR_PIXELS },
          }),
        ],
      }),
      centred(card.how, { size: 22 }, SPACED),
      centred(card.link, { size: 16 }, SPACED),
    ],
    BorderStyle.DASHED,
  );
}

function cell(
  children: readonly Paragraph[],
  style: (typeof BorderStyle)[keyof typeof BorderStyle],
): TableCell {
  const border = { style, size: 4, color: '808080' };
  return new TableCell({
    width: { size: CARD_WIDTH, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 120, bottom: 120, left: 120, right: 120 },
    borders: { top: border, bottom: border, left: border, right: border },
    children,
  });
}
