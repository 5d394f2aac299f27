import { inSlices } from "../../sheets";
import { EMPTY, UNREADABLE, type FieldId, type Seconds, type Sheet, type Task, type TimeColumn } from "../../sheets/types";
import { readTimes } from "../cases";
import { courierKeyMissing, parcelTimes, type JoinedTimes } from "../courier";
import { dueAt, endAfter, judgeDeadline } from "../deadline";
import { cannotJudge, everyPlatform, readField } from "../judging";
import {
  amountOf,
  chargesRead,
  Exclusions,
  joinRows,
  loadShipping,
  MAY_EXCLUDE,
  newestEvent,
  promiseColumn,
  orderCases,
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
  type Note,
  type OrderRule,
  type RowVerdicts,
  type RuleMeta,
  type Verdicts,
} from "../types";

const meta = {
  id: "late-shipment",
  kind: "deadline",
  severity: "high",
  sheet: "orders",
  platforms: everyPlatform,
  source: "拼团成功订单必须48小时内发货揽收,揽收之后物流信息需24小时内有记录,超时发货扣5元/单;",
  parameters: {
    hours: { kind: "number", unit: "hours", default: 48, min: 0, aboveMin: true, max: 8_760 },
    /** The platform's promised time, where the row has one, comes before the hours. */
    usePromise: { kind: "boolean", default: true },
    /** Whether a sheet without a column of promised times cannot be judged at all. */
    requirePromise: { kind: "boolean", default: false },
    end: { kind: "choice", options: ["collected", "shipped"], default: "collected" },
    /** Orders that were closed, cancelled or refunded at a time that no column tells: taken as over before they were due, or as still due. */
    cancelTimeUnknown: { kind: "choice", options: ["before-due", "after-due"], default: "before-due" },
    penaltyPerOrder: { kind: "charges", default: [{ yuan: 5 }] },
    /** One charge an order for late-shipment and no-trace together, or one for each. */
    stackPenalties: { kind: "boolean", default: false },
  },
  messages: [
    "late",
    "not-ended",
    "end-missing",
    "time-order",
    "start-unreadable",
    "due-unreadable",
    "end-unreadable",
    "id-unreadable",
    "not-joined",
    "key-unreadable",
    "status-unreadable",
  ],
} as const satisfies RuleMeta;

const MESSAGE = {
  late: 0,
  notEnded: 1,
  endMissing: 2,
  timeOrder: 3,
  startUnreadable: 4,
  dueUnreadable: 5,
  endUnreadable: 6,
  idUnreadable: 7,
  notJoined: 8,
  keyUnreadable: 9,
  statusUnreadable: 10,
} as const;
const READABLE = -1;

/** Judges every order: collected by the courier (or shipped) by the time it was due. */
export const lateShipment: OrderRule = {
  meta,
  rows: judgeRows,
  *check(context: Context): Task<Judged> {
    const rows = yield* context.rows(lateShipment);
    if (!isJudged(rows)) return rows;
    const cases = orderCases(rows.sheet);
    yield cases.size;
    return yield* lateOrders(context, rows, cases);
  },
};

/** What the orders of some rows that were judged come to. */
export function lateOrders(context: Context, rows: RowVerdicts, cases: OrderCases): Task<Verdicts> {
  const charges = context.parameters(meta).penaltyPerOrder as readonly ChargeLine[];
  return joinRows(rows, cases, (order) => chargeFor(charges, () => amountOf(cases, order, rows.sheet)));
}

function* judgeRows(context: Context): Task<RowVerdicts | CannotJudge> {
  const { orders: sheet, courier } = context.inputs;
  if (!sheet) return cannotJudge(meta);
  const unjoinable = courierKeyMissing(meta, sheet, courier);
  if (unjoinable) return unjoinable;
  const parameters = context.parameters(meta);
  yield* loadShipping(sheet);
  const start = startColumn(sheet);
  const end = endColumn(sheet, courier, parameters.end as string);
  const promise = promiseColumn(sheet, parameters);
  yield sheet.size;
  const missing: FieldId[] = [];
  if (!start && !promise) missing.push("groupedAt");
  if (!end) missing.push(parameters.end === "shipped" ? "shippedAt" : "collectedAt");
  if (!end || missing.length > 0) return cannotJudge(meta, sheet, missing);
  if ((parameters.requirePromise as boolean) && !sheet.has("promisedShipAt"))
    return cannotJudge(meta, sheet, ["promisedShipAt"], "no-promise");

  const limit = Math.round((parameters.hours as number) * 3600);
  const other = parameters.end === "shipped" ? "collectedAt" : "shippedAt";
  const exclusions = new Exclusions(sheet, parameters.cancelTimeUnknown as string);
  const id = sheet.has("orderId") ? sheet.damaged("orderId") : undefined;
  const dueOf = (row: number): Seconds => {
    if (promise && promise.seconds[row] !== EMPTY) return promise.seconds[row] < 0 ? UNREADABLE : dueAt(promise, row);
    return start && start.seconds[row] >= 0 ? start.seconds[row] + limit : EMPTY;
  };
  const endOf = (row: number): Seconds => (start ? endAfter(start.seconds[row], end, row) : end.seconds[row]);

  const outcome = new Uint8Array(sheet.size);
  const message = new Uint8Array(sheet.size);
  yield* inSlices(sheet.size, (from, to) => {
    judgeStretch(from, to, {
      outcome,
      message,
      starts: start?.seconds,
      promises: promise?.seconds,
      mayBeWholeDays: promise !== undefined && (promise.wholeDays || promise.dateOnly !== undefined),
      ends: end.seconds,
      sentToo: sheet.has(other) ? sheet.time(other).seconds : undefined,
      states: exclusions.states,
      limit,
      asOf: context.inputs.asOf ?? newestEvent(sheet),
      dueOf,
      endOf,
      isExcluded: (row, due, sent) => exclusions.excludes(row, due, sent),
      isUnknown: (row) => end.joined?.[row] === 0,
      damagedKey: end.damagedKey,
    });
  });

  const isMeasured = (row: number) =>
    start !== undefined && start.seconds[row] >= 0 && outcome[row] !== Outcome.notApplicable && outcome[row] !== Outcome.unreadable;
  return {
    rule: meta,
    sheet,
    outcome,
    message,
    value: (row) => (isMeasured(row) && end.seconds[row] !== EMPTY ? endOf(row) - start!.seconds[row] : NaN),
    limit: (row) => {
      const isKnown = isMeasured(row) || (outcome[row] === Outcome.unreadable && message[row] === MESSAGE.timeOrder);
      return isKnown && start ? dueOf(row) - start.seconds[row] : NaN;
    },
    damaged: MESSAGE.idUnreadable,
    begins: start ?? promise,
    read: [
      ...(start ? [readField(sheet, start.field, start)] : []),
      ...(promise ? [readField(sheet, "promisedShipAt", promise)] : []),
      ...end.read,
      ...exclusions.read,
      ...(exclusions.read.length > 0 || end.joined ? readTimes(sheet, [other]) : []),
      ...chargesRead(sheet, parameters.penaltyPerOrder as readonly ChargeLine[]),
      ...(id ? [readField(sheet, "orderId", id)] : []),
    ],
    notes: notesOf(sheet, end, promise, exclusions.timeUnknown),
  };
}

/** What is told of rows, as columns: a column that the sheet does not have is not there. */
interface Shipments {
  readonly outcome: Uint8Array;
  readonly message: Uint8Array;
  readonly starts: Float64Array | undefined;
  readonly promises: Float64Array | undefined;
  /** Whether a promise may be a day without a time, which lasts to that day's end. */
  readonly mayBeWholeDays: boolean;
  readonly ends: Float64Array;
  /** Whichever of shipping and collection is not the end: it tells as well that the order was sent. */
  readonly sentToo: Float64Array | undefined;
  readonly states: Uint8Array;
  readonly limit: number;
  readonly asOf: Seconds;
  readonly dueOf: (row: number) => Seconds;
  readonly endOf: (row: number) => Seconds;
  readonly isExcluded: (row: number, due: Seconds, sent: boolean) => boolean;
  /** Whether the courier's sheet does not know the row's parcel. */
  readonly isUnknown: (row: number) => boolean;
  /** 1 for the rows whose parcel nobody can find there. */
  readonly damagedKey: Uint8Array | undefined;
}

function judgeStretch(from: number, to: number, shipments: Shipments): void {
  const { outcome, message, starts, promises, mayBeWholeDays, ends, sentToo, states, limit, asOf } = shipments;
  const { dueOf, endOf, isExcluded, isUnknown, damagedKey } = shipments;
  for (let row = from; row < to; row++) {
    const begun = starts === undefined ? EMPTY : starts[row];
    if (starts !== undefined && begun === EMPTY) continue;
    const promised = promises === undefined ? EMPTY : promises[row];
    const due = promised === EMPTY ? (begun >= 0 ? begun + limit : EMPTY) : mayBeWholeDays ? dueOf(row) : promised;
    const end = ends[row];
    const sent = end >= 0 || (sentToo !== undefined && sentToo[row] >= 0);
    if ((states[row] & MAY_EXCLUDE) !== 0 && isExcluded(row, due, sent)) continue;

    let unreadable: number = READABLE;
    let ended = end;
    if (begun === UNREADABLE) unreadable = MESSAGE.startUnreadable;
    else if (due === UNREADABLE) unreadable = MESSAGE.dueUnreadable;
    else if (due === EMPTY) continue;
    else if ((states[row] & State.unreadable) !== 0) unreadable = MESSAGE.statusUnreadable;
    else if (end === UNREADABLE) unreadable = MESSAGE.endUnreadable;
    else if (end === EMPTY && (states[row] & State.shipped) !== 0) unreadable = MESSAGE.endMissing;
    else if (end === EMPTY && damagedKey !== undefined && damagedKey[row] !== 0) unreadable = MESSAGE.keyUnreadable;
    // What the order sheet says was shipped, and the courier's sheet does not know, may have been collected in time.
    else if (end === EMPTY && (sent || sentToo?.[row] === UNREADABLE) && isUnknown(row)) unreadable = MESSAGE.notJoined;
    else if (begun >= 0) {
      if (end >= 0 && end < begun) ended = endOf(row);
      if ((promised >= 0 && due < begun) || ended === UNREADABLE) unreadable = MESSAGE.timeOrder;
    }
    if (unreadable === READABLE) {
      outcome[row] = judgeDeadline(ended, due, asOf);
      message[row] = ended === EMPTY ? MESSAGE.notEnded : MESSAGE.late;
    } else {
      outcome[row] = Outcome.unreadable;
      message[row] = unreadable;
    }
  }
}

/** Collected by the courier, as the order sheet or the courier's sheet says; on a sheet without that column, shipped. */
function endColumn(sheet: Sheet, courier: Sheet | undefined, end: string): JoinedTimes | undefined {
  const collected = end === "collected" ? parcelTimes(sheet, courier, "collectedAt") : undefined;
  if (collected || !sheet.has("shippedAt")) return collected;
  const shipped = sheet.time("shippedAt");
  return { ...shipped, read: [readField(sheet, "shippedAt", shipped)] };
}

function notesOf(sheet: Sheet, end: JoinedTimes, promise: TimeColumn | undefined, timeUnknown: number): Note[] {
  const notes = wholeDayNotes(end, ...(promise ? [promise] : []));
  if (timeUnknown > 0) notes.push({ id: "cancel-time-unknown", data: { count: timeUnknown } });
  if (end.joined)
    notes.push({ id: "courier-joined", data: { joined: end.joined.reduce((sum, one) => sum + one, 0), rows: sheet.filledRows } });
  return notes;
}
