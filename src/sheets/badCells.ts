/** Counts cells that could not be read and keeps the first of them for the message. */
import { showCell } from "./cells";
import { KEPT_BAD_CELLS, type BadCell, type CellSource, type FieldId, type Sheet } from "./types";

export class BadCells {
  unreadable = 0;
  readonly badCells: BadCell[] = [];

  add(source: CellSource, field: FieldId, row: number, column: number): void {
    this.note(() => badCell(source, field, row, column));
  }

  /** The same by the record whose cell it is. */
  addOf(sheet: Sheet, field: FieldId, i: number): void {
    this.note(() => sheet.cellOf(field, i));
  }

  private note(cell: () => BadCell): void {
    this.unreadable++;
    if (this.badCells.length < KEPT_BAD_CELLS) this.badCells.push(cell());
  }
}

export function badCell(source: CellSource, field: FieldId, row: number, column: number): BadCell {
  return { field, row, column, ...source.origin?.(row, column), found: showCell(source.cell(row, column)) };
}
