import { typed } from "../../../src/workbench/host/input";

test.each([
  ["text", "text"],
  ["", ""],
  ["00123", 123],
  ["12%", 0.12],
  ["2024-01-05", 45296],
  ["TRUE", true],
  ["'=1+1", "=1+1"],
  ["'00123", "00123"],
  ["123456789012345678", 123456789012345000],
  [5, 5],
  [false, false],
  ["订单 2024", "订单 2024"],
])("%p typed into a General cell is %p", (text, value) => {
  expect(typed(text, "General").input).toEqual(value);
});

test.each(["=SUM(A1:A2)", "+A1", "-A1"])("%s becomes a formula", (text) => {
  expect(typed(text, "General").input).toMatchObject({ formula: expect.stringMatching(/^=/) as string });
});

test.each(["=SUM(A1:A2)", "+A1", "00123", "2024-01-05", "TRUE"])("%s stays as it is in a cell of text", (text) => {
  expect(typed(text, "@").input).toBe(text);
});

test("null leaves the cell alone", () => {
  expect(typed(null, "General").input).toBeNull();
});

test("a date brings its format along", () => {
  expect(typed("2024-01-05", "General").format).toMatch(/y/);
  expect(typed("12", "General").format).toBeUndefined();
});
