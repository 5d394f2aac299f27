/** Counts the cells of a column that could not be read and keeps the first of them for the message. */
import { showCell } from "./cells";
import { KEPT_BAD_CELLS, type BadCell, type CellSource, type FieldId } from "./types";

export class BadCells {
  count = 0;
  readonly kept: BadCell[] = [];

  constructor(
    readonly field: FieldId,
    private readonly source: CellSource,
  ) {}

  add(row: number, column: number): void {
    this.count++;
    if (this.kept.length < KEPT_BAD_CELLS) this.kept.push(badCell(this.source, this.field, row, column));
  }
}

export function badCell(source: CellSource, field: FieldId, row: number, column: number): BadCell {
  return { field, row, column, ...source.origin?.(row, column), found: showCell(source.cell(row, column)) };
}
