import { BorderStyle, LineRuleType, Paragraph } from 'docx';

/** A rule of the given width in the middle of a column. */
export function rule(width: number, column: number): Paragraph {
  const side = Math.max(0, Math.floor((column - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

/** How wide a text comes out in bold Times New Roman, by and large: rules are drawn by it. */
export function widthOf(text: string, size: number): number {
  const ems = Array.from(text).reduce((sum, sign) => sum + ems1000(sign), 0) / 1000;
  return Math.round(ems * size * 10);
}

function ems1000(sign: string): number {
  if (sign === ' ') return 250;
  if (/[\p{P}]/u.test(sign)) return 330;
  if (/\p{Lu}/u.test(sign)) return 725;
  return /\p{N}/u.test(sign) ? 500 : 490;
}
