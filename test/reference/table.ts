/**
 * Reading of clean tables, row by row into objects: headings must equal one of the names below to the letter (after trimming and
 * dropping `(元)`), times are serial numbers or year-first text. What a real reader must forgive is not the business of the reference.
 */
import { DAY, type Moment, parseTimeText } from "./time";

export type Table = readonly (readonly unknown[])[];
export type TimeCell = Moment | "empty" | "unreadable";

const HEADINGS: Record<string, string[]> = {
  orderId: ["订单号", "订单编号", "主订单编号", "order id"],
  status: ["订单状态", "status", "order status"],
  amount: ["用户实付金额", "商家实收金额", "商品总价", "买家实际支付金额", "订单应付金额", "amount"],
  placedAt: ["订单创建时间", "下单时间", "订单提交时间", "placed at"],
  paidAt: ["支付时间", "订单付款时间", "支付完成时间", "付款确认时间", "paid at"],
  groupedAt: ["拼单成功时间", "订单成交时间", "grouped at"],
  promisedShipAt: ["承诺发货时间", "promised ship at"],
  shippedAt: ["发货时间", "shipped at"],
  collectedAt: ["揽收时间", "collected at"],
  firstTraceAt: ["首条物流时间", "first trace at"],
  trackingNumber: ["快递单号", "物流单号", "tracking number"],
  refundStatus: ["售后状态", "退款状态", "refund status"],
  refundReason: ["售后原因", "退款原因", "refund reason"],
  requestedAt: ["申请时间", "requested at"],
  conversation: ["会话ID", "conversation id"],
  buyer: ["买家昵称", "buyer"],
  agent: ["客服", "agent"],
  sender: ["发送者", "sender"],
  role: ["发送方类型", "角色", "role"],
  sentAt: ["发送时间", "时间", "sent at"],
  text: ["内容", "text"],
};

const TIMES = ["placedAt", "paidAt", "groupedAt", "promisedShipAt", "shippedAt", "collectedAt", "firstTraceAt", "requestedAt", "sentAt"];

const fieldOf = (heading: unknown): string | undefined => {
  const name = String(heading ?? "")
    .trim()
    .replace(/[(（]元[)）]$/, "");
  return Object.keys(HEADINGS).find((field) => HEADINGS[field].includes(name));
};

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === "" || cell === 0;

export interface Row {
  /** Place in the range, the first row being 1. */
  row: number;
  text: Record<string, string>;
  time: Record<string, TimeCell>;
  amount: number;
}

export interface SheetRows {
  fields: Set<string>;
  rows: Row[];
}

export function readTable(table: Table): SheetRows {
  const heading = table.findIndex((cells) => cells.filter((cell) => fieldOf(cell) !== undefined).length >= 2);
  if (heading < 0) throw new Error("no heading row");
  const columns = table[heading].map(fieldOf);
  const wholeColumn = columns.map((_, c) =>
    table.slice(heading + 1).every((cells) => typeof cells[c] !== "number" || Number.isInteger(cells[c] as number)),
  );
  const rows: Row[] = [];
  table.slice(heading + 1).forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    const row: Row = { row: heading + 2 + index, text: {}, time: {}, amount: 0 };
    columns.forEach((field, c) => {
      if (field === undefined) return;
      const cell = cells[c];
      if (TIMES.includes(field)) row.time[field] = readTime(cell, wholeColumn[c]);
      else if (field === "amount") row.amount = Number(cell ?? 0);
      else row.text[field] = isBlank(cell) ? "" : String(cell).trim();
    });
    rows.push(row);
  });
  return { fields: new Set(columns.filter((field) => field !== undefined)), rows };
}

function readTime(cell: unknown, wholeColumn: boolean): TimeCell {
  if (isBlank(cell)) return "empty";
  if (typeof cell === "number") return { at: Math.round(cell * DAY), dayOnly: wholeColumn };
  const text = String(cell).trim();
  if (text === "-" || text === "--") return "empty";
  return parseTimeText(text) ?? "unreadable";
}
