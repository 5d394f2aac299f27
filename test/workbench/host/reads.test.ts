import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { failure, startExcel } from "../../support/office";

const orders = () =>
  MemoryWorkbook.of({
    Orders: [
      ["id", "amount", "paid"],
      ["A1", 2.5, 45296.5],
      ["A2", true, "#N/A"],
    ],
    Empty: [],
  });

describe("reading", () => {
  test("a used range says its address, values, types and size", async () => {
    const host = startExcel(orders());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orders").getUsedRange();
      range.load("address,values,valueTypes,rowCount,columnCount,cellCount,rowIndex,columnIndex");
      await context.sync();
      expect(range.address).toBe("Orders!A1:C3");
      expect(range.values[2]).toEqual(["A2", true, "#N/A"]);
      expect(range.valueTypes[1]).toEqual(["String", "Double", "Double"]);
      expect(range.valueTypes[2]).toEqual(["String", "Boolean", "Error"]);
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([0, 0, 3, 3, 9]);
    });
    expect(host.unknown).toEqual([]);
  });

  test("text is what the number format shows, and the value stays a serial number", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orders").getRange("C2");
      range.numberFormat = [["yyyy-mm-dd hh:mm"]];
      range.load("text,values,numberFormat");
      await context.sync();
      expect(range.text).toEqual([["2024-01-05 12:00"]]);
      expect(range.values).toEqual([[45296.5]]);
      expect(range.numberFormat).toEqual([["yyyy-mm-dd hh:mm"]]);
    });
  });

  test("a whole column has null for its cells, and its address still", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orders").getRange("B:B").load("values,address,rowCount,isEntireColumn");
      await context.sync();
      expect(range.values).toBeNull();
      expect([range.address, range.rowCount, range.isEntireColumn]).toEqual(["Orders!B:B", 1048576, true]);
    });
  });

  test("a blank sheet's used range is its first cell, or a null object where that is asked for", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Empty");
      const first = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(first.address).toBe("Empty!A1");
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a range keeps its meaning over several syncs", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orders").getUsedRange().getColumn(1);
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["amount"], [2.5], [true]]);
    });
  });

  test("relative ranges are computed as documented", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orders").getRange("B2:C3");
      const all = [
        range.getCell(0, 1),
        range.getCell(5, 5),
        range.getRow(1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getEntireRow(),
        range.getLastCell(),
        range.getBoundingRect("E1:E2"),
        range.getIntersection("A1:B9"),
      ];
      all.forEach((item) => item.load("address"));
      await context.sync();
      expect(all.map((item) => item.address.replace("Orders!", ""))).toEqual([
        "C2", "G7", "B3:C3", "A3:B4", "B2:C4", "2:3", "C3", "B1:E3", "B2:B3",
      ]); // prettier-ignore
    });
  });
});

describe("sheets", () => {
  test("are found by name in any case, by id, and listed in order", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/id,items/visibility,items/position");
      const byName = context.workbook.worksheets.getItem("orders").load("id");
      await context.sync();
      expect(sheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ["Orders", 0, "Visible"],
        ["Empty", 1, "Visible"],
      ]);
      const byId = context.workbook.worksheets.getItem(byName.id).load("name");
      await context.sync();
      expect(byId.name).toBe("Orders");
    });
  });

  test("one that is not there is ItemNotFound, or a null object whose children are null too", async () => {
    startExcel(orders());
    expect(await failure(Excel.run(async (context) => context.workbook.worksheets.getItem("Gone").load("name")))).toBe("ItemNotFound");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Gone");
      const cells = sheet.getUsedRangeOrNullObject();
      sheet.delete();
      await context.sync();
      expect([sheet.isNullObject, cells.isNullObject]).toEqual([true, true]);
    });
  });

  test("a deleted sheet is ItemNotFound for a handle that was made before", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Empty");
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.load("name");
      expect(await failure(context.sync())).toBe("ItemNotFound");
    });
  });

  test("a new one can be used after the next sync; a second one of its name is refused", async () => {
    const workbook = orders();
    startExcel(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Report");
      await context.sync();
      sheet.getRange("A1").values = [["x"]];
      sheet.activate();
      await context.sync();
    });
    expect(workbook.sheet("Report").values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["x"]]);
    expect(workbook.activeSheet.name).toBe("Report");
    expect(await failure(Excel.run(async (context) => void context.workbook.worksheets.add("report")))).toBe("ItemAlreadyExists");
  });

  test("a very hidden one cannot be deleted", async () => {
    startExcel(orders());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Empty").visibility = "VeryHidden";
      await context.sync();
    });
    expect(await failure(Excel.run(async (context) => context.workbook.worksheets.getItem("Empty").delete()))).toBe("InvalidOperation");
  });
});

describe("what the host does not have", () => {
  test("is ApiNotFound and stands in a list", async () => {
    const host = startExcel(orders());
    expect(await failure(Excel.run(async (context) => context.workbook.worksheets.getItem("Orders").getRange("A1").merge(true)))).toBe(
      "ApiNotFound",
    );
    expect(await failure(Excel.run(async (context) => void context.workbook.worksheets.getItem("Orders").pivotTables.load("name")))).toBe(
      "ApiNotFound",
    );
    expect(host.unknown).toEqual(["Range.Merge", "Worksheet.PivotTables"]);
  });
});
