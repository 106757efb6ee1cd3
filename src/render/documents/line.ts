import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { SIZE } from './paper.ts';

export type Look = {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
};

type Place = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'spacing' | 'tabStops'>;

/** One paragraph in one look; a line break in the text stays one. */
export function line(text: string, look: Look = {}, place: Place = {}): Paragraph {
  return new Paragraph({ ...place, children: runs(text, look) });
}

export function centred(text: string, look: Look = {}, place: Place = {}): Paragraph {
  return line(text, look, { alignment: AlignmentType.CENTER, ...place });
}

export function runs(text: string, look: Look = {}): TextRun[] {
  return text
    .split('\n')
    .map((part, index) => new TextRun({ text: part, size: SIZE.body, ...look, break: index && 1 }));
}
