/**
 * Orders as the deadline rules see them: item rows joined to one order, when it started, and what keeps it from being judged.
 * An order's verdict is the worst of its item rows'.
 */
import { orders } from "../sheets";
import { EMPTY, UNREADABLE, type CodeColumn, type FieldId, type Seconds, type Sheet, type Task, type TimeColumn } from "../sheets/types";
import { newest } from "./deadline";
import { readField } from "./judging";
import { lazy } from "./lazy";
import type { ReadField, Verdicts } from "./types";
import { CANCELLED, CLOSED, DELIVERED, FINISHED, REFUNDED, SHIPPED, UNPAID, wordTest } from "./words";

/** Times of an order sheet that tell of something that happened: never a promise or a deadline. */
const EVENTS: readonly FieldId[] = [
  "placedAt",
  "groupStartedAt",
  "paidAt",
  "groupedAt",
  "shippedAt",
  "collectedAt",
  "firstTraceAt",
  "deliveredAt",
  "requestedAt",
  "approvedAt",
  "arrivedAt",
  "disputeOpenedAt",
  "evidenceAt",
  "returnAddressAt",
  "subsidyAt",
];

/** Reads in one sweep what the rules about shipping look at. */
export function* loadShipping(sheet: Sheet): Task<void> {
  yield* sheet.load(["orderId", "status", "refundStatus", "promisedShipAt", ...EVENTS]);
}

const newestEvents = new WeakMap<Sheet, Seconds>();

/** The newest of them on the sheet, or EMPTY. Every rule about its rows asks, so it is looked for once. */
export function newestEvent(sheet: Sheet): Seconds {
  let latest = newestEvents.get(sheet);
  if (latest === undefined) {
    latest = newest(EVENTS.filter((field) => sheet.has(field)).map((field) => sheet.time(field)));
    newestEvents.set(sheet, latest);
  }
  return latest;
}

/** The orders of a sheet by their number folded; those without one, or with a damaged one, are not among them. */
export function ordersByNumber(sheet: Sheet): ReadonlyMap<string, number> {
  const { count, key } = orders(sheet);
  const byNumber = new Map<string, number>();
  for (let order = 0; order < count; order++) if (key(order) !== "") byNumber.set(key(order), order);
  return byNumber;
}

/** The column an order starts by: grouped; on a sheet without it paid; without both placed. */
export function startColumn(sheet: Sheet): TimeColumn | undefined {
  const field = (["groupedAt", "paidAt", "placedAt"] as const).find((each) => sheet.has(each));
  return field && sheet.time(field);
}

/** What the words of a status say, worked out once for each distinct cell. */
export const State = { unpaid: 1, cancelled: 2, closed: 4, refunded: 8, shipped: 16, delivered: 32 } as const;

const isFinished = (folded: string) => folded === FINISHED;
const isShipped = wordTest(SHIPPED);
const isDelivered = wordTest(DELIVERED);
const STATE_TESTS: readonly (readonly [number, (folded: string) => boolean])[] = [
  [State.unpaid, wordTest(UNPAID)],
  [State.cancelled, wordTest(CANCELLED)],
  [State.closed, wordTest(CLOSED)],
  [State.refunded, wordTest(REFUNDED)],
  [State.shipped, (folded) => isFinished(folded) || isShipped(folded)],
  [State.delivered, (folded) => isFinished(folded) || isDelivered(folded)],
];

/** The states of every row as bits of `State`. A refund that succeeded may stand in the refund status as well. */
export function statesOf(sheet: Sheet): Uint8Array {
  const states = new Uint8Array(sheet.size);
  const add = (column: CodeColumn, mask: number) => {
    const byCode = column.keys.map((key) => STATE_TESTS.reduce((bits, [bit, test]) => (test(key) ? bits | bit : bits), 0) & mask);
    for (let row = 0; row < states.length; row++) if (column.codes[row] >= 0) states[row] |= byCode[column.codes[row]];
  };
  if (sheet.has("status")) add(sheet.code("status"), 0xff);
  if (sheet.has("refundStatus")) add(sheet.code("refundStatus"), State.refunded);
  return states;
}

/**
 * Which orders could not be late at all: unpaid ones, and those cancelled, closed or refunded before they were due. Closed and refunded ones
 * that had been sent are judged like any other. Where no column tells when an order was over, `cancelTimeUnknown` decides.
 */
export class Exclusions {
  /** Rows that were left out, or kept, without knowing when they were over. */
  timeUnknown = 0;
  private readonly states: Uint8Array;
  private readonly overAt: readonly Float64Array[];

  constructor(
    sheet: Sheet,
    private readonly cancelTimeUnknown: string,
  ) {
    this.states = statesOf(sheet);
    this.overAt = (["arrivedAt", "approvedAt"] as const).filter((field) => sheet.has(field)).map((field) => sheet.time(field).seconds);
  }

  is(row: number, state: number): boolean {
    return (this.states[row] & state) !== 0;
  }

  excludes(row: number, due: Seconds, sent: boolean): boolean {
    if (this.is(row, State.unpaid)) return true;
    const over = this.is(row, State.cancelled) || (!sent && this.is(row, State.closed | State.refunded));
    if (!over) return false;
    const at = Math.max(EMPTY, ...this.overAt.map((seconds) => seconds[row]));
    if (at >= 0 && due >= 0) return at <= due;
    this.timeUnknown++;
    return this.cancelTimeUnknown === "before-due";
  }
}

/** Orders of a sheet: cases are orders, `rows(order)` their records, first row first. */
export interface OrderCases {
  readonly size: number;
  /** The order of each record, the first of those that were merged in it; `further` are the others. */
  readonly of: Int32Array;
  readonly further: readonly { readonly row: number; readonly order: number }[];
  readonly first: Int32Array;
  rows(order: number): readonly number[];
  moreRows(order: number): readonly number[];
  readonly id: CodeColumn | undefined;
  isMerged(order: number): boolean;
  /** Index of each order's number in `subjects`, or -1. */
  names(): { readonly subject: Int32Array; readonly subjects: readonly string[] };
  readonly read: readonly ReadField[];
}

export function orderCases(sheet: Sheet): OrderCases {
  const { codes, further, count, firstRow, rows, isMerged, key } = orders(sheet);
  const id = sheet.has("orderId") ? sheet.code("orderId") : undefined;
  return {
    size: count,
    of: codes,
    further,
    first: firstRow,
    rows,
    moreRows: (order) => rows(order).slice(1),
    id,
    isMerged,
    names: () => {
      const subjects = [...(id?.values ?? [])];
      const subject = new Int32Array(count).fill(-1);
      for (let order = 0; id && order < count; order++) {
        subject[order] = isMerged(order) ? subjects.push(key(order)) - 1 : Math.max(id.codes[firstRow[order]], -1);
      }
      return { subject, subjects };
    },
    read: id ? [readField(sheet, "orderId", id)] : [],
  };
}

/** Verdicts about orders: which rows a case has, and whom it is about, every such rule says alike. Names are gathered when somebody asks for them. */
export function orderVerdicts(
  sheet: Sheet,
  cases: OrderCases,
  judged: Omit<Verdicts, "sheet" | "size" | "row" | "moreRows" | "agent" | "agents" | "agentKeys" | "subject" | "subjects">,
): Verdicts {
  const names = lazy(() => cases.names());
  return {
    ...judged,
    sheet,
    size: cases.size,
    row: cases.first,
    moreRows: cases.moreRows,
    agent: new Int32Array(cases.size).fill(-1),
    agents: [],
    agentKeys: [],
    get subject() {
      return names().subject;
    },
    get subjects() {
      return names().subjects;
    },
  };
}

/** Whether Excel has damaged the order's number: nobody can tell then which order it is, so it is neither judged nor charged. */
export function isDamaged(cases: OrderCases, order: number): boolean {
  return cases.id?.codes[cases.first[order]] === UNREADABLE;
}

/** Folds the outcomes of rows into those of orders (an Outcome's number is its rank): the row whose outcome stands for each order. */
export function worstRows(orders: OrderCases, outcome: Uint8Array): Int32Array {
  const worst = orders.first.slice();
  const take = (row: number, order: number) => {
    if (order >= 0 && outcome[row] > outcome[worst[order]]) worst[order] = row;
  };
  for (let row = 0; row < outcome.length; row++) take(row, orders.of[row]);
  for (const { row, order } of orders.further) take(row, order);
  return worst;
}

/** 1 for the orders that a row of theirs is said of. */
export function ordersWith(orders: OrderCases, says: (row: number) => boolean): Uint8Array {
  const found = new Uint8Array(orders.size);
  for (let row = 0; row < orders.of.length; row++) if (orders.of[row] >= 0 && says(row)) found[orders.of[row]] = 1;
  for (const { row, order } of orders.further) if (says(row)) found[order] = 1;
  return found;
}

/** What some rows say, in their order. */
export function pickNumbers(rows: Int32Array, column: Float64Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = column[rows[at]];
  return picked;
}

export function pickBytes(rows: Int32Array, column: Uint8Array): Uint8Array {
  const picked = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = column[rows[at]];
  return picked;
}

/** The earliest readable time of each order, or EMPTY. */
export function earliest(orders: OrderCases, column: TimeColumn | undefined): Float64Array {
  const moments = new Float64Array(orders.size).fill(EMPTY);
  if (!column) return moments;
  const take = (row: number, order: number) => {
    const at = column.seconds[row];
    if (order >= 0 && at >= 0 && (moments[order] < 0 || at < moments[order])) moments[order] = at;
  };
  for (let row = 0; row < column.seconds.length; row++) take(row, orders.of[row]);
  for (const { row, order } of orders.further) take(row, order);
  return moments;
}

/** What the order is worth: the sum over its item rows, unless they all repeat one figure. NaN where no row says, or says it of several orders at once. */
export function amountOf(orders: OrderCases, order: number, sheet: Sheet): number {
  if (!sheet.has("amount") || orders.isMerged(order)) return NaN;
  const { values } = sheet.number("amount");
  const amounts = orders
    .rows(order)
    .map((row) => values[row])
    .filter((value) => !Number.isNaN(value));
  if (amounts.length === 0) return NaN;
  return amounts.every((amount) => amount === amounts[0]) ? amounts[0] : amounts.reduce((sum, amount) => sum + amount, 0);
}
