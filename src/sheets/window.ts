/** The cells of a stretch of rows, column by column: what is read together lies together, and each row is opened once for all columns. */
import type { CellSource } from "./types";

/** Records of a window: few enough to stay at hand from one column to the next. */
export const WINDOW = 2_048;

export class Window {
  /** The records that the window shows: from `from` on, up to but without `to`. */
  from = 0;
  to = 0;
  private readonly columns: readonly number[];
  private readonly cells: readonly unknown[][];

  constructor(
    private readonly source: CellSource,
    /** The row of record 0. */
    private readonly firstRow: number,
    columns: Iterable<number>,
  ) {
    this.columns = [...new Set(columns)];
    this.cells = this.columns.map(() => new Array<unknown>(WINDOW).fill(undefined));
  }

  /** Shows other records, at most WINDOW of them. */
  show(from: number, to: number): void {
    this.from = from;
    this.to = to;
    const { source, firstRow, columns, cells } = this;
    if (source.copy) return source.copy(columns, firstRow + from, firstRow + to, cells);
    columns.forEach((column, k) => {
      for (let i = from; i < to; i++) cells[k][i - from] = source.cell(firstRow + i, column);
    });
  }

  /** Shows all records, a window after the other. */
  *through(size: number): Generator<this, void> {
    for (let from = 0; from < size; from += WINDOW) {
      this.show(from, Math.min(from + WINDOW, size));
      yield this;
    }
  }

  /** The cells of a column: that of record `i` at `i - from`. */
  of(column: number): readonly unknown[] {
    return this.cells[this.columns.indexOf(column)];
  }
}
