/**
 * Rows of one sheet brought beside those of another: after-sale rows beside their orders, chats beside the orders they are about.
 * Damaged numbers and masked names join nothing. What cannot be joined is counted, and said.
 */
import {
  conversations,
  foldText,
  inBuckets,
  inSlices,
  isMasked,
  oncePer,
  oncePerPair,
  oncePerSheet,
  orders as ordersOf,
  runNow,
} from "../sheets";
import { EMPTY, UNREADABLE, type CodeColumn, type FieldId, type Seconds, type Sheet, type Task } from "../sheets/types";
import { buyersOf } from "./chats";
import { readField } from "./judging";
import { namedOrders } from "./named-orders";
import { ordersByNumber } from "./orders";
import { addTo } from "./sets";
import type { Inputs, Note, ReadField } from "./types";

/** The sheet whose rows are the cases of after-sale rules: its columns may stand on the order sheet as well. */
export function afterSaleSheet({ afterSale, orders }: Inputs): Sheet | undefined {
  return afterSale ?? orders;
}

const NONE: readonly number[] = [];
const codeOf = (field: FieldId) => (sheet: Sheet) => sheet.code(field);
const codesOf = ({ codes }: CodeColumn) => codes;

/** The records of an order sheet with the order number of another sheet's row; several numbers in one cell have the records of each. A number has one list. */
export function orderRowsOf(orders: Sheet, sheet: Sheet): (row: number) => readonly number[] {
  const { rows } = ordersOf(orders);
  const named = runNow(ordersByNumber(orders));
  const { codes, keys } = sheet.code("orderId");
  const known: (readonly number[])[] = [];
  const find = (key: string) => named(key).flatMap(rows);
  return (row) => (codes[row] < 0 ? NONE : (known[codes[row]] ??= find(keys[codes[row]])));
}

/** After-sale rows with what the order sheet says of their orders: a row's own cell comes first. */
export class AfterSaleRows {
  private readonly read = new Map<string, ReadField>();
  private readonly orderRows: (row: number) => readonly number[];
  /** The order sheet, where it is another sheet that can be joined. */
  private readonly orders: Sheet | undefined;

  constructor(
    readonly sheet: Sheet,
    orders: Sheet | undefined,
  ) {
    this.orders = orders && orders !== sheet && orders.has("orderId") && sheet.has("orderId") ? orders : undefined;
    this.orderRows = this.orders ? orderRowsOf(this.orders, sheet) : () => NONE;
  }

  has(field: FieldId): boolean {
    return this.sheet.has(field) || (this.orders?.has(field) ?? false);
  }

  /** The fields of which neither sheet has any. */
  missing(...fields: readonly FieldId[]): FieldId[] {
    return fields.filter((field) => !this.has(field));
  }

  time(field: FieldId): (row: number) => Seconds {
    const column = (sheet: Sheet) => sheet.time(field);
    return this.value(field, column, ({ seconds }) => seconds, ({ seconds }, row) => seconds[row], EMPTY); // prettier-ignore
  }

  /** The folded word of a row, "" where nothing is said or readable. */
  word(field: FieldId): (row: number) => string {
    return this.value(field, codeOf(field), codesOf, ({ codes, keys }, row) => keys[codes[row]] ?? "", "");
  }

  /** Whether the word of a row is there and cannot be read. */
  isUnreadable(field: FieldId): (row: number) => boolean {
    return this.value(field, codeOf(field), codesOf, ({ codes }, row) => codes[row] === UNREADABLE, false);
  }

  /** The folded name of a row, "" where there is none or a platform has masked it. */
  name(field: FieldId): (row: number) => string {
    const word = this.word(field);
    return (row) => (isMasked(word(row)) ? "" : word(row));
  }

  /** Whether a row, or any of its order's rows, says something in words, which are asked about folded: for notes. */
  says(field: FieldId, something: (folded: string) => boolean): (row: number) => boolean {
    this.columns(field, (sheet) => sheet.texts(field));
    const firstOf = this.firstOf((each) => something(foldText(this.orders!.text(field, each))));
    return (row) => something(foldText(this.sheet.text(field, row))) || firstOf(row) >= 0;
  }

  /** Every field that was asked for, with its cells that cannot be read. */
  readFields(): readonly ReadField[] {
    return [...this.read.values()];
  }

  /** Counts the cases that the order sheet does not know. */
  notes(cases: Iterable<number>): Note[] {
    if (!this.orders) return [];
    let count = 0;
    for (const row of cases) if (this.orderRows(row).length === 0) count++;
    return count > 0 ? [{ id: "cases-without-order", data: { count } }] : [];
  }

  /** What a column says where a row has a cell of it, else the first of its order's rows that has one. */
  private value<Column extends Pick<ReadField, "unreadable" | "badCells">, Value>(
    field: FieldId,
    of: (sheet: Sheet) => Column,
    cellsOf: (column: Column) => ArrayLike<number>,
    valueAt: (column: Column, row: number) => Value,
    none: Value,
  ): (row: number) => Value {
    const [own, theirs] = this.columns(field, of);
    const firstOf = theirs && this.firstOf((each) => cellsOf(theirs)[each] !== EMPTY);
    return (row) => {
      if (own && cellsOf(own)[row] !== EMPTY) return valueAt(own, row);
      const found = firstOf?.(row) ?? -1;
      return found < 0 ? none : valueAt(theirs!, found);
    };
  }

  /** The first of an order's rows for which something holds, or -1: looked for once, as any number of cases may be of one order. */
  private firstOf(holds: (orderRow: number) => boolean): (row: number) => number {
    const { codes } = this.sheet.code("orderId");
    const known: number[] = [];
    return (row) => (codes[row] < 0 ? -1 : (known[codes[row]] ??= this.orderRows(row).find(holds) ?? -1));
  }

  private columns<Column extends Pick<ReadField, "unreadable" | "badCells">>(field: FieldId, of: (sheet: Sheet) => Column) {
    const column = (sheet: Sheet | undefined) => {
      if (!sheet?.has(field)) return undefined;
      const found = of(sheet);
      this.read.set(`${sheet.kind}.${field}`, readField(sheet, field, found));
      if (sheet === this.orders) this.read.set("orderId", readField(this.sheet, "orderId", this.sheet.code("orderId")));
      return found;
    };
    return [column(this.sheet), column(this.orders)] as const;
  }
}

/** Which messages are about which order, or with which buyer. */
export interface ChatJoin {
  /** Whether the chat sheet has a column that says so; where it has, an order or buyer that it does not name was never written to. */
  readonly hasNumbers: boolean;
  readonly hasBuyers: boolean;
  /** Messages of the conversations that name this order number (folded), in a column or in a message: one list as long as the conversations are the same. */
  byNumber(key: string): readonly number[];
  /** Messages of the conversations with this buyer (folded). */
  byBuyer(key: string): readonly number[];
}

/** Joins chats with the orders that a sheet names. @param byBuyers whether anybody will be looked up by the buyer */
export function* joinChats(chat: Sheet, orderSheet: Sheet, byBuyers = true): Task<ChatJoin> {
  const numbers = yield* indexOfNumbers(chat, orderSheet);
  const buyers = byBuyers && tellsBuyers(chat) ? yield* indexOfBuyers(chat) : undefined;
  return {
    hasNumbers: chat.has("orderId"),
    hasBuyers: buyers !== undefined,
    byNumber: (key) => numbers.messages(key),
    byBuyer: (key) => buyers?.messages(key) ?? NONE,
  };
}

const indexOfNumbers = oncePerPair(function* (chat: Sheet, orderSheet: Sheet): Task<Index> {
  const { codes: conversation, count } = conversations(chat);
  const index = new Index(chat);
  if (chat.has("orderId")) yield* addColumn(index, chat.code("orderId"), conversation, count);
  for (const { row, number } of yield* namedOrders(chat, orderSheet)) if (conversation[row] >= 0) index.add(number, conversation[row]);
  return index;
});

/** On a sheet that tells no conversations apart, nobody can say which of the agent's messages went to whom. */
function tellsBuyers(chat: Sheet): boolean {
  return chat.has("buyer") || (chat.has("conversation") && chat.has("sender"));
}

const indexOfBuyers = oncePerSheet(function* (chat: Sheet): Task<Index> {
  const { codes: conversation, count } = conversations(chat);
  const index = new Index(chat);
  yield* addColumn(index, buyersOf(chat), conversation, count);
  return index;
});

/** Takes in which conversation each row's key names. */
function* addColumn(
  index: Index,
  { codes, keys }: Pick<CodeColumn, "codes" | "keys">,
  conversation: Int32Array,
  count: number,
): Task<void> {
  // A conversation nearly always has one buyer, and one order.
  const added = new Int32Array(count).fill(-1);
  yield* inSlices(codes.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const of = conversation[row];
      const code = codes[row];
      if (of < 0 || code < 0 || code >= keys.length || added[of] === code) continue;
      added[of] = code;
      index.add(keys[code], of);
    }
  });
}

/** Conversations by a key. */
class Index {
  private readonly byKey = new Map<string, Set<number>>();
  /** The messages of several conversations, by the key that has them. */
  private readonly together = new Map<string, readonly number[]>();

  constructor(private readonly chat: Sheet) {}

  add(key: string, conversation: number): void {
    addTo(this.byKey, key, conversation);
  }

  messages(key: string): readonly number[] {
    const found = this.byKey.get(key);
    if (!found) return NONE;
    const rowsOf = rowsByConversation(this.chat);
    if (found.size === 1) return [...found].map(rowsOf)[0];
    let rows = this.together.get(key);
    if (!rows) this.together.set(key, (rows = [...found].flatMap(rowsOf)));
    return rows;
  }
}

/** The messages of a conversation, as they stand on the sheet. */
const rowsByConversation = oncePer((chat: Sheet): ((code: number) => readonly number[]) => {
  const { codes, count } = conversations(chat);
  const { starts, places } = inBuckets(codes, count);
  const known: (readonly number[])[] = [];
  return (code) => (known[code] ??= Array.from(places.subarray(starts[code], starts[code + 1])));
});

/** The key of a row in a column, or undefined where it has none: blank, damaged or masked. */
export function keyAt(column: CodeColumn, row: number): string | undefined {
  const code = column.codes[row];
  return code < 0 || column.masked?.[code] ? undefined : column.keys[code];
}
