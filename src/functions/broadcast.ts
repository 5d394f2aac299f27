/** Range arguments that make a formula spill: shapes broadcast as in Excel. A column with a row gives a grid, equal shapes go pairwise. */
import type { Grid } from "../sheets/types";
import { Refusal } from "./errors";

/** The cells of several ranges: one of each in every answer. */
type Grids<Values extends readonly unknown[]> = { readonly [Place in keyof Values]: readonly (readonly Values[Place][])[] };

/**
 * One answer a cell; a refusal inside an array is that cell's error, a refusal of a single cell is the formula's.
 * @param cell hands its refusal over or throws it: of a thousand cells many may have nothing to count, and a throw costs more than a count
 */
export function broadcast<Values extends readonly unknown[]>(
  grids: Grids<Values>,
  names: readonly string[],
  cell: (values: Values) => unknown,
): unknown[][] {
  const heights = grids.map((grid) => grid.length);
  const widths = grids.map((grid) => grid[0]?.length ?? 0);
  const rows = Math.max(...heights);
  const columns = Math.max(...widths);
  const odd = grids.findIndex((_, i) => (heights[i] !== 1 && heights[i] !== rows) || (widths[i] !== 1 && widths[i] !== columns));
  if (odd >= 0) {
    const shape = `${heights[odd]}×${widths[odd]}`;
    throw new Refusal("invalidValue", "shapes", { argument: names[odd], shape, rows, columns });
  }
  const answers = answersOf(grids, rows, columns, cell as (values: readonly unknown[]) => unknown);
  if (rows * columns === 1 && answers[0][0] instanceof Refusal) throw answers[0][0];
  toCells(answers);
  return answers;
}

// These loops stand on their own: what the engine learns of them outlives the call.

function answersOf(grids: readonly Grid[], rows: number, columns: number, cell: (values: readonly unknown[]) => unknown): unknown[][] {
  const answers: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: unknown[] = [];
    for (let column = 0; column < columns; column++) {
      const values: unknown[] = [];
      for (const grid of grids) {
        const cells = grid[grid.length === 1 ? 0 : row];
        values.push(cells[cells.length === 1 ? 0 : column]);
      }
      line.push(foundOrRefused(cell, values));
    }
    answers.push(line);
  }
  return answers;
}

/** Puts the cell's error in the place of each refusal, of which the same may stand in many. */
function toCells(answers: readonly unknown[][]): void {
  const errors = new Map<Refusal, unknown>();
  for (const line of answers) {
    for (let column = 0; column < line.length; column++) {
      const answer = line[column];
      if (!(answer instanceof Refusal)) continue;
      if (!errors.has(answer)) errors.set(answer, answer.toCell());
      line[column] = errors.get(answer);
    }
  }
}

/** The cells of a range, read or refused. Words and days stand in many cells, and each cell takes part in many answers: equal ones are read once. */
export function readEach<To>(grid: Grid, read: (cell: unknown) => To): (To | Refusal)[][] {
  const known = new Map<unknown, To | Refusal>();
  const readOnce = (cell: unknown): To | Refusal => {
    let found = known.get(cell);
    if (found === undefined && !known.has(cell)) known.set(cell, (found = foundOrRefused(read, cell)));
    return found as To | Refusal;
  };
  // A row may be shorter than the first one: what it does not have is blank.
  return grid.map((row) => grid[0].map((_, column) => readOnce(row[column])));
}

export function foundOrRefused<From, To>(find: (from: From) => To, from: From): To | Refusal {
  try {
    return find(from);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}
