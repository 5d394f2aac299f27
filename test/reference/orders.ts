/** late-shipment, no-trace and the money they cost: an order is the list of its rows, and every row is judged by itself. */
import { type Row, type SheetRows, readTable, type Table, type TimeCell } from "./table";
import { dayOf, endOfDay, type Moment } from "./time";
import { type OrderVerdict, type Verdict, worst } from "./verdict";

export interface OrderOptions {
  /** Seconds from start to due; a typed value (`hoursTyped`) wins over promises too. */
  shipLimit: number;
  hoursTyped: boolean;
  usePromise: boolean;
  traceLimit: number;
  asOf: number | null;
  from: number | null;
  to: number | null;
  /** Charge by the order's amount: the first line whose `below` is over the amount counts. */
  charge: { below: number; yuan: (amount: number) => number }[];
  stackPenalties: boolean;
  /** "platform today": the end is the shipping time and only promises are due. */
  platformToday: boolean;
  courier: Table | null;
}

const ORDER_DEFAULTS: OrderOptions = {
  shipLimit: 48 * 3600,
  hoursTyped: false,
  usePromise: true,
  traceLimit: 24 * 3600,
  asOf: null,
  from: null,
  to: null,
  charge: [{ below: Infinity, yuan: () => 5 }],
  stackPenalties: false,
  platformToday: false,
  courier: null,
};

/** The preset `platform today`: under 300 yuan 3, else 1 % of the amount up to 30. */
export const PLATFORM_TODAY: Partial<OrderOptions> = {
  platformToday: true,
  charge: [
    { below: 300, yuan: () => 3 },
    { below: Infinity, yuan: (amount) => Math.min(30, amount / 100) },
  ],
};

const says = (text: string | undefined, words: string[]): boolean => words.some((word) => (text ?? "").toLowerCase().includes(word));

const UNPAID = ["待支付", "待付款", "等待买家付款", "未付款"];
const CANCELLED = ["已取消", "取消", "canceled", "cancelled"];
const CLOSED = ["交易关闭", "closed"];
const REFUNDED = ["退款成功"];
const SHIPPED_OR_LATER = ["已发货", "已签收", "待签收", "交易成功", "已完成", "shipped", "delivered", "received"];

const filled = (cell: TimeCell | undefined): boolean => cell !== undefined && cell !== "empty";

function excluded(row: Row): boolean {
  const status = row.text.status;
  const moved = filled(row.time.shippedAt) || filled(row.time.collectedAt);
  if (says(status, UNPAID) || says(status, CANCELLED)) return true;
  if (says(status, CLOSED)) return !moved;
  return (says(status, REFUNDED) || says(row.text.refundStatus, REFUNDED)) && !moved;
}

/** Lays the courier's times on the rows of the orders: by tracking number, else by order number. */
function joined(orders: SheetRows, courier: SheetRows | null): SheetRows {
  if (!courier) return orders;
  const times = ["collectedAt", "firstTraceAt"].filter((field) => courier.fields.has(field));
  const rows = orders.rows.map((row) => {
    const parcel =
      courier.rows.find((other) => row.text.trackingNumber && other.text.trackingNumber === row.text.trackingNumber) ??
      courier.rows.find((other) => row.text.orderId && other.text.orderId === row.text.orderId);
    const time = { ...row.time };
    for (const field of times) if (!filled(time[field])) time[field] = parcel?.time[field] ?? "empty";
    return { ...row, time };
  });
  return { fields: new Set([...orders.fields, ...times]), rows };
}

/** The last moment that is in time: a promise without a time of day is the end of its day. */
const latest = (moment: Moment): number => (moment.dayOnly ? endOfDay(moment.at) : moment.at);

/** As early as the cell allows: a day without a time is its beginning, but on the start's own day it is the start. */
const earliest = (end: Moment, start: number): number => (end.dayOnly && dayOf(end.at) === dayOf(start) ? Math.max(end.at, start) : end.at);

function startFieldOf(fields: Set<string>): string | undefined {
  return ["groupedAt", "paidAt", "placedAt"].find((field) => fields.has(field));
}

function judgeShipment(row: Row, fields: Set<string>, asOf: number, options: OrderOptions): Verdict {
  const startField = startFieldOf(fields);
  const endField = !options.platformToday && fields.has("collectedAt") ? "collectedAt" : "shippedAt";
  const start = startField ? row.time[startField] : undefined;
  const promise = options.usePromise && !options.hoursTyped ? (row.time.promisedShipAt ?? "empty") : "empty";
  const end = row.time[endField] ?? "empty";
  if (start === "empty" || excluded(row)) return "not-applicable";
  if (start === undefined && promise === "empty") return "not-applicable";
  if (start === "unreadable" || promise === "unreadable" || end === "unreadable") return "unreadable";
  const startAt = start === undefined ? null : start.at;
  const due = promise === "empty" ? startAt! + options.shipLimit : latest(promise);
  if (startAt !== null && due < startAt) return "unreadable";
  if (end === "empty") {
    if (says(row.text.status, SHIPPED_OR_LATER)) return "unreadable";
    return asOf > due ? "break" : "pending";
  }
  const endAt = startAt === null ? end.at : earliest(end, startAt);
  if (startAt !== null && endAt < startAt) return "unreadable";
  return endAt > due ? "break" : "pass";
}

function judgeTrace(row: Row, asOf: number, options: OrderOptions): Verdict {
  const collected = row.time.collectedAt ?? "empty";
  const trace = row.time.firstTraceAt ?? "empty";
  if (collected === "empty" || excluded(row)) return "not-applicable";
  if (collected === "unreadable" || trace === "unreadable") return "unreadable";
  const due = collected.at + options.traceLimit;
  if (trace === "empty") return asOf > due ? "break" : "pending";
  const endAt = earliest(trace, collected.at);
  if (endAt < collected.at) return "unreadable";
  return endAt > due ? "break" : "pass";
}

export interface Shipments {
  lateShipment: OrderVerdict[];
  /** null: cannot-judge, a column is missing. */
  noTrace: OrderVerdict[] | null;
  /** What each order is charged, by the order's key; orders that break nothing are not in it. */
  charges: Map<string, number>;
  /** Rows of the highlighted orders per rule. */
  asOf: number;
}

const EVENTS = ["placedAt", "paidAt", "groupedAt", "shippedAt", "collectedAt", "firstTraceAt", "requestedAt"];

function newestEvent(sheet: SheetRows): number {
  const moments = sheet.rows.flatMap((row) => EVENTS.map((field) => row.time[field]));
  return Math.max(0, ...moments.map((cell) => (typeof cell === "object" ? cell.at : 0)));
}

const ORDER_CELLS = ["placedAt", "paidAt", "groupedAt"];

/** Rows by order: a blank number under an item row with no status and no order time of its own continues the order above. */
export function ordersOf(sheet: SheetRows): Map<string, Row[]> {
  const orders = new Map<string, Row[]>();
  let above = "";
  for (const row of sheet.rows) {
    const continues = !row.text.orderId && above !== "" && !row.text.status && ORDER_CELLS.every((field) => !filled(row.time[field]));
    const key = row.text.orderId ? `order ${row.text.orderId}` : continues ? above : `row ${row.row}`;
    orders.set(key, [...(orders.get(key) ?? []), row]);
    above = key;
  }
  return orders;
}

export function startDay(rows: Row[], fields: Set<string>): number | null {
  const field = startFieldOf(fields);
  const starts = rows.map((row) => (field ? row.time[field] : undefined)).filter((cell) => typeof cell === "object");
  return starts.length === 0 ? null : Math.min(...starts.map((cell) => dayOf((cell as Moment).at)));
}

/** The order's amount: the sum over its item rows, unless they all repeat one figure. */
function amountOf(rows: Row[]): number {
  const amounts = rows.map((row) => row.amount);
  return amounts.every((amount) => amount === amounts[0]) ? amounts[0] : amounts.reduce((sum, amount) => sum + amount, 0);
}

export function shipments(orders: Table, given: Partial<OrderOptions> = {}): Shipments {
  const options = { ...ORDER_DEFAULTS, ...given };
  const own = readTable(orders);
  const asOf = options.asOf ?? newestEvent(own);
  const sheet = joined(own, options.courier ? readTable(options.courier) : null);
  const canTrace = sheet.fields.has("collectedAt") && sheet.fields.has("firstTraceAt");
  const result: Shipments = { lateShipment: [], noTrace: canTrace ? [] : null, charges: new Map(), asOf };
  for (const [order, rows] of ordersOf(sheet)) {
    const day = startDay(rows, sheet.fields);
    if (options.from !== null && (day === null || day < options.from)) continue;
    if (options.to !== null && (day === null || day > options.to)) continue;
    const places = rows.map((row) => row.row);
    const shipped = worst(rows.map((row) => judgeShipment(row, sheet.fields, asOf, options)));
    result.lateShipment.push({ order, verdict: shipped, rows: places, day });
    const traced = canTrace ? worst(rows.map((row) => judgeTrace(row, asOf, options))) : "not-applicable";
    result.noTrace?.push({ order, verdict: traced, rows: places, day });
    const broken = [shipped, traced].filter((verdict) => verdict === "break").length;
    if (broken === 0) continue;
    const line = options.charge.find(({ below }) => amountOf(rows) < below);
    result.charges.set(order, (line?.yuan(amountOf(rows)) ?? 0) * (options.stackPenalties ? broken : 1));
  }
  return result;
}

const isCounted = ({ verdict }: OrderVerdict): boolean => verdict === "pass" || verdict === "break";

const anyCounted = (judged: Shipments): boolean => judged.lateShipment.some(isCounted) || (judged.noTrace ?? []).some(isCounted);

export function lateShipments(orders: Table, given: Partial<OrderOptions> = {}): number | null {
  const judged = shipments(orders, given);
  return anyCounted(judged) ? judged.charges.size : null;
}

export function lateShipPenalty(orders: Table, given: Partial<OrderOptions> = {}): number | null {
  const judged = shipments(orders, given);
  return anyCounted(judged) ? [...judged.charges.values()].reduce((sum, yuan) => sum + yuan, 0) : null;
}
