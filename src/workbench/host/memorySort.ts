/** What sorting does to rows of plain arrays. */
import type { CellValue, SortKey } from "./workbook";

/** Numbers, then text, then booleans; blanks last in either direction: https://support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4b72 */
export function compareRows(a: readonly CellValue[], b: readonly CellValue[], keys: readonly SortKey[]): number {
  const rank = (value: CellValue): number => (value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  for (const { column, descending } of keys) {
    const [x, y] = [a[column], b[column]];
    if (x === y) continue;
    if (x === "" || y === "") return x === "" ? 1 : -1;
    const byType = rank(x) - rank(y);
    const order =
      byType || (typeof x === "string" ? x.localeCompare(String(y), undefined, { sensitivity: "base" }) : Number(x) - Number(y));
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

/** A formula that moved by rows: relative row numbers follow it. Text in quotes and names stay. */
export function moveFormula(formula: string, rows: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/gi,
    (whole, column, fixed, row) => (row === undefined || fixed === "$" ? whole : `${column}${Number(row) + rows}`),
  );
}
