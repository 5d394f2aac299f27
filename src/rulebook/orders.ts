/**
 * Orders as the deadline rules see them: item rows joined to one order, when it started, and what keeps it from being judged.
 * An order's verdict is the worst of its item rows'.
 */
import { Dictionary, inSlices, inStretches, loadOrders, numbersOf, oncePer, oncePerSheet, orders, ordersAmong } from "../sheets";
import type { Orders } from "../sheets/orders";
import {
  EMPTY,
  UNREADABLE,
  type CodeColumn,
  type Codes,
  type DamagedIds,
  type FieldId,
  type Seconds,
  type Sheet,
  type Task,
  type TimeColumn,
} from "../sheets/types";
import { nameAt, NOTHING_MEASURED, readCodes, readNumbers, readTimes } from "./cases";
import { readField } from "./judging";
import { lazy } from "./lazy";
import { inCents, isFlat } from "./penalty";
import { Outcome, type ChargeLine, type ReadField, type RowVerdicts, type RuleParameters, type Verdicts } from "./types";
import { CANCELLED, CLOSED, REFUNDED, saysDelivered, saysShipped, stateTest, UNPAID } from "./words";

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

/** Times that the rules about shipping compare; of the other events only the newest counts. */
const COMPARED: readonly FieldId[] = ["promisedShipAt", "shippedAt", "collectedAt", "firstTraceAt", "arrivedAt", "approvedAt"];

/** Reads in one sweep what the rules about shipping look at. */
export function* loadShipping(sheet: Sheet): Task<void> {
  const start = startField(sheet);
  const compared = [...COMPARED, ...(start ? [start] : [])];
  const newest = EVENTS.filter((field) => !compared.includes(field));
  yield* sheet.load(["status", "refundStatus", ...compared], { damaged: ["orderId"], newest });
}

/** The newest of them on the sheet, or EMPTY. Every rule about its rows asks, so it is looked for once. */
export const newestEvent = oncePer((sheet: Sheet): Seconds =>
  Math.max(EMPTY, ...EVENTS.filter((field) => sheet.has(field)).map((field) => sheet.newest(field))),
);

/** The orders that a folded number names: none, one, or those of each number that was merged in it. */
export type OrdersNamed = (key: string) => readonly number[];

/** Orders without a number, or with a damaged one, are not among them. */
export const ordersByNumber = oncePerSheet(function* (sheet: Sheet): Task<OrdersNamed> {
  const { count, key } = yield* loadOrders(sheet);
  const numbers = new Dictionary(count);
  const orderOf = new Int32Array(count);
  yield* inSlices(count, (from, to) => {
    for (let order = from; order < to; order++) if (key(order) !== "") orderOf[numbers.numberOf(key(order))] = order;
  });
  return (key) => {
    const found = numbersOf(key).map((number) => numbers.find(number));
    return found.filter((number) => number !== EMPTY).map((number) => orderOf[number]);
  };
});

/** The field an order starts by: grouped; on a sheet without it paid; without both placed. */
function startField(sheet: Sheet): FieldId | undefined {
  return (["groupedAt", "paidAt", "placedAt"] as const).find((each) => sheet.has(each));
}

export function startColumn(sheet: Sheet): TimeColumn | undefined {
  const field = startField(sheet);
  return field && sheet.time(field);
}

/** When each order was promised to be shipped, where the sheet tells and promises count. */
export function promiseColumn(sheet: Sheet, { usePromise }: RuleParameters): TimeColumn | undefined {
  return usePromise && sheet.has("promisedShipAt") ? sheet.time("promisedShipAt") : undefined;
}

/** What the words of a status say, worked out once for each distinct cell; and whether one is there that cannot be read. */
export const State = { unpaid: 1, cancelled: 2, closed: 4, refunded: 8, shipped: 16, delivered: 32, unreadable: 64 } as const;

const STATE_TESTS: readonly (readonly [number, (folded: string) => boolean])[] = [
  [State.unpaid, stateTest(UNPAID)],
  [State.cancelled, stateTest(CANCELLED)],
  [State.closed, stateTest(CLOSED)],
  [State.refunded, stateTest(REFUNDED)],
  [State.shipped, saysShipped],
  [State.delivered, saysDelivered],
];

/** The states of every row as bits of `State`. A refund that succeeded may stand in the refund status as well. */
export function statesOf(sheet: Sheet): Uint8Array {
  const states = new Uint8Array(sheet.size);
  const add = ({ keys, codes }: CodeColumn, mask: number) => {
    const byCode = Uint8Array.from(keys, (key) => STATE_TESTS.reduce((bits, [bit, test]) => (test(key) ? bits | bit : bits), 0) & mask);
    inStretches(states.length, (from, to) => addStates(codes, byCode, states, from, to));
  };
  if (sheet.has("status")) add(sheet.code("status"), 0xff);
  if (sheet.has("refundStatus")) add(sheet.code("refundStatus"), State.refunded);
  return states;
}

function addStates(codes: Codes, byCode: Uint8Array, states: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const code = codes[row];
    if (code >= 0) states[row] |= byCode[code];
    else if (code === UNREADABLE) states[row] |= State.unreadable;
  }
}

/** The fields that they are read from. */
function statesRead(sheet: Sheet): ReadField[] {
  return readCodes(sheet, ["status", "refundStatus"]);
}

/** When an order that was refunded was over. */
const OVER = ["arrivedAt", "approvedAt"] as const;

/** States that may keep an order from being judged. */
export const MAY_EXCLUDE = State.unpaid | State.cancelled | State.closed | State.refunded;

/**
 * Which orders could not be late at all: unpaid ones, and those cancelled, closed or refunded before they were due. Closed and refunded ones
 * that had been sent are judged like any other. Where no column tells when an order was over, `cancelTimeUnknown` decides.
 */
export class Exclusions {
  /** Rows that were left out, or kept, without knowing when they were over. */
  timeUnknown = 0;
  readonly states: Uint8Array;
  readonly read: readonly ReadField[];
  private readonly overAt: readonly Float64Array[];

  constructor(
    sheet: Sheet,
    private readonly cancelTimeUnknown: string,
  ) {
    this.states = statesOf(sheet);
    this.overAt = OVER.filter((field) => sheet.has(field)).map((field) => sheet.time(field).seconds);
    const states = statesRead(sheet);
    this.read = states.length > 0 ? [...states, ...readTimes(sheet, OVER)] : [];
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
  /** Whether Excel has damaged the order's number: nobody can tell then which order it is, so it is neither judged nor charged. */
  isDamaged(order: number): boolean;
  /** How many are, of all that the sheet has. */
  readonly damaged: number;
  isMerged(order: number): boolean;
  /** The order's number as it stands on the sheet, "" where it has none. */
  name(order: number): string;
  readonly read: readonly ReadField[];
}

export function orderCases(sheet: Sheet): OrderCases {
  const id = sheet.has("orderId") ? sheet.code("orderId") : undefined;
  const all = orders(sheet);
  const { firstRow, key } = all;
  const name = (order: number) => {
    const cell = nameAt(id, firstRow[order]);
    const at = cell.toLowerCase().indexOf(key(order));
    return at < 0 ? cell : cell.slice(at, at + key(order).length);
  };
  const isDamaged = (order: number) => id?.codes[firstRow[order]] === UNREADABLE;
  return casesOf(sheet, all, { id, name, isDamaged });
}

/** Only the orders of some rows, and only these rows of them; all where they cannot be told from the others without telling all apart. */
export function orderCasesAmong(sheet: Sheet, isMeant: Uint8Array): OrderCases {
  const some = sheet.has("orderId") ? ordersAmong(sheet, isMeant) : undefined;
  if (!some) return orderCases(sheet);
  const name = (order: number) => sheet.text("orderId", some.firstRow[order]);
  return casesOf(sheet, some, { id: sheet.damaged("orderId"), name, isDamaged: () => false });
}

function casesOf(
  sheet: Sheet,
  { codes, further, count, firstRow, rows, isMerged }: Orders,
  { id, name, isDamaged }: Pick<OrderCases, "name" | "isDamaged"> & { readonly id: DamagedIds | undefined },
): OrderCases {
  return {
    size: count,
    of: codes,
    further,
    first: firstRow,
    rows,
    moreRows: (order) => rows(order).slice(1),
    damaged: id?.unreadable ?? 0,
    isDamaged,
    isMerged,
    name,
    read: id ? [readField(sheet, "orderId", id)] : [],
  };
}

/** What a charge by amounts is read from; nothing where all late orders cost the same. */
export function chargesRead(sheet: Sheet, charges: readonly ChargeLine[]): ReadField[] {
  return isFlat(charges) ? [] : readNumbers(sheet, ["amount"]);
}

/**
 * Verdicts about orders out of those about their rows: the worst row stands for its order.
 * @param yuan what an order that broke the rule is charged
 */
export function* joinRows(rows: RowVerdicts, cases: OrderCases, yuan: (order: number) => number): Task<Verdicts> {
  const { sheet, rule, begins, notes } = rows;
  const worst = worstRows(cases, rows.outcome);
  yield cases.size;
  const outcome = pickBytes(worst, rows.outcome);
  const message = pickBytes(worst, rows.message);
  if (cases.damaged > 0) {
    for (let order = 0; order < cases.size; order++) {
      if (outcome[order] === Outcome.notApplicable || !cases.isDamaged(order)) continue;
      outcome[order] = Outcome.unreadable;
      message[order] = rows.damaged;
    }
  }
  yield cases.size;
  const money = new Float64Array(cases.size);
  yield* inSlices(cases.size, (from, to) => {
    for (let order = from; order < to; order++) if (outcome[order] === Outcome.break) money[order] = yuan(order);
  });
  const said = {
    rule,
    outcome,
    message,
    moment: earliest(cases, begins),
    money,
    read: rows.read,
    notes,
  };
  const measured = (of: (row: number) => number) => (order: number) => (cases.isDamaged(order) ? NaN : of(worst[order]));
  return orderVerdicts(sheet, cases, said, { value: measured(rows.value), limit: measured(rows.limit) });
}

/** What the orders themselves say, whatever the rule: which rows a case has, and whom it is about. */
type OfTheOrders = "sheet" | "size" | "row" | "moreRows" | "agent" | "agents" | "agentKeys" | "who" | "value" | "limit";

/** Verdicts about orders. */
export function orderVerdicts(
  sheet: Sheet,
  cases: OrderCases,
  judged: Omit<Verdicts, OfTheOrders>,
  { value, limit } = NOTHING_MEASURED,
): Verdicts {
  const nobody = lazy(() => new Int32Array(cases.size).fill(-1));
  return {
    ...judged,
    sheet,
    size: cases.size,
    row: cases.first,
    moreRows: cases.moreRows,
    get agent() {
      return nobody();
    },
    agents: [],
    agentKeys: [],
    who: cases.name,
    value,
    limit,
  };
}

/** Folds the outcomes of rows into those of orders (an Outcome's number is its rank): the row whose outcome stands for each order. */
function worstRows(orders: OrderCases, outcome: Uint8Array): Int32Array {
  const worst = orders.first.slice();
  inStretches(outcome.length, (from, to) => takeWorst(orders.of, outcome, worst, from, to));
  for (const { row, order } of orders.further) if (outcome[row] > outcome[worst[order]]) worst[order] = row;
  return worst;
}

function takeWorst(of: Int32Array, outcome: Uint8Array, worst: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const order = of[row];
    if (order >= 0 && outcome[row] > outcome[worst[order]]) worst[order] = row;
  }
}

/** 1 for the orders that a row of theirs is said of. */
export function ordersWith(orders: OrderCases, says: (row: number) => boolean): Uint8Array {
  const found = new Uint8Array(orders.size);
  for (let row = 0; row < orders.of.length; row++) if (orders.of[row] >= 0 && says(row)) found[orders.of[row]] = 1;
  for (const { row, order } of orders.further) if (says(row)) found[order] = 1;
  return found;
}

/** What some rows say, in their order. */
function pickBytes(rows: Int32Array, column: Uint8Array): Uint8Array {
  const picked = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = column[rows[at]];
  return picked;
}

/** The earliest readable time of each order, or EMPTY. */
export function earliest(orders: OrderCases, column: TimeColumn | undefined): Float64Array {
  const moments = new Float64Array(orders.size).fill(EMPTY);
  if (!column) return moments;
  const { seconds } = column;
  inStretches(seconds.length, (from, to) => takeEarliest(orders.of, seconds, moments, from, to));
  for (const { row, order } of orders.further) if (isEarlier(seconds[row], moments[order])) moments[order] = seconds[row];
  return moments;
}

function takeEarliest(of: Int32Array, seconds: Float64Array, moments: Float64Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const order = of[row];
    if (order >= 0 && isEarlier(seconds[row], moments[order])) moments[order] = seconds[row];
  }
}

export function isEarlier(at: Seconds, known: Seconds): boolean {
  return at >= 0 && (known < 0 || at < known);
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
  return amounts.every((amount) => amount === amounts[0]) ? amounts[0] : inCents(amounts.reduce((sum, amount) => sum + amount, 0));
}
