/**
 * Sorting as Excel does it. The grid's own sort leaves the references of moved formulas at their old rows, so it is not used.
 * Hidden rows stay where they are: https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4b72
 */
import { ERROR_VALUES, type CellValue, type SortKey } from "../host/workbook";

const collator = new Intl.Collator(["zh-CN", "en-US"], { sensitivity: "base", numeric: false });

/** Numbers, text, FALSE and TRUE, errors; blanks are last whichever way it goes. */
function rank(value: CellValue): number {
  if (value === "") return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return ERROR_VALUES.has(value) ? 3 : 1;
}

function compare(a: CellValue, b: CellValue): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return rank(a) === 3 ? 0 : collator.compare(a, b);
  return Number(a) - Number(b);
}

/** The order of the rows: `order[i]` is the index of the row that comes to place i. Equal rows keep their order. */
export function sortedOrder(rows: readonly (readonly CellValue[])[], keys: readonly SortKey[]): number[] {
  return rows
    .map((_, index) => index)
    .sort((x, y) => {
      for (const { column, descending } of keys) {
        const [a, b] = [rows[x][column], rows[y][column]];
        if (a === "" || b === "") {
          if (a !== b) return a === "" ? 1 : -1;
          continue;
        }
        const difference = compare(a, b);
        if (difference !== 0) return descending ? -difference : difference;
      }
      return x - y;
    });
}
