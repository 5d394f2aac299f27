import { pastedCell, pastedText } from "../../src/workbench/pasted";

describe("pasted text becomes", () => {
  test.each([
    ["12", 12],
    ["-1", -1],
    ["19.90", 19.9],
  ])("a number where it loses nothing: %s", (text, value) => {
    expect(pastedCell(text)).toEqual({ value });
  });

  test.each([
    ["with a leading zero", "0123"],
    ["with 18 digits", "123456789012345678"],
    ["in E notation", "1e5"],
    ["with a plus", "+86 13800000000"],
    ["like a formula", "=HYPERLINK(\"x\")"],
    ["like a function", "@SUM(1)"],
    ["like an order number", "240506-123456789012345"],
    ["like a truth value", "TRUE"],
    ["like a day and month that can be read two ways", "5/6/2024"],
  ])("the text it is, %s", (_, text) => {
    expect(pastedCell(text)).toEqual({ value: text });
  }); // prettier-ignore

  test.each([
    ["2024-05-06", 45_418, "yyyy-mm-dd"],
    ["2024/5/6 10:01", 45_418 + 601 / 1440, "yyyy-mm-dd hh:mm:ss"],
    ["2024-05-06 10:01:02", 45_418 + 36_062 / 86_400, "yyyy-mm-dd hh:mm:ss"],
  ])("a time where the year comes first: %s", (text, serial, numberFormat) => {
    const cell = pastedCell(text);
    expect(Math.round((cell.value as number) * 86_400)).toBe(Math.round(serial * 86_400));
    expect(cell.numberFormat).toBe(numberFormat);
  });
});

test("cells part at tabs, rows at line ends, and quoted cells may hold both", () => {
  const values = pastedText('a\tb\r\n"x\ty\nz"\t0123\r\n').map((row) => row.map(({ value }) => value));
  expect(values).toEqual([["a", "b"], ["x\ty\nz", "0123"]]); // prettier-ignore
});
