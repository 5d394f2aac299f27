/**
 * Highlighting by conditional formats of ours, never by fills.
 *
 * Why: a fill of the user's would be lost under ours and a filter by colour would change; to give it back we would have to remember every cell's,
 * and a workbook that is closed meanwhile forgets. A conditional format lies above the cell's own format and goes without a trace.
 * It does not move when rows are sorted, so its formula also compares what stands in the row with what was flagged there (see keys.ts):
 * position and content must agree. With the pane closed and the sheet sorted, a row that moves away loses its colour
 * and no row that was not flagged gains one; with the pane open the sheet is audited again.
 *
 * One format for as many rows as an address and a formula may hold (chunks.ts). In a formula of a conditional format Excel takes no references to
 * other workbooks, no unions, intersections or array constants, and no custom functions: there are none. References are relative to the top left cell of
 * the first area; the areas are sorted and share their first column, so that it is also the top left of all of them.
 *
 * Ours come first in priority, where `add` puts them anyway: what the user has just asked for shows above what was there. The user's formats keep
 * their order among each other and never stop nor are stopped (`stopIfTrue` is false).
 *
 * Undo: nothing that is called here is on Microsoft's list of what clears the undo stack (protecting, copying, renaming and others are), see
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities#unsupported-apis
 *
 * ExcelApi 1.9 (RangeAreas), within the baseline 1.10.
 */
import { chunksOf, SLICE } from "./chunks";
import { FILLS } from "./fills";
import { deleteMarks, findMarks, hasMarks, mayFormat } from "./marks";
import { pauses } from "./pauses";
import { run, stopIfAborted, untrack } from "./run";
import { wholeColumnsOf } from "./source";
import { askPlace, checkPlace } from "./targets";
import { ExcelProblem, type Chunk, type Colours, type FlaggedRow, type ReadOptions, type WorksheetSource } from "./types";

/** A request is at most 5 MB; quotes are escaped once more on the way. Less than that, as the pane waits while one is put together. */
const REQUEST_BYTES = 1_900_000;
/** Of the calls around a chunk's address and formula. */
const CHUNK_BYTES = 2_500;

export async function coloursOf(
  source: WorksheetSource,
  rows: readonly FlaggedRow[],
  keyColumns: readonly number[],
  { signal, onProgress }: ReadOptions = {},
): Promise<Colours> {
  // Each row of the sheet is looked at once, a flagged one about three times more.
  const steps = (source.rowCount + 3 * rows.length) / SLICE;
  const pause = pauses();
  let step = 0;
  const chunks = await chunksOf(source, rows, keyColumns, wholeColumnsOf(source, keyColumns), async () => {
    step++;
    if (!(await pause())) return;
    stopIfAborted(signal);
    onProgress?.(Math.min(step / steps, 1));
  });
  return { source, chunks, lastRow: rows.reduce((last, { row }) => Math.max(last, row), -1) };
}

export async function highlight({ source, chunks, lastRow }: Colours): Promise<void> {
  const { target } = source;
  await run(target.sheetName, async (context) => {
    const sheet = context.workbook.worksheets.getItem(target.sheetId);
    sheet.protection.load("protected,options");
    const placeOf = askPlace(context, target);
    await context.sync();
    const place = placeOf();
    const [before] = await findMarks(context, [sheet]);
    if (chunks.length === 0 && before.length === 0) return;
    if (!mayFormat(sheet)) throw new ExcelProblem("protected-sheet", { name: target.sheetName });
    if (chunks.length > 0) checkPlace(place, { top: source.top, left: source.left, rows: lastRow + 1 }, target);
    try {
      for (const [index, batch] of batchesOf(chunks).entries()) {
        // One request would be over the limit; the last batch goes together with what takes the earlier colours away.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        if (index > 0) await context.sync();
        for (const chunk of batch) add(sheet, chunk);
      }
      deleteMarks(sheet, before);
      await context.sync();
    } catch (error) {
      await takeBack(target.sheetId, before);
      throw error;
    }
  });
}

function add(sheet: Excel.Worksheet, { address, formula, severity }: Chunk): void {
  const areas = sheet.getRanges(address);
  untrack(areas);
  const format = areas.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = FILLS[severity];
  format.stopIfTrue = false;
}

function batchesOf(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const batches: Chunk[][] = [];
  let bytes = Infinity;
  for (const chunk of chunks) {
    const size = CHUNK_BYTES + chunk.address.length + 3 * chunk.formula.length;
    if (bytes + size > REQUEST_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)!.push(chunk);
    bytes += size;
  }
  return batches;
}

/** Nothing half done: what a broken-off call has added goes, also of the batch that failed in its middle. The first error is the one to be told. */
async function takeBack(sheetId: string, before: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const [now] = await findMarks(context, [sheet]);
    const known = new Set(before);
    deleteMarks(
      sheet,
      now.filter((id) => !known.has(id)),
    );
    await context.sync();
  }).catch(() => undefined);
}

/** On any sheet: of an audit of another day, or on a copy. */
export function findHighlights(): Promise<boolean> {
  return run(undefined, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return hasMarks(context, worksheets.items);
  });
}

/** At most three round trips: the sheets, what is on them, and away with it. */
export function clearHighlights(): Promise<{ readonly cleared: number; readonly refused: readonly string[] }> {
  return run(undefined, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/protection/protected,items/protection/options");
    await context.sync();
    const sheets = worksheets.items;
    const found = await findMarks(context, sheets);
    const marked = sheets.flatMap((sheet, index) => (found[index].length > 0 ? [{ sheet, ids: found[index] }] : []));
    const free = marked.filter(({ sheet }) => mayFormat(sheet));
    for (const { sheet, ids } of free) deleteMarks(sheet, ids);
    await context.sync();
    return { cleared: free.length, refused: marked.filter(({ sheet }) => !mayFormat(sheet)).map(({ sheet }) => sheet.name) };
  });
}
