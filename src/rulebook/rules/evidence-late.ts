import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { CaseList, readCodes, readNumbers, readTimes, rowTest } from "../cases";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet } from "../joins";
import { newestEvent } from "../orders";
import { judgeSpan, SPAN_MESSAGES, wholeDayNotes } from "../spans";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta } from "../types";
import { BUYER_WITHDREW, wordTest } from "../words";

const meta = {
  id: "evidence-late",
  kind: "deadline",
  severity: "high",
  sheet: "afterSale",
  platforms: everyPlatform,
  source:
    "平台介入售后订单后,商家需根据平台的要求提交核实的必备凭证,例如快递公司红章证明、快递签收底单等三方有效凭证。需在48小时内进行举证,否则逾期不能再举证了。",
  parameters: {
    hours: { kind: "number", unit: "hours", default: 48, min: 0, aboveMin: true, max: 8_760 },
  },
  messages: [...SPAN_MESSAGES, "status-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { statusUnreadable: 5 } as const;
const FIELDS = ["disputeOpenedAt", "evidenceAt"] as const satisfies readonly FieldId[];

/** Judges every dispute that the platform took up: evidence was handed in within the limit. */
export const evidenceLate: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(meta);
    const missing = FIELDS.filter((field) => !sheet.has(field));
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    const limit = Math.round((context.parameters(meta).hours as number) * 3600);
    const opened = sheet.time("disputeOpenedAt");
    const evidence = sheet.time("evidenceAt");
    const amount = sheet.number("refundAmount");
    const refundStatus = sheet.code("refundStatus");
    const withdrew = rowTest(refundStatus, wordTest(BUYER_WITHDREW));
    const asOf = context.inputs.asOf ?? newestEvent(sheet);
    yield sheet.size;

    const cases = new CaseList();
    for (let row = 0; row < sheet.size; row++) {
      if (opened.seconds[row] === EMPTY) continue;
      // A dispute that the buyer took back asks for no evidence; when that was, no column tells.
      const isOpen = evidence.seconds[row] === EMPTY;
      if (isOpen && withdrew(row)) continue;
      const { outcome, details } = judgeSpan(opened.seconds[row], evidence, row, (start) => start + limit, asOf);
      if (isOpen && refundStatus.codes[row] === UNREADABLE && outcome !== Outcome.unreadable) {
        cases.add(row, Outcome.unreadable, { message: MESSAGE.statusUnreadable, moment: details.moment });
      } else cases.add(row, outcome, { ...details, money: amount.values[row] });
    }
    const read = [...readTimes(sheet, FIELDS), ...readCodes(sheet, ["refundStatus"]), ...readNumbers(sheet, ["refundAmount"])];
    return cases.verdicts(meta, sheet, read, wholeDayNotes(opened, evidence));
  },
};
