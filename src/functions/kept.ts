/**
 * Tables that formulas were handed lately. A dashboard asks twenty questions of one range, and Excel hands each of them a copy of its own: what was read
 * for the first serves the others, if all cells that were looked at are the same in both, each compared with the other. What is kept goes with the
 * workbook, as the page does that the formulas live in.
 */
import { gridSource, inStretches } from "../sheets";
import { TOP_ROWS, type Grid, type Sheet } from "../sheets/types";
import { REMEMBERED_BYTES } from "./remembered";

/** What the tables that are kept may take together, in bytes of memory; a larger one is not kept. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_TABLES = 4;
const SAMPLED_ROWS = 200;
/** Rows compared column after column: few enough to stay at hand from one column to the next. */
const BLOCK = 2_048;

/** The cells of a column, laid out so that many can be compared soon, and so that they stay what they were. */
interface KeptColumn {
  /** NaN where a cell is no number. */
  readonly numbers: Float64Array;
  /** All other cells. Equal texts that follow each other are one, and so at hand. */
  readonly others: unknown[];
}

interface Kept {
  readonly options: string;
  readonly sheet: Sheet;
  readonly bytes: number;
  readonly columns: Map<number, KeptColumn>;
  /** The first rows, cell by cell. */
  readonly top: readonly unknown[];
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
  const top = grid.slice(0, TOP_ROWS).map((row: unknown) => (Array.isArray(row) ? [...(row as unknown[])] : row));
  const table = { options, sheet, grid, top, rowCount: grid.length, bytes, columns: new Map<number, KeptColumn>() };
  hold(table, grid);
  let room = MOST_BYTES;
  tables = [table, ...tables.slice(0, MOST_TABLES - 1)].filter((each) => (room -= each.bytes) >= 0);
}

/** To be called when a formula has its answer: what it has looked at is noted, so that no later change of the very same array passes for what was read. */
export function noteLookedAt(): void {
  for (const { grid, sheet, columns } of tables) {
    for (const column of sheet.lookedAt) if (!columns.has(column)) columns.set(column, laidOut(grid, column));
  }
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
  const { rowCount, top, grid, sheet, columns } = kept;
  if (rowCount !== other.length || !top.every((row, at) => isSameValue(row, other[at]))) return false;
  if (!sheet.isWithin(gridSource(other))) return false;
  for (let from = 0; from < grid.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, grid.length);
    for (const [column, cells] of columns) if (!isSameBlock(cells, other, column, from, to)) return false;
  }
  return true;
}

function laidOut(grid: Grid, column: number): KeptColumn {
  const numbers = new Float64Array(grid.length).fill(NaN);
  const others = new Array<unknown>(grid.length).fill(undefined);
  inStretches(grid.length, (from, to) => layOut(grid, column, numbers, others, from, to));
  return { numbers, others };
}

function isSameBlock({ numbers, others }: KeptColumn, other: Grid, column: number, from: number, to: number): boolean {
  let row = from;
  while (row < to) {
    const next = firstOtherNumber(other, column, numbers, firstOtherText(other, column, others, row, to), to);
    // What is neither a number nor a text: few cells, if any.
    if (next === row && !(Number.isNaN(numbers[row]) && isSameValue(others[row], cellOf(other, row, column)))) return false;
    row = Math.max(next, row + 1);
  }
  return true;
}

// These loops see nothing but arrays, and each but one kind of cells: so they stay as fast as the engine has made them.

function layOut(rows: readonly unknown[], column: number, numbers: Float64Array, others: unknown[], from: number, to: number): void {
  let before = "";
  for (let row = from; row < to; row++) {
    const cells = rows[row];
    if (!Array.isArray(cells)) continue;
    const cell: unknown = cells[column];
    if (typeof cell === "number") numbers[row] = cell;
    else if (typeof cell === "string") others[row] = before = cell === before ? before : cell;
    else others[row] = cell;
  }
}

/** The first row whose cell is not the text that is kept of it. */
function firstOtherText(rows: readonly unknown[], column: number, others: readonly unknown[], from: number, to: number): number {
  for (let row = from; row < to; row++) {
    const cells = rows[row];
    if (!Array.isArray(cells)) return row;
    const cell: unknown = cells[column];
    if (typeof cell !== "string" || cell !== others[row]) return row;
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
