import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { startExcel } from "../../support/office";

const orders = () =>
  MemoryWorkbook.of({
    Orders: [
      ["id", "amount"],
      ["A1", 2.5],
      ["A2", true],
    ],
    Empty: [],
  });

test("a used range is read with its address, values, texts and types", async () => {
  const host = startExcel(orders());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Orders").getUsedRange();
    range.load("address,values,valueTypes,rowCount,columnCount,cellCount,text");
    await context.sync();
    expect(range.address).toBe("Orders!A1:B3");
    expect(range.values).toEqual([
      ["id", "amount"],
      ["A1", 2.5],
      ["A2", true],
    ]);
    expect(range.valueTypes[1]).toEqual(["String", "Double"]);
    expect(range.text[2]).toEqual(["A2", "TRUE"]);
    expect([range.rowCount, range.columnCount, range.cellCount]).toEqual([3, 2, 6]);
  });
  expect(host.unknown).toEqual([]);
});
