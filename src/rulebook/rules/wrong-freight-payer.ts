import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { CaseList, readCodes, rowTest } from "../cases";
import { freightDuty, freightPaidBy } from "../freight";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet } from "../joins";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta } from "../types";
import { FREIGHT_OTHERS, REFUND_ONLY, REFUND_WITHDRAWN, wordTest } from "../words";
import { qualityRefund } from "./quality-refund";

const meta = {
  id: "wrong-freight-payer",
  kind: "category",
  severity: "medium",
  sheet: "afterSale",
  platforms: everyPlatform,
  source: "支持7天无理由退换,由于产品质量问题或者发错货产生的退换货,我们承担来回邮费(有运费险),如果是非质量问题的退换货,买家承担退货邮费。",
  parameters: {},
  messages: ["shop-must-pay", "buyer-must-pay", "unknown-reason", "unknown-payer", "status-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { shopMustPay: 0, buyerMustPay: 1, unknownReason: 2, unknownPayer: 3, statusUnreadable: 4 } as const;
const FIELDS = ["refundReason", "freightPayer"] as const satisfies readonly FieldId[];

/** Judges every return of which is said who paid its freight: it was the one who must. */
export const wrongFreightPayer: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(meta);
    const missing = FIELDS.filter((field) => !sheet.has(field));
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    const payer = sheet.code("freightPayer");
    const paidBy = payer.keys.map(freightPaidBy);
    const isPaidByOthers = rowTest(payer, wordTest(FREIGHT_OTHERS));
    const reason = sheet.code("refundReason");
    const duty = reason.keys.map(freightDuty(context.parameters(qualityRefund.meta)));
    const type = sheet.code("refundType");
    const isRefundOnly = rowTest(type, wordTest(REFUND_ONLY));
    const status = sheet.code("refundStatus");
    const isWithdrawn = rowTest(status, wordTest(REFUND_WITHDRAWN));
    const requestedAt = sheet.time("requestedAt").seconds;
    yield sheet.size;

    const cases = new CaseList();
    for (let row = 0; row < sheet.size; row++) {
      const paid = payer.codes[row];
      if (paid === EMPTY || isPaidByOthers(row) || isRefundOnly(row) || isWithdrawn(row)) continue;
      const moment = requestedAt[row];
      const must = reason.codes[row] < 0 ? undefined : duty[reason.codes[row]];
      if (!must || !paidBy[paid]) {
        cases.add(row, Outcome.unreadable, { message: must ? MESSAGE.unknownPayer : MESSAGE.unknownReason, moment });
        continue;
      }
      if (status.codes[row] === UNREADABLE || type.codes[row] === UNREADABLE) {
        cases.add(row, Outcome.unreadable, { message: MESSAGE.statusUnreadable, moment });
        continue;
      }
      const message = must === "shop" ? MESSAGE.shopMustPay : MESSAGE.buyerMustPay;
      cases.add(row, paidBy[paid] === must ? Outcome.pass : Outcome.break, { message, moment });
    }
    return cases.verdicts(meta, sheet, readCodes(sheet, [...FIELDS, "refundType", "refundStatus"]), []);
  },
};
