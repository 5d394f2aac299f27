import { EMPTY, type FieldId, type Task } from "../../sheets/types";
import { CaseList, readTimes } from "../cases";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet } from "../joins";
import { newestEvent } from "../orders";
import { judgeSpan, SPAN_MESSAGES, wholeDayNotes } from "../spans";
import type { Context, Judged, Rule, RuleMeta } from "../types";

const meta = {
  id: "subsidy-late",
  kind: "deadline",
  severity: "low",
  sheet: "afterSale",
  platforms: everyPlatform,
  source:
    "退货包运费补贴金额是由平台承担,根据订单收货地、店铺退货地址所在地等因素确定,在商家同意退货并提供退货地址24小时内,系统即可计算出订单退货运费补贴金额,并补贴至买家的支付账户中。",
  parameters: {
    hours: { kind: "number", unit: "hours", default: 24, min: 0, aboveMin: true, max: 8_760 },
  },
  messages: SPAN_MESSAGES,
} as const satisfies RuleMeta;

const FIELDS = ["returnAddressAt", "subsidyAt"] as const satisfies readonly FieldId[];

/** Judges every return whose address was given: the platform paid the freight subsidy within the limit. */
export const subsidyLate: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(meta);
    const missing = FIELDS.filter((field) => !sheet.has(field));
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    const limit = Math.round((context.parameters(meta).hours as number) * 3600);
    const given = sheet.time("returnAddressAt");
    const paid = sheet.time("subsidyAt");
    const asOf = context.inputs.asOf ?? newestEvent(sheet);
    yield sheet.size;

    const cases = new CaseList();
    for (let row = 0; row < sheet.size; row++) {
      if (given.seconds[row] === EMPTY) continue;
      const { outcome, details } = judgeSpan(given.seconds[row], paid, row, (start) => start + limit, asOf);
      cases.add(row, outcome, details);
    }
    return cases.verdicts(meta, sheet, readTimes(sheet, FIELDS), wholeDayNotes(given, paid));
  },
};
