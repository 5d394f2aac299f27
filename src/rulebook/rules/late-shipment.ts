import { EMPTY, UNREADABLE, type FieldId, type Seconds, type Sheet, type Task } from "../../sheets/types";
import { courierKeyMissing, parcelTimes, type JoinedTimes } from "../courier";
import { dueAt, endAfter, judgeDeadline } from "../deadline";
import { cannotJudge, everyPlatform, readField } from "../judging";
import {
  amountOf,
  earliest,
  Exclusions,
  loadShipping,
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
import { Outcome, type ChargeLine, type Context, type Judged, type Note, type Rule, type RuleMeta } from "../types";

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
} as const;

/** Judges every order: collected by the courier (or shipped) by the time it was due. */
export const lateShipment: Rule = {
  meta,
  *check(context: Context): Task<Judged> {
    const { orders: sheet, courier } = context.inputs;
    if (!sheet) return cannotJudge(meta);
    const unjoinable = courierKeyMissing(meta, sheet, courier);
    if (unjoinable) return unjoinable;
    const parameters = context.parameters(meta);
    yield* loadShipping(sheet);
    const start = startColumn(sheet);
    const end = endColumn(sheet, courier, parameters.end as string);
    const promise = (parameters.usePromise as boolean) && sheet.has("promisedShipAt") ? sheet.time("promisedShipAt") : undefined;
    yield sheet.size;
    const missing: FieldId[] = [];
    if (!start && !promise) missing.push("groupedAt");
    if (!end) missing.push(parameters.end === "shipped" ? "shippedAt" : "collectedAt");
    if (!end || missing.length > 0) return cannotJudge(meta, sheet, missing);
    if ((parameters.requirePromise as boolean) && !promise) return cannotJudge(meta, sheet, ["promisedShipAt"], "no-promise");

    const limit = Math.round((parameters.hours as number) * 3600);
    const asOf = context.inputs.asOf ?? newestEvent(sheet);
    const exclusions = new Exclusions(sheet, parameters.cancelTimeUnknown as string);
    const orderId = sheet.has("orderId") ? sheet.code("orderId").codes : undefined;
    const shippedAt = sheet.has("shippedAt") ? sheet.time("shippedAt").seconds : undefined;
    yield sheet.size;

    const outcomes = new Uint8Array(sheet.size);
    const messages = new Uint8Array(sheet.size);
    const values = new Float64Array(sheet.size).fill(NaN);
    const limits = new Float64Array(sheet.size).fill(NaN);

    const judgeRow = (row: number): void => {
      if (sheet.isBlank(row)) return;
      const begun: Seconds = start ? start.seconds[row] : EMPTY;
      if (start && begun === EMPTY) return;
      let due: Seconds = promise ? promise.seconds[row] : EMPTY;
      const promised = due >= 0;
      if (promised) due = dueAt(promise!, row);
      else if (due === EMPTY && begun >= 0) due = begun + limit;

      const sent = end.seconds[row] >= 0 || (shippedAt !== undefined && shippedAt[row] >= 0);
      if (exclusions.excludes(row, due, sent)) return;
      const unreadable = (message: number) => {
        outcomes[row] = Outcome.unreadable;
        messages[row] = message;
      };
      if (orderId && orderId[row] === UNREADABLE) return unreadable(MESSAGE.idUnreadable);
      if (begun === UNREADABLE) return unreadable(MESSAGE.startUnreadable);
      if (due === UNREADABLE) return unreadable(MESSAGE.dueUnreadable);
      if (due === EMPTY) return;
      let ended: Seconds = end.seconds[row];
      if (ended === UNREADABLE) return unreadable(MESSAGE.endUnreadable);
      if (ended === EMPTY && exclusions.is(row, State.shipped)) return unreadable(MESSAGE.endMissing);
      // What the order sheet says was shipped, and the courier's sheet does not know, may have been collected in time.
      if (ended === EMPTY && end.joined && !end.joined[row] && sent) return unreadable(MESSAGE.notJoined);
      if (begun >= 0) {
        limits[row] = due - begun;
        if (promised && due < begun) return unreadable(MESSAGE.timeOrder);
        ended = endAfter(begun, end, row);
        if (ended === UNREADABLE) return unreadable(MESSAGE.timeOrder);
        if (ended !== EMPTY) values[row] = ended - begun;
      }
      outcomes[row] = judgeDeadline(ended, due, asOf);
      messages[row] = ended === EMPTY ? MESSAGE.notEnded : MESSAGE.late;
    };
    for (let row = 0; row < sheet.size; row++) {
      judgeRow(row);
      if ((row & 0xffff) === 0xffff) yield 0x10000;
    }

    const cases = orderCases(sheet);
    const worst = worstRows(cases, outcomes);
    const outcome = pickBytes(worst, outcomes);
    const money = new Float64Array(cases.size);
    const charges = parameters.penaltyPerOrder as readonly ChargeLine[];
    for (let order = 0; order < cases.size; order++) {
      if (outcome[order] === Outcome.break) money[order] = chargeFor(charges, () => amountOf(cases, order, sheet));
    }
    return orderVerdicts(sheet, cases, {
      rule: meta,
      outcome,
      message: pickBytes(worst, messages),
      moment: earliest(cases, start ?? promise),
      value: pickNumbers(worst, values),
      limit: pickNumbers(worst, limits),
      money,
      read: [
        ...(start ? [readField(sheet, start.field, start)] : []),
        ...(promise ? [readField(sheet, "promisedShipAt", promise)] : []),
        ...end.read,
        ...cases.read,
      ],
      notes: notesOf(end, promise?.wholeDays ?? false, exclusions.timeUnknown),
    });
  },
};

/** Collected by the courier, as the order sheet or the courier's sheet says; on a sheet without that column, shipped. */
function endColumn(sheet: Sheet, courier: Sheet | undefined, end: string): JoinedTimes | undefined {
  const collected = end === "collected" ? parcelTimes(sheet, courier, "collectedAt") : undefined;
  if (collected || !sheet.has("shippedAt")) return collected;
  const shipped = sheet.time("shippedAt");
  return { ...shipped, read: [readField(sheet, "shippedAt", shipped)] };
}

function notesOf(end: JoinedTimes, promiseWhole: boolean, timeUnknown: number): Note[] {
  const notes: Note[] = [];
  if (end.wholeDays || promiseWhole) notes.push({ id: "whole-days", data: { field: end.wholeDays ? end.field : "promisedShipAt" } });
  if (timeUnknown > 0) notes.push({ id: "cancel-time-unknown", data: { count: timeUnknown } });
  if (end.joined)
    notes.push({ id: "courier-joined", data: { joined: end.joined.reduce((sum, one) => sum + one, 0), rows: end.joined.length } });
  return notes;
}
