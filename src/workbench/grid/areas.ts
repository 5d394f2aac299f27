/** Areas between the grid's words and the host's. */
import type { IRange } from "@univerjs/core";
import type { Area } from "../host/workbook";

export function toRange(area: Area): IRange {
  return { startRow: area.row, startColumn: area.column, endRow: area.row + area.rows - 1, endColumn: area.column + area.columns - 1 };
}

/** A range of whole rows or columns names no end (NaN): it ends with the sheet. */
export function toArea(range: IRange, rowCount: number, columnCount: number): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const endRow = Number.isNaN(range.endRow) ? rowCount - 1 : range.endRow;
  const endColumn = Number.isNaN(range.endColumn) ? columnCount - 1 : range.endColumn;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

/** The part of an area that lies within so many rows and columns; undefined where nothing does. */
export function clip(area: Area, rowCount: number, columnCount: number): Area | undefined {
  const rows = Math.min(area.row + area.rows, rowCount) - area.row;
  const columns = Math.min(area.column + area.columns, columnCount) - area.column;
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
}
