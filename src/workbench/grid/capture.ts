/** The grid's workbook as a book, to be saved. */
import type { Book, BookCell, BookSheet } from "../book";
import { toArea } from "./areas";
import { readBookStyle } from "./cells";
import { DEFAULT_HEIGHT } from "./snapshot";
import type { UniverSheet } from "./sheet";
import type { UniverWorkbook } from "./workbook";

export function captureBook(workbook: UniverWorkbook): Book {
  const { sheets } = workbook;
  return {
    name: workbook.name,
    sheets: sheets.map(captureSheet),
    names: workbook.names.map(({ sheetId, ...name }) => (sheetId === undefined ? name : { ...name, sheet: workbook.sheet(sheetId).name })),
    active: sheets.findIndex((sheet) => sheet.id === workbook.activeSheet.id),
  };
}

function captureSheet(sheet: UniverSheet): BookSheet {
  const { worksheet } = sheet;
  const used = sheet.usedArea(false);
  const height = used === undefined ? 0 : used.row + used.rows;
  const width = used === undefined ? 0 : used.column + used.columns;
  const matrix = worksheet.getCellMatrix();
  const rows = Array.from({ length: height }, (_, row) => {
    const area = { row, column: 0, rows: 1, columns: width };
    const [values] = sheet.values(area);
    return values.map((value, column): BookCell | undefined => {
      const cell = matrix.getValue(row, column);
      const style = readBookStyle(sheet.styleOf(cell));
      const formula = sheet.formula(cell, row, column);
      const spill = formula === undefined ? undefined : sheet.spillOf(row, column);
      // What a formula elsewhere spilled here comes back with that formula; it is kept as its cached result.
      if (value === "" && style === undefined && formula === undefined) return undefined;
      return {
        ...(value === "" ? {} : { value }),
        ...(formula === undefined ? {} : { formula }),
        ...(spill === undefined ? {} : { spill }),
        ...(style === undefined ? {} : { style }),
      };
    });
  });
  const freeze = worksheet.getFreeze();
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    columnWidths: columns.map((column) => worksheet.getColumnWidth(column)),
    rowHeights: Object.fromEntries(
      rows.map((_, row) => [row, worksheet.getRowHeight(row)] as const).filter(([, height]) => height !== 0 && height !== DEFAULT_HEIGHT),
    ),
    hiddenRows: rows.map((_, row) => row).filter((row) => !worksheet.getRowRawVisible(row)),
    hiddenColumns: columns.filter((column) => !worksheet.getColVisible(column)),
    frozenRows: freeze.ySplit,
    frozenColumns: freeze.xSplit,
    merges: worksheet.getMergeData().map((range) => toArea(range, sheet.rowCount, sheet.columnCount)),
    tables: sheet.tables.map(({ name, area, headerRow, totalsRow }) => ({ name, area, headerRow, ...(totalsRow ? { totalsRow } : {}) })),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
    ...(sheet.protection === undefined ? {} : { protection: sheet.protection }),
  };
}
