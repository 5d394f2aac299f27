import { DAY, EMPTY, type FieldId, type Seconds, type Task } from "../../sheets/types";
import { CaseList, readCodes, readTimes, rowTest } from "../cases";
import { cannotJudge, everyPlatform } from "../judging";
import { afterSaleSheet, AfterSaleRows } from "../joins";
import { wholeDayNotes } from "../spans";
import { Outcome, type Context, type Judged, type Rule, type RuleMeta, type RuleParameters } from "../types";
import { Folded } from "../wording/fold";
import { lastWhere, onceInARow } from "../wording/memory";
import { orderTimes, type OrderTimes } from "../wording/order-times";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import { Spotter } from "../wording/spotter";
import * as service from "../wording/words/service";
import { BUYER_WITHDREW, REFUND_ONLY, RETURN, RETURN_REFUSED, wordTest } from "../words";

const meta = {
  id: "refuses-seven-day",
  kind: "wording",
  severity: "high",
  sheet: "chat",
  platforms: everyPlatform,
  source: "支持7天无理由退换,由于产品质量问题或者发错货产生的退换货,我们承担来回邮费(有运费险),如果是非质量问题的退换货,买家承担退货邮费。",
  parameters: {
    days: { kind: "number", unit: "days", default: 7, min: 1, max: 90 },
    /** The days begin with the midnight after delivery, as platforms count them, and not at its very second. */
    fromNextDay: { kind: "boolean", default: false },
    asks: words(service.RETURN_ASKS),
    refusals: words(service.RETURN_REFUSALS),
    exceptions: words(service.RETURN_EXCEPTIONS),
    grants: words(service.RETURN_GRANTS),
    grantExceptions: words(service.RETURN_GRANT_EXCEPTIONS),
    overdue: words(service.OVERDUE),
    longAgo: words(service.LONG_AGO),
    gap: GAP,
    /** What an after-sale case's status says where the shop refused. */
    refusedStatuses: words(RETURN_REFUSED),
  },
  messages: ["refused", "case-refused", "times-missing"],
} as const satisfies RuleMeta;

const MESSAGE = { caseRefused: 1, timesMissing: 2 } as const;

/** The last second at which a return of what was delivered then may be asked for. */
function lastMoment({ days, fromNextDay }: RuleParameters): (deliveredAt: Seconds) => Seconds {
  const window = (days as number) * DAY;
  return (deliveredAt) => (fromNextDay ? (Math.floor(deliveredAt / DAY) + 1) * DAY : deliveredAt) + window;
}

/**
 * Judges the answers to a wish to return: by the delivery time of the order sheet where it knows the order, else by what is said in the talk. A refusal is let
 * be that names goods which the law leaves out, or, where the order sheet does not know better, the days that are over; and one beside which the answer
 * agrees to the return, as it only says when not.
 */
export const refusesSevenDay = messageRule(meta, ({ talk, context, parameters, finder, note }) => {
  const asks = finder("asks", "exceptions");
  const refusals = finder("refusals", "exceptions");
  const allowed = finder("exceptions");
  const saysOver = finder("overdue");
  const longAgo = finder("longAgo");
  let delivered: OrderTimes | undefined;
  const grants = finder("grants", "grantExceptions");
  const granted = onceInARow((answer) => answer.some(grants.has));
  const wishToReturn = onceInARow((asked) => asked.find(asks.has));
  const saidLongAgo = lastWhere(longAgo.has);
  const until = lastMoment(parameters);

  /** Whether the days were over when the customer asked, as far as the order sheet knows. */
  const isOver = (row: number, wish: number): boolean | undefined => {
    const times = (delivered?.of(row) ?? []).filter((time) => time >= 0 && time <= talk.seconds[row]);
    return times.length === 0 ? undefined : times.every((time) => talk.seconds[wish] > until(time));
  };

  return {
    otherwise: NOT_APPLICABLE,
    clues: { asked: asks },
    *learn() {
      delivered = yield* orderTimes(talk.sheet, context.inputs.orders, "deliveredAt");
    },
    judge: ({ row, asked, answer, before }) => {
      const wish = wishToReturn(asked);
      if (wish === undefined) return NOT_APPLICABLE;
      const over = isOver(row, wish);
      if (over === undefined) note({ id: "judged-by-chat-alone", data: { field: "deliveredAt" } });
      if (over ?? saidLongAgo(before) >= 0) return NOT_APPLICABLE;
      const isLetBe = allowed.has(row) || (over === undefined && saysOver.has(row));
      const [refusal] = isLetBe ? [] : refusals.find(row);
      return refusal && !granted(answer) ? broken(refusal, asked) : PASS;
    },
  };
});

const caseMeta = { ...meta, sheet: "afterSale" } as const satisfies RuleMeta;

/** Judges every after-sale case that is a return: its status does not say that the shop refused what was asked for in time. */
export const refusesSevenDayCase: Rule = {
  meta: caseMeta,
  *check(context: Context): Task<Judged> {
    const sheet = afterSaleSheet(context.inputs);
    if (!sheet) return cannotJudge(caseMeta);
    const rows = new AfterSaleRows(sheet, context.inputs.orders);
    const missing: FieldId[] = (["refundType", "refundStatus", "requestedAt"] as const).filter((field) => !sheet.has(field));
    missing.push(...rows.missing("deliveredAt"));
    if (missing.length > 0) return cannotJudge(caseMeta, sheet, missing);

    const parameters = context.parameters(caseMeta);
    const saysRefundOnly = wordTest(REFUND_ONLY);
    const saysReturn = wordTest(RETURN);
    const isReturn = rowTest(sheet.code("refundType"), (type) => saysReturn(type) && !saysRefundOnly(type));
    const status = sheet.code("refundStatus");
    const isRefused = rowTest(status, wordTest(parameters.refusedStatuses as readonly string[]));
    const isWithdrawn = rowTest(status, wordTest(BUYER_WITHDREW));
    const requested = sheet.time("requestedAt");
    const deliveredAt = rows.time("deliveredAt");
    const allowed = new Spotter({ words: parameters.exceptions as readonly string[], gap: parameters.gap as number });
    const isAllowed = rows.says("note", (note) => allowed.has(new Folded(note)));
    const until = lastMoment(parameters);
    yield sheet.size;

    const cases = new CaseList();
    const judged: number[] = [];
    for (let row = 0; row < sheet.size; row++) {
      if (status.codes[row] < 0 || !isReturn(row) || (isWithdrawn(row) && !isRefused(row))) continue;
      judged.push(row);
      const asked = requested.seconds[row];
      const delivered = deliveredAt(row);
      if (asked < 0 || delivered < 0) {
        // Nobody can tell whether it was in time, which matters only where it was refused.
        if (isRefused(row)) cases.add(row, Outcome.unreadable, { message: MESSAGE.timesMissing, moment: Math.max(asked, EMPTY) });
        continue;
      }
      if (asked > until(delivered)) continue;
      const isBroken = isRefused(row) && !isAllowed(row);
      const value = asked < delivered ? NaN : asked - delivered;
      const details = { message: MESSAGE.caseRefused, moment: asked, value, limit: until(delivered) - delivered };
      cases.add(row, isBroken ? Outcome.break : Outcome.pass, details);
    }
    const read = [...readCodes(sheet, ["refundType", "refundStatus"]), ...readTimes(sheet, ["requestedAt"]), ...rows.readFields()];
    return cases.verdicts(caseMeta, sheet, read, [...wholeDayNotes(requested), ...rows.notes(judged)]);
  },
};
