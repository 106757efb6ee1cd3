import { AlignmentType, type Paragraph, type Table } from 'docx';
import { frame } from './frame.ts';
import { centred, line } from './line.ts';
import type { Recipients, Signature } from './model.ts';
import { SIZE, TEXT_WIDTH } from './paper.ts';

/** Room for a signature and a seal. */
const ROOM = 1_500;
const HALF = Math.floor(TEXT_WIDTH / 2);
const HALVES = [HALF, TEXT_WIDTH - HALF];

/** Whom it goes to on the left, who signs on the right; never parted by the page's edge. */
export function footOf(recipients: Recipients | null, signature: Signature): Table {
  const left = recipients === null ? [line('')] : recipientsOf(recipients);
  return frame(HALVES, [[left, signatureOf(signature)]]);
}

/**
 * Two who sign side by side: the secretary on the left, the chair on the right; the recipients below
 * the left one, in the same row, so that they never stand on a page alone.
 */
export function signedByTwo(
  left: Signature,
  right: Signature,
  recipients: Recipients | null = null,
): Table {
  const below = recipients === null ? [] : recipientsOf(recipients);
  return frame(HALVES, [[[...signatureOf(left), ...below], signatureOf(right)]]);
}

/** Parties of a pledge, two side by side. */
export function signedByAll(signatures: readonly Signature[]): readonly Table[] {
  const rows = Array.from({ length: Math.ceil(signatures.length / 2) }, (_, row) =>
    [row * 2, row * 2 + 1].map((index) => {
      const signature = signatures[index];
      return signature === undefined ? [line('')] : signatureOf(signature);
    }),
  );
  return rows.length === 0 ? [] : [frame(HALVES, rows)];
}

function recipientsOf({ label, entries }: Recipients): readonly Paragraph[] {
  const last = entries.length - 1;
  return [
    line(label, { bold: true, italics: true, size: SIZE.recipients }, { spacing: { before: 120 } }),
    ...entries.map((entry, index) =>
      line(
        `- ${entry}${index === last ? '.' : ';'}`,
        { size: SIZE.recipient },
        { alignment: AlignmentType.LEFT, indent: { right: 200 } },
      ),
    ),
  ];
}

function signatureOf({ lines, note, name }: Signature): readonly Paragraph[] {
  return [
    ...lines.map((text, index) =>
      centred(
        text.toLocaleUpperCase('vi'),
        { bold: true },
        { spacing: { before: index === 0 ? 120 : 0 } },
      ),
    ),
    ...(note === null ? [] : [centred(note, { italics: true, size: SIZE.body })]),
    centred(name ?? '', { bold: true }, { spacing: { before: ROOM } }),
  ];
}
