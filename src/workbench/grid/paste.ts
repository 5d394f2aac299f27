/**
 * What is pasted from outside. The grid's own paste reads 0123 as 123 and an id of 18 digits as a rounded number, and "=…" as a formula;
 * so cells from elsewhere are read here. What was copied in the grid itself is left to it.
 */
import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from "@univerjs/sheets-ui";
import { parseValue } from "numfmt";
import Papa from "papaparse";
import type { CellValue } from "../host/workbook";
import { plainNumber } from "../text";
import { toRange } from "./areas";
import { valueData } from "./cells";
import type { Grid } from "./univer";
import type { UniverWorkbook } from "./workbook";

export interface PastedCell {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const DATE = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;

/**
 * Text as a cell: a number only if it would be written the same way again, a date only if it cannot be read two ways, else text as it stands.
 * Never a formula: chats and orders are other people's words.
 */
export function pastedCell(text: string): PastedCell {
  const trimmed = text.trim();
  if (DATE.test(trimmed)) {
    const parsed = parseValue(trimmed.replace("T", " "));
    if (typeof parsed?.v === "number")
      return { value: parsed.v, numberFormat: trimmed.includes(":") ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd" };
  }
  return { value: plainNumber(trimmed) ?? text };
}

/** Tab-separated text, as every spreadsheet puts it on the clipboard. */
export function pastedText(text: string): PastedCell[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" });
  return data.map((row) => row.map(pastedCell));
}

/** The first table of pasted HTML. The document it is read into runs nothing and fetches nothing. */
export function pastedTable(html: string): PastedCell[][] | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (table === null) return undefined;
  for (const hidden of table.querySelectorAll("script, style")) hidden.remove();
  // Excel names the format of a column of text in a style of its own.
  const textClasses = new Set([...html.matchAll(/\.(\w+)\s*\{[^}]*mso-number-format:\s*"?\\@/g)].map(([, name]) => name));
  const rows: PastedCell[][] = [];
  [...table.rows].forEach((row, r) => {
    const cells = (rows[r] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column++;
      for (const br of cell.querySelectorAll("br")) br.replaceWith("\n");
      const text = (cell.textContent ?? "").replace(/\u00a0/g, " ").replace(/[ \t]*\r?\n[ \t]+/g, " ").trim(); // prettier-ignore
      const asText =
        [...cell.classList].some((name) => textClasses.has(name)) || /mso-number-format:\s*["']?\\@/.test(cell.getAttribute("style") ?? "");
      const exact = cell.getAttribute("x:num");
      const read = asText
        ? { value: text }
        : exact !== null && exact !== "" && !DATE.test(text)
          ? { value: Number(exact) }
          : pastedCell(text);
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.colSpan; across++)
          (rows[r + down] ??= [])[column + across] = down + across === 0 ? read : { value: "" };
      }
    }
  });
  return rows;
}

/** Takes over what the grid would paste. `workbook` names the one in view. */
export function takeOverPaste(grid: Grid, workbook: () => UniverWorkbook): void {
  const clipboard = grid.injector.get(ISheetClipboardService) as unknown as Clipboard;
  const theirs = { legacyPaste: clipboard.legacyPaste.bind(clipboard), paste: clipboard.paste.bind(clipboard) };
  const ours = (html: string | undefined, text: string | undefined): boolean => {
    // The grid marks its own copies and knows them by the mark; a protected sheet is refused in its own words.
    const mark = html === undefined ? null : /data-copy-id="([^\s"]+)"/.exec(html);
    if ((mark !== null && clipboard._copyContentCache.get(mark[1]) != null) || workbook().activeSheet.protection !== undefined)
      return false;
    const rows = (html === undefined ? undefined : pastedTable(html)) ?? (text === undefined ? undefined : pastedText(text));
    if (rows === undefined || rows.length === 0) return false;
    return putPasted(workbook(), rows);
  };
  clipboard.legacyPaste = async (html, text, files) => ours(html || undefined, text || undefined) || theirs.legacyPaste(html, text, files);
  clipboard.paste = async (item, ...rest) => {
    const read = async (type: string): Promise<string | undefined> =>
      item.types.includes(type) ? (await item.getType(type)).text() : undefined;
    // "Paste only the format" and the like mean what the grid makes of them.
    const plain = rest[0] === undefined || rest[0] === PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE;
    return (plain && ours(await read("text/html"), await read("text/plain"))) || theirs.paste(item, ...rest);
  };
}

interface Clipboard {
  readonly _copyContentCache: { get(id: string): unknown };
  legacyPaste(html?: string, text?: string, files?: unknown): Promise<boolean>;
  paste(item: ClipboardItem, ...rest: unknown[]): Promise<boolean>;
}

/** Puts the cells where the selection begins, in one step that can be undone, and selects them. */
export function putPasted(workbook: UniverWorkbook, rows: readonly (readonly PastedCell[])[]): boolean {
  const sheet = workbook.activeSheet;
  const [{ row, column }] = workbook.selection;
  const area = { row, column, rows: rows.length, columns: Math.max(...rows.map((line) => line.length)) };
  sheet.grow(area);
  const value: IObjectMatrixPrimitiveType<ICellData> = {};
  rows.forEach((line, r) => {
    const cells: Record<number, ICellData> = (value[row + r] = {});
    for (let c = 0; c < area.columns; c++) {
      const cell = line[c] ?? { value: "" };
      const content = cell.value === "" ? { v: null, t: null } : valueData(cell.value);
      cells[column + c] = {
        ...content,
        f: null,
        si: null,
        p: null,
        ...(cell.numberFormat === undefined ? {} : { s: { n: { pattern: cell.numberFormat } } }),
      };
    }
  });
  const done = sheet.run(SetRangeValuesCommand.id, { range: toRange(area), value });
  if (done) workbook.select(sheet.id, [area]);
  return done;
}
