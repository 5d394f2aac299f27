/** Small sheets for the tests: the heading row first. */
import { findLayout, gridSource, isLayout, openSheet } from "../../src/sheets";
import type { CellSource, FieldId, Layout, ReadingOptions, Sheet } from "../../src/sheets/types";

export type Rows = readonly (readonly unknown[])[];

export function layoutOf(rows: Rows, options?: ReadingOptions): Layout {
  const found = findLayout(gridSource(rows), options);
  if (!isLayout(found)) throw new Error(`no headings among ${found.headings.join(", ")}`);
  return found;
}

export function sheetOf(rows: Rows, options?: ReadingOptions): Sheet {
  return openSheet(gridSource(rows), layoutOf(rows, options), options);
}

/** The headings that each field was found under. */
export function fieldsOf(headings: readonly string[], options?: ReadingOptions): Partial<Record<FieldId, string>> {
  return Object.fromEntries([...layoutOf([headings], options).fields].map(([field, found]) => [field, found.headings.join(" + ")]));
}

/** One column under a heading, beside a column of order numbers that keeps every row filled. */
export function column(heading: string, cells: readonly unknown[], options?: ReadingOptions, idHeading = "订单号"): Sheet {
  return sheetOf([[idHeading, heading], ...cells.map((cell, i) => [`no-${i + 1}`, cell])], options);
}

export function counting(source: CellSource): CellSource & { asked: number } {
  const counted = {
    ...source,
    asked: 0,
    cell: (row: number, at: number) => (counted.asked++, source.cell(row, at)),
    copy: (columns: readonly number[], from: number, to: number, into: readonly unknown[][]) => {
      counted.asked += columns.length * (to - from);
      source.copy!(columns, from, to, into);
    },
  };
  return counted;
}

const DAY_0 = Date.UTC(1899, 11, 30);

/** Seconds of a wall-clock time, by way of Date: the tests' own way, not the reader's. */
export function at(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return (Date.UTC(year, month - 1, day, hour, minute, second) - DAY_0) / 1000;
}
