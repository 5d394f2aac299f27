/** Jumps to a row: a filtered or hidden row is selected all the same, a hidden sheet cannot be shown without changing the workbook. */
import { run, untrack } from "./run";
import { ExcelProblem, type WorksheetSource } from "./types";

export function selectRow(source: WorksheetSource, row: number): Promise<boolean> {
  const { target, top, left, columnCount } = source;
  return run(target.sheetName, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheetId);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new ExcelProblem("sheet-deleted", { name: target.sheetName });
    if (sheet.visibility !== "Visible") throw new ExcelProblem("sheet-hidden", { name: target.sheetName, row: top + row + 1 });
    sheet.activate();
    const cells = sheet.getRangeByIndexes(top + row, left, 1, Math.max(1, columnCount));
    untrack(cells);
    cells.load("rowHidden").select();
    await context.sync();
    return cells.rowHidden;
  });
}
