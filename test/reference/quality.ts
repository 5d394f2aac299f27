/** quality-refund and the share of orders that break it. */
import { ordersOf, startDay } from "./orders";
import { readTable, type Row, type Table } from "./table";
import { dayOf, type Moment } from "./time";
import { type OrderVerdict, worst } from "./verdict";

export interface QualityOptions {
  refunds: Table | null;
  from: number | null;
  to: number | null;
  perRefund: boolean;
  byRefundDate: boolean;
  quality: string[];
  other: string[];
}

const QUALITY_DEFAULTS: QualityOptions = {
  refunds: null,
  from: null,
  to: null,
  perRefund: false,
  byRefundDate: false,
  // prettier-ignore
  quality: [
    "质量问题", "商品破损", "包装破损", "少件", "漏发", "发错货", "与订单不符", "描述不符", "与商品描述不符", "假货", "假冒品牌",
    "做工", "材质", "尺寸不符", "变质", "过期", "功能故障", "无法使用",
  ],
  // prettier-ignore
  other: [
    "不想要了", "多拍", "错拍", "不喜欢", "七天无理由", "协商一致退款", "未按约定时间发货", "快递", "物流问题", "其他", "缺货",
    "退运费", "地址", "电话填错", "空包裹", "少货",
  ],
};

const WITHDRAWN = ["买家撤销", "已撤销", "售后取消", "退款失败", "商家拒绝", "驳回", "无售后"];

type ReasonKind = "quality" | "other" | "unknown" | "none";

function reasonKind(reason: string, options: QualityOptions): ReasonKind {
  if (reason === "") return "none";
  const hits = [...options.quality, ...options.other].filter((word) => reason.includes(word));
  if (hits.length === 0) return "unknown";
  const longest = hits.reduce((best, word) => (word.length > best.length ? word : best));
  return options.quality.includes(longest) ? "quality" : "other";
}

export interface QualityVerdicts {
  orders: OrderVerdict[];
  /** Orders (of the denominator) whose reason is in neither list: they pass, and are reported. */
  unknownReasonRows: number[];
  /** Distinct orders of the denominator in force. */
  denominator: string[];
}

export function qualityRefunds(orders: Table, given: Partial<QualityOptions> = {}): QualityVerdicts {
  const options = { ...QUALITY_DEFAULTS, ...given };
  const sheet = readTable(orders);
  const refunds = options.refunds ? readTable(options.refunds) : null;
  const entry = ["groupedAt", "paidAt"].find((field) => sheet.fields.has(field));
  if (entry === undefined) throw new Error("cannot judge: neither grouped nor paid");
  const result: QualityVerdicts = { orders: [], unknownReasonRows: [], denominator: [] };
  for (const [order, rows] of ordersOf(sheet)) {
    if (!rows.some((row) => typeof row.time[entry] === "object")) continue;
    const cases: Row[] = refunds ? refunds.rows.filter((refund) => refund.text.orderId && `order ${refund.text.orderId}` === order) : rows;
    const stated = cases.filter((row) => (row.text.refundReason ?? "") !== "");
    const day = options.byRefundDate ? refundDay(stated) : startDay(rows, sheet.fields);
    if (options.from !== null && (day === null || day < options.from)) continue;
    if (options.to !== null && (day === null || day > options.to)) continue;
    const standing = stated.filter((row) => !WITHDRAWN.some((word) => (row.text.refundStatus ?? "").includes(word)));
    const kinds = standing.map((row) => reasonKind(row.text.refundReason, options));
    const verdict = worst(kinds.map((kind) => (kind === "quality" ? "break" : "pass")).concat("pass") as ("break" | "pass")[]);
    result.orders.push({ order, verdict, rows: rows.map((row) => row.row), day });
    if (verdict === "pass" && kinds.includes("unknown")) result.unknownReasonRows.push(rows[0].row);
    if (!options.perRefund || stated.length > 0) result.denominator.push(order);
  }
  return result;
}

function refundDay(stated: Row[]): number | null {
  const days = stated.map((row) => row.time.requestedAt).filter((cell) => typeof cell === "object");
  return days.length === 0 ? null : Math.min(...days.map((cell) => dayOf((cell as Moment).at)));
}

export function qualityRefundRate(orders: Table, given: Partial<QualityOptions> = {}): number | null {
  const { orders: judged, denominator } = qualityRefunds(orders, given);
  if (denominator.length === 0) return null;
  return judged.filter(({ order, verdict }) => verdict === "break" && denominator.includes(order)).length / denominator.length;
}
