/** Which order each row belongs to: an order of several items stands on several rows, and a row of several merged orders belongs to each of them. */
import { foldName } from "./cells";
import { mergedNumbers } from "./merged";
import { inStretches } from "./stretches";
import { EMPTY, UNREADABLE, type BadCell, type FieldId, type Sheet } from "./types";

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

const known = new WeakMap<Sheet, Orders>();

export function orders(sheet: Sheet): Orders {
  let read = known.get(sheet);
  if (!read) known.set(sheet, (read = readOrders(sheet)));
  return read;
}

function readOrders(sheet: Sheet): Orders {
  const { size } = sheet;
  const ids = sheet.code("orderId");
  const hasIds = sheet.has("orderId");
  const saysOrder = SAYS_ORDER.filter((field) => sheet.has(field)).map((field) =>
    field === "status" ? sheet.code(field).codes : sheet.time(field).seconds,
  );
  const merged = new Map<number, readonly string[]>();
  ids.keys.forEach((key, id) => {
    const numbers = mergedNumbers(key);
    if (numbers) merged.set(id, numbers);
  });
  const codes = new Int32Array(size).fill(EMPTY);
  const further: { row: number; order: number }[] = [];
  const mergedOrders = new Set<number>();
  const keys: string[] = [];
  const orderOfKey = new Map<string, number>();
  // Most numbers are alone in their cell: those are found by their code, and never looked up as text.
  const orderOfId = new Int32Array(ids.values.length).fill(EMPTY);
  const alone = merged.size === 0;
  let filledDown = 0;
  let above = EMPTY as number;

  const open = (key: string) => keys.push(key) - 1;
  const named = (key: string) => {
    let order = orderOfKey.get(key);
    if (order === undefined) orderOfKey.set(key, (order = open(key)));
    return order;
  };
  for (let i = 0; i < size; i++) {
    if (sheet.isBlank(i)) {
      above = EMPTY;
      continue;
    }
    const id = ids.codes[i];
    let order: number;
    if (id >= 0) {
      order = orderOfId[id];
      if (order < 0) orderOfId[id] = order = alone ? open(ids.keys[id]) : named(merged.get(id)?.[0] ?? ids.keys[id]);
    } else if (hasIds && id === EMPTY && above >= 0 && saysOrder.every((column) => column[i] === EMPTY)) {
      order = above;
      filledDown++;
    } else {
      order = open("");
    }
    // An order without a number has no items below it: they would have none either, and could be anybody's.
    above = id === EMPTY && order !== above ? EMPTY : order;
    codes[i] = order;
    const others = alone ? undefined : merged.get(id);
    if (others && others.length > 1) {
      for (const key of others.slice(1)) further.push({ row: i, order: named(key) });
      for (const key of others) mergedOrders.add(named(key));
    }
  }
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
 * Only the orders of the records that are meant, each with all its records: the others are not told apart, which is what costs most. Undefined where
 * that does not go by the numbers alone: some records have none, or several.
 */
export function ordersAmong(sheet: Sheet, isMeant: Uint8Array): Orders | undefined {
  const { marks, mayHoldSeveral, filled, unreadable, badCells } = sheet.marks("orderId");
  if (mayHoldSeveral || filled < sheet.filledRows) return undefined;
  const keyOf = (i: number) => foldName(sheet.text("orderId", i));
  const codes = new Int32Array(sheet.size).fill(EMPTY);
  const keys: string[] = [];
  const byKey = new Map<string, number>();
  const meant: number[] = [];
  inStretches(sheet.size, (from, to) => collect(isMeant, from, to, meant));
  for (const i of meant) {
    // A damaged number is an order of its own.
    const key = marks[i] === UNREADABLE ? "" : keyOf(i);
    let order = key === "" ? undefined : byKey.get(key);
    if (order === undefined) order = keys.push(key) - 1;
    if (key !== "") byKey.set(key, order);
    codes[i] = order;
  }
  // The further records of those orders are among the few that share a mark with one that is meant.
  const mayBeMeant = new Uint8Array(TABLE);
  for (const i of meant) mayBeMeant[marks[i] & (TABLE - 1)] = 1;
  const further: number[] = [];
  inStretches(sheet.size, (from, to) => collectMarked(marks, mayBeMeant, codes, from, to, further));
  for (const i of further) codes[i] = byKey.get(keyOf(i)) ?? EMPTY;
  return {
    codes,
    further: [],
    count: keys.length,
    ...rowsOf(codes, [], keys.length),
    isMerged: () => false,
    filledDown: 0,
    unreadable,
    badCells,
    key: (order) => keys[order],
  };
}

/** Places of a table of marks: many more than orders are ever meant, so that few others fall in with them. */
const TABLE = 2 ** 21;

function collect(isMeant: Uint8Array, from: number, to: number, meant: number[]): void {
  for (let i = from; i < to; i++) if (isMeant[i] !== 0) meant.push(i);
}

function collectMarked(marks: Int32Array, table: Uint8Array, codes: Int32Array, from: number, to: number, found: number[]): void {
  for (let i = from; i < to; i++) {
    if (codes[i] < 0 && marks[i] >= 0 && table[marks[i] & (TABLE - 1)] !== 0) found.push(i);
  }
}

/** The records of each order, kept as one chain through all of them. */
function rowsOf(codes: Int32Array, further: Orders["further"], count: number): Pick<Orders, "firstRow" | "rows"> {
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
  return {
    firstRow: first.map(rowAt),
    rows: (order) => {
      const rows: number[] = [];
      for (let link = first[order]; link >= 0; link = next[link]) rows.push(rowAt(link));
      return rows;
    },
  };
}
