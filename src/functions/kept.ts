/**
 * Tables that formulas were handed lately. A dashboard asks twenty questions of one range, and Excel hands each of them a copy of its own: what was read
 * for the first serves the others, if all cells that were looked at are the same in both, each compared with the other. What is kept goes with the
 * workbook, as the page does that the formulas live in.
 */
import { gridSource } from "../sheets";
import type { Sheet } from "../sheets/types";
import type { Grid } from "./arguments";
import { REMEMBERED_BYTES } from "./remembered";

/** What the tables that are kept may take together, in bytes of memory; a larger one is not kept. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_TABLES = 4;
/** The headings stand among these rows, and all that is told from the top of a table. */
const TOP_ROWS = 20;
const SAMPLED_ROWS = 200;
/** Rows compared column after column: few enough to stay at hand from one column to the next. */
const BLOCK = 2_048;

/** The cells of a column, laid out so that many can be compared soon. */
interface KeptColumn {
  /** NaN where a cell is no number. */
  readonly numbers: Float64Array;
  /** Equal texts that follow each other are one, and so at hand. */
  readonly texts: (string | undefined)[];
  /** The first row that is not laid out yet: a column is laid out as far as it was compared. */
  laidOut: number;
}

interface Kept {
  readonly options: string;
  readonly sheet: Sheet;
  readonly bytes: number;
  readonly columns: Map<number, KeptColumn>;
  /** How many rows there were; those below the last record, of whole columns nearly all, are not kept. */
  readonly rowCount: number;
  grid: Grid;
}

/** The one that was asked for last comes first. */
let tables: readonly Kept[] = [];

/** A sheet that was read of the same table under the same options, which goes on with this copy; undefined where there is none. */
export function keptSheet(grid: Grid, options: string): Sheet | undefined {
  const found = tables.find((each) => each.options === options && isSame(each, grid));
  if (!found) return undefined;
  // The copy takes the other's place, so that one range is held once.
  hold(found, grid);
  tables = [found, ...tables.filter((each) => each !== found)];
  return found.sheet;
}

export function keepSheet(grid: Grid, options: string, sheet: Sheet): void {
  const bytes = bytesOf(grid, rowsOf(sheet, grid));
  if (bytes > MOST_BYTES) return;
  const table = { options, sheet, grid, rowCount: grid.length, bytes, columns: new Map<number, KeptColumn>() };
  hold(table, grid);
  let room = MOST_BYTES;
  tables = [table, ...tables.slice(0, MOST_TABLES - 1)].filter((each) => (room -= each.bytes) >= 0);
}

function hold(kept: Kept, grid: Grid): void {
  const rows = rowsOf(kept.sheet, grid);
  kept.grid = rows < grid.length ? grid.slice(0, rows) : grid;
  kept.sheet.goOn(gridSource(kept.grid));
}

/** How many rows of a table are kept. */
function rowsOf(sheet: Sheet, grid: Grid): number {
  return Math.min(grid.length, Math.max(sheet.end, TOP_ROWS));
}

function isSame(kept: Kept, other: Grid): boolean {
  const { grid, sheet } = kept;
  if (kept.rowCount !== other.length) return false;
  const top = Math.min(TOP_ROWS, grid.length);
  for (let row = 0; row < top; row++) if (!isSameValue(grid[row], other[row])) return false;
  if (!sheet.isWithin(gridSource(other))) return false;
  const columns = [...sheet.lookedAt];
  for (let from = 0; from < grid.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, grid.length);
    if (!columns.every((column) => isSameBlock(grid, other, column, keptColumn(kept, column), from, to))) return false;
  }
  return true;
}

function keptColumn({ grid, columns }: Kept, column: number): KeptColumn {
  let kept = columns.get(column);
  if (!kept) {
    const numbers = new Float64Array(grid.length).fill(NaN);
    const texts = new Array<string | undefined>(grid.length).fill(undefined);
    columns.set(column, (kept = { numbers, texts, laidOut: 0 }));
  }
  return kept;
}

function isSameBlock(grid: Grid, other: Grid, column: number, kept: KeptColumn, from: number, to: number): boolean {
  const { numbers, texts } = kept;
  if (kept.laidOut < to) layOut(grid, column, numbers, texts, kept.laidOut, to);
  kept.laidOut = Math.max(kept.laidOut, to);
  let row = from;
  while (row < to) {
    const next = firstOtherNumber(other, column, numbers, firstOtherText(other, column, texts, row, to), to);
    // What is neither a number nor a text: few cells, if any.
    if (next === row && !isSameValue(cellOf(grid, row, column), cellOf(other, row, column))) return false;
    row = Math.max(next, row + 1);
  }
  return true;
}

// These loops see nothing but arrays, and each but one kind of cells: so they stay as fast as the engine has made them.

function layOut(
  rows: readonly unknown[],
  column: number,
  numbers: Float64Array,
  texts: (string | undefined)[],
  from: number,
  to: number,
): void {
  let before: string | undefined;
  for (let row = from; row < to; row++) {
    const cells = rows[row];
    if (!Array.isArray(cells)) continue;
    const cell: unknown = cells[column];
    if (typeof cell === "number") numbers[row] = cell;
    else if (typeof cell === "string") texts[row] = before = cell === before ? before : cell;
  }
}

/** The first row whose cell is not the text that is kept of it. */
function firstOtherText(
  rows: readonly unknown[],
  column: number,
  texts: readonly (string | undefined)[],
  from: number,
  to: number,
): number {
  for (let row = from; row < to; row++) {
    const cells = rows[row];
    if (!Array.isArray(cells)) return row;
    const cell: unknown = cells[column];
    if (typeof cell !== "string" || cell !== texts[row]) return row;
  }
  return to;
}

/** The same of numbers. */
function firstOtherNumber(rows: readonly unknown[], column: number, numbers: Float64Array, from: number, to: number): number {
  for (let row = from; row < to; row++) {
    const cells = rows[row];
    if (!Array.isArray(cells)) return row;
    const cell: unknown = cells[column];
    if (typeof cell !== "number" || cell !== numbers[row]) return row;
  }
  return to;
}

/** Anything may stand where a row is expected. */
function cellOf(rows: readonly unknown[], row: number, column: number): unknown {
  const cells = rows[row];
  return Array.isArray(cells) ? cells[column] : undefined;
}

/** The same for rows, errors and rich values as well. */
function isSameValue(cell: unknown, twin: unknown): boolean {
  if (typeof cell !== "object" || typeof twin !== "object" || cell === null || twin === null) return Object.is(cell, twin);
  const keys = Object.keys(cell);
  return (
    Object.getPrototypeOf(cell) === Object.getPrototypeOf(twin) &&
    keys.length === Object.keys(twin).length &&
    keys.every((key) => isSameValue((cell as Record<string, unknown>)[key], (twin as Record<string, unknown>)[key]))
  );
}

/**
 * What the first rows of a table take, by some of them: a row and what formulas worked out of it (remembered.ts), its cells (each once more as it is laid
 * out, and read), and their texts at two bytes a character.
 */
function bytesOf(grid: Grid, rows: number): number {
  const step = Math.max(1, Math.floor(rows / SAMPLED_ROWS));
  let bytes = 0;
  for (let row = 0; row < rows; row += step) {
    bytes += 64 + REMEMBERED_BYTES;
    const cells: unknown = grid[row];
    if (Array.isArray(cells)) for (const cell of cells) bytes += 36 + (typeof cell === "string" ? 2 * cell.length : 0);
  }
  return bytes * step;
}
