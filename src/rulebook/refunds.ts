/** What after-sale rows tell of orders: when money arrived, and whether a refund was asked for. Their columns may stand on the order sheet itself. */
import { EMPTY, UNREADABLE, type Seconds, type Sheet, type TimeColumn } from "../sheets/types";
import { readCodes, readTimes, rowTest } from "./cases";
import { isWholeDay } from "./deadline";
import { orderRowsOf } from "./joins";
import { isEarlier } from "./orders";
import type { Note, ReadField } from "./types";
import { REFUND_WITHDRAWN, REFUNDED, wordTest } from "./words";

/** Each after-sale row with the rows of its order; a row whose order is not there has none. */
function* refundsOf(orders: Sheet, afterSale: Sheet): Generator<readonly [row: number, orderRows: readonly number[]]> {
  const find = orderRowsOf(orders, afterSale);
  for (let row = 0; row < afterSale.size; row++) if (!afterSale.isBlank(row)) yield [row, find(row)];
}

function canJoin(orders: Sheet, afterSale: Sheet | undefined): afterSale is Sheet {
  return afterSale !== undefined && orders.has("orderId") && afterSale.has("orderId");
}

function unjoinedNotes(count: number): Note[] {
  return count > 0 ? [{ id: "refunds-unjoined", data: { count } }] : [];
}

export interface Arrivals {
  readonly column: TimeColumn;
  /** The order rows whose refund is said to have succeeded on the after-sale sheet, whether or not it says when. */
  readonly refunded: ReadonlySet<number>;
  readonly read: readonly ReadField[];
  readonly notes: readonly Note[];
}

/** When each order's money came back: the order sheet's own cell first, else the earliest of its refunds. Undefined where neither sheet tells. */
export function refundArrivals(orders: Sheet, afterSale: Sheet | undefined): Arrivals | undefined {
  const own = orders.has("arrivedAt") ? orders.time("arrivedAt") : undefined;
  const ownRead = readTimes(orders, ["arrivedAt"]);
  const refunded = new Set<number>();
  if (!canJoin(orders, afterSale) || !afterSale.has("arrivedAt")) return own && { column: own, refunded, read: ownRead, notes: [] };
  const isRefunded = rowTest(afterSale.code("refundStatus"), wordTest(REFUNDED));
  const theirs = afterSale.time("arrivedAt");
  const seconds = own ? own.seconds.slice() : new Float64Array(orders.size).fill(EMPTY);
  const dateOnly = own?.dateOnly?.slice() ?? new Uint8Array(orders.size).fill(own?.wholeDays ? 1 : 0);
  let unjoined = 0;
  for (const [row, orderRows] of refundsOf(orders, afterSale)) {
    if (orderRows.length === 0) unjoined++;
    const at = theirs.seconds[row];
    for (const each of orderRows) {
      if (isRefunded(row)) refunded.add(each);
      if (own && own.seconds[each] !== EMPTY) continue;
      if (at === EMPTY || (seconds[each] !== EMPTY && !(at >= 0 && at < seconds[each]))) continue;
      seconds[each] = at;
      dateOnly[each] = isWholeDay(theirs, row) ? 1 : 0;
    }
  }
  return {
    refunded,
    column: { ...theirs, seconds, dateOnly, wholeDays: theirs.wholeDays && (own?.wholeDays ?? true) },
    read: [...ownRead, ...readTimes(afterSale, ["arrivedAt"]), ...readCodes(afterSale, ["orderId"])],
    notes: unjoinedNotes(unjoined),
  };
}

/** Whether a refund was asked for; `perhaps` where a status that cannot be read may have withdrawn it. */
export const Asked = { no: 0, perhaps: 1, yes: 2 } as const;

export interface Requests {
  /** `Asked` of the order of each row. */
  readonly asked: Uint8Array;
  /** When it was first asked for, EMPTY where no cell tells. */
  readonly at: Float64Array;
  readonly read: readonly ReadField[];
  readonly notes: readonly Note[];
}

/** The sheets that tell of requests. */
function requestSheets(orders: Sheet, afterSale: Sheet | undefined): Sheet[] {
  const sheets = [orders, ...(canJoin(orders, afterSale) ? [afterSale] : [])];
  return sheets.filter((sheet) => sheet.has("requestedAt") || sheet.has("refundReason"));
}

export function hasRequests(orders: Sheet, afterSale: Sheet | undefined): boolean {
  return requestSheets(orders, afterSale).length > 0;
}

/** Which orders' refunds were asked for and not withdrawn: a request has a time or a reason. */
export function refundRequests(orders: Sheet, afterSale: Sheet | undefined): Requests {
  const sources = requestSheets(orders, afterSale);
  const asked = new Uint8Array(orders.size);
  const at = new Float64Array(orders.size).fill(EMPTY);
  const read: ReadField[] = [];
  let unjoined = 0;
  for (const source of sources) {
    const requested = source.time("requestedAt");
    const reason = source.code("refundReason");
    const status = source.code("refundStatus");
    const isWithdrawn = rowTest(status, wordTest(REFUND_WITHDRAWN));
    const take = (row: number, orderRows: readonly number[]) => {
      const time: Seconds = requested.seconds[row];
      if (time === EMPTY && reason.codes[row] === EMPTY) return;
      if (isWithdrawn(row)) return;
      for (const each of orderRows) {
        asked[each] = Math.max(asked[each], status.codes[row] === UNREADABLE ? Asked.perhaps : Asked.yes);
        if (isEarlier(time, at[each])) at[each] = time;
      }
    };
    if (source === orders) for (let row = 0; row < orders.size; row++) take(row, [row]);
    else {
      for (const [row, orderRows] of refundsOf(orders, source)) {
        if (orderRows.length === 0) unjoined++;
        take(row, orderRows);
      }
      read.push(...readCodes(source, ["orderId"]));
    }
    read.push(...readTimes(source, ["requestedAt"]), ...readCodes(source, ["refundReason", "refundStatus"]));
  }
  return { asked, at, read, notes: unjoinedNotes(unjoined) };
}
