/**
 * Tables that formulas were handed lately. A dashboard asks twenty questions of one range, and Excel hands each of them a copy of its own: what was read
 * for the first serves the others, if all cells that were looked at are the same in both, each compared with the other. What is kept goes with the
 * workbook, as the page does that the formulas live in.
 */
import { gridSource } from "../sheets";
import type { Sheet } from "../sheets/types";
import type { Grid } from "./arguments";

/** What the tables that are kept may take together, in bytes of memory; a larger one is not kept. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_TABLES = 4;
/** The headings stand among these rows, and all that is told from the top of a table. */
const TOP_ROWS = 20;
const SAMPLED_ROWS = 200;

interface Kept {
  readonly options: string;
  readonly sheet: Sheet;
  readonly bytes: number;
  grid: Grid;
}

/** The one that was asked for last comes first. */
let tables: readonly Kept[] = [];

/** A sheet that was read of the same table under the same options, which goes on with this copy; undefined where there is none. */
export function keptSheet(grid: Grid, options: string): Sheet | undefined {
  const found = tables.find((each) => each.options === options && isSame(each, grid));
  if (!found) return undefined;
  // The copy takes the other's place, so that one range is held once.
  found.grid = grid;
  found.sheet.goOn(gridSource(grid));
  tables = [found, ...tables.filter((each) => each !== found)];
  return found.sheet;
}

export function keepSheet(grid: Grid, options: string, sheet: Sheet): void {
  let room = MOST_BYTES;
  tables = [{ options, sheet, grid, bytes: bytesOf(grid) }, ...tables.slice(0, MOST_TABLES - 1)].filter(
    ({ bytes }) => (room -= bytes) >= 0,
  );
}

function isSame({ grid, sheet }: Kept, other: Grid): boolean {
  if (grid.length !== other.length || grid[0].length !== other[0].length) return false;
  const everyColumn = [...grid[0].keys()];
  const top = Math.min(TOP_ROWS, grid.length);
  if (!areSame(grid, other, everyColumn, 0, top)) return false;
  return sheet.isWithin(gridSource(other)) && areSame(grid, other, [...sheet.lookedAt], top, grid.length);
}

function areSame(grid: Grid, other: Grid, columns: readonly number[], from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    const cells = grid[row];
    const others = other[row];
    if (!Array.isArray(cells) || !Array.isArray(others)) return false;
    for (let at = 0; at < columns.length; at++) {
      const cell: unknown = cells[columns[at]];
      const twin: unknown = others[columns[at]];
      if (cell !== twin && !isSameValue(cell, twin)) return false;
    }
  }
  return true;
}

/** For what === does not tell: NaN, errors and rich values. */
function isSameValue(cell: unknown, twin: unknown): boolean {
  if (typeof cell !== "object" || typeof twin !== "object" || cell === null || twin === null) return Object.is(cell, twin);
  const keys = Object.keys(cell);
  return (
    Object.getPrototypeOf(cell) === Object.getPrototypeOf(twin) &&
    keys.length === Object.keys(twin).length &&
    keys.every((key) => isSameValue((cell as Record<string, unknown>)[key], (twin as Record<string, unknown>)[key]))
  );
}

/** What a table takes, by some of its rows: a row, its cells, and their texts at two bytes a character. */
function bytesOf(grid: Grid): number {
  const step = Math.max(1, Math.floor(grid.length / SAMPLED_ROWS));
  let bytes = 0;
  for (let row = 0; row < grid.length; row += step) {
    bytes += 64;
    const cells: unknown = grid[row];
    if (Array.isArray(cells)) for (const cell of cells) bytes += 24 + (typeof cell === "string" ? 2 * cell.length : 0);
  }
  return bytes * step;
}
