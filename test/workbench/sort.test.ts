import { sortedOrder } from "../../src/workbench/grid/sort";

const sorted = (values: readonly (string | number | boolean)[], descending = false) => {
  const rows = values.map((value) => [value]);
  return sortedOrder(rows, [{ column: 0, descending }]).map((index) => values[index]);
};

test("numbers come before text, text before truth values, errors after them, blanks last", () => {
  expect(sorted(["", true, "b", "#N/A", 2, false, "A", 1])).toEqual([1, 2, "A", "b", false, true, "#N/A", ""]);
});

test("descending turns all of it round but the blanks", () => {
  expect(sorted(["", true, "b", "#N/A", 2, "A", 1], true)).toEqual(["#N/A", true, "b", "A", 2, 1, ""]);
});

test("equal rows keep their order, whichever way", () => {
  const rows = [["x", 1], ["X", 2], ["x", 3]] as const; // prettier-ignore
  expect(sortedOrder(rows, [{ column: 0 }])).toEqual([0, 1, 2]);
  expect(sortedOrder(rows, [{ column: 0, descending: true }])).toEqual([0, 1, 2]);
});

test("a second key decides where the first does not", () => {
  const rows = [["a", 1], ["b", 5], ["a", 3]] as const; // prettier-ignore
  expect(sortedOrder(rows, [{ column: 0 }, { column: 1, descending: true }])).toEqual([2, 0, 1]);
});
