/** Which order each row belongs to: an order of several items stands on several rows. */
import { EMPTY, type BadCell, type FieldId, type Sheet } from "./types";

export interface Orders {
  /** The order of each record, EMPTY for blank rows. Orders are numbered as they first stand on the sheet. */
  readonly codes: Int32Array;
  readonly count: number;
  /** The first record of each order. */
  readonly firstRow: Int32Array;
  /** The next record of the same order, -1 at its last. */
  readonly nextRow: Int32Array;
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
  const codes = new Int32Array(size).fill(EMPTY);
  const nextRow = new Int32Array(size).fill(-1);
  const firstRow: number[] = [];
  const lastRow: number[] = [];
  const idOf: number[] = [];
  const orderOfId = new Int32Array(ids.values.length).fill(EMPTY);
  let filledDown = 0;
  let above = EMPTY as number;

  const open = (id: number) => {
    idOf.push(id);
    lastRow.push(-1);
    return firstRow.push(-1) - 1;
  };
  for (let i = 0; i < size; i++) {
    if (sheet.isBlank(i)) {
      above = EMPTY;
      continue;
    }
    const id = ids.codes[i];
    let order: number;
    if (id >= 0) {
      order = orderOfId[id] >= 0 ? orderOfId[id] : (orderOfId[id] = open(id));
    } else if (hasIds && id === EMPTY && above >= 0 && saysOrder.every((column) => column[i] === EMPTY)) {
      order = above;
      filledDown++;
    } else {
      order = open(id);
    }
    // An order without a number has no items below it: they would have none either, and could be anybody's.
    above = id === EMPTY && order !== above ? EMPTY : order;
    codes[i] = order;
    if (lastRow[order] >= 0) nextRow[lastRow[order]] = i;
    else firstRow[order] = i;
    lastRow[order] = i;
  }
  return {
    codes,
    count: firstRow.length,
    firstRow: Int32Array.from(firstRow),
    nextRow,
    filledDown,
    unreadable: ids.unreadable,
    badCells: ids.badCells,
    key: (order) => (idOf[order] >= 0 ? ids.keys[idOf[order]] : ""),
  };
}
