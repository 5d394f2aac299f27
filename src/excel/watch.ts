/**
 * Hears what happens to a target's sheet. Highlighting and clearing change formats alone, which are no `onChanged`; nor is a recalculation
 * (https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onchanged-member): we never hear ourselves.
 *
 * ExcelApi 1.7 (onChanged, onDeleted) and 1.10 (onRowSorted): all within the baseline. A table's end needs no event of its own: its cells change.
 */
import { run } from "./run";
import type { Target } from "./types";

type Heard = (event: "sorted" | "changed" | "deleted") => void;

export function watch(target: Target, heard: Heard): Promise<() => Promise<void>> {
  return run(target.sheetName, async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(target.sheetId);
    // Without its id the client could not tell whose events these are.
    sheet.load("id");
    await context.sync();
    const tell = (event: Parameters<Heard>[0]) => () => {
      heard(event);
      return Promise.resolve();
    };
    const handlers: OfficeExtension.EventHandlerResult<never>[] = [
      sheet.onRowSorted.add(tell("sorted")),
      sheet.onChanged.add(tell("changed")),
      worksheets.onDeleted.add(({ worksheetId }) => (worksheetId === target.sheetId ? tell("deleted")() : Promise.resolve())),
    ];
    await context.sync();
    return () => stop(handlers);
  });
}

/** A handler can be removed in the context alone that it was added in. On a sheet that is gone there is nothing left to be removed. */
async function stop(handlers: readonly OfficeExtension.EventHandlerResult<never>[]): Promise<void> {
  const [{ context }] = handlers;
  try {
    await Excel.run(context as Excel.RequestContext, async (same) => {
      for (const handler of handlers) handler.remove();
      await same.sync();
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
