import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { snapshot } from "../../../src/workbench/host/snapshot";
import { failure, startExcel } from "../../support/office";

const book = () => MemoryWorkbook.of({ Orders: Array.from({ length: 20 }, (_, row) => [`A${row}`, row]) });

describe("RangeAreas", () => {
  test("take one colour for all and tell a difference by null", async () => {
    startExcel(book());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      const areas = sheet.getRanges("A2:B3, A7:B7;A9:B9");
      areas.format.fill.color = "#FFEB9C";
      areas.load("address,areaCount,cellCount,format/fill/color");
      const wider = sheet.getRanges("A2:B3,A12").load("format/fill/color");
      await context.sync();
      expect([areas.areaCount, areas.cellCount, areas.format.fill.color]).toEqual([3, 8, "#FFEB9C"]);
      expect(areas.address).toBe("Orders!A2:B3, Orders!A7:B7, Orders!A9:B9");
      expect(wider.format.fill.color).toBeNull();
    });
  });

  test("list their ranges and give whole rows", async () => {
    startExcel(book());
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Orders").getRanges("A2,B5:B6");
      areas.areas.load("items/address");
      const rows = areas.getEntireRow().load("address");
      await context.sync();
      expect(areas.areas.items.map(({ address }) => address)).toEqual(["Orders!A2", "Orders!B5:B6"]);
      expect(rows.address).toBe("Orders!2:2, Orders!5:6");
    });
  });

  test("that do not meet another are ItemNotFound", async () => {
    startExcel(book());
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orders").getRanges("A2,B5").getIntersection("C1").load("address");
      await context.sync();
    });
    expect(await failure(run)).toBe("ItemNotFound");
  });
});

describe("conditional formats", () => {
  const add = (formula: string, address: string, color: string) =>
    Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem("Orders").getRanges(address).conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = color;
      format.stopIfTrue = false;
      format.load("id");
      await context.sync();
      return format.id;
    });

  test("are added first in priority and read back as they were set", async () => {
    const host = startExcel(book());
    const first = await add('=$A2="A1"', "A2:B3,A7:B7", "#FF0000");
    const second = await add("=TRUE", "A1:B20", "#00FF00");
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("Orders").getRange().conditionalFormats;
      formats.load("items/id,items/type,items/priority,items/stopIfTrue");
      const rule = formats.getItem(first).custom.rule.load("formula");
      const fill = formats.getItem(first).custom.format.fill.load("color");
      const where = formats.getItem(first).getRanges().load("address");
      const count = formats.getCount();
      await context.sync();
      expect(formats.items.map(({ id, type, priority }) => [id, type, priority])).toEqual([
        [second, "Custom", 0],
        [first, "Custom", 1],
      ]);
      expect([rule.formula, fill.color, where.address, count.value]).toEqual(['=$A2="A1"', "#FF0000", "Orders!A2:B3, Orders!A7:B7", 2]);
      formats.getItem(first).priority = 0;
      formats.load("items/id");
      await context.sync();
      expect(formats.items.map(({ id }) => id)).toEqual([first, second]);
    });
    expect(host.unknown).toEqual([]);
  });

  test("custom parts of all can be read in one go, also where one is of another kind", async () => {
    const workbook = book();
    workbook.sheet("Orders").addConditionalFormat({ type: "DataBar", areas: [{ row: 0, column: 1, rows: 20, columns: 1 }] });
    startExcel(workbook);
    await add("=TRUE", "A1", "#00FF00");
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("Orders").getRange().conditionalFormats;
      formats.load("items/type,items/customOrNullObject/rule/formula");
      await context.sync();
      expect(
        formats.items.map((item) => (item.customOrNullObject.isNullObject ? item.type : item.customOrNullObject.rule.formula)),
      ).toEqual(["=TRUE", "DataBar"]);
    });
  });

  test("that are deleted leave no trace, and are not found any more", async () => {
    const workbook = book();
    startExcel(workbook);
    await add("=FALSE", "A1:A5", "#0000FF");
    const before = snapshot(workbook);
    const id = await add("=TRUE", "A1:B20", "#00FF00");
    expect(snapshot(workbook)).not.toEqual(before);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orders").getRange().conditionalFormats.getItem(id).delete();
      await context.sync();
    });
    expect(snapshot(workbook)).toEqual(before);
    await Excel.run(async (context) => {
      const gone = context.workbook.worksheets.getItem("Orders").getRange().conditionalFormats.getItemOrNullObject(id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("on several ranges have no single one", async () => {
    startExcel(book());
    const id = await add("=TRUE", "A1,A3", "#00FF00");
    const one = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Orders").getRange().conditionalFormats.getItem(id);
    expect(await failure(Excel.run(async (context) => one(context).getRange().load("address")))).not.toBe("no error");
    await Excel.run(async (context) => {
      const none = one(context).getRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("come along when a sheet is copied", async () => {
    const workbook = book();
    startExcel(workbook);
    await add("=TRUE", "A1:B20", "#00FF00");
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem("Orders").copy("End").load("name,id");
      const count = copy.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      expect(copy.id).not.toBe(workbook.sheet("Orders").id);
    });
  });

  test("clearAll takes them from those cells alone", async () => {
    const workbook = book();
    startExcel(workbook);
    await add("=TRUE", "A1:B20", "#00FF00");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      sheet.getRange("A1:B10").conditionalFormats.clearAll();
      const [above, below] = ["A1:B10", "A11:B20"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      expect([above.value, below.value]).toEqual([0, 1]);
    });
  });
});
