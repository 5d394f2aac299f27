import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import { snapshot } from "../../../src/workbench/host/snapshot";
import { failure, startExcel } from "../../support/office";

const used = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values");
    await context.sync();
    return range.values;
  });

describe("limits of Excel on the web", () => {
  test("a response of more than 5 MB is refused", async () => {
    const text = "x".repeat(1000);
    const host = startExcel(MemoryWorkbook.of({ A: Array.from({ length: 5300 }, () => [text]) }));
    expect(await failure(used())).toBe("ResponsePayloadSizeLimitExceeded");
    expect(host.meter).toMatchObject({ refused: 1, responseBytes: 0 });
  });

  test("a request of more than 5 MB is refused and does nothing", async () => {
    const workbook = new MemoryWorkbook();
    startExcel(workbook);
    const before = snapshot(workbook);
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A1400").values = Array.from({ length: 1400 }, () => ["y".repeat(4000)]);
      await context.sync();
    });
    expect(await failure(write)).toBe("RequestPayloadSizeLimitExceeded");
    expect(snapshot(workbook)).toEqual(before);
  });

  test.each(["error", "null"] as const)("a read of more than 5,000,000 cells yields no values: %s", async (by) => {
    const host = startExcel(new MemoryWorkbook());
    host.answerHugeReads(by);
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1000000").load("values");
      await context.sync();
      expect(range.values).toBeNull();
    });
    expect(await failure(read)).toBe(by === "error" ? "RangeExceedsLimit" : "no error");
    expect(host.meter.largestRead).toBe(6_000_000);
  });

  test("an address of more than 8,192 characters is refused, one of 8,192 is not", async () => {
    startExcel(new MemoryWorkbook());
    const list = Array.from({ length: 2000 }, (_, row) => `A${row * 2 + 1}`).join(",");
    const areas = (address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRanges(address).load("areaCount");
        await context.sync();
      });
    expect(await failure(areas(list.slice(0, 8193)))).toBe("InvalidArgument");
    expect(await failure(areas(list.slice(0, 8191).replace(/,[^,]*$/, "")))).toBe("no error");
  });
});

describe("a host that refuses", () => {
  test("says so while a cell is being edited, and works again afterwards", async () => {
    const workbook = MemoryWorkbook.of({ A: [["a"]] });
    startExcel(workbook);
    workbook.editing = true;
    expect(await failure(used())).toBe("InvalidOperationInCellEditMode");
    workbook.editing = false;
    expect(await used()).toEqual([["a"]]);
  });

  test("can be made to refuse the next request, or a later one", async () => {
    const host = startExcel(MemoryWorkbook.of({ A: [["a"]] }));
    host.failNext(5102);
    expect(await failure(used())).toBe("ActivityLimitReached");
    host.failNext(7000, 1);
    expect(await failure(used())).toBe("no error");
    expect(await failure(used())).toBe("AccessDenied");
  });
});

test("the meter counts round trips, bytes and cells", async () => {
  const host = startExcel(MemoryWorkbook.of({ A: Array.from({ length: 100 }, (_, row) => [row, row]) }));
  await used();
  expect(host.meter).toMatchObject({ cellsRead: 200, largestRead: 200, cellsWritten: 0 });
  expect(host.meter.responseBytes).toBeGreaterThan(500);
  host.resetMeter();
  expect(host.meter.roundTrips).toBe(0);
});

test("a million rows of twelve columns are held and read in blocks", async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, row) => [row, "x", 1.5, true, "", 0, 0, 0, 0, 0, 0, row]);
  const host = startExcel(MemoryWorkbook.of({ A: rows }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const all = sheet.getUsedRange(true).load("address");
    const last = sheet.getRange("L1000000").load("values");
    const block = sheet.getRangeByIndexes(500_000, 0, 50_000, 2).load("values");
    await context.sync();
    expect([all.address, last.values, block.values[0], block.values.length]).toEqual([
      "A!A1:L1000000",
      [[999_999]],
      [500_000, "x"],
      50_000,
    ]);
  });
  expect(host.meter.largestRead).toBe(100_000);
});
