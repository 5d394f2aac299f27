import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { snapshot } from "../../../src/workbench/host/snapshot";
import { failure, startExcel } from "../../support/office";

const all = { row: 0, column: 0, rows: 4, columns: 4 };

describe("values", () => {
  test("text that looks like a formula becomes one, unless the cell is text", async () => {
    const workbook = new MemoryWorkbook();
    startExcel(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A2:A3").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:A3").values = [["=1+1"], ["=1+1"], ["12345678901234567890"]];
      await context.sync();
    });
    expect(workbook.activeSheet.formulas({ ...all, rows: 3, columns: 1 })).toEqual([["=1+1"], ["=1+1"], ["12345678901234567890"]]);
    expect(workbook.activeSheet.values({ ...all, row: 1, rows: 2, columns: 1 })).toEqual([["=1+1"], ["12345678901234567890"]]);
  });

  test("of over 15 digits lose them as numbers", async () => {
    const workbook = new MemoryWorkbook();
    startExcel(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["1234567890123456789"]];
      await context.sync();
    });
    expect(workbook.activeSheet.values({ ...all, rows: 1, columns: 1 })).toEqual([[1234567890123450000]]);
  });

  test('null leaves a cell alone, "" empties it, one value fills all', async () => {
    const workbook = MemoryWorkbook.of({ A: [["a", "b", "c"]] });
    startExcel(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      sheet.getRange("A1:C1").values = [[null, "", "x"]];
      sheet.getRange("A2:B2").values = 7 as never;
      await context.sync();
    });
    expect(workbook.sheet("A").values({ ...all, rows: 2, columns: 3 })).toEqual([
      ["a", "", "x"],
      [7, 7, ""],
    ]);
  });

  test("of another shape than the range are InvalidArgument", async () => {
    startExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    expect(await failure(run)).toBe("InvalidArgument");
  });

  test("in a large array arrive whole, though the client sends them in pieces, and as one change", async () => {
    const workbook = new MemoryWorkbook();
    const heard: string[] = [];
    const host = startExcel(workbook);
    const rows = Array.from({ length: 5000 }, (_, row) => [row, `r${row}`, row % 2 === 0, ""]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      sheet.getRange("A1:D5000").values = rows;
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(workbook.activeSheet.values({ ...all, rows: 5000 })).toEqual(rows);
    expect(heard).toEqual(["A1:D5000"]);
    expect(host.meter.cellsWritten).toBe(20000);
    expect(host.unknown).toEqual([]);
  });
});

describe("formats", () => {
  test("a fill is set, read back, mixed as null and cleared", async () => {
    const workbook = MemoryWorkbook.of({ A: [["a"]] });
    startExcel(workbook);
    const before = snapshot(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      const one = sheet.getRange("A1");
      one.format.fill.color = "#ffc7ce";
      one.load("format/fill/color");
      const two = sheet.getRange("A1:A2").load("format/fill/color");
      await context.sync();
      expect(one.format.fill.color).toBe("#FFC7CE");
      expect(two.format.fill.color).toBeNull();
      one.format.fill.clear();
      await context.sync();
    });
    expect(snapshot(workbook)).toEqual(before);
  });

  test("rows are hidden and tell whether all, some or none of them are", async () => {
    startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("2:3").rowHidden = true;
      const ranges = ["A2:A3", "A1:A3", "A5"].map((address) => sheet.getRange(address).load("rowHidden"));
      await context.sync();
      expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, null, false]);
    });
  });
});

describe("a sort", () => {
  test("moves cells, fills and relative formulas, not conditional formats", async () => {
    const workbook = MemoryWorkbook.of({
      A: [
        ["n", "f"],
        [2, ""],
        [1, ""],
      ],
    });
    startExcel(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      sheet.getRange("B2:B3").formulas = [["=A2*10"], ["=$A$3*10"]];
      sheet.getRange("A2").format.fill.color = "#FF0000";
      const rule = sheet.getRange("A2:B2").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$A2=2";
      sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }], false, true);
      await context.sync();
    });
    const sheet = workbook.sheet("A");
    expect(sheet.formulas({ ...all, row: 1, rows: 2, columns: 2 })).toEqual([
      [1, "=$A$3*10"],
      [2, "=A3*10"],
    ]);
    expect(sheet.style({ row: 2, column: 0, rows: 1, columns: 1 })).toEqual({ fill: "#FF0000" });
    expect(sheet.conditionalFormats[0].areas).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
  });
});

describe("inserted and deleted rows", () => {
  test("move cells, formats and conditional formats below them", async () => {
    const workbook = MemoryWorkbook.of({ A: [["a"], ["b"], ["c"]] });
    startExcel(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      const last = sheet.getRange("A3");
      last.format.fill.color = "#FF0000";
      last.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("1:1").delete("Up");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    const sheet = workbook.sheet("A");
    expect(sheet.values({ ...all, columns: 1 })).toEqual([[""], [""], ["b"], ["c"]]);
    expect(sheet.style({ row: 3, column: 0, rows: 1, columns: 1 })).toEqual({ fill: "#FF0000" });
    expect(sheet.conditionalFormats[0].areas).toEqual([{ row: 3, column: 0, rows: 1, columns: 1 }]);
  });
});

describe("a protected sheet", () => {
  test("says so, takes nothing, and what its options allow", async () => {
    const workbook = MemoryWorkbook.of({ A: [["a"]] });
    startExcel(workbook);
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("A");
      protection.protect({ allowFormatCells: true });
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    });
    const before = snapshot(workbook);
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").values = [["b"]];
      await context.sync();
    });
    expect(await failure(write)).toBe("AccessDenied");
    expect(snapshot(workbook)).toEqual(before);
    const paint = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await failure(paint)).toBe("no error");
  });
});
