/** A book as .xlsx. */
import ExcelJS, { type CellValue as XlsxValue, type Worksheet, type WorksheetView } from "exceljs";
import type { WorkbenchKey } from "../../locales/workbench";
import type { Book, BookCell, BookSheet } from "../book";
import { toA1 } from "../host/address";
import { ERROR_VALUES, type CellValue } from "../host/workbook";
import { writeNames } from "./names";
import { writeProtection } from "./protection";
import { writeRuleLook, writeStyle } from "./styles";

const CHARACTER_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

export async function writeXlsx(
  book: Book,
  namespace: string,
): Promise<{ readonly data: Uint8Array<ArrayBuffer>; readonly lost: WorkbenchKey[] }> {
  const workbook = new ExcelJS.Workbook();
  const lost = new Set<WorkbenchKey>();
  for (const sheet of book.sheets) writeSheet(workbook, sheet, namespace, lost);
  workbook.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: book.active ?? 0, visibility: "visible" }];
  writeNames(workbook, book);
  const buffer = (await workbook.xlsx.writeBuffer()) as unknown as ArrayBuffer | Uint8Array<ArrayBuffer>;
  return { data: buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : new Uint8Array(buffer), lost: [...lost] };
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: BookSheet, namespace: string, lost: Set<WorkbenchKey>): void {
  const state = ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[sheet.visibility ?? "Visible"];
  const target = workbook.addWorksheet(sheet.name, { state, views: [viewOf(sheet)] });
  sheet.columnWidths?.forEach(
    (width, i) => width !== undefined && (target.getColumn(i + 1).width = Math.max(1, (width - 5) / CHARACTER_PIXELS)),
  );
  for (const column of sheet.hiddenColumns ?? []) target.getColumn(column + 1).hidden = true;
  const covered = new Set<string>();
  const headers = headerCells(sheet);
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      const into = target.getCell(r + 1, c + 1);
      if (cell.formula?.toUpperCase().includes(`${namespace.toUpperCase()}.`)) lost.add("lost.functions");
      const value = covered.has(`${r}/${c}`) ? xlsxValue(cell.value ?? "") : contentOf(cell, r, c, covered);
      if (value !== null) into.value = headers.has(`${r}/${c}`) ? String(cell.value ?? "") : value;
      if (cell.style !== undefined) Object.assign(into, writeStyle(cell.style));
    });
  });
  for (const [row, height] of Object.entries(sheet.rowHeights ?? {})) target.getRow(Number(row) + 1).height = height * POINTS_PER_PIXEL;
  for (const row of sheet.hiddenRows ?? []) target.getRow(row + 1).hidden = true;
  for (const merge of sheet.merges ?? [])
    target.mergeCells(merge.row + 1, merge.column + 1, merge.row + merge.rows, merge.column + merge.columns);
  for (const table of sheet.tables ?? []) writeTable(target, table, sheet);
  (sheet.conditionalFormats ?? []).forEach((format, i) => {
    if (format.formula === undefined) return void lost.add("lost.rules");
    if (format.stopIfTrue) lost.add("lost.stop");
    target.addConditionalFormatting({
      ref: format.areas.map(toA1).join(" "),
      rules: [
        {
          type: "expression",
          priority: i + 1,
          formulae: [format.formula.replace(/^=/, "")],
          style: writeRuleLook(format),
        } as never,
      ],
    });
  });
  if (sheet.protection !== undefined) Object.assign(target, { sheetProtection: writeProtection(sheet.protection) });
}

function viewOf(sheet: BookSheet): WorksheetView {
  const rows = sheet.frozenRows ?? 0;
  const columns = sheet.frozenColumns ?? 0;
  return (rows > 0 || columns > 0 ? { state: "frozen", xSplit: columns, ySplit: rows } : { state: "normal" }) as WorksheetView;
}

/** A table's headings are text in any case, or Excel repairs the file. */
function headerCells(sheet: BookSheet): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { area, headerRow } of sheet.tables ?? []) {
    if (headerRow) for (let column = 0; column < area.columns; column++) cells.add(`${area.row}/${area.column + column}`);
  }
  return cells;
}

function contentOf(cell: BookCell, row: number, column: number, covered: Set<string>): XlsxValue {
  if (cell.formula === undefined) return xlsxValue(cell.value ?? "");
  const formula = cell.formula.replace(/^=/, "");
  const result = cell.value === undefined ? undefined : xlsxValue(cell.value);
  if (cell.spill === undefined) return { formula, result } as XlsxValue;
  const { rows, columns } = cell.spill;
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) if (r > 0 || c > 0) covered.add(`${row + r}/${column + c}`);
  return { formula, result, shareType: "array", ref: toA1({ row, column, rows, columns }) } as XlsxValue;
}

function xlsxValue(value: CellValue): XlsxValue {
  if (value === "") return null;
  // exceljs knows these errors; younger ones are written as the text they show.
  if (typeof value === "string" && ERROR_VALUES.has(value) && CLASSIC_ERRORS.has(value)) return { error: value } as XlsxValue;
  return typeof value === "string" ? escaped(value) : value;
}

/** What XML cannot hold, or makes another line break of, is written as Excel does it: `_x000D_`; and so is text that looks like that. */
const escaped = (text: string): string =>
  text.replace(/_(?=x[\da-f]{4}_)|[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}/giu, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`); // prettier-ignore

const CLASSIC_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

function writeTable(target: Worksheet, table: NonNullable<BookSheet["tables"]>[number], sheet: BookSheet): void {
  const { area, name, headerRow, totalsRow = false } = table;
  const valueAt = (row: number, column: number): CellValue => sheet.rows[row]?.[column]?.value ?? "";
  const first = area.row + (headerRow ? 1 : 0);
  const last = area.row + area.rows - (totalsRow ? 1 : 0);
  const headings = Array.from({ length: area.columns }, (_, i) => escaped(headerRow ? String(valueAt(area.row, area.column + i)) : ""));
  const columns = headings.map((heading, i) => ({
    // A name of the table's stands in an attribute, where a line break would be a blank.
    name: heading.replaceAll("\n", "_x000A_") || `Column${i + 1}`,
    filterButton: true,
    ...(totalsRow ? { totalsRowLabel: String(valueAt(last, area.column + i)) } : {}),
  }));
  // The cells are written already; the table is laid over them and must repeat them.
  const rows = Array.from({ length: last - first }, (_, r) =>
    columns.map((__, c) => target.getCell(first + r + 1, area.column + c + 1).value),
  );
  const totals = columns.map((_, c) => target.getCell(last + 1, area.column + c + 1)).map((cell) => ({ cell, value: cell.value }));
  target.addTable({
    name,
    ref: toA1({ ...area, rows: 1, columns: 1 }),
    headerRow,
    totalsRow,
    columns,
    rows,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
  });
  // It writes the names of its columns over the headings, and totals of its own where the user has others.
  headings.forEach((heading, c) => heading !== "" && (target.getCell(area.row + 1, area.column + c + 1).value = heading));
  if (totalsRow) for (const { cell, value } of totals) cell.value = value;
}
