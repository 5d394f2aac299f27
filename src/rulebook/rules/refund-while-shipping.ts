import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { CaseList, readCodes, readNumbers, rowTest } from "../cases";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet, AfterSaleRows } from "../joins";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta } from "../types";
import { CALL_BACK_FAILED, CALLED_BACK, DELIVERED, REFUND_ONLY, readOver, REFUND_WITHDRAWN, SHIPPED, stateTest, wordTest } from "../words";

const meta = {
  id: "refund-while-shipping",
  kind: "category",
  severity: "medium",
  sheet: "afterSale",
  platforms: everyPlatform,
  source: "(2)已发货:联系客户拒签,并告知快递打回。",
  parameters: {
    /** Words of a note that say that the parcel was refused or called back. */
    calledBackWords: { kind: "words", default: CALLED_BACK },
  },
  messages: ["not-called-back", "cells-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { notCalledBack: 0, cellsUnreadable: 1 } as const;

/** Judges every refund without return of an order that is on its way: a note says that the parcel was refused or called back. */
export const refundWhileShipping: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(meta);
    const rows = new AfterSaleRows(sheet, context.inputs.orders);
    const missing: FieldId[] = sheet.has("refundType") ? [] : ["refundType"];
    if (!(["shippingState", "shippedAt", "status"] as const).some((field) => rows.has(field))) missing.push("shippingState");
    missing.push(...rows.missing("note"));
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    const isRefundOnly = rowTest(sheet.code("refundType"), wordTest(REFUND_ONLY));
    const refundStatus = sheet.code("refundStatus");
    const isWithdrawn = rowTest(refundStatus, wordTest(REFUND_WITHDRAWN));
    const requestedAt = sheet.time("requestedAt").seconds;
    const amount = sheet.number("refundAmount");
    const saysCalledBack = wordTest(context.parameters(meta).calledBackWords as readonly string[]);
    const isCalledBack = rows.says("note", (note) => saysCalledBack(readOver(note, CALL_BACK_FAILED)));
    const isUnderWay = underWayTest(rows);
    const isUnsure = unsureTest(rows);
    yield sheet.size;

    const cases = new CaseList();
    const judged: number[] = [];
    for (let row = 0; row < sheet.size; row++) {
      if (!isRefundOnly(row) || isWithdrawn(row)) continue;
      judged.push(row);
      if (!isUnderWay(row, requestedAt[row])) continue;
      const isUnreadable = refundStatus.codes[row] === UNREADABLE || isUnsure(row);
      const outcome = isCalledBack(row) ? Outcome.pass : isUnreadable ? Outcome.unreadable : Outcome.break;
      cases.add(row, outcome, {
        message: isUnreadable ? MESSAGE.cellsUnreadable : MESSAGE.notCalledBack,
        moment: requestedAt[row],
        money: amount.values[row],
      });
    }
    const read = [...readCodes(sheet, ["refundType", "refundStatus"]), ...rows.readFields(), ...readNumbers(sheet, ["refundAmount"])];
    return cases.verdicts(meta, sheet, read, rows.notes(judged));
  },
};

/** Whether the parcel had been sent, and not delivered, when the refund was asked for. A delivered one can be neither refused nor called back. */
function underWayTest(rows: AfterSaleRows): (row: number, requestedAt: number) => boolean {
  const isShipped = stateTest(SHIPPED);
  const isDelivered = wordTest(DELIVERED);
  const shippingState = rows.word("shippingState");
  const status = rows.word("status");
  const shippedAt = rows.time("shippedAt");
  const deliveredAt = rows.time("deliveredAt");
  return (row, requestedAt) => {
    const state = shippingState(row);
    if (state !== "" ? !isShipped(state) : shippedAt(row) === EMPTY && !isShipped(status(row))) return false;
    const delivered = deliveredAt(row);
    if (delivered >= 0 && requestedAt >= 0) return requestedAt < delivered;
    return !isDelivered(state === "" ? status(row) : state);
  };
}

/** Whether a cell that would tell if the parcel was on its way, or called back, cannot be read. */
function unsureTest(rows: AfterSaleRows): (row: number) => boolean {
  const state = rows.word("shippingState");
  const words = (["shippingState", "note"] as const).map((field) => rows.isUnreadable(field));
  const status = rows.isUnreadable("status");
  const shippedAt = rows.time("shippedAt");
  const deliveredAt = rows.time("deliveredAt");
  return (row) =>
    words.some((isUnreadable) => isUnreadable(row)) ||
    deliveredAt(row) === UNREADABLE ||
    (state(row) === "" && (shippedAt(row) === UNREADABLE || (deliveredAt(row) === EMPTY && status(row))));
}
