/** Counts the cells of a column that could not be read and keeps the first of them for the message. */
import { showCell } from "./cells";
import { KEPT_BAD_CELLS, type BadCell, type FieldId } from "./types";

export class BadCells {
  count = 0;
  readonly kept: BadCell[] = [];

  constructor(readonly field: FieldId) {}

  add(row: number, column: number, value: unknown): void {
    this.count++;
    if (this.kept.length < KEPT_BAD_CELLS) this.kept.push({ field: this.field, row, column, found: showCell(value) });
  }
}
