import { inSlices } from "../../sheets";
import { EMPTY, type FieldId, type Seconds, type Task } from "../../sheets/types";
import { CaseList, noCases, readCodes, readTimes } from "../cases";
import { channelOf, readHolidays, refundDue, type Channel } from "../channels";
import { cannotJudge } from "../judging";
import { newestEvent, orderCases, State, statesOf } from "../orders";
import { refundArrivals } from "../refunds";
import { judgeSpan, SPAN_MESSAGES, wholeDayNotes, type SpanVerdict } from "../spans";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta, type RuleParameters } from "../types";
import { slowRefund } from "./slow-refund";

const meta = {
  id: "ungrouped-refund",
  kind: "deadline",
  severity: "low",
  sheet: "orders",
  platforms: ["pinduoduo"],
  source: "没有拼单成功的订单24小时后系统自动退款,微信付款的订单1-3分钟内到账。",
  parameters: {
    hours: { kind: "number", unit: "hours", default: 24, min: 0, aboveMin: true, max: 8_760 },
    /** How long a WeChat payment takes to arrive once the platform has refunded it; other channels take as long as `slow-refund` allows. */
    arrivalGrace: { kind: "number", unit: "minutes", default: 3, min: 0, max: 10_080 },
  },
  messages: [...SPAN_MESSAGES, "end-missing", "unknown-channel", "status-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { endMissing: 5, unknownChannel: 6, statusUnreadable: 7 } as const;

/** Judges every order that was paid and never grouped: the platform gave the money back in time. The platform's own act, not the shop's. */
export const ungroupedRefund: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { orders: sheet, afterSale } = context.inputs;
    if (!sheet) return cannotJudge(meta);
    if (!meta.platforms.some((platform) => platform === context.platform)) return noCases(meta, sheet);
    const arrivals = refundArrivals(sheet, afterSale);
    const missing: FieldId[] = (["paidAt", "groupedAt", "payChannel"] as const).filter((field) => !sheet.has(field));
    if (!arrivals) missing.push("arrivedAt");
    if (!arrivals || missing.length > 0) return cannotJudge(meta, sheet, missing);

    const startedAt = sheet.has("groupStartedAt") ? sheet.time("groupStartedAt").seconds : undefined;
    const paidAt = sheet.time("paidAt");
    const groupedAt = sheet.time("groupedAt").seconds;
    const channels = sheet.code("payChannel");
    const channelOfCode = channels.keys.map(channelOf);
    const states = statesOf(sheet);
    const is = (row: number, state: number) => (states[row] & state) !== 0;
    const due = dueBy(context.parameters(meta), context.parameters(slowRefund.meta));
    const asOf = context.inputs.asOf ?? newestEvent(sheet);
    yield sheet.size;

    const judgeRow = (row: number): SpanVerdict | undefined => {
      if (paidAt.seconds[row] === EMPTY || groupedAt[row] !== EMPTY) return undefined;
      // Neither an unpaid nor a shipped order waits for its group, whatever the other cells say.
      if (is(row, State.unpaid | State.shipped)) return undefined;
      const start = startedAt && startedAt[row] !== EMPTY ? startedAt[row] : paidAt.seconds[row];
      const unreadable = (message: number): SpanVerdict => ({
        outcome: Outcome.unreadable,
        details: { message, moment: Math.max(start, EMPTY) },
      });
      const channel = channels.codes[row] < 0 ? undefined : channelOfCode[channels.codes[row]];
      if (!channel) return unreadable(MESSAGE.unknownChannel);
      if (arrivals.column.seconds[row] === EMPTY) {
        if (is(row, State.refunded) || arrivals.refunded.has(row)) return unreadable(MESSAGE.endMissing);
        if (is(row, State.unreadable)) return unreadable(MESSAGE.statusUnreadable);
      }
      return judgeSpan(start, arrivals.column, row, (from) => due(from, channel), asOf);
    };
    const orders = orderCases(sheet);
    const cases = new CaseList();
    yield* inSlices(orders.size, (from, to) => {
      for (let order = from; order < to; order++) {
        let worst: SpanVerdict | undefined;
        for (const row of orders.rows(order)) {
          const verdict = judgeRow(row);
          if (verdict && (!worst || verdict.outcome > worst.outcome)) worst = verdict;
        }
        if (worst) cases.add(orders.first[order], worst.outcome, { ...worst.details, moreRows: orders.moreRows(order) });
      }
    });
    const read = [
      ...readTimes(sheet, ["groupStartedAt", "paidAt", "groupedAt"]),
      ...readCodes(sheet, ["payChannel", "status", "refundStatus"]),
      ...arrivals.read,
      ...(afterSale ? readCodes(sheet, ["orderId"]) : []),
    ];
    return cases.verdicts(meta, sheet, read, [...wholeDayNotes(paidAt, arrivals.column), ...arrivals.notes]);
  },
};

/** The platform refunds after its hours; then the money takes its channel's way. */
function dueBy(parameters: RuleParameters, slow: RuleParameters) {
  const hours = Math.round((parameters.hours as number) * 3600);
  const grace = Math.round((parameters.arrivalGrace as number) * 60);
  const holidays = readHolidays(slow.holidays as readonly string[]);
  return (start: Seconds, channel: Channel): Seconds =>
    channel === "wechat" ? start + hours + grace : refundDue(start + hours, channel, slow, holidays);
}
