/**
 * What is pasted from outside. The grid's own paste reads 0123 as 123 and an id of 18 digits as a rounded number, and "=…" as a formula;
 * so cells from elsewhere are read here. What was copied in the grid itself is left to it.
 */
import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from "@univerjs/sheets-ui";
import { type PastedCell, pastedTable, pastedText } from "../pasted";
import { toRange } from "./areas";
import { valueData } from "./cells";
import type { Grid } from "./univer";
import type { UniverWorkbook } from "./workbook";

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
    // Formats and widths hold no text; "only the values" would be read as the grid reads them, "=…" as a formula.
    const [how] = rest as [string?];
    const text = how !== PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMAT && how !== PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_COL_WIDTH;
    return (text && ours(await read("text/html"), await read("text/plain"))) || theirs.paste(item, ...rest);
  };
}

interface Clipboard {
  readonly _copyContentCache: { get(id: string): unknown };
  legacyPaste(html?: string, text?: string, files?: unknown): Promise<boolean>;
  paste(item: ClipboardItem, ...rest: unknown[]): Promise<boolean>;
}

/** Puts the cells where the selection begins, in one step that can be undone, and selects them. */
function putPasted(workbook: UniverWorkbook, rows: readonly (readonly PastedCell[])[]): boolean {
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
