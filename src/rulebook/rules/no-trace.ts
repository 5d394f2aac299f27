import { inSlices } from "../../sheets";
import { EMPTY, UNREADABLE, type FieldId, type Task } from "../../sheets/types";
import { courierKeyMissing, parcelTimes } from "../courier";
import { endAfter, judgeDeadline } from "../deadline";
import { cannotJudge, everyPlatform, readField } from "../judging";
import {
  amountOf,
  chargesRead,
  Exclusions,
  joinRows,
  newestEvent,
  orderCases,
  promiseColumn,
  startColumn,
  State,
  type OrderCases,
} from "../orders";
import { chargeFor } from "../penalty";
import { wholeDayNotes } from "../spans";
import {
  isJudged,
  Outcome,
  type CannotJudge,
  type ChargeLine,
  type Context,
  type Judged,
  type OrderRule,
  type RowVerdicts,
  type RuleMeta,
  type Verdicts,
} from "../types";
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
  messages: [
    "late",
    "not-ended",
    "end-missing",
    "time-order",
    "start-unreadable",
    "end-unreadable",
    "id-unreadable",
    "key-unreadable",
    "not-joined",
    "status-unreadable",
  ],
} as const satisfies RuleMeta;

const MESSAGE = {
  late: 0,
  notEnded: 1,
  endMissing: 2,
  timeOrder: 3,
  startUnreadable: 4,
  endUnreadable: 5,
  idUnreadable: 6,
  keyUnreadable: 7,
  notJoined: 8,
  statusUnreadable: 9,
} as const;

/** Judges every order that a courier collected: its parcel's first logistics record came within the limit. */
export const noTrace: OrderRule = {
  meta,
  rows: judgeRows,
  *check(context: Context): Task<Judged> {
    const rows = yield* context.rows(noTrace);
    if (!isJudged(rows)) return rows;
    const late = yield* context.judged(lateShipment);
    return yield* untracedOrders(context, rows, orderCases(rows.sheet), isJudged(late) ? late : undefined);
  },
};

/**
 * What the orders of some rows that were judged come to.
 * @param late what the same orders come to by `late-shipment`: an order that it charges is not charged again, unless charges are stacked
 */
export function untracedOrders(context: Context, rows: RowVerdicts, cases: OrderCases, late: Verdicts | undefined): Task<Verdicts> {
  const { stackPenalties, penaltyPerOrder } = context.parameters(lateShipment.meta);
  const isCharged = (order: number) => !stackPenalties && late?.outcome[order] === Outcome.break;
  const charge = (order: number) => chargeFor(penaltyPerOrder as readonly ChargeLine[], () => amountOf(cases, order, rows.sheet));
  return joinRows(rows, cases, (order) => (isCharged(order) ? 0 : charge(order)));
}

function* judgeRows(context: Context): Task<RowVerdicts | CannotJudge> {
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
  const shipping = context.parameters(lateShipment.meta);
  const id = sheet.has("orderId") ? sheet.damaged("orderId") : undefined;
  const exclusions = new Exclusions(sheet, shipping.cancelTimeUnknown as string);
  yield sheet.size;

  const outcome = new Uint8Array(sheet.size);
  const message = new Uint8Array(sheet.size);
  const judgeRow = (row: number): void => {
    const from = collected.seconds[row];
    if (from === EMPTY || (begun && begun.seconds[row] === EMPTY) || exclusions.excludes(row, from < 0 ? EMPTY : from + limit, true))
      return;
    const unreadable = (why: number) => {
      outcome[row] = Outcome.unreadable;
      message[row] = why;
    };
    if (exclusions.is(row, State.unreadable)) return unreadable(MESSAGE.statusUnreadable);
    if (from === UNREADABLE) return unreadable(MESSAGE.startUnreadable);
    if (traced.seconds[row] === UNREADABLE) return unreadable(MESSAGE.endUnreadable);
    const ended = endAfter(from, traced, row);
    // That a parcel was shipped does not tell that it was traced; that it arrived does.
    if (ended === EMPTY && exclusions.is(row, State.delivered)) return unreadable(MESSAGE.endMissing);
    if (ended === UNREADABLE) return unreadable(MESSAGE.timeOrder);
    if (ended === EMPTY && traced.damagedKey?.[row] === 1) return unreadable(MESSAGE.keyUnreadable);
    // What was collected, and the courier's sheet does not know, may have been traced in time.
    if (ended === EMPTY && traced.joined?.[row] === 0) return unreadable(MESSAGE.notJoined);
    outcome[row] = judgeDeadline(ended, from + limit, asOf);
    message[row] = ended === EMPTY ? MESSAGE.notEnded : MESSAGE.late;
  };
  yield* inSlices(sheet.size, (first, end) => {
    for (let row = first; row < end; row++) judgeRow(row);
  });

  const isMeasured = (row: number) => outcome[row] !== Outcome.notApplicable && outcome[row] !== Outcome.unreadable;
  return {
    rule: meta,
    sheet,
    outcome,
    message,
    value: (row) =>
      isMeasured(row) && traced.seconds[row] !== EMPTY ? endAfter(collected.seconds[row], traced, row) - collected.seconds[row] : NaN,
    limit: () => limit,
    damaged: MESSAGE.idUnreadable,
    // The same order stands on the same day under both rules.
    begins: begun ?? promiseColumn(sheet, shipping) ?? collected,
    read: [
      ...collected.read,
      ...traced.read,
      ...(begun ? [readField(sheet, begun.field, begun)] : []),
      ...exclusions.read,
      ...chargesRead(sheet, shipping.penaltyPerOrder as readonly ChargeLine[]),
      ...(id ? [readField(sheet, "orderId", id)] : []),
    ],
    notes: wholeDayNotes(traced, collected),
  };
}
