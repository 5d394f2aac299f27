/** The cells that were read of a target: whole columns, and every column of the first rows. */
import type { ColumnCells } from "./cells";
import type { Place } from "./targets";
import type { Target, WorksheetSource } from "./types";

export class ReadSource implements WorksheetSource {
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;

  /** @param columns their cells from row 0 on; those of the first rows alone are shorter than the source */
  constructor(
    readonly target: Target,
    place: Place,
    readonly columns: ReadonlyMap<number, ColumnCells>,
  ) {
    this.top = place.top;
    this.left = place.left;
    this.rowCount = place.rows;
    this.columnCount = place.columns;
  }

  cell(row: number, column: number): unknown {
    return this.columns.get(column)?.at(row);
  }

  copy(columns: readonly number[], from: number, to: number, into: readonly unknown[][]): void {
    columns.forEach((column, k) => {
      const cells = this.columns.get(column);
      for (let row = from; row < to; row++) into[k][row - from] = cells?.at(row);
    });
  }

  /** The columns that were read down to the last row. */
  get wholeColumns(): readonly number[] {
    return [...this.columns.keys()].filter((column) => this.columns.get(column)!.length === this.rowCount).sort((a, b) => a - b);
  }
}

/** The columns of which every row is known; of a source that is not from here, those that are asked for. */
export function wholeColumnsOf(source: WorksheetSource, otherwise: readonly number[]): readonly number[] {
  return source instanceof ReadSource ? source.wholeColumns : otherwise;
}
