/**
 * The contents of a workbook as plain data: what a file is read into, what the sample is made of, what is saved.
 * Knows neither the grid nor a file format. Rows and columns count from 0.
 */
import type { Area, CellStyle, CellValue, ConditionalFormat, GridName, Visibility } from "./host/workbook";

export type BorderLine = "thin" | "hair" | "dotted" | "dashed" | "dashDot" | "dashDotDot" | "double" | "medium" | "thick";
export interface Border {
  readonly line: BorderLine;
  readonly color?: string;
}
export type Side = "top" | "right" | "bottom" | "left";

export interface BookStyle extends CellStyle {
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly borders?: { readonly [S in Side]?: Border };
}

/** `value` beside a formula is its last result. */
export interface BookCell {
  readonly value?: CellValue;
  /** With "=". */
  readonly formula?: string;
  /** How far the formula's result reaches, itself included. The cells it reaches hold its results as values. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: BookStyle;
}

export interface BookTable {
  readonly name: string;
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow?: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility?: Visibility;
  /** Sparse: a row or a cell that is blank is undefined. */
  readonly rows: readonly (readonly (BookCell | undefined)[] | undefined)[];
  /** In pixels; undefined is the default width. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** In pixels, by row; the others have the default height. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly merges?: readonly Area[];
  readonly tables?: readonly BookTable[];
  /** First in priority first. */
  readonly conditionalFormats?: readonly Omit<ConditionalFormat, "id">[];
  /** Excel's options; without any, nothing is allowed. */
  readonly protection?: Readonly<Record<string, unknown>>;
}

export interface BookName extends Omit<GridName, "sheetId"> {
  /** Of a name that is one sheet's own. */
  readonly sheet?: string;
}

export interface Book {
  readonly name: string;
  readonly sheets: readonly BookSheet[];
  readonly names?: readonly BookName[];
  /** Index of the sheet that is shown first. */
  readonly active?: number;
}
