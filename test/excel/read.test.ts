import { excelWorkbook } from "../../src/excel";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import type { CellValue } from "../../src/workbench/host/workbook";
import { startExcel } from "../support/office";

const { activeTarget, readColumns, readTop, targets } = excelWorkbook;

const grid = (rows: number, columns: number, cell: (row: number, column: number) => CellValue): CellValue[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)));

async function named(name: string) {
  return (await targets()).find((target) => target.name === name)!;
}

describe("targets", () => {
  test("are sheets in their order, each with its tables; hidden ones are marked, very hidden ones left out", async () => {
    const book = MemoryWorkbook.of({ a: [["x"]], b: grid(3, 2, () => 1), c: [["z"]] });
    const [a, b, c] = book.sheets;
    const table = b.addTable({ row: 0, column: 0, rows: 3, columns: 2 }, true, "T");
    c.addTable({ row: 0, column: 0, rows: 1, columns: 1 }, true, "U");
    b.show("Hidden");
    c.show("VeryHidden");
    startExcel(book);
    expect(await targets()).toEqual([
      { kind: "sheet", id: a.id, name: "a", sheetId: a.id, sheetName: "a", hidden: false },
      { kind: "sheet", id: b.id, name: "b", sheetId: b.id, sheetName: "b", hidden: true },
      { kind: "table", id: table.id, name: "T", sheetId: b.id, sheetName: "b", hidden: true },
    ]);
    expect(await activeTarget()).toMatchObject({ kind: "sheet", name: "a" });
  });
});

describe("the first rows", () => {
  test("hold every column of the used range, wherever it begins", async () => {
    const book = MemoryWorkbook.of({ s: grid(60, 7, (row, column) => (row < 2 || column < 1 ? "" : row * 10 + column)) });
    startExcel(book);
    const top = await readTop(await named("s"));
    expect(top).toMatchObject({ top: 2, left: 1, rowCount: 58, columnCount: 6 });
    expect([top.cell(0, 0), top.cell(20, 5), top.cell(21, 0)]).toEqual([21, 226, undefined]);
  });

  test("of a blank sheet are none", async () => {
    startExcel(new MemoryWorkbook());
    expect(await readTop(await named("Sheet1"))).toMatchObject({ rowCount: 0, columnCount: 0 });
  });

  test("of a table include its header", async () => {
    const book = MemoryWorkbook.of({ s: grid(9, 9, (row, column) => `${row}/${column}`) });
    book.sheet("s").addTable({ row: 2, column: 3, rows: 5, columns: 2 }, true, "T");
    startExcel(book);
    const top = await readTop(await named("T"));
    expect(top).toMatchObject({ top: 2, left: 3, rowCount: 5, columnCount: 2 });
    expect([top.cell(0, 0), top.cell(4, 1)]).toEqual(["2/3", "6/4"]);
  });

  test("of a very wide sheet come in pieces", async () => {
    const book = MemoryWorkbook.of({ s: grid(21, 16_384, (row, column) => `a long heading ${row} ${column}`) });
    const host = startExcel(book);
    const top = await readTop(await named("s"));
    expect(top.cell(20, 16_383)).toBe("a long heading 20 16383");
    expect(host.meter.largestResponse).toBeLessThan(5_000_000);
  });
});

describe("columns", () => {
  const cell = (row: number, column: number): CellValue =>
    column % 3 === 0 ? `单元格 "${row}" 第${column}列` : column % 3 === 1 ? row + column / 7 : row % 5 === 0 ? "" : row % 2 === 0;

  test("read in blocks equal the grid; columns that were not asked for are not there, but for the first rows", async () => {
    const cells = grid(70_000, 12, cell);
    startExcel(MemoryWorkbook.of({ s: cells }));
    const top = await readTop(await named("s"));
    const shares: number[] = [];
    const source = await readColumns(top, [7, 3, 4, 5, 9], { onProgress: (share) => shares.push(share) });
    for (const column of [3, 4, 5, 7, 9]) {
      for (let row = 0; row < cells.length; row++) if (source.cell(row, column) !== cells[row][column]) throw new Error(`${row}/${column}`);
    }
    expect(source).toMatchObject({ rowCount: 70_000, columnCount: 12, top: 0, left: 0 });
    expect([source.cell(20, 0), source.cell(21, 0), source.cell(70_000, 3)]).toEqual([cells[20][0], undefined, undefined]);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test("alone travel, in few large messages", async () => {
    const cells = grid(100_000, 45, (row, column) => (column % 2 ? 45_000 + (row * 7 + column) / 86_400 : `240501-${row}-${column} 订单`));
    const host = startExcel(MemoryWorkbook.of({ orders: cells }));
    const top = await readTop(await named("orders"));
    await readColumns(top, [0, 1, 2, 10, 11, 20, 30, 44]);
    const { roundTrips, requestBytes, responseBytes, largestResponse, cellsRead } = host.meter;
    expect(cellsRead).toBe(100_000 * 8 + 21 * 45);
    expect(roundTrips).toBeLessThanOrEqual((requestBytes + responseBytes) / 4_000_000 + 10);
    expect(largestResponse).toBeLessThan(4_500_000);
    expect(requestBytes).toBeLessThan(50_000);
  });

  test("of long texts after short ones are read in smaller blocks, though the host refused the first", async () => {
    const cells = grid(30_000, 2, (row, column) => (row < 15_000 ? row : `${row} ${"长".repeat(column * 500)}`));
    const host = startExcel(MemoryWorkbook.of({ s: cells }));
    const source = await readColumns(await readTop(await named("s")), [0, 1]);
    expect(source.cell(29_999, 1)).toBe(cells[29_999][1]);
    expect(host.meter.roundTrips).toBeLessThan(20);
  });

  test("are read in halves where the host says it is too much", async () => {
    const cells = grid(5_000, 3, cell);
    const host = startExcel(MemoryWorkbook.of({ s: cells }));
    const top = await readTop(await named("s"));
    host.failNext(5104, 1);
    const source = await readColumns(top, [0, 1]);
    expect([source.cell(4_999, 0), source.cell(4_999, 1)]).toEqual([cells[4_999][0], cells[4_999][1]]);
  });
});

describe("what the host refuses", () => {
  test("is told by an id, and nothing is read", async () => {
    const book = MemoryWorkbook.of({ s: grid(3_000, 2, (row) => row), t: [["x"]] });
    const host = startExcel(book);
    const top = await readTop(await named("s"));
    book.editing = true;
    await expect(readColumns(top, [0])).rejects.toMatchObject({ id: "cell-editing" });
    await expect(targets()).rejects.toMatchObject({ id: "cell-editing" });
    book.editing = false;
    for (const [error, id] of [
      [5012, "session-lost"],
      [5102, "busy"],
      [7000, "protected-sheet"],
      [5001, "unknown"],
    ] as const) {
      host.failNext(error);
      await expect(readColumns(top, [0])).rejects.toMatchObject({ name: "ExcelProblem", id });
    }
  });

  test("a sheet that was renamed is still read; one that lost rows, or is gone, says so", async () => {
    const book = MemoryWorkbook.of({ s: grid(3_000, 2, (row) => row), t: [["x"]] });
    startExcel(book);
    const top = await readTop(await named("s"));
    book.sheet("s").rename("new name");
    expect((await readColumns(top, [0])).cell(2_999, 0)).toBe(2_999);
    book.sheet("new name").deleteRows(100, 1);
    await expect(readColumns(top, [0])).rejects.toMatchObject({ id: "rows-moved" });
    book.deleteSheet(book.sheet("new name").id);
    await expect(readColumns(top, [0])).rejects.toMatchObject({ id: "sheet-deleted", data: { name: "s" } });
    await expect(readTop(top.target)).rejects.toMatchObject({ id: "sheet-deleted", data: { name: "s" } });
  });

  test("a table that is gone", async () => {
    const book = MemoryWorkbook.of({ s: grid(9, 2, (row) => row) });
    const table = book.sheet("s").addTable({ row: 0, column: 0, rows: 9, columns: 2 }, true, "T");
    startExcel(book);
    const target = await named("T");
    book.sheet("s").deleteTable(table.id);
    await expect(readTop(target)).rejects.toMatchObject({ id: "table-deleted", data: { name: "T" } });
  });
});

describe("cancelling", () => {
  test("ends the reading at once", async () => {
    const host = startExcel(MemoryWorkbook.of({ s: grid(300_000, 3, (row) => `text ${row}`) }));
    const top = await readTop(await named("s"));
    const abort = new AbortController();
    const before = host.meter.cellsRead;
    const reading = readColumns(top, [0, 1, 2], { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(reading).rejects.toMatchObject({ id: "cancelled" });
    expect(host.meter.cellsRead - before).toBeLessThan(10_000);
    await expect(readColumns(top, [0], { signal: abort.signal })).rejects.toMatchObject({ id: "cancelled" });
  });
});
