import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { CaseList, readCodes, readNumbers, rowTest } from "../cases";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet, AfterSaleRows } from "../joins";
import { Outcome, type Context, type Judged, type OutcomeCode, type Rule, type RuleMeta } from "../types";
import { CALL_BACK_FAILED, CALLED_BACK, REFUND_ONLY, readOver, REFUND_WITHDRAWN, saysDelivered, saysShipped, wordTest } from "../words";

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

/** Any of these columns tells whether a parcel was sent. */
const SHIPPING = ["shippingState", "shippedAt", "collectedAt", "status"] as const;

/** Judges every refund without return of an order that is on its way: a note says that the parcel was refused or called back. */
export const refundWhileShipping: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(meta);
    const rows = new AfterSaleRows(sheet, context.inputs.orders);
    const missing: FieldId[] = sheet.has("refundType") ? [] : ["refundType"];
    if (!SHIPPING.some((field) => rows.has(field))) missing.push("shippingState");
    missing.push(...rows.missing("note"));
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    const type = sheet.code("refundType");
    const isRefundOnly = rowTest(type, wordTest(REFUND_ONLY));
    const refundStatus = sheet.code("refundStatus");
    const isWithdrawn = rowTest(refundStatus, wordTest(REFUND_WITHDRAWN));
    const requestedAt = sheet.time("requestedAt").seconds;
    const amount = sheet.number("refundAmount");
    const saysCalledBack = wordTest(context.parameters(meta).calledBackWords as readonly string[]);
    const isCalledBack = rows.says("note", (note) => saysCalledBack(readOver(note, CALL_BACK_FAILED)));
    const isNoteUnreadable = rows.isUnreadable("note");
    const underWay = underWayTest(rows);
    yield sheet.size;

    const cases = new CaseList();
    const judged: number[] = [];
    for (let row = 0; row < sheet.size; row++) {
      const isUnclear = type.codes[row] === UNREADABLE;
      if (!(isUnclear || isRefundOnly(row)) || isWithdrawn(row)) continue;
      judged.push(row);
      const uncalled = underWay(row);
      if (uncalled === Outcome.notApplicable) continue;
      const isUnreadable = isUnclear || refundStatus.codes[row] === UNREADABLE || isNoteUnreadable(row);
      const outcome = isCalledBack(row) ? Outcome.pass : isUnreadable ? Outcome.unreadable : uncalled;
      cases.add(row, outcome, {
        message: outcome === Outcome.unreadable ? MESSAGE.cellsUnreadable : MESSAGE.notCalledBack,
        moment: requestedAt[row],
        money: amount.values[row],
      });
    }
    const read = [...readCodes(sheet, ["refundType", "refundStatus"]), ...rows.readFields(), ...readNumbers(sheet, ["refundAmount"])];
    return cases.verdicts(meta, sheet, read, rows.notes(judged));
  },
};

/**
 * What becomes of a case whose parcel nobody called back: it breaks the rule where the parcel had been sent, and not delivered, when the refund was asked
 * for, and is unreadable where a cell that would tell cannot be read. A delivered one can be neither refused nor called back: where no cell tells when the
 * refund was asked for, or when it arrived, one that is delivered was.
 */
function underWayTest(rows: AfterSaleRows): (row: number) => OutcomeCode {
  const shippingState = rows.word("shippingState");
  const isStateUnreadable = rows.isUnreadable("shippingState");
  const status = rows.word("status");
  const isStatusUnreadable = rows.isUnreadable("status");
  const shippedAt = rows.time("shippedAt");
  const collectedAt = rows.time("collectedAt");
  const deliveredAt = rows.time("deliveredAt");
  // Only a time of delivery is compared with it.
  const requestedAt = rows.has("deliveredAt") ? rows.time("requestedAt") : () => EMPTY;
  return (row) => {
    const state = shippingState(row);
    const sent = collectedAt(row) >= 0 ? collectedAt(row) : shippedAt(row);
    const delivered = deliveredAt(row);
    const asked = requestedAt(row);
    if (state !== "" ? !saysShipped(state) : sent === EMPTY && !saysShipped(status(row))) return Outcome.notApplicable;
    const isOver = delivered >= 0 ? asked === EMPTY || asked >= delivered : saysDelivered(state || status(row));
    if (isOver) return Outcome.notApplicable;
    const isUnsure =
      isStateUnreadable(row) ||
      delivered === UNREADABLE ||
      (delivered >= 0 && asked === UNREADABLE) ||
      (state === "" && (sent === UNREADABLE || (delivered === EMPTY && isStatusUnreadable(row))));
    return isUnsure ? Outcome.unreadable : Outcome.break;
  };
}
