/** Range arguments that make a formula spill: shapes broadcast as in Excel. A column with a row gives a grid, equal shapes go pairwise. */
import type { Grid } from "./arguments";
import { Refusal } from "./errors";

/**
 * One answer a cell; a refusal inside an array is that cell's error, a refusal of a single cell is the formula's.
 * @param cell hands its refusal over or throws it: of a thousand cells many may have nothing to count, and a throw costs more than a count
 */
export function broadcast(
  grids: readonly Grid[],
  names: readonly string[],
  cell: (values: unknown[], inRange: boolean[]) => unknown,
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
  const isRange = grids.map((_, i) => heights[i] * widths[i] > 1);
  const isSpill = rows * columns > 1;
  const answerOf = (values: unknown[]) => cell(values, isRange);
  const refused = new Map<Refusal, unknown>();
  const errorOf = (refusal: Refusal) => {
    if (!refused.has(refusal)) refused.set(refusal, refusal.toCell());
    return refused.get(refusal);
  };
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const values = grids.map((grid, i) => grid[heights[i] === 1 ? 0 : r][widths[i] === 1 ? 0 : c]);
      const found = foundOrRefused(answerOf, values);
      if (!(found instanceof Refusal)) return found;
      if (!isSpill) throw found;
      return errorOf(found);
    }),
  );
}

/** A cell of a range takes part in many answers, and words stand in many cells: what follows from one alone, or why nothing does, is found out once. */
export function once<From, To>(find: (from: From) => To): (from: From) => To {
  const known = new Map<From, To | Refusal>();
  return (from) => {
    let found = known.get(from);
    if (found === undefined && !known.has(from)) known.set(from, (found = foundOrRefused(find, from)));
    if (found instanceof Refusal) throw found;
    return found as To;
  };
}

function foundOrRefused<From, To>(find: (from: From) => To, from: From): To | Refusal {
  try {
    return find(from);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}
