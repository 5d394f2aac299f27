/** What highlighting, clearing and a whole audit from the pane cost on the wire, counted by the workbench's host. */
import { excelWorkbook } from "../../src/excel";
import type { FlaggedRow } from "../../src/excel/types";
import { createActions } from "../../src/taskpane/actions";
import { createStore } from "../../src/taskpane/store";
import type { ExcelHost } from "../../src/workbench/host/host";
import { MemoryWorkbook } from "../../src/workbench/host/memory";
import type { CellValue } from "../../src/workbench/host/workbook";
import { highlight } from "./highlight";
import { settled, startExcel } from "./office";
import { cellsNeeded, wideOrders } from "./wideOrders";

const { clearHighlights, readColumns, readTop, targets } = excelWorkbook;

export interface Wire {
  readonly trips: number;
  /** Bytes to the host, from it, and of the largest message of either kind. */
  readonly sent: number;
  readonly got: number;
  readonly largest: number;
  readonly cells: number;
}

async function during(host: ExcelHost, work: () => Promise<unknown>): Promise<Wire> {
  host.resetMeter();
  await work();
  await settled();
  const { roundTrips, requestBytes, responseBytes, largestRequest, largestResponse, cellsRead } = host.meter;
  return {
    trips: roundTrips,
    sent: requestBytes,
    got: responseBytes,
    largest: Math.max(largestRequest, largestResponse),
    cells: cellsRead,
  };
}

/** A sheet to be coloured: what its rows are told by stands in `keys`. */
export interface Coloured {
  readonly width: number;
  readonly keys: readonly number[];
  cell(row: number): CellValue[];
}

/** A few of an order sheet's columns; the wide rest is blank but for its heading. */
export const ORDERS: Coloured = {
  width: 45,
  keys: [0],
  cell: (row) => [
    `240501-${String(row * 7919).padStart(15, "0")}`, "待发货", `买家${row % 977}`, 45_000 + row / 3000, 45_002 + row / 3000, 45_001 + row / 2900, 19.9, "好用的收纳盒 大号",
  ], // prettier-ignore
};
export const CHATS: Coloured = {
  width: 4,
  keys: [2, 0, 1],
  cell: (row) => [
    `买家${row % 4001}`,
    row % 3 ? "店铺:小美" : `买家${row % 4001}`,
    45_413 + (row * 11) / 86_400,
    `您好，请问第${row}件什么时候发货呀？`,
  ],
};

/** So many scattered rows of a sheet coloured, coloured again and cleared. */
export async function colouring(rows: number, flags: number, { width, keys, cell }: Coloured) {
  const heading = Array.from({ length: width }, (_, column) => `heading ${column}`);
  const book = MemoryWorkbook.of({ s: Array.from({ length: rows }, (_, row) => (row === 0 ? heading : cell(row))) });
  const host = startExcel(book);
  const [target] = await targets();
  const columns = [0, 1, 2, 3, 4, 5, 6, 7].filter((column) => column < width);
  const source = await readColumns(await readTop(target), columns);
  const step = Math.floor((rows - 1) / flags);
  const flagged = Array.from({ length: flags }, (_, i): FlaggedRow => ({ row: 1 + i * step, severity: i % 3 ? "high" : "medium" }));
  await settled();
  const painted = await during(host, () => highlight(source, flagged, keys));
  const repainted = await during(host, () => highlight(source, flagged, keys));
  const cleared = await during(host, clearHighlights);
  return { painted, repainted, cleared, left: book.sheet("s").conditionalFormats.length };
}

/** An audit from the pane, with its colours, and Clear after it. `needed`: the cells of the columns that rules read, and the first rows, which tell what columns there are. */
export async function auditing(rows: number, width: number) {
  const host = startExcel(MemoryWorkbook.of({ 订单: wideOrders(rows, width) }));
  const store = createStore();
  const actions = createActions(store, excelWorkbook);
  await actions.start();
  const audit = await during(host, actions.audit);
  const done = store.get().audit;
  if (!done) throw new Error("The audit did not come to its end");
  const cleared = await during(host, actions.clear);
  return { audit, cleared, coloured: done.coloured, needed: cellsNeeded(rows, width) };
}
