/** A book in the words the grid starts from. Conditional formats, tables, names and protection are added once the grid stands. */
import {
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import type { Book, BookCell, BookSheet, BookStyle } from "../book";
import { toRange } from "./areas";
import { styleData, valueData } from "./cells";

const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
const DEFAULT_WIDTH = 72;
export const DEFAULT_HEIGHT = 24;

export function blankSheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault(sheetData({ name, rows: [] }, id, new StyleTable()));
}

export function workbookData(book: Book, unitId: string, sheetIds: readonly string[], chinese: boolean): IWorkbookData {
  const styles = new StyleTable();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  book.sheets.forEach((sheet, i) => (sheets[sheetIds[i]] = sheetData(sheet, sheetIds[i], styles)));
  return {
    id: unitId,
    name: book.name,
    appVersion: "",
    locale: chinese ? LocaleType.ZH_CN : LocaleType.EN_US,
    styles: styles.data,
    sheetOrder: [...sheetIds],
    sheets,
  };
}

/** Equal styles stand once. */
class StyleTable {
  readonly data: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id(style: BookStyle): string {
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `s${this.ids.size}`;
      this.ids.set(key, id);
      this.data[id] = styleData(style);
    }
    return id;
  }
}

function sheetData(sheet: BookSheet, id: string, styles: StyleTable): Partial<IWorksheetData> {
  const cellData: NonNullable<IWorksheetData["cellData"]> = {};
  let columns = 0;
  sheet.rows.forEach((row, r) => {
    if (row === undefined) return;
    columns = Math.max(columns, row.length);
    const cells: NonNullable<IWorksheetData["cellData"]>[number] = {};
    row.forEach((cell, c) => {
      if (cell !== undefined) cells[c] = cellDataOf(cell, styles);
    });
    cellData[r] = cells;
  });
  const columnData: Record<number, Partial<IColumnData>> = {};
  sheet.columnWidths?.forEach((width, c) => width !== undefined && (columnData[c] = { w: width }));
  for (const c of sheet.hiddenColumns ?? []) columnData[c] = { ...columnData[c], hd: 1 };
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [r, h] of Object.entries(sheet.rowHeights ?? {})) rowData[Number(r)] = { h, ia: 0 };
  for (const r of sheet.hiddenRows ?? []) rowData[r] = { ...rowData[r], hd: 1 };
  const rows = sheet.frozenRows ?? 0;
  const frozen = sheet.frozenColumns ?? 0;
  return {
    id,
    name: sheet.name,
    hidden: (sheet.visibility ?? "Visible") === "Visible" ? 0 : 1,
    rowCount: Math.max(LEAST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS),
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    cellData,
    columnData,
    rowData,
    mergeData: (sheet.merges ?? []).map(toRange),
    freeze: { startRow: rows > 0 ? rows : -1, startColumn: frozen > 0 ? frozen : -1, ySplit: rows, xSplit: frozen },
  };
}

function cellDataOf(cell: BookCell, styles: StyleTable): NonNullable<IWorksheetData["cellData"]>[number][number] {
  return {
    ...(cell.value === undefined || cell.value === "" ? {} : valueData(cell.value)),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(cell.style === undefined ? {} : { s: styles.id(cell.style) }),
  };
}
