import { PageOrientation } from 'docx';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I; lengths in twentieths of a point, sizes in half points. */
export const FONT = 'Times New Roman';

const A4 = { width: 11_906, height: 16_838 };
/** 20, 15, 20 and 30 mm. */
const MARGIN = { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567 };

export const SIZE = {
  body: 28,
  country: 26,
  issuer: 26,
  table: 26,
  recipients: 24,
  recipient: 22,
} as const;

/** 1,27 cm. */
export const FIRST_LINE = 720;
/** 6 pt between paragraphs. */
export const GAP = 120;

export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
export const LANDSCAPE_WIDTH = A4.height - MARGIN.left - MARGIN.right;

export const PORTRAIT = { size: A4, margin: MARGIN };
/** For wide tables only. */
export const LANDSCAPE = {
  size: { ...A4, orientation: PageOrientation.LANDSCAPE },
  margin: MARGIN,
};
