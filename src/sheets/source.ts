/** The 2-D array that a formula is handed, as a source of cells. */
import type { CellSource } from "./types";

/** Rows may differ in length, and anything that is not a row is a blank one. */
export function gridSource(grid: readonly (readonly unknown[])[]): CellSource {
  const rows: readonly unknown[] = Array.isArray(grid) ? grid : [];
  let columnCount = 0;
  for (const row of rows) if (Array.isArray(row) && row.length > columnCount) columnCount = row.length;
  return {
    rowCount: rows.length,
    columnCount,
    cell: (row, column) => {
      const cells = rows[row];
      return Array.isArray(cells) ? cells[column] : undefined;
    },
  };
}
