/**
 * How the report's sheet is known again: by a hidden name of the workbook that refers to its cells. A name goes along with the file, with a renamed or
 * moved sheet, and with rows and columns that are put in before the cells; it is gone, as #REF!, with the sheet. A copy of the sheet does not have it (Excel gives
 * the copy a name of its own, of that sheet alone): it is the user's. A sheet's id, or a property of the sheet (ExcelApi 1.12), would tell the sheet,
 * but not which cells are ours.
 *
 * ExcelApi 1.4, within the baseline.
 */
import { run, untrack } from "./run";

const NAME = "ShopAudit_Report";

/** The name of the sheet that the report stands on, where there is one. */
export function findReport(): Promise<string | undefined> {
  return run(undefined, async (context) => {
    const sheet = reportSheet(context);
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}

/** The report's sheet with its `id` and `name` after the coming sync, or a null object. */
export function reportSheet(context: Excel.RequestContext): Excel.Worksheet {
  const { sheet } = askMark(context);
  sheet.load("id,name");
  return sheet;
}

/** The name, the cells that it refers to and their sheet: null objects where there are none. Nothing is loaded yet. */
export function askMark(context: Excel.RequestContext) {
  const name = context.workbook.names.getItemOrNullObject(NAME);
  const block = name.getRangeOrNullObject();
  untrack(block);
  // An object of its own, no value that would have to be loaded, which the linter cannot tell.
  // eslint-disable-next-line office-addins/call-sync-before-read
  return { name, block, sheet: block.worksheet };
}

export function mark(context: Excel.RequestContext, block: Excel.Range): void {
  context.workbook.names.add(NAME, block).visible = false;
}
