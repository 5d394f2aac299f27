/** Which order each row belongs to: an order of several items stands on several rows, and a row of several merged orders belongs to each of them. */
import { foldName } from "./cells";
import { mergedNumbers } from "./merged";
import { inSlices, inStretches, runNow } from "./stretches";
import { EMPTY, UNREADABLE, type BadCell, type CodeColumn, type Codes, type FieldId, type Sheet, type Task } from "./types";

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
  return runNow(loadOrders(sheet));
}

/** The same in slices, for whoever is not to keep the thread. */
export function* loadOrders(sheet: Sheet): Task<Orders> {
  let read = known.get(sheet);
  if (!read) known.set(sheet, (read = yield* readOrders(sheet)));
  return read;
}

function* readOrders(sheet: Sheet): Task<Orders> {
  const { size } = sheet;
  yield* sheet.load(["orderId"]);
  const ids = sheet.code("orderId");
  // Most numbers are alone in their cell: those are found by their code, and never looked up as text.
  const alone = ids.keys === ids.values;
  if (alone && ids.filled === sheet.filledRows && ids.unreadable === 0) return oneByOne(ids);
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
    above = id === EMPTY && order !== above ? EMPTY : order;
    codes[i] = order;
    const others = merged.get(id);
    if (others && others.length > 1) {
      for (const key of others.slice(1)) further.push({ row: i, order: named(key) });
      for (const key of others) mergedOrders.add(named(key));
    }
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

/** What nearly every sheet is: each record has one number, which tells its order. */
function oneByOne({ codes, keys, unreadable, badCells }: CodeColumn): Orders {
  const orderOf = codes instanceof Int32Array ? codes : Int32Array.from(codes);
  return {
    codes: orderOf,
    further: [],
    count: keys.length,
    ...rowsOf(orderOf, [], keys.length),
    isMerged: () => false,
    filledDown: 0,
    unreadable,
    badCells,
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
  const codes = new Int32Array(sheet.size).fill(EMPTY);
  const byMark = new OrdersByMark(sheet, marks);
  const meant: number[] = [];
  inStretches(sheet.size, (from, to) => collect(isMeant, from, to, meant));
  for (const i of meant) codes[i] = byMark.open(i);
  // Their further records are among the few others that share a mark with one of them.
  const further: number[] = [];
  inStretches(sheet.size, (from, to) => collectMarked(marks, byMark.places, byMark.markAt, codes, from, to, further));
  for (const i of further) codes[i] = byMark.find(i);
  return {
    codes,
    further: [],
    count: byMark.records.length,
    ...rowsOf(codes, [], byMark.records.length),
    isMerged: () => false,
    filledDown: 0,
    unreadable,
    badCells,
    key: (order) => byMark.keyOf(byMark.records[order]),
  };
}

/** Orders by the marks of their numbers. The numbers themselves are compared only where marks are the same. */
class OrdersByMark {
  /** A record of each order. */
  readonly records: number[] = [];
  /** Open addressing: the order that stands at a place, from 1, or 0; and the mark of its number. Most places stay free, so that most records are told by one look. */
  places = new Int32Array(FIRST_PLACES);
  markAt = new Int32Array(FIRST_PLACES);

  constructor(
    private readonly sheet: Sheet,
    private readonly marks: Codes,
  ) {}

  keyOf(record: number): string {
    return this.marks[record] === UNREADABLE ? "" : foldName(this.sheet.text("orderId", record));
  }

  /** The order of a record, which is a new one where it has not been met. A damaged number is an order of its own. */
  open(record: number): number {
    const order = this.marks[record] === UNREADABLE ? EMPTY : this.find(record);
    if (order !== EMPTY) return order;
    if (SPARSE * this.records.length >= this.places.length) this.grow();
    this.put(this.records.push(record), this.marks[record]);
    return this.records.length - 1;
  }

  /** The order that has the record's number, or EMPTY. */
  find(record: number): number {
    const { places, markAt, marks, records } = this;
    const last = places.length - 1;
    const mark = marks[record];
    for (let place = mark & last; places[place] !== 0; place = (place + 1) & last) {
      const order = places[place] - 1;
      if (markAt[place] === mark && this.keyOf(records[order]) === this.keyOf(record)) return order;
    }
    return EMPTY;
  }

  private put(order: number, mark: number): void {
    const { places, markAt } = this;
    const last = places.length - 1;
    let place = mark & last;
    while (places[place] !== 0) place = (place + 1) & last;
    places[place] = order;
    markAt[place] = mark;
  }

  private grow(): void {
    this.places = new Int32Array(2 * this.places.length);
    this.markAt = new Int32Array(this.places.length);
    this.records.forEach((record, order) => this.put(order + 1, this.marks[record]));
  }
}

const FIRST_PLACES = 2 ** 14;
const SPARSE = 4;

function collect(isMeant: Uint8Array, from: number, to: number, meant: number[]): void {
  for (let i = from; i < to; i++) if (isMeant[i] !== 0) meant.push(i);
}

/** The records without an order whose mark an order has. */
function collectMarked(
  marks: Codes,
  places: Int32Array,
  markAt: Int32Array,
  codes: Int32Array,
  from: number,
  to: number,
  found: number[],
): void {
  const last = places.length - 1;
  for (let i = from; i < to; i++) {
    const mark = marks[i];
    if (codes[i] !== EMPTY || mark < 0) continue;
    for (let place = mark & last; places[place] !== 0; place = (place + 1) & last) {
      if (markAt[place] !== mark) continue;
      found.push(i);
      break;
    }
  }
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
