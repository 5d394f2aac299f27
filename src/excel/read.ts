/**
 * Reading in blocks. Excel on the web answers at most 5 MB (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization),
 * and gives null for the values of a range over 5,000,000 cells, without an error. How many bytes a row takes is learnt from the rows seen,
 * so a block is as large as may be; where the host still refuses, half of it is asked for.
 */
import { bytesOf } from "./bytes";
import { ColumnCells } from "./cells";
import { pauses } from "./pauses";
import { abortable, isTooLarge, run, stopIfAborted, untrack } from "./run";
import { ReadSource } from "./source";
import { askPlace, checkPlace, type Place } from "./targets";
import { ExcelProblem, ROWS_AT_TOP, type ReadOptions, type Target, type WorksheetSource } from "./types";

/** Expected bytes of an answer, each quote escaped once more: with room below 5 MB for rows that are longer than those seen. */
const ANSWER_BYTES = 4_400_000;
/**
 * The same once so much has been read. Office's library takes an answer apart in one task. The more it makes in one, and the more the page already holds,
 * the longer the engine's collector adds to it: few trips count where a read is short, short tasks where it is long.
 */
const LATER_ANSWER_BYTES = 1_000_000;
const LATER = 40_000_000;
const CELLS_A_READ = 5_000_000;
const RUN_COLUMNS = 4_096;
/** Enough to learn from and small whatever is in them. */
const FIRST_ROWS = 1_000;
const SAMPLED_ROWS = 200;

export function readTop(target: Target): Promise<WorksheetSource> {
  return run(target.sheetName, async (context) => {
    const placeOf = askPlace(context, target);
    await context.sync();
    const place = placeOf();
    const columns = Array.from({ length: place.columns }, (_, column) => column);
    const cells = await readBlocks(context, target, { ...place, rows: Math.min(place.rows, ROWS_AT_TOP) }, columns, 0);
    return new ReadSource(target, place, cells);
  });
}

export function readColumns(top: WorksheetSource, columns: readonly number[], options: ReadOptions = {}): Promise<WorksheetSource> {
  const { target } = top;
  const place: Place = { top: top.top, left: top.left, rows: top.rowCount, columns: top.columnCount };
  const wanted = [...new Set(columns)].filter((column) => column >= 0 && column < place.columns).sort((a, b) => a - b);
  const work = run(target.sheetName, async (context) => {
    stopIfAborted(options.signal);
    const cells = await readBlocks(context, target, place, wanted, topBytes(top, wanted), options);
    const first = top instanceof ReadSource ? top.columns : new Map<number, ColumnCells>();
    return new ReadSource(target, place, new Map([...first, ...cells]));
  });
  return abortable(options.signal, work);
}

async function readBlocks(
  context: Excel.RequestContext,
  target: Target,
  place: Place,
  columns: readonly number[],
  rowBytes: number,
  { signal, onProgress }: ReadOptions = {},
): Promise<Map<number, ColumnCells>> {
  const cells = new Map(columns.map((column) => [column, new ColumnCells(place.rows)]));
  const runs = runsOf(columns);
  if (place.rows === 0 || runs.length === 0) return cells;
  const sheet = context.workbook.worksheets.getItem(target.sheetId);
  const pause = pauses();
  let perRow = rowBytes;
  let rows = perRow > 0 ? Math.min(rowsFor(perRow, columns.length, 0), FIRST_ROWS) : FIRST_ROWS;
  let read = 0;
  let row = 0;
  while (row < place.rows) {
    rows = Math.min(rows, place.rows - row);
    // The place is asked for beside every block: another person may delete rows while we read.
    const placeOf = askPlace(context, target);
    const ranges = runs.map(({ column, count }) => {
      const range = sheet.getRangeByIndexes(place.top + row, place.left + column, rows, count);
      untrack(range);
      range.load("values");
      return range;
    });
    let answered = true;
    try {
      // Block after block on purpose: all of them at once would be over the limit.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      // Office's library has just taken the answer apart, which took long enough.
      await pause();
      checkPlace(placeOf(), place, target);
      answered = ranges.every(({ values }) => (values as unknown) !== null);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      answered = false;
    }
    stopIfAborted(signal);
    if (answered) {
      runs.forEach(({ column }, index) => keep(ranges[index].values, row, column, cells));
      const seen = bytesARow(ranges.map(({ values }) => values as unknown[][]));
      // At once up, slowly down: one stretch of short rows does not make the next block too large.
      perRow = Math.max(seen, perRow * 0.5 + seen * 0.5);
      row += rows;
      read += rows * seen;
      rows = rowsFor(perRow, columns.length, read);
      onProgress?.(row / place.rows);
    } else {
      if (rows === 1) throw new ExcelProblem("row-too-large", { name: target.name, row: place.top + row + 1 });
      rows = Math.floor(rows / 2);
      perRow *= 2;
    }
  }
  return cells;
}

interface Run {
  readonly column: number;
  readonly count: number;
}

/** Neighbouring columns as one range, but never all columns of the sheet: of whole rows Excel gives no values. */
function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: { column: number; count: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.column + last.count === column && last.count < RUN_COLUMNS) last.count++;
    else runs.push({ column, count: 1 });
  }
  return runs;
}

function keep(values: readonly (readonly unknown[])[], first: number, column: number, cells: ReadonlyMap<number, ColumnCells>): void {
  const count = values[0]?.length ?? 0;
  for (let offset = 0; offset < count; offset++) cells.get(column + offset)!.take(values, offset, first);
}

function rowsFor(rowBytes: number, columns: number, read: number): number {
  const bytes = read < LATER ? ANSWER_BYTES : LATER_ANSWER_BYTES;
  return Math.max(1, Math.floor(Math.min(bytes / Math.max(rowBytes, 1), CELLS_A_READ / columns)));
}

function topBytes(top: WorksheetSource, columns: readonly number[]): number {
  const rows = Math.min(top.rowCount, ROWS_AT_TOP);
  if (rows === 0) return 0;
  let bytes = 0;
  for (let row = 0; row < rows; row++) for (const column of columns) bytes += bytesOf(top.cell(row, column));
  return bytes / rows;
}

/** From rows spread over the block. */
function bytesARow(ranges: readonly (readonly (readonly unknown[])[])[]): number {
  const rows = ranges[0]?.length ?? 0;
  if (rows === 0) return 0;
  const step = Math.max(1, Math.floor(rows / SAMPLED_ROWS));
  let bytes = 0;
  let sampled = 0;
  for (let row = 0; row < rows; row += step, sampled++) {
    for (const values of ranges) {
      bytes += 3; // brackets and comma of the row
      for (const value of values[row]) bytes += bytesOf(value);
    }
  }
  return bytes / sampled;
}
