/** What highlighting and clearing may cost on the wire, counted by the host. */
import { excelWorkbook } from "../../src/excel";
import type { FlaggedRow } from "../../src/excel/types";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import type { CellValue } from "../../src/workbench/host/workbook";
import type { ExcelHost } from "../../src/workbench/host/host";
import { settled, startExcel } from "../support/office";

const { clearHighlights, highlight, readColumns, readTop, targets } = excelWorkbook;

/** A few of an order sheet's columns; the wide rest is blank but for its last column. */
const order = (row: number): CellValue[] => [
  `240501-${String(row * 7919).padStart(15, "0")}`, "待发货", `买家${row % 977}`, 45_000 + row / 3000, 45_002 + row / 3000, 45_001 + row / 2900, 19.9, "好用的收纳盒 大号",
]; // prettier-ignore
const chat = (row: number): CellValue[] => [
  `买家${row % 4001}`,
  row % 3 ? "店铺:小美" : `买家${row % 4001}`,
  45_413 + (row * 11) / 86_400,
  `您好，请问第${row}件什么时候发货呀？`,
];

async function measured(rows: number, flags: number, cell: (row: number) => CellValue[], keys: readonly number[], width: number) {
  const cells = Array.from({ length: rows }, (_, row) =>
    row === 0 ? Array.from({ length: width }, (_, column) => `heading ${column}`) : cell(row),
  );
  const book = MemoryWorkbook.of({ s: cells });
  const host = startExcel(book);
  const [target] = await targets();
  const source = await readColumns(
    await readTop(target),
    [0, 1, 2, 3, 4, 5, 6, 7].filter((column) => column < width),
  );
  const step = Math.floor((rows - 1) / flags);
  const flagged = Array.from({ length: flags }, (_, i): FlaggedRow => ({ row: 1 + i * step, severity: i % 3 ? "high" : "medium" }));
  await settled();
  const painted = await during(host, () => highlight(source, flagged, keys));
  const repainted = await during(host, () => highlight(source, flagged, keys));
  const cleared = await during(host, clearHighlights);
  expect(book.sheet("s").conditionalFormats).toHaveLength(0);
  return { painted, repainted, cleared };
}

async function during(host: ExcelHost, work: () => Promise<unknown>) {
  const { roundTrips, requestBytes, responseBytes } = host.meter;
  await work();
  await settled();
  return {
    trips: host.meter.roundTrips - roundTrips,
    sent: host.meter.requestBytes - requestBytes,
    got: host.meter.responseBytes - responseBytes,
  };
}

describe.each([
  ["orders", order, [0], 45],
  ["chats", chat, [2, 0, 1], 4],
] as const)("%s", (_name, cell, keys, width) => {
  test("5,000 scattered rows of 100,000", async () => {
    const { painted, repainted, cleared } = await measured(100_000, 5_000, cell, keys, width);
    expect(painted.trips).toBeLessThanOrEqual(12);
    expect(painted.sent + painted.got).toBeLessThan(500_000);
    expect(repainted.trips).toBeLessThanOrEqual(12);
    expect(cleared.trips).toBeLessThanOrEqual(3);
  }, 30_000);
});

test("50,000 scattered rows of 1,000,000", async () => {
  const { painted, repainted, cleared } = await measured(1_000_000, 50_000, order, [0], 45);
  expect(painted.trips).toBeLessThanOrEqual(60);
  expect(painted.sent + painted.got).toBeLessThan(5_000_000);
  expect(repainted.trips).toBeLessThanOrEqual(60);
  expect(cleared.trips).toBeLessThanOrEqual(3);
}, 120_000);
