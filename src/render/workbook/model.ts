/** A cell as it is shown; numbers are numbers, so that a clerk can calculate with them. */
export type SheetCell =
  | null
  | string
  | {
      readonly number: number;
      readonly decimals: number;
      readonly percent?: true;
      /** Years, days of a month: 2024, not 2.024. */
      readonly ungrouped?: true;
    }
  /** 2024-06-18. */
  | { readonly day: string }
  /** 2024-06-18T17:00, the time of day that a clock on the wall showed. */
  | { readonly moment: string };

export type SheetColumn = {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
};

export type SheetPicture = {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly title: string;
};

/** One sheet: lines above the table, the table, and perhaps a picture below the lines. */
export type SheetModel = {
  readonly name: string;
  readonly title?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns at the left that stay in sight and are printed on each page. */
  readonly frozenColumns?: number;
  readonly filter?: boolean;
  /** Rows that stand out: sections and sums, by their index. */
  readonly strong?: ReadonlySet<number>;
  readonly picture?: SheetPicture;
};

/** An integer in the smallest unit as a number in the shown one, with the decimals that it needs. */
export function quantityCell(value: number, perUnit: number): SheetCell {
  const places = String(perUnit).length - 1;
  const fraction = String(Math.abs(value % perUnit))
    .padStart(places, '0')
    .replace(/0+$/, '');
  return { number: value / perUnit, decimals: perUnit === 1 ? 0 : fraction.length };
}

/** A, B, … Z, AA: the name of a column by its index from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

/** The row, counted from 1, in which the headers of a sheet stand. */
export function headerRow(sheet: Pick<SheetModel, 'title'>): number {
  return (sheet.title?.length ?? 0) + 1;
}
