/**
 * Times of parcels that only a courier's or ERP's sheet knows, brought to the rows of the order sheet: by tracking number, else by order number.
 * The order sheet's own cell comes first. Rows that tell of one parcel give its earliest time; an order of several parcels has its latest.
 */
import { numbersOf, orders as ordersOf } from "../sheets";
import { DAY, EMPTY, UNREADABLE, type CodeColumn, type FieldId, type Seconds, type Sheet, type TimeColumn } from "../sheets/types";
import { isWholeDay } from "./deadline";
import { cannotJudge, readField } from "./judging";
import type { CannotJudge, ReadField, RuleMeta } from "./types";

type ParcelTime = "collectedAt" | "firstTraceAt";
/** What a parcel is found by, the surer one first. */
const KEYS = ["trackingNumber", "orderId"] as const satisfies readonly FieldId[];

/** The numbers in a folded cell: of an order's parcels, before which Taobao writes `No:`; of the orders that an ERP put in one parcel. */
const IN_CELL: Readonly<Record<(typeof KEYS)[number], (cell: string) => readonly string[]>> = {
  trackingNumber: (cell) => numbersOf(cell.replace(/\bno:\s*/g, "")),
  orderId: numbersOf,
};

export interface JoinedTimes extends TimeColumn {
  /** 1 for the rows whose parcel was found on the courier sheet; absent where there is none. */
  readonly joined?: Uint8Array;
  /** 1 for the rows whose parcel nobody can find: the numbers that it would be found by are damaged. */
  readonly damagedKey?: Uint8Array;
  readonly read: readonly ReadField[];
}

/** The times of `field` for every row of the order sheet, or undefined where neither sheet has the column. */
export function parcelTimes(orders: Sheet, courier: Sheet | undefined, field: ParcelTime): JoinedTimes | undefined {
  const own = orders.has(field) ? orders.time(field) : undefined;
  if (!courier?.has(field)) return own && { ...own, read: [readField(orders, field, own)] };
  const parcels = courier.time(field);
  const seconds = new Float64Array(orders.size).fill(EMPTY);
  const dateOnly = new Uint8Array(orders.size);
  const joined = new Uint8Array(orders.size);
  const keys = KEYS.filter((key) => orders.has(key) && courier.has(key));
  const timeOf = timesOfParcels(courier, parcels);
  const joins = keys.map((key) => joinOn(key, orders, courier, timeOf));
  const parcelsWhole = parcels.wholeDays || parcels.dateOnly !== undefined;
  for (let row = 0; row < orders.size; row++) {
    const found = joins.reduce<Seconds | undefined>((time, join) => time ?? join(row), undefined);
    if (found !== undefined) joined[row] = 1;
    if (own && own.seconds[row] !== EMPTY) {
      seconds[row] = own.seconds[row];
      dateOnly[row] = isWholeDay(own, row) ? 1 : 0;
    } else if (found !== undefined) {
      seconds[row] = found;
      dateOnly[row] = parcelsWhole && (parcels.wholeDays || found % DAY === 0) ? 1 : 0;
    }
  }
  const ours = damagedKeys(orders, keys, (row) => joined[row] === 0 && (!own || own.seconds[row] === EMPTY));
  return {
    ...parcels,
    seconds,
    dateOnly,
    joined,
    damagedKey: ours.rows,
    wholeDays: parcels.wholeDays && (own?.wholeDays ?? true),
    read: [
      readField(courier, field, parcels),
      ...(own ? [readField(orders, field, own)] : []),
      ...ours.read,
      ...damagedKeys(courier, keys, isKeyless(courier, keys)).read,
    ],
  };
}

/** Whether a row has no key that can be read. */
function isKeyless(sheet: Sheet, keys: readonly FieldId[]): (row: number) => boolean {
  const columns = keys.map((key) => sheet.code(key).codes);
  return (row) => columns.every((codes) => codes[row] < 0);
}

/** The rows of a sheet, of those that nothing joins, that have a damaged key: it may be the one by which they could be. */
function damagedKeys(
  sheet: Sheet,
  keys: readonly FieldId[],
  isMeant: (row: number) => boolean,
): { readonly rows: Uint8Array; readonly read: readonly ReadField[] } {
  const columns = keys.map((key) => sheet.code(key));
  const rows = Uint8Array.from({ length: sheet.size }, (_, row) =>
    columns.some(({ codes }) => codes[row] === UNREADABLE) && isMeant(row) ? 1 : 0,
  );
  const first = rows.indexOf(1);
  const field = columns.find(({ codes }) => codes[first] === UNREADABLE)?.field;
  if (!field) return { rows, read: [] };
  const unreadable = rows.reduce((sum, one) => sum + one, 0);
  return { rows, read: [readField(sheet, field, { unreadable, badCells: [sheet.cellOf(field, first)] })] };
}

/** A courier's sheet that cannot be joined, or that tells neither time, is said to be so: leaving it out quietly would give a figure without it. */
export function courierKeyMissing(rule: RuleMeta, orders: Sheet, courier: Sheet | undefined): CannotJudge | undefined {
  if (!courier) return undefined;
  if (!courier.has("collectedAt") && !courier.has("firstTraceAt")) return cannotJudge(rule, courier, ["collectedAt"]);
  return KEYS.some((key) => orders.has(key) && courier.has(key))
    ? undefined
    : cannotJudge(rule, courier, [orders.has("trackingNumber") ? "trackingNumber" : "orderId"]);
}

/** Two times of one parcel, or of one order. A parcel that is listed without its time is found all the same: it was not collected, or not traced, yet. */
function both(known: Seconds | undefined, time: Seconds, merge: (a: Seconds, b: Seconds) => Seconds): Seconds {
  if (known === undefined || known === EMPTY) return time;
  if (time === UNREADABLE || known === UNREADABLE) return UNREADABLE;
  return time === EMPTY ? known : merge(known, time);
}

/** The time of the parcel that a row tells of, where several rows tell of it. */
function timesOfParcels(courier: Sheet, { seconds }: TimeColumn): (row: number) => Seconds {
  if (!courier.has("trackingNumber")) return (row) => seconds[row];
  const { codes, values } = courier.code("trackingNumber");
  const ofParcel = new Float64Array(values.length).fill(EMPTY);
  codes.forEach((code, row) => {
    if (code >= 0) ofParcel[code] = both(ofParcel[code], seconds[row], Math.min);
  });
  return (row) => (codes[row] < 0 ? seconds[row] : ofParcel[codes[row]]);
}

/** Looks the rows of the order sheet up on the courier sheet by one key that both have. */
function joinOn(key: (typeof KEYS)[number], orders: Sheet, courier: Sheet, timeOf: (row: number) => Seconds) {
  const theirs = courier.code(key);
  const byKey = new Map<string, Seconds>();
  const ofOne = key === "orderId" ? Math.max : Math.min;
  const ofTheirs = theirs.keys.map(IN_CELL[key]);
  for (let row = 0; row < courier.size; row++) {
    if (theirs.codes[row] < 0) continue;
    for (const id of ofTheirs[theirs.codes[row]]) byKey.set(id, both(byKey.get(id), timeOf(row), ofOne));
  }
  const ours = orders.code(key);
  const find = (id: string) =>
    IN_CELL[key](id).reduce<Seconds | undefined>(
      (found, each) => (byKey.has(each) ? both(found, byKey.get(each)!, Math.max) : found),
      undefined,
    );
  const ofOurs = ours.keys.map(find);
  const named = ours.filled < orders.filledRows ? rowsWithNumbers(orders, ours) : undefined;
  return (row: number): Seconds | undefined => {
    const code = ours.codes[named?.[row] ?? row];
    return code >= 0 ? ofOurs[code] : undefined;
  };
}

/** The row that tells the number of each row: a further item without one of its own, and without an order's, has that of the order above. */
function rowsWithNumbers(sheet: Sheet, { codes }: CodeColumn): Int32Array {
  const named = Int32Array.from(codes, (_, row) => row);
  if (!sheet.has("orderId")) return named;
  const ids = sheet.code("orderId").codes;
  const { codes: order } = ordersOf(sheet);
  for (let row = 1; row < codes.length; row++) {
    if (codes[row] === EMPTY && ids[row] === EMPTY && order[row] >= 0 && order[row] === order[row - 1]) named[row] = named[row - 1];
  }
  return named;
}
