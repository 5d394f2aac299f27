/** The formats for flagged rows, without Excel: limits, and when a short key is enough. */
import { chunksOf, MARKER } from "../../src/excel/chunks";
import type { FlaggedRow, WorksheetSource } from "../../src/excel/types";
import { conditionOf } from "../support/formula";

const source = (rows: readonly (readonly unknown[])[], left = 0): WorksheetSource => ({
  target: { kind: "sheet", id: "1", name: "s", sheetId: "1", sheetName: "s", hidden: false },
  top: 0,
  left,
  rowCount: rows.length,
  columnCount: rows[0].length,
  cell: (row, column) => rows[row]?.[column],
});
const flag = (rows: readonly number[], severity: FlaggedRow["severity"] = "high"): FlaggedRow[] => rows.map((row) => ({ row, severity }));
const pause = () => Promise.resolve();
const rowsIn = (address: string) =>
  address.split(",").flatMap((area) => {
    const [first, last] = area.split(":").map((end) => Number(end.replace(/^[A-Z]+/, "")) - 1);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });

test("neighbouring rows are one area, from the first column to the last", async () => {
  const rows = Array.from({ length: 10 }, (_, i) => [`id ${i}`, i, ""]);
  const [chunk, ...others] = await chunksOf(source(rows, 26), flag([8, 2, 3, 4, 6]), [0], [0], pause);
  expect(others).toEqual([]);
  expect(chunk.address).toBe("AA3:AC5,AA7:AC7,AA9:AC9");
  expect(chunk.formula).toContain(MARKER);
  expect(chunk.formula).toContain("$AA3");
});

test("no rows, no formats", async () => {
  expect(await chunksOf(source([["a"]]), [], [0], [0], pause)).toEqual([]);
});

test.each([
  ["ids", (i: number) => `240501-${i * 7919}`],
  ["words with quotes", (i: number) => `他说"好"${i}"`],
  ["emoji", (i: number) => `${"😀".repeat(i % 30)}${i}`],
  ["empty cells", () => ""],
])(
  "address, formula and texts keep Excel's limits: %s",
  async (_name, cell) => {
    const rows = Array.from({ length: 1_048_576 }, (_, i) => (i % 40 === 0 ? [cell(i), i] : ["other", -i]));
    const flagged = rows.flatMap((_, row) => (row % 400 === 0 ? [row] : []));
    const chunks = await chunksOf(source(rows, 16_000), flag(flagged), [0], [0, 1], pause);
    for (const { address, formula } of chunks) {
      expect(address.length).toBeLessThanOrEqual(8_192);
      expect(formula.length).toBeLessThanOrEqual(8_192);
      // No half of an emoji.
      expect(Buffer.from(formula).toString()).toBe(formula);
      // Throws where a quoted text is too long.
      conditionOf({ id: "", type: "Custom", formula, areas: [{ row: rowsIn(address)[0], column: 16_000, rows: 1, columns: 2 }] });
    }
    expect(chunks.flatMap(({ address }) => rowsIn(address)).sort((a, b) => a - b)).toEqual(flagged);
  },
  30_000,
);

describe("a full key is taken", () => {
  const rows = [
    ["a", 1, "x"],
    ["a", 1, "y"],
    ["b", 1, "x"],
    ["c", 1, "z"],
  ];
  const columnsOf = (formula: string) => [...new Set(formula.match(/\$[A-Z]+(?=\d)/g))];

  test("where a row that is not flagged has the same short one", async () => {
    const chunks = await chunksOf(source(rows), flag([0, 3]), [0], [0, 1, 2], pause);
    expect(chunks.map(({ address, formula }) => [address, columnsOf(formula)])).toEqual([
      ["A1:C1", ["$A", "$B", "$C"]],
      ["A4:C4", ["$A"]],
    ]);
  });

  test("where a row that is flagged otherwise has it, but not where all of them are flagged alike", async () => {
    const otherwise = await chunksOf(source(rows), [...flag([0], "high"), ...flag([1], "low")], [0], [0, 1, 2], pause);
    expect(otherwise.map(({ formula }) => columnsOf(formula).length)).toEqual([3, 3]);
    const alike = await chunksOf(source(rows), flag([0, 1]), [0], [0, 1, 2], pause);
    expect(alike.map(({ address, formula }) => [address, columnsOf(formula).length])).toEqual([["A1:C2", 1]]);
  });
});
