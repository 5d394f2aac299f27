import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { courierKeyMissing, parcelTimes } from "../courier";
import { endAfter, judgeDeadline } from "../deadline";
import { cannotJudge, everyPlatform, readField } from "../judging";
import {
  amountOf,
  earliest,
  Exclusions,
  newestEvent,
  orderCases,
  orderVerdicts,
  pickBytes,
  pickNumbers,
  startColumn,
  State,
  worstRows,
} from "../orders";
import { chargeFor } from "../penalty";
import { isJudged, Outcome, type ChargeLine, type Context, type Judged, type Note, type Rule, type RuleMeta } from "../types";
import { lateShipment } from "./late-shipment";

const meta = {
  id: "no-trace",
  kind: "deadline",
  severity: "high",
  sheet: "orders",
  platforms: everyPlatform,
  source: "拼团成功订单必须48小时内发货揽收,揽收之后物流信息需24小时内有记录,超时发货扣5元/单;",
  parameters: {
    hours: { kind: "number", unit: "hours", default: 24, min: 0, aboveMin: true, max: 8_760 },
  },
  messages: ["late", "not-ended", "end-missing", "time-order", "start-unreadable", "end-unreadable", "id-unreadable"],
} as const satisfies RuleMeta;

const MESSAGE = { late: 0, notEnded: 1, endMissing: 2, timeOrder: 3, startUnreadable: 4, endUnreadable: 5, idUnreadable: 6 } as const;

/** Judges every order that a courier collected: its parcel's first logistics record came within the limit. */
export const noTrace: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { orders: sheet, courier } = context.inputs;
    if (!sheet) return cannotJudge(meta);
    const unjoinable = courierKeyMissing(meta, sheet, courier);
    if (unjoinable) return unjoinable;
    const collected = parcelTimes(sheet, courier, "collectedAt");
    const traced = parcelTimes(sheet, courier, "firstTraceAt");
    yield sheet.size;
    const missing: FieldId[] = [];
    if (!collected) missing.push("collectedAt");
    if (!traced) missing.push("firstTraceAt");
    if (!collected || !traced) return cannotJudge(meta, sheet, missing);

    const limit = Math.round((context.parameters(meta).hours as number) * 3600);
    const asOf = context.inputs.asOf ?? newestEvent(sheet);
    const begun = startColumn(sheet);
    const orderId = sheet.has("orderId") ? sheet.code("orderId").codes : undefined;
    const shipment = context.parameters(lateShipment.meta);
    const exclusions = new Exclusions(sheet, shipment.cancelTimeUnknown as string);
    yield sheet.size;

    const outcomes = new Uint8Array(sheet.size);
    const messages = new Uint8Array(sheet.size);
    const measured = new Float64Array(sheet.size).fill(NaN);
    const judgeRow = (row: number): void => {
      const from = collected.seconds[row];
      if (from === EMPTY || (begun && begun.seconds[row] === EMPTY) || exclusions.excludes(row, from < 0 ? EMPTY : from + limit, true))
        return;
      const unreadable = (message: number) => {
        outcomes[row] = Outcome.unreadable;
        messages[row] = message;
      };
      if (orderId && orderId[row] === UNREADABLE) return unreadable(MESSAGE.idUnreadable);
      if (from === UNREADABLE) return unreadable(MESSAGE.startUnreadable);
      if (traced.seconds[row] === UNREADABLE) return unreadable(MESSAGE.endUnreadable);
      const ended = endAfter(from, traced, row);
      // That a parcel was shipped does not tell that it was traced; that it arrived does.
      if (ended === EMPTY && exclusions.is(row, State.delivered)) return unreadable(MESSAGE.endMissing);
      if (ended === UNREADABLE) return unreadable(MESSAGE.timeOrder);
      outcomes[row] = judgeDeadline(ended, from + limit, asOf);
      messages[row] = ended === EMPTY ? MESSAGE.notEnded : MESSAGE.late;
      if (ended !== EMPTY) measured[row] = ended - from;
    };
    for (let row = 0; row < sheet.size; row++) {
      judgeRow(row);
      if ((row & 0xffff) === 0xffff) yield 0x10000;
    }

    const cases = orderCases(sheet);
    const worst = worstRows(cases, outcomes);
    const outcome = pickBytes(worst, outcomes);
    const alreadyCharged = shipment.stackPenalties ? undefined : yield* context.judged(lateShipment);
    const money = new Float64Array(cases.size);
    for (let order = 0; order < cases.size; order++) {
      if (outcome[order] !== Outcome.break) continue;
      if (alreadyCharged && isJudged(alreadyCharged) && alreadyCharged.outcome[order] === Outcome.break) continue;
      money[order] = chargeFor(shipment.penaltyPerOrder as readonly ChargeLine[], () => amountOf(cases, order, sheet));
    }
    const notes: Note[] =
      collected.wholeDays || traced.wholeDays
        ? [{ id: "whole-days", data: { field: traced.wholeDays ? "firstTraceAt" : "collectedAt" } }]
        : [];
    return orderVerdicts(sheet, cases, {
      rule: meta,
      outcome,
      message: pickBytes(worst, messages),
      moment: earliest(cases, begun ?? collected),
      value: pickNumbers(worst, measured),
      limit: new Float64Array(cases.size).fill(limit),
      money,
      read: [...collected.read, ...traced.read, ...(begun ? [readField(sheet, begun.field, begun)] : []), ...cases.read],
      notes,
    });
  },
};
