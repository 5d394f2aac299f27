/** Which order each row belongs to: an order of several items stands on several rows, and a row of several merged orders belongs to each of them. */
import { mergedNumbers } from "./merged";
import { oncePerSheet } from "./once";
import { inSlices, inStretches, runNow } from "./stretches";
import { EMPTY, type BadCell, type FieldId, type Sheet, type Task } from "./types";

export interface Orders {
  /** The order of each record, the first of several; EMPTY for blank rows. Orders are numbered as they first stand on the sheet. */
  readonly codes: Int32Array;
  /** The further orders of the records that several were merged in. */
  readonly further: readonly { readonly row: number; readonly order: number }[];
  readonly count: number;
  /** The first record of each order. */
  readonly firstRow: Int32Array;
  /** The records of an order, first one first. */
  rows(order: number): number[];
  /** Whether a record of the order belongs to others as well: what of its amount is whose it does not say. */
  isMerged(order: number): boolean;
  /** Rows without a number that were taken for further items of the order above. */
  readonly filledDown: number;
  /** Damaged numbers: such a row is an order of its own, and joins nothing. */
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
  /** The order's number folded for comparison, "" where it has none. */
  key(order: number): string;
}

/** A row that says one of these is an order of its own, not a further item of the one above. */
const SAYS_ORDER: readonly FieldId[] = ["placedAt", "paidAt", "groupedAt", "status"];

export function orders(sheet: Sheet): Orders {
  return runNow(loadOrders(sheet));
}

/** The same in slices, for whoever is not to keep the thread. */
export const loadOrders = oncePerSheet(readOrders);

function* readOrders(sheet: Sheet): Task<Orders> {
  const { size } = sheet;
  yield* sheet.load(["orderId"]);
  const ids = sheet.code("orderId");
  // Most numbers are alone in their cell: those are found by their code, and never looked up as text.
  const alone = ids.keys === ids.values;
  if (alone && ids.filled === sheet.filledRows && ids.unreadable === 0) {
    const codes = ids.codes instanceof Int32Array ? ids.codes : Int32Array.from(ids.codes);
    return { ...toldApart(codes, ids.keys), unreadable: 0, badCells: [] };
  }
  yield* sheet.load(SAYS_ORDER);
  const hasIds = sheet.has("orderId");
  const saysOrder = SAYS_ORDER.filter((field) => sheet.has(field)).map((field) =>
    field === "status" ? sheet.code(field).codes : sheet.time(field).seconds,
  );
  const merged = new Map<number, readonly string[]>();
  yield* inSlices(alone ? 0 : ids.keys.length, (from, to) => {
    for (let id = from; id < to; id++) {
      const numbers = mergedNumbers(ids.keys[id]);
      if (numbers) merged.set(id, numbers);
    }
  });
  const codes = new Int32Array(size).fill(EMPTY);
  const further: { row: number; order: number }[] = [];
  const mergedOrders = new Set<number>();
  const keys: string[] = [];
  const orderOfKey = new Map<string, number>();
  const orderOfId = new Int32Array(ids.values.length).fill(EMPTY);
  let filledDown = 0;
  let above = EMPTY as number;
  /** The numbers beside the first, where the order above has several. */
  let othersAbove: readonly string[] = [];

  const open = (key: string) => keys.push(key) - 1;
  const named = (key: string) => {
    let order = orderOfKey.get(key);
    if (order === undefined) orderOfKey.set(key, (order = open(key)));
    return order;
  };
  const place = (i: number) => {
    if (sheet.isBlank(i)) {
      above = EMPTY;
      return;
    }
    const id = ids.codes[i];
    let order: number;
    if (id >= 0) {
      order = orderOfId[id];
      if (order < 0) orderOfId[id] = order = merged.size === 0 ? open(ids.keys[id]) : named(merged.get(id)?.[0] ?? ids.keys[id]);
    } else if (hasIds && id === EMPTY && above >= 0 && saysOrder.every((column) => column[i] === EMPTY)) {
      order = above;
      filledDown++;
    } else {
      order = open("");
    }
    // An order without a number has no items below it: they would have none either, and could be anybody's.
    const isItem = id === EMPTY && order === above;
    if (!isItem) {
      const numbers = merged.get(id) ?? [];
      othersAbove = numbers.slice(1);
      if (othersAbove.length > 0) for (const key of numbers) mergedOrders.add(named(key));
    }
    above = id === EMPTY && !isItem ? EMPTY : order;
    codes[i] = order;
    for (const key of othersAbove) further.push({ row: i, order: named(key) });
  };
  yield* inSlices(size, (from, to) => {
    for (let i = from; i < to; i++) place(i);
  });
  return {
    codes,
    further,
    count: keys.length,
    ...rowsOf(codes, further, keys.length),
    isMerged: (order) => mergedOrders.has(order),
    filledDown,
    unreadable: ids.unreadable,
    badCells: ids.badCells,
    key: (order) => keys[order],
  };
}

/**
 * Only the orders of the records that are meant, and of those only these records: the others are not told apart, which is what costs most. Undefined where
 * that does not go by the numbers alone: some records have none, several, or a damaged one.
 */
export function ordersAmong(sheet: Sheet, isMeant: Uint8Array): Orders | undefined {
  const records: number[] = [];
  inStretches(sheet.size, (from, to) => collect(isMeant, from, to, records));
  const ids = sheet.codesAmong("orderId", records);
  const isAlone = (key: string) => mergedNumbers(key) === undefined;
  if (ids.filled < records.length || ids.unreadable > 0 || (ids.keys !== ids.values && !ids.keys.every(isAlone))) return undefined;
  const codes = new Int32Array(sheet.size).fill(EMPTY);
  records.forEach((i, at) => (codes[i] = ids.codes[at]));
  return { ...toldApart(codes, ids.keys), unreadable: 0, badCells: [] };
}

function collect(isMeant: Uint8Array, from: number, to: number, records: number[]): void {
  for (let i = from; i < to; i++) if (isMeant[i] !== 0) records.push(i);
}

/** Each record has one number at most, which tells its order. */
function toldApart(codes: Int32Array, keys: readonly string[]) {
  return {
    codes,
    further: [],
    count: keys.length,
    ...rowsOf(codes, [], keys.length),
    isMerged: () => false,
    filledDown: 0,
    key: (order: number) => keys[order],
  };
}

/** The records of each order: the first, and, when somebody asks for all, one chain through them. */
function rowsOf(codes: Int32Array, further: Orders["further"], count: number): Pick<Orders, "firstRow" | "rows"> {
  const firstRow = new Int32Array(count).fill(-1);
  inStretches(codes.length, (from, to) => noteFirst(codes, firstRow, from, to));
  for (const { row, order } of further) if (firstRow[order] < 0 || row < firstRow[order]) firstRow[order] = row;
  let chain: ReturnType<typeof chainOf> | undefined;
  return { firstRow, rows: (order) => (chain ??= chainOf(codes, further, count))(order) };
}

function noteFirst(codes: Int32Array, firstRow: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) if (codes[row] >= 0 && firstRow[codes[row]] < 0) firstRow[codes[row]] = row;
}

function chainOf(codes: Int32Array, further: Orders["further"], count: number): (order: number) => number[] {
  const size = codes.length;
  const next = new Int32Array(size + further.length).fill(-1);
  const first = new Int32Array(count).fill(-1);
  const last = new Int32Array(count).fill(-1);
  const rowAt = (link: number) => (link < size ? link : further[link - size].row);
  const chain = (link: number, order: number) => {
    if (last[order] >= 0) next[last[order]] = link;
    else first[order] = link;
    last[order] = link;
  };
  let at = 0;
  for (let row = 0; row < size; row++) {
    if (codes[row] >= 0) chain(row, codes[row]);
    for (; at < further.length && further[at].row === row; at++) chain(size + at, further[at].order);
  }
  return (order) => {
    const rows: number[] = [];
    for (let link = first[order]; link >= 0; link = next[link]) rows.push(rowAt(link));
    return rows;
  };
}
