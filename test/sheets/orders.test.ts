import { orders } from "../../src/sheets";
import { EMPTY } from "../../src/sheets/types";
import { sheetOf } from "./grids";

const HEADINGS = ["订单号", "商品", "订单状态", "支付时间"];
const PAID = "2024-05-01 10:00:00";

function read(...rows: readonly (readonly unknown[])[]) {
  return orders(sheetOf([HEADINGS, ...rows]));
}

test("rows of one number are one order, wherever they stand", () => {
  const sheet = read(["a", "x", "待发货", PAID], ["b", "x", "待发货", PAID], ["A ", "y", "待发货", PAID]);
  expect(Array.from(sheet.codes)).toEqual([0, 1, 0]);
  expect([Array.from(sheet.firstRow), sheet.rows(0), sheet.rows(1)]).toEqual([[0, 1], [0, 2], [1]]);
  expect([sheet.count, sheet.key(0), sheet.key(1)]).toEqual([2, "a", "b"]);
});

test("a blank number is filled down under an item row that says no time and no status of its own", () => {
  const sheet = read(["a", "x", "待发货", PAID], ["", "y", "", ""], ["", "z", "-", ""], ["b", "x", "", ""], ["", "y", "", ""]);
  expect(Array.from(sheet.codes)).toEqual([0, 0, 0, 1, 1]);
  expect(sheet.filledDown).toBe(3);
});

test.each<[name: string, row: readonly unknown[]]>([
  ["a status", ["", "y", "待发货", ""]],
  ["a time", ["", "y", "", PAID]],
  ["an unreadable time", ["", "y", "", "?"]],
])("a row without a number that says %s is an order of its own", (_name, row) => {
  const sheet = read(["a", "x", "待发货", PAID], row, ["", "z", "", ""]);
  expect(Array.from(sheet.codes)).toEqual([0, 1, 2]);
  expect([sheet.filledDown, sheet.key(1)]).toEqual([0, ""]);
});

test("nothing is filled down over a blank row", () => {
  expect(Array.from(read(["a", "x", "", PAID], [], ["", "y", "", ""]).codes)).toEqual([0, EMPTY, 1]);
});

test("a damaged number is an order of its own, with its items, and is reported", () => {
  const sheet = read(["2.78E+11", "x", "", PAID], ["2.78E+11", "x", "", PAID], ["", "y", "", ""]);
  expect(Array.from(sheet.codes)).toEqual([0, 1, 1]);
  expect(sheet).toMatchObject({ unreadable: 2, count: 2 });
  expect(sheet.badCells.map((cell) => [cell.row, cell.column, cell.found])).toEqual([
    [1, 0, "2.78E+11"],
    [2, 0, "2.78E+11"],
  ]);
  expect(sheet.key(0)).toBe("");
});

test("without a column of numbers every row is an order", () => {
  const sheet = orders(
    sheetOf([
      ["商品", "支付时间", "订单状态"],
      ["x", PAID, ""],
      ["y", "", ""],
    ]),
  );
  expect(Array.from(sheet.codes)).toEqual([0, 1]);
});

describe("a row of several merged orders belongs to each of them", () => {
  const [one, two, three] = ["240501-0001", "240501-0002", "240501-0003"];

  test("with the items below it, and to the same orders as rows that name one of them alone", () => {
    const sheet = read(
      [`${one},${two}`, "x", "待发货", PAID],
      [two, "y", "待发货", PAID],
      [`${three}，${one}、${one}`, "z", "", PAID],
      ["", "w", "", ""],
    );
    const rowsOf = (number: string) =>
      Array.from({ length: sheet.count }, (_, order) => order).find((order) => sheet.key(order) === number)!;
    expect(sheet.count).toBe(3);
    expect([one, two, three].map((number) => sheet.rows(rowsOf(number)))).toEqual([
      [0, 2, 3],
      [0, 1],
      [2, 3],
    ]);
    expect([one, two, three].map((number) => sheet.isMerged(rowsOf(number)))).toEqual([true, true, true]);
    expect(Array.from(sheet.firstRow, (row) => row)).toEqual([0, 0, 2]);
  });

  test.each(["a,b", "240501-0001,赠品", "1,234,567", "2.78E+11,2.78E+11"])("%p is no list of numbers", (number) => {
    expect(read([number, "x", "待发货", PAID]).count).toBe(1);
  });
});
