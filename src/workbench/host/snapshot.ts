/** Everything that a user could miss if an add-in had changed it, as plain data: two snapshots are compared before and after. */
import { columnName } from "./address";
import type { CellStyle, GridSheet, GridWorkbook } from "./workbook";

export function snapshot(workbook: GridWorkbook) {
  return {
    names: [...workbook.names],
    settings: Object.fromEntries(workbook.settings),
    sheets: workbook.sheets.map(snapshotSheet),
  };
}

export type Snapshot = ReturnType<typeof snapshot>;

function snapshotSheet(sheet: GridSheet) {
  const used = sheet.usedArea(false);
  const styles: Record<string, CellStyle> = {};
  const hiddenRows: number[] = [];
  if (used) {
    const whole = sheet.style(used);
    // Cell by cell only where the sheet has any style at all.
    if (Object.keys(whole).length > 0) {
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let column = used.column; column < used.column + used.columns; column++) {
          const style = sheet.style({ row, column, rows: 1, columns: 1 }) as CellStyle;
          if (Object.keys(style).length > 0) styles[columnName(column) + (row + 1)] = style;
        }
      }
    }
    for (let row = 0; row < used.row + used.rows; row++) if (sheet.isRowHidden(row)) hiddenRows.push(row);
  }
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    protection: sheet.protection,
    used,
    values: used ? sheet.values(used) : [],
    formulas: used ? sheet.formulas(used) : [],
    numberFormats: used ? sheet.numberFormats(used) : [],
    styles,
    hiddenRows,
    widths: used ? Array.from({ length: used.column + used.columns }, (_, column) => sheet.columnWidth(column)) : [],
    frozen: sheet.frozen,
    filter: sheet.filter,
    tables: [...sheet.tables],
    conditionalFormats: [...sheet.conditionalFormats],
  };
}
