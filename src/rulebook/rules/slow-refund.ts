import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { CaseList, readCodes, readTimes, rowTest } from "../cases";
import { channelOf, readHolidays, refundDue } from "../channels";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet, AfterSaleRows } from "../joins";
import { newestEvent } from "../orders";
import { judgeSpan, SPAN_MESSAGES, wholeDayNotes } from "../spans";
import { Outcome, type Context, type Judged, type Note, type Rule, type RuleMeta } from "../types";
import { REFUND_WITHDRAWN, REFUNDED, wordTest } from "../words";

const meta = {
  id: "slow-refund",
  kind: "deadline",
  severity: "medium",
  sheet: "afterSale",
  platforms: everyPlatform,
  source:
    "买家如使用支付宝余额(余额宝)和微信零钱:退回到支付宝账户余额或者微信零钱,订单退款审核后24小时内到账(节假日可能会有延迟)。通过支付宝/微信使用银行卡付款:退款到银行卡,订单退款审核后2-6天到账,如果是信用卡退款订单退款审核后3-7天到账。",
  parameters: {
    balanceHours: { kind: "number", unit: "hours", default: 24, min: 0, aboveMin: true, max: 8_760 },
    bankCardDays: { kind: "number", unit: "days", default: 6, min: 0, aboveMin: true, max: 365 },
    creditCardDays: { kind: "number", unit: "days", default: 7, min: 0, aboveMin: true, max: 365 },
    /** Days that are not counted. Which days those are changes every year, so by default there is none. */
    holidays: { kind: "days", default: [] },
  },
  messages: [...SPAN_MESSAGES, "end-missing", "unknown-channel", "status-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { endMissing: 5, unknownChannel: 6, statusUnreadable: 7 } as const;
const FIELDS = ["approvedAt", "arrivedAt"] as const satisfies readonly FieldId[];

/** Judges every refund that was approved: the money arrived within the window of the channel that the order was paid by. */
export const slowRefund: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(meta);
    const rows = new AfterSaleRows(sheet, context.inputs.orders);
    const missing: FieldId[] = [...FIELDS.filter((field) => !sheet.has(field)), ...rows.missing("payChannel")];
    if (missing.length > 0) return cannotJudge(meta, sheet, missing);

    const parameters = context.parameters(meta);
    const holidays = readHolidays(parameters.holidays as readonly string[]);
    const approved = sheet.time("approvedAt");
    const arrived = sheet.time("arrivedAt");
    const payChannel = rows.word("payChannel");
    const status = sheet.code("refundStatus");
    const isWithdrawn = rowTest(status, wordTest(REFUND_WITHDRAWN));
    const isRefunded = rowTest(status, wordTest(REFUNDED));
    const asOf = context.inputs.asOf ?? newestEvent(sheet);
    yield sheet.size;

    const cases = new CaseList();
    const judged: number[] = [];
    for (let row = 0; row < sheet.size; row++) {
      const start = approved.seconds[row];
      if (start === EMPTY) continue;
      const isOpen = arrived.seconds[row] === EMPTY;
      if (isOpen && isWithdrawn(row)) continue;
      judged.push(row);
      const channel = channelOf(payChannel(row));
      if (!channel || (isOpen && isRefunded(row))) {
        const message = channel ? MESSAGE.endMissing : MESSAGE.unknownChannel;
        cases.add(row, Outcome.unreadable, { message, moment: Math.max(start, EMPTY) });
        continue;
      }
      if (isOpen && status.codes[row] === UNREADABLE) {
        cases.add(row, Outcome.unreadable, { message: MESSAGE.statusUnreadable, moment: Math.max(start, EMPTY) });
        continue;
      }
      const { outcome, details } = judgeSpan(start, arrived, row, (from) => refundDue(from, channel, parameters, holidays), asOf);
      cases.add(row, outcome, details);
    }
    const notes: Note[] = [...wholeDayNotes(approved, arrived), ...rows.notes(judged)];
    const read = [...readTimes(sheet, FIELDS), ...rows.readFields(), ...readCodes(sheet, ["refundStatus"])];
    return cases.verdicts(meta, sheet, read, notes);
  },
};
