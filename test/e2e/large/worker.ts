/**
 * Excel with a very large workbook, in a worker of its own: the workbench's host on a workbook of plain arrays. What it takes to answer keeps nobody's
 * page waiting, as Excel's own processes do not. The page only carries messages (page.ts).
 */
import { chatSheet, orderSheet } from "../../bench/sheets";
import { ExcelHost } from "../../../src/workbench/host/host";
import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import type { CellValue } from "../../../src/workbench/host/workbook";
import { XdmHost } from "../../../src/workbench/host/xdm";
import type { Meter } from "../../../src/workbench/host/richapi/model";
import { wideOrders } from "../../support/wideOrders";
import type { FromWorker, Made, Told, ToWorker } from "./messages";

const page = self as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: (event: { readonly data: ToWorker }) => void;
};
const frame = { postMessage: (text: string) => page.postMessage({ type: "frame", text }) };
/** Of a shop with so many messages. */
const ORDERS_SHARE = 0.1;

let book: MemoryWorkbook;
let host: ExcelHost;
let xdm: XdmHost;
let read: Meter;

page.onmessage = ({ data }) => {
  if (data.type === "start") start(data.made, data.origin);
  else if (data.type === "frame") receive(data.text, data.origin);
  else page.postMessage({ type: "told", told: tell() });
};

function start(made: Made, origin: string): void {
  book = MemoryWorkbook.of("messages" in made ? shop(made.messages) : { 订单: wideOrders(made.orders, made.width) });
  host = new ExcelHost(book);
  read = { ...host.meter };
  xdm = new XdmHost(host, { hostOrigin: origin, addinOrigin: origin, locale: "zh-CN" });
  xdm.attach(frame);
  page.postMessage({ type: "started", name: xdm.frameName, address: xdm.frameUrl(`${origin}/taskpane.html`) });
}

function shop(messages: number): Record<string, CellValue[][]> {
  const shape = { times: "serial", order: "sorted", language: "zh" } as const;
  const cells = (json: string) => JSON.parse(json) as CellValue[][];
  return { 聊天: cells(chatSheet({ ...shape, rows: messages })), 订单: cells(orderSheet({ ...shape, rows: messages * ORDERS_SHARE })) };
}

function receive(text: string, origin: string): void {
  const { cellsRead } = host.meter;
  xdm.receive({ data: text, origin, source: frame });
  if (host.meter.cellsRead > cellsRead) read = { ...host.meter };
}

function tell(): Told {
  return {
    sheets: book.sheets.map(ofSheet),
    names: book.names.length,
    settings: book.settings.size,
    meter: { ...host.meter },
    read,
    unknown: host.unknown,
  };
}

/** What an audit must leave as it was, and what it may add. */
function ofSheet(sheet: MemoryWorkbook["sheets"][number]): Told["sheets"][number] {
  const used = sheet.usedArea(false)!;
  let cells = 0;
  for (let row = 0; row < used.rows; row++) {
    for (const cell of sheet.formulas({ ...used, row: used.row + row, rows: 1 })[0]) {
      const text = String(cell);
      for (let i = 0; i < text.length; i++) cells = (cells * 31 + text.charCodeAt(i)) | 0;
    }
  }
  const { id, name, visibility, protection, filter, frozen, tables, conditionalFormats } = sheet;
  const rest = JSON.stringify({
    id,
    visibility,
    protection,
    filter,
    frozen,
    tables,
    used,
    style: sheet.style(used),
    widths: sheet.columnWidth(0),
  });
  return { name, cells, formats: conditionalFormats.length, rest };
}
