import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { settled, startExcel } from "../../support/office";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

async function listening(sheetName: string, event: "onChanged" | "onRowSorted" | "onSelectionChanged" | "onActivated" | "onDeactivated") {
  const heard: Record<string, unknown>[] = [];
  const handle = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    await context.sync();
    const result = (sheet[event] as OfficeExtension.EventHandlers<object>).add(async (args) => void heard.push({ ...args }));
    await context.sync();
    return result;
  });
  const stop = () =>
    Excel.run(handle.context as Excel.RequestContext, async (context) => {
      handle.remove();
      await context.sync();
    });
  return { heard, stop };
}

const book = () => MemoryWorkbook.of({ One: [["x"], [3], [1]], Two: [["y"]] });

describe("events", () => {
  test("an edit of the user's is told with sheet, address and kind, until the handler is removed", async () => {
    const workbook = book();
    const host = startExcel(workbook);
    const { heard, stop } = await listening("One", "onChanged");
    workbook.sheet("One").write(cell(1, 0), [[4]]);
    workbook.sheet("Two").write(cell(1, 0), [[4]]);
    await settled();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ address: "A2", changeType: "RangeEdited", source: "Local", worksheetId: workbook.sheet("One").id });
    expect(heard[0].details).toMatchObject({ valueBefore: 3, valueAfter: 4 });
    await stop();
    workbook.sheet("One").write(cell(1, 0), [[5]]);
    await settled();
    expect(heard).toHaveLength(1);
    expect(host.unknown).toEqual([]);
  });

  test("the range of an event can be had", async () => {
    const workbook = book();
    startExcel(workbook);
    let address = "";
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("One").onChanged.add((args) =>
        Excel.run(async (inner) => {
          const range = args.getRange(inner).load("address");
          await inner.sync();
          address = range.address;
        }),
      );
      await context.sync();
    });
    workbook.sheet("One").write(cell(2, 0), [[9]]);
    await settled();
    await settled();
    expect(address).toBe("One!A3");
  });

  test("a sort, a selection and a change of sheet are told", async () => {
    const workbook = book();
    startExcel(workbook);
    const sorted = await listening("One", "onRowSorted");
    const selected = await listening("One", "onSelectionChanged");
    const left = await listening("One", "onDeactivated");
    const entered = await listening("Two", "onActivated");
    const [one, two] = workbook.sheets;
    one.sort({ row: 0, column: 0, rows: 3, columns: 1 }, [{ column: 0 }], true);
    workbook.select(one.id, [cell(2, 0)]);
    workbook.activate(two.id);
    await settled();
    expect(sorted.heard).toMatchObject([{ worksheetId: one.id, address: "A2:A3" }]);
    expect(selected.heard).toMatchObject([{ worksheetId: one.id, address: "A3" }]);
    expect(left.heard).toMatchObject([{ worksheetId: one.id }]);
    expect(entered.heard).toMatchObject([{ worksheetId: two.id }]);
  });

  test("the collection tells of every sheet, of new and of deleted ones", async () => {
    const workbook = book();
    startExcel(workbook);
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onAdded.add(async ({ worksheetId }) => void heard.push(`added ${worksheetId}`));
      sheets.onDeleted.add(async ({ worksheetId }) => void heard.push(`deleted ${worksheetId}`));
      sheets.onChanged.add(async ({ worksheetId }) => void heard.push(`changed ${worksheetId}`));
      await context.sync();
    });
    const three = workbook.addSheet("Three");
    three.write(cell(0, 0), [["z"]]);
    workbook.deleteSheet(three.id);
    await settled();
    expect(heard).toEqual([`added ${three.id}`, `changed ${three.id}`, `deleted ${three.id}`]);
  });

  test("tables tell of new and of deleted ones", async () => {
    const workbook = book();
    startExcel(workbook);
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.tables.onAdded.add(async ({ tableId }) => void heard.push(`added ${tableId}`));
      context.workbook.tables.onDeleted.add(async ({ tableId, tableName }) => void heard.push(`deleted ${tableId} ${tableName}`));
      await context.sync();
    });
    const { id } = workbook.sheet("One").addTable({ row: 0, column: 0, rows: 3, columns: 1 }, true, "T");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("T").delete();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([`added ${id}`, `deleted ${id} T`]);
  });

  test("what an add-in itself changes is told too, with its trigger", async () => {
    const workbook = book();
    startExcel(workbook);
    const { heard } = await listening("One", "onChanged");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("One").getRange("B1").values = [["new"]];
      await context.sync();
    });
    await settled();
    expect(heard).toMatchObject([{ address: "B1", triggerSource: "ThisLocalAddin" }]);
  });

  test("none is told while they are switched off", async () => {
    const workbook = book();
    startExcel(workbook);
    const { heard } = await listening("One", "onChanged");
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    workbook.sheet("One").write(cell(1, 0), [[4]]);
    await settled();
    expect(heard).toEqual([]);
  });
});

test("a kept range follows its rows", async () => {
  const workbook = book();
  startExcel(workbook);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("One").getRange("A3");
    await context.sync();
    workbook.sheet("One").insertRows(0, 2);
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["One!A5", [[1]]]);
  });
});
