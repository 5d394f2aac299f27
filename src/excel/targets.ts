/** The worksheets and tables that can be audited, and where their cells are now. */
import { reportSheet } from "./report-mark";
import { run, untrack } from "./run";
import { ExcelProblem, type Target } from "./types";

/** Sheets in the order of their tabs, each followed by its tables; our own report is none. What is `veryHidden` only a program can show: nobody pasted anything there. */
export function targets(): Promise<readonly Target[]> {
  return run(undefined, async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    tables.load("items/id,items/name,items/worksheet/id");
    const report = reportSheet(context);
    await context.sync();
    return worksheets.items
      .filter(({ id, visibility }) => visibility !== "VeryHidden" && (report.isNullObject || id !== report.id))
      .flatMap((sheet) => [
        ofSheet(sheet),
        ...tables.items.filter((table) => table.worksheet.id === sheet.id).map((table) => ofTable(table, sheet)),
      ]);
  });
}

export function activeTarget(): Promise<Target | undefined> {
  return run(undefined, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id,name,visibility");
    await context.sync();
    return sheet.visibility === "VeryHidden" ? undefined : ofSheet(sheet);
  });
}

function ofSheet({ id, name, visibility }: Excel.Worksheet): Target {
  return { kind: "sheet", id, name, sheetId: id, sheetName: name, hidden: visibility !== "Visible" };
}

function ofTable({ id, name }: Excel.Table, sheet: Excel.Worksheet): Target {
  return { kind: "table", id, name, sheetId: sheet.id, sheetName: sheet.name, hidden: sheet.visibility !== "Visible" };
}

/** A target's place on its sheet, from 0. */
export interface Place {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Asks for the place of a target in the coming sync; the function that is handed back reads it afterwards. By id, so that a renamed sheet is still found.
 * A sheet without any value is a place of no rows.
 */
export function askPlace(context: Excel.RequestContext, target: Target): () => Place {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItemOrNullObject(target.sheetId);
  const table = target.kind === "table" ? workbook.tables.getItemOrNullObject(target.id) : undefined;
  // Values only: a format that was painted down a whole column must not make a million blank rows.
  const range = table ? table.getRange() : sheet.getUsedRangeOrNullObject(true);
  untrack(range);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    // Called after the caller's sync, which the linter cannot see.
    /* eslint-disable office-addins/call-sync-before-read */
    if (sheet.isNullObject) throw new ExcelProblem("sheet-deleted", { name: target.sheetName });
    if (table?.isNullObject) throw new ExcelProblem("table-deleted", { name: target.name });
    if (range.isNullObject) return { top: 0, left: 0, rows: 0, columns: 0 };
    return { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  };
}

/** The rows that were read are numbered from where the target began: nothing may be read or coloured by them once they have moved. */
export function checkPlace(now: Place, before: Omit<Place, "columns">, target: Target): void {
  if (now.top !== before.top || now.left !== before.left || now.rows < before.rows) {
    throw new ExcelProblem("rows-moved", { name: target.name });
  }
}
