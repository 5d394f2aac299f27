/**
 * Excel with a very large workbook, in a worker of its own: the workbench's host on a workbook of plain arrays. What it takes to answer keeps nobody's
 * page waiting, as Excel's own processes do not. The page only carries messages (page.ts).
 */
import { chatSheet, orderSheet } from "../../bench/sheets";
import { ExcelHost } from "../../../src/workbench/host/host";
import { MemoryWorkbook } from "../../../src/workbench/host/memory";
import type { CellValue } from "../../../src/workbench/host/workbook";
import { XdmHost } from "../../../src/workbench/host/xdm";
import type { FromWorker, ToWorker } from "./messages";

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

page.onmessage = ({ data }) => {
  if (data.type === "start") start(data.rows, data.origin);
  else if (data.type === "frame") xdm.receive({ data: data.text, origin: data.origin, source: frame });
  else page.postMessage({ type: "told", told: { sheets: book.sheets.map(told), names: book.names.length, settings: book.settings.size, meter: { ...host.meter }, unknown: host.unknown } });
}; // prettier-ignore

function start(rows: number, origin: string): void {
  const shape = { times: "serial", order: "sorted", language: "zh" } as const;
  const cells = (json: string) => JSON.parse(json) as CellValue[][];
  book = MemoryWorkbook.of({
    聊天: cells(chatSheet({ ...shape, rows })),
    订单: cells(orderSheet({ ...shape, rows: rows * ORDERS_SHARE })),
  });
  host = new ExcelHost(book);
  xdm = new XdmHost(host, { hostOrigin: origin, addinOrigin: origin, locale: "zh-CN" });
  xdm.attach(frame);
  page.postMessage({ type: "started", name: xdm.frameName, address: xdm.frameUrl(`${origin}/taskpane.html`) });
}

/** What an audit must leave as it was, and what it may add. */
function told(sheet: MemoryWorkbook["sheets"][number]): { name: string; cells: number; formats: number } {
  const used = sheet.usedArea(false)!;
  let hash = 0;
  for (let row = 0; row < used.rows; row++) {
    for (const cell of sheet.formulas({ ...used, row: used.row + row, rows: 1 })[0]) {
      const text = String(cell);
      for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
    }
  }
  return { name: sheet.name, cells: hash, formats: sheet.conditionalFormats.length };
}
