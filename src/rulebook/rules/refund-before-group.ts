import { foldText, inSlices } from "../../sheets";
import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { CaseList, noCases, readCodes, readTexts, readTimes, rowTest } from "../cases";
import { cannotJudge } from "../judging";
import { orderCases } from "../orders";
import { Asked, hasRequests, refundRequests } from "../refunds";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta } from "../types";
import { saysShipped } from "../words";
import { holdTest, shippedDespiteHold } from "./shipped-despite-hold";

const meta = {
  id: "refund-before-group",
  kind: "category",
  severity: "medium",
  sheet: "orders",
  platforms: ["pinduoduo"],
  source: "订单支付未拼团成功不可以申请退款,要成团后申请退款,客户不需要或者拍重复的订单务必备注暂不发货,待拼团成功后申请退款;",
  parameters: {},
  messages: ["no-hold-note", "cells-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { noHoldNote: 0, cellsUnreadable: 1 } as const;

/** Judges every order that was paid, is not grouped and whose refund was asked for: its note asks to hold it back. */
export const refundBeforeGroup: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { orders: sheet, afterSale } = context.inputs;
    if (!sheet) return cannotJudge(meta);
    if (!meta.platforms.some((platform) => platform === context.platform)) return noCases(meta, sheet);
    const missing: FieldId[] = (["paidAt", "groupedAt", "note"] as const).filter((field) => !sheet.has(field));
    if (!hasRequests(sheet, afterSale)) missing.push("requestedAt");
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);
    const requests = refundRequests(sheet, afterSale);

    const asksToHold = holdTest(context.parameters(shippedDespiteHold.meta));
    const paidAt = sheet.time("paidAt").seconds;
    const groupedAt = sheet.time("groupedAt").seconds;
    const status = sheet.code("status");
    const isShipped = rowTest(status, saysShipped);
    const words = [status, sheet.code("note")];
    const orders = orderCases(sheet);
    yield sheet.size;

    const cases = new CaseList();
    yield* inSlices(orders.size, (from, to) => {
      for (let order = from; order < to; order++) {
        const rows = orders.rows(order);
        const isAsked = rows.some((row) => requests.asked[row] !== Asked.no);
        const mayBeUngrouped = rows.some((row) => paidAt[row] !== EMPTY) && rows.every((row) => groupedAt[row] < 0);
        if (!isAsked || !mayBeUngrouped) continue;
        // What was shipped had been grouped, whatever became of the cell.
        if (rows.some(isShipped)) continue;
        const isHeld = rows.some((row) => asksToHold(foldText(sheet.text("note", row))));
        const times = (column: Float64Array) => rows.map((row) => column[row]).filter((at) => at >= 0);
        const moment = [times(requests.at), times(paidAt)].find((found) => found.length > 0)?.reduce((a, b) => Math.min(a, b)) ?? EMPTY;
        const isCertain =
          rows.some((row) => requests.asked[row] === Asked.yes) &&
          rows.some((row) => paidAt[row] >= 0) &&
          rows.every((row) => groupedAt[row] === EMPTY && words.every(({ codes }) => codes[row] !== UNREADABLE));
        const outcome = isHeld ? Outcome.pass : isCertain ? Outcome.break : Outcome.unreadable;
        const message = isCertain ? MESSAGE.noHoldNote : MESSAGE.cellsUnreadable;
        cases.add(rows[0], outcome, { message, moment, moreRows: orders.moreRows(order) });
      }
    });
    const read = [
      ...readTimes(sheet, ["paidAt", "groupedAt"]),
      ...readCodes(sheet, ["status"]),
      ...readTexts(sheet, ["note"]),
      ...orders.read,
      ...requests.read,
    ];
    return cases.verdicts(meta, sheet, read, requests.notes);
  },
};
