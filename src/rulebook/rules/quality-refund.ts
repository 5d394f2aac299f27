import { inSlices, runNow } from "../../sheets";
import { EMPTY, UNREADABLE, type Sheet, type Task } from "../../sheets/types";
import { readCodes, readTimes, rowTest } from "../cases";
import { cannotJudge, everyPlatform, readField } from "../judging";
import { earliest, orderCases, orderVerdicts, ordersWith, isEarlier, ordersByNumber, State, statesOf, type OrderCases } from "../orders";
import { reasonClassifier, type ReasonClass } from "../reasons";
import { Outcome, type Context, type Judged, type Note, type ReadField, type Rule, type RuleMeta } from "../types";
import { OTHER_REASONS, QUALITY_REASONS, REFUND, REFUND_WITHDRAWN, wordTest } from "../words";

const meta = {
  id: "quality-refund",
  kind: "category",
  severity: "medium",
  sheet: "orders",
  platforms: everyPlatform,
  source: "售前接待售后问题客户要求退货退款订单,引导申请不想要、其他、协商一致退款等非品质退款,否则客户一旦申请品质退款就会计入品质退款率;",
  parameters: {
    qualityReasons: { kind: "words", default: QUALITY_REASONS },
    otherReasons: { kind: "words", default: OTHER_REASONS },
    wrongItemIsQuality: { kind: "boolean", default: true },
    missingPartIsQuality: { kind: "boolean", default: true },
    emptyParcelIsQuality: { kind: "boolean", default: false },
    /** Divides by the orders that have any refund instead of all orders. */
    perRefund: { kind: "boolean", default: false },
    /** Places an order with a refund in the day it was asked for, not in the day the order started. */
    byRefundDate: { kind: "boolean", default: false },
  },
  messages: ["quality", "start-unreadable", "id-unreadable", "unknown-reason", "status-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { quality: 0, startUnreadable: 1, idUnreadable: 2, unknownReason: 3, statusUnreadable: 4 } as const;

/** What the refunds of one order come to. */
interface Refunds {
  /** 1 where the order has a refund that stands, whatever its reason; 2 where one of them is a matter of quality. */
  readonly standing: Uint8Array;
  /** When the first standing refund (the first of quality, where there is one) was asked for, or EMPTY; absent where nobody asked. */
  readonly requestedAt: Float64Array | undefined;
  /** 1 where a standing refund of the order names a reason that no list knows. */
  readonly unknown: Uint8Array;
  /** The message where a refund may be one of quality, or may have been withdrawn: its reason, or its status, cannot be read. */
  readonly unsure: Uint8Array;
  readonly read: ReadField[];
  readonly notes: Note[];
}

/** Judges every order that was grouped: no refund for a reason of quality stands against it. */
export const qualityRefund: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { orders: sheet, afterSale } = context.inputs;
    if (!sheet) return cannotJudge(meta);
    const startField = (["groupedAt", "paidAt"] as const).find((field) => sheet.has(field));
    const sources = [sheet, ...(afterSale ? [afterSale] : [])].filter((each) => each.has("refundReason"));
    if (!startField) return cannotJudge(meta, sheet, ["groupedAt", ...(sources.length === 0 ? (["refundReason"] as const) : [])]);
    // Whoever gives a sheet of refunds wants it counted: one that tells no reason would be left out without a word.
    const told = afterSale ?? sheet;
    if (!told.has("refundReason")) return cannotJudge(meta, told, ["refundReason"]);
    const keyless = sources.find((each) => each !== sheet && !each.has("orderId"));
    if (keyless ?? (afterSale && !sheet.has("orderId"))) return cannotJudge(meta, keyless ?? sheet, ["orderId"]);

    const parameters = context.parameters(meta);
    yield* sheet.load([
      "orderId",
      startField,
      "paidAt",
      "status",
      "refundStatus",
      "refundReason",
      ...(parameters.byRefundDate ? (["requestedAt"] as const) : []),
    ]);
    const cases = orderCases(sheet);
    const start = sheet.time(startField);
    yield sheet.size;
    const refunds = refundsOf(cases, sheet, sources, reasonClassifier(parameters), parameters.byRefundDate as boolean);
    yield sheet.size;

    const states = statesOf(sheet);
    const paidAt = sheet.has("paidAt") ? sheet.time("paidAt").seconds : undefined;
    const cancelledBeforePayment = (row: number) =>
      paidAt !== undefined && paidAt[row] === EMPTY && (states[row] & (State.cancelled | State.closed)) !== 0;
    const stands = ordersWith(cases, (row) => !cancelledBeforePayment(row));
    const begun = earliest(cases, start);
    const { requestedAt } = refunds;
    const moment = requestedAt ? begun.slice() : begun;
    yield sheet.size;

    const outcome = new Uint8Array(cases.size);
    const message = new Uint8Array(cases.size);
    const unreadable = (order: number, why: number): void => {
      outcome[order] = Outcome.unreadable;
      message[order] = why;
    };
    const judgeOrder = (order: number): void => {
      if (cases.isDamaged(order)) return unreadable(order, MESSAGE.idUnreadable);
      if (begun[order] < 0) {
        if (cases.rows(order).some((row) => start.seconds[row] === UNREADABLE)) unreadable(order, MESSAGE.startUnreadable);
        return;
      }
      const standing = refunds.standing[order];
      if (stands[order] === 0 || (parameters.perRefund && standing === 0)) return;
      if (standing !== 2 && refunds.unsure[order] > 0) return unreadable(order, refunds.unsure[order]);
      outcome[order] = standing === 2 ? Outcome.break : Outcome.pass;
      if (outcome[order] === Outcome.pass && refunds.unknown[order]) message[order] = MESSAGE.unknownReason;
      if (requestedAt && requestedAt[order] >= 0) moment[order] = requestedAt[order];
    };
    yield* inSlices(cases.size, (from, to) => {
      for (let order = from; order < to; order++) judgeOrder(order);
    });
    return orderVerdicts(sheet, cases, {
      rule: meta,
      outcome,
      message,
      moment,
      doubted: refunds.unknown,
      read: [
        readField(sheet, startField, start),
        ...readCodes(sheet, ["status"]),
        ...(sheet.has("status") ? readTimes(sheet, ["paidAt"]) : []),
        ...cases.read,
        ...refunds.read,
      ],
      notes: refunds.notes,
    });
  },
};

/** Gathers the refunds of every order from the order sheet itself and from the after-sale sheet, joined by order number. */
function refundsOf(
  cases: OrderCases,
  sheet: Sheet,
  sources: readonly Sheet[],
  classify: (folded: string) => ReasonClass,
  dated: boolean,
): Refunds {
  const standing = new Uint8Array(cases.size);
  const requestedAt = dated ? new Float64Array(cases.size).fill(EMPTY) : undefined;
  const read: ReadField[] = [];
  const notes: Note[] = [];
  const saysWithdrawn = wordTest(REFUND_WITHDRAWN);
  const saysRefund = wordTest(REFUND);
  const unknown = new Uint8Array(cases.size);
  const unsure = new Uint8Array(cases.size);
  let unknownCount = 0;
  let example = "";
  let unjoined = 0;
  for (const source of sources) {
    const reasons = source.code("refundReason");
    const classes = reasons.keys.map(classify);
    const status = source.has("refundStatus") ? source.code("refundStatus") : undefined;
    const isWithdrawn = status && rowTest(status, saysWithdrawn);
    const isRefund = (["refundStatus", "refundType"] as const)
      .filter((field) => source.has(field))
      .map((field) => rowTest(source.code(field), saysRefund));
    const requested = dated && source.has("requestedAt") ? source.time("requestedAt").seconds : undefined;
    const ordersAt = source === sheet ? ordersOfRows(cases) : ordersByRow(sheet, source);
    read.push(...readCodes(source, ["refundReason", "refundStatus", ...(source === sheet ? [] : (["orderId"] as const))]));
    if (!status) notes.push({ id: "no-refund-status" });

    for (let row = 0; row < source.size; row++) {
      const reason = reasons.codes[row];
      if (isWithdrawn?.(row)) continue;
      if (reason === EMPTY) {
        // A refund all the same, for whatever reason.
        if (isRefund.some((says) => says(row))) for (const order of ordersAt(row)) standing[order] = Math.max(standing[order], 1);
        continue;
      }
      const orders = ordersAt(row);
      if (orders.length === 0) unjoined++;
      for (const order of orders) {
        if (classes[reason] === "unknown") {
          unknown[order] = 1;
          unknownCount++;
          example ||= reasons.values[reason];
        }
        if (reason === UNREADABLE || (status?.codes[row] === UNREADABLE && classes[reason] === "quality")) {
          unsure[order] = reason === UNREADABLE ? MESSAGE.unknownReason : MESSAGE.statusUnreadable;
          continue;
        }
        const weight = classes[reason] === "quality" ? 2 : 1;
        if (requestedAt) {
          const at = requested?.[row] ?? EMPTY;
          if (weight > standing[order] || (weight === standing[order] && isEarlier(at, requestedAt[order]))) requestedAt[order] = at;
        }
        if (weight > standing[order]) standing[order] = weight;
      }
    }
  }
  if (unknownCount > 0) notes.push({ id: "unknown-reason", data: { count: unknownCount, example } });
  if (unjoined > 0) notes.push({ id: "refunds-unjoined", data: { count: unjoined } });
  return { standing, requestedAt, unknown, unsure, read, notes };
}

/** The orders of each row of the order sheet: more than one where several were merged in it. */
function ordersOfRows({ of, further }: OrderCases): (row: number) => readonly number[] {
  const others = new Map<number, number[]>();
  for (const { row, order } of further) others.set(row, [...(others.get(row) ?? []), order]);
  return (row) => [of[row], ...(others.get(row) ?? [])];
}

/** The orders of each row of an after-sale sheet; none where its number is damaged, or no order of the sheet has it. */
function ordersByRow(sheet: Sheet, source: Sheet): (row: number) => readonly number[] {
  const ordersOf = runNow(ordersByNumber(sheet));
  const { codes, keys } = source.code("orderId");
  return (row) => (codes[row] < 0 ? [] : ordersOf(keys[codes[row]]));
}
