import type { Area, GridSheet } from "../host/workbook";

/** The block of filled cells around a cell, as Ctrl+Shift+* selects it: bounded by blank rows and columns. */
export function currentRegion(sheet: Pick<GridSheet, "usedArea" | "values">, from: Area): Area | undefined {
  const used = sheet.usedArea(true);
  if (used === undefined) return undefined;
  const values = sheet.values(used);
  const filled = (row: number, column: number): boolean => (values[row - used.row]?.[column - used.column] ?? "") !== "";
  let [top, left, bottom, right] = [from.row, from.column, from.row, from.column];
  const rowFilled = (row: number): boolean => range(left - 1, right + 1).some((column) => filled(row, column));
  const columnFilled = (column: number): boolean => range(top - 1, bottom + 1).some((row) => filled(row, column));
  for (let grown = true; grown;) {
    grown = false;
    if (rowFilled(top - 1)) [top, grown] = [top - 1, true];
    if (rowFilled(bottom + 1)) [bottom, grown] = [bottom + 1, true];
    if (columnFilled(left - 1)) [left, grown] = [left - 1, true];
    if (columnFilled(right + 1)) [right, grown] = [right + 1, true];
  }
  if (top === bottom && left === right && !filled(top, left)) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
