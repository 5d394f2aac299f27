/** Counts the rows that are passed over for one reason, and keeps the first of them. */
import { KEPT_BAD_CELLS, type SkippedRows, type SkipReason } from "./types";

export class RowCount implements SkippedRows {
  count = 0;
  readonly rows: number[] = [];

  constructor(readonly reason: SkipReason) {}

  add(row: number): void {
    this.count++;
    if (this.rows.length < KEPT_BAD_CELLS) this.rows.push(row);
  }
}
