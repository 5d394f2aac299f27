import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { startExcel } from "../../support/office";

describe("settings", () => {
  test("are kept as JSON, dates too, and read by key", async () => {
    const workbook = new MemoryWorkbook();
    const host = startExcel(workbook);
    const value = { limit: 0.8, words: ["退款", "换货"], on: true };
    await Excel.run(async (context) => {
      context.workbook.settings.add("shop", value);
      context.workbook.settings.add("since", new Date(86_400_000));
      await context.sync();
    });
    await Excel.run(async (context) => {
      const shop = context.workbook.settings.getItem("shop").load("key,value");
      const since = context.workbook.settings.getItem("since").load("value");
      const none = context.workbook.settings.getItemOrNullObject("none");
      context.workbook.settings.load("items/key");
      await context.sync();
      expect([shop.key, shop.value]).toEqual(["shop", value]);
      expect(since.value).toEqual(new Date(86_400_000));
      expect(none.isNullObject).toBe(true);
      expect(context.workbook.settings.items.map(({ key }) => key)).toEqual(["shop", "since"]);
    });
    expect(JSON.parse(workbook.settings.get("shop")!)).toEqual(value);
    expect(host.unknown).toEqual([]);
  });

  test("are replaced by a second add and gone after delete", async () => {
    const workbook = new MemoryWorkbook();
    startExcel(workbook);
    await Excel.run(async (context) => {
      context.workbook.settings.add("a", 1);
      context.workbook.settings.add("a", 2);
      context.workbook.settings.add("b", 3).delete();
      await context.sync();
    });
    expect([...workbook.settings]).toEqual([["a", "2"]]);
  });
});

describe("tables", () => {
  test("are listed with id, name, sheet and ranges, and sorted below their header", async () => {
    const workbook = MemoryWorkbook.of({
      订单: [
        ["单号", "金额"],
        ["b", 2],
        ["a", 1],
      ],
    });
    const table = workbook.sheet("订单").addTable({ row: 0, column: 0, rows: 3, columns: 2 }, true, "订单表");
    const host = startExcel(workbook);
    await Excel.run(async (context) => {
      const tables = context.workbook.tables.load("items/id,items/name,items/showHeaders,items/worksheet/name,count");
      const found = context.workbook.tables.getItem("订单表");
      const header = found.getHeaderRowRange().load("values");
      const body = found.getDataBodyRange().load("address");
      const columns = found.columns.load("items/name,items/index");
      await context.sync();
      expect(tables.items.map((item) => [item.id, item.name, item.showHeaders, item.worksheet.name])).toEqual([
        [table.id, "订单表", true, "订单"],
      ]);
      expect([tables.count, header.values, body.address]).toEqual([1, [["单号", "金额"]], "订单!A2:B3"]);
      expect(columns.items.map(({ name }) => name)).toEqual(["单号", "金额"]);
      found.sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    expect(workbook.sheet("订单").values({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([["单号"], ["a"], ["b"]]);
    expect(host.unknown).toEqual([]);
  });
});

describe("application", () => {
  test("calculates when it is asked to", async () => {
    let calls = 0;
    const workbook = new MemoryWorkbook({ evaluate: () => ++calls });
    startExcel(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=X()"]];
      context.application.calculate("Full");
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values,formulas");
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[[2]], [["=X()"]]]);
    });
  });
});
