/** What an official document is made of, as plain JSON: it is kept as it was printed. */

export type Head = {
  /** The body above the issuer, a line each; none where it is not named. */
  readonly superior: readonly string[];
  /** A line each; the last one stands above the rule. */
  readonly issuer: readonly string[];
  readonly country: string;
  readonly motto: string;
  /** With a gap for the number, which the clerk assigns; null: the paper has none. */
  readonly number: string | null;
  /** Place and date; null where the form has none there. */
  readonly dated: string | null;
};

export type Title = { readonly type: string; readonly about: string | null };

export type Recipients = { readonly label: string; readonly entries: readonly string[] };

export type Signature = {
  /** TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH. */
  readonly lines: readonly string[];
  /** Such as "Ký, ghi rõ họ tên", in brackets below the lines. */
  readonly note: string | null;
  /** Null: written by hand. */
  readonly name: string | null;
};

export type Column = {
  readonly header: string;
  /** Its part of the table's width. */
  readonly weight: number;
  readonly align?: 'left' | 'center' | 'right';
};

export type Row =
  | { readonly cells: readonly string[]; readonly bold?: boolean }
  /** A line across all columns. */
  | { readonly across: string };

export type TableModel = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** A part of the body: what stands in it is printed in this order. */
export type Section = {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly table?: TableModel;
  /** Dotted lines to be filled in by hand, each behind its label. */
  readonly blanks?: readonly string[];
};

export type Part = { readonly heading: string; readonly sections: readonly Section[] };

/** A wide table on pages of its own. */
export type Appendix = {
  readonly label: string;
  readonly title: string;
  /** To which document it belongs. */
  readonly reference: string;
  readonly table: TableModel;
};
