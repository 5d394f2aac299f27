import fc from "fast-check";
import { intersect, parseA1, quoteSheet, shiftRows, splitList, splitSheet, subtract, toA1 } from "../../../src/workbench/host/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/host/workbook";

const area = fc.record({
  row: fc.integer({ min: 0, max: 50 }),
  column: fc.integer({ min: 0, max: 800 }),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 20 }),
});
const cells = ({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }) =>
  new Set(Array.from({ length: rows * columns }, (_, n) => `${row + Math.floor(n / columns)},${column + (n % columns)}`));

test.each([
  ["A1", 0, 0, 1, 1],
  ["$B$2:c4", 1, 1, 3, 2],
  ["C4:B2", 1, 1, 3, 2],
  ["XFD1048576", MAX_ROWS - 1, MAX_COLUMNS - 1, 1, 1],
  ["2:3", 1, 0, 2, MAX_COLUMNS],
  ["B:B", 0, 1, MAX_ROWS, 1],
])("%s is read", (text, row, column, rows, columns) => {
  expect(parseA1(text)).toEqual({ row, column, rows, columns });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "Orders", "A1 B2"])("%s is no address", (text) => {
  expect(parseA1(text)).toBeUndefined();
});

test("addresses are written as they are read", () => {
  fc.assert(fc.property(area, (place) => expect(parseA1(toA1(place))).toEqual(place)));
});

test("sheet names are quoted where a formula needs it, and taken off again", () => {
  for (const name of ["Orders", "订单", "My sheet", "It's", "2024", "A1", "a!b"]) {
    expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, rest: "A1" });
  }
  expect([quoteSheet("订单"), quoteSheet("My sheet"), quoteSheet("A1"), quoteSheet("It's")]).toEqual([
    "订单",
    "'My sheet'",
    "'A1'",
    "'It''s'",
  ]);
});

test("lists are cut at commas and semicolons outside of quotes", () => {
  expect(splitList("A1:B2, 'a,b;c'!A3;C1")).toEqual(["A1:B2", "'a,b;c'!A3", "C1"]);
});

test("what is cut out and what is left make the whole", () => {
  fc.assert(
    fc.property(area, area, (from, hole) => {
      const rest = subtract(from, hole);
      const cut = intersect(from, hole);
      const all = [...rest, ...(cut ? [cut] : [])].flatMap((part) => [...cells(part)]);
      expect(new Set(all)).toEqual(cells(from));
      expect(all).toHaveLength(from.rows * from.columns);
    }),
  );
});

test("areas follow inserted and deleted rows", () => {
  const place = { row: 4, column: 0, rows: 3, columns: 1 };
  expect(shiftRows(place, 2, 2)).toEqual({ ...place, row: 6 });
  expect(shiftRows(place, 4, 1)).toEqual({ ...place, row: 5 });
  expect(shiftRows(place, 5, 2)).toEqual({ ...place, rows: 5 });
  expect(shiftRows(place, 7, 2)).toEqual(place);
  expect(shiftRows(place, 0, -2)).toEqual({ ...place, row: 2 });
  expect(shiftRows(place, 5, -1)).toEqual({ ...place, rows: 2 });
  expect(shiftRows(place, 3, -2)).toEqual({ ...place, row: 3, rows: 2 });
  expect(shiftRows(place, 4, -3)).toBeUndefined();
});
