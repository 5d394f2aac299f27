/**
 * Rows of one sheet brought beside those of another: after-sale rows beside their orders, chats beside the orders they are about.
 * Damaged numbers and masked names join nothing. What cannot be joined is counted, and said.
 */
import { conversations, foldText, inSlices, isMasked, numbersOf, oncePerPair, oncePerSheet, orders as ordersOf } from "../sheets";
import { EMPTY, UNREADABLE, type CodeColumn, type FieldId, type Seconds, type Sheet, type Task } from "../sheets/types";
import { buyersOf } from "./chats";
import { readField } from "./judging";
import { lazy } from "./lazy";
import { namedOrders } from "./named-orders";
import { ordersByNumber } from "./orders";
import { addTo } from "./sets";
import type { Inputs, Note, ReadField } from "./types";

/** The sheet whose rows are the cases of after-sale rules: its columns may stand on the order sheet as well. */
export function afterSaleSheet({ afterSale, orders }: Inputs): Sheet | undefined {
  return afterSale ?? orders;
}

/** The records of an order sheet that have an order number, by that number folded; several numbers in one cell have the records of each. */
export function rowsByOrderNumber(sheet: Sheet): (key: string) => readonly number[] {
  const { rows } = ordersOf(sheet);
  const byNumber = ordersByNumber(sheet);
  return (wanted) => numbersOf(wanted).flatMap((number) => (byNumber.has(number) ? rows(byNumber.get(number)!) : []));
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
    const ids = sheet.code("orderId");
    const find = this.orders && rowsByOrderNumber(this.orders);
    this.orderRows = (row) => (find && ids.codes[row] >= 0 ? find(ids.keys[ids.codes[row]]) : []);
  }

  has(field: FieldId): boolean {
    return this.sheet.has(field) || (this.orders?.has(field) ?? false);
  }

  /** The fields of which neither sheet has any. */
  missing(...fields: readonly FieldId[]): FieldId[] {
    return fields.filter((field) => !this.has(field));
  }

  time(field: FieldId): (row: number) => Seconds {
    const [own, theirs] = this.columns(field, (sheet) => sheet.time(field));
    return (row) => {
      if (own && own.seconds[row] !== EMPTY) return own.seconds[row];
      const found = theirs && this.orderRows(row).find((each) => theirs.seconds[each] !== EMPTY);
      return found === undefined ? EMPTY : theirs!.seconds[found];
    };
  }

  /** The folded word of a row, "" where nothing is said or readable. */
  word(field: FieldId): (row: number) => string {
    const [own, theirs] = this.columns(field, (sheet) => sheet.code(field));
    const keyOf = (column: CodeColumn, row: number) => (column.codes[row] >= 0 ? column.keys[column.codes[row]] : "");
    return (row) => {
      if (own && own.codes[row] !== EMPTY) return keyOf(own, row);
      const found = theirs && this.orderRows(row).find((each) => theirs.codes[each] !== EMPTY);
      return found === undefined ? "" : keyOf(theirs!, found);
    };
  }

  /** Whether the word of a row is there and cannot be read. */
  isUnreadable(field: FieldId): (row: number) => boolean {
    const [own, theirs] = this.columns(field, (sheet) => sheet.code(field));
    return (row) => {
      if (own && own.codes[row] !== EMPTY) return own.codes[row] === UNREADABLE;
      const found = theirs && this.orderRows(row).find((each) => theirs.codes[each] !== EMPTY);
      return found !== undefined && theirs!.codes[found] === UNREADABLE;
    };
  }

  /** The folded name of a row, "" where there is none or a platform has masked it. */
  name(field: FieldId): (row: number) => string {
    const word = this.word(field);
    return (row) => (isMasked(word(row)) ? "" : word(row));
  }

  /** The folded words of a row and of its order's rows together, for notes. */
  words(field: FieldId): (row: number) => string {
    this.columns(field, (sheet) => sheet.texts(field));
    return (row) => {
      const own = this.sheet.text(field, row);
      const theirs = this.orders ? this.orderRows(row).map((each) => this.orders!.text(field, each)) : [];
      return foldText([own, ...theirs].join("\n"));
    };
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
  /** Messages of the conversations that name this order number (folded), in a column or in a message. */
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
    byBuyer: (key) => buyers?.messages(key) ?? [],
  };
}

const indexOfNumbers = oncePerPair(function* (chat: Sheet, orderSheet: Sheet): Task<Index> {
  const { codes: conversation, count } = conversations(chat);
  const index = new Index(chat);
  if (chat.has("orderId")) yield* addColumn(index, chat.code("orderId"), conversation, count);
  const named = yield* namedOrders(chat, orderSheet);
  const wanted = lazy(() => new Set(orderSheet.code("orderId").keys));
  named.rows.forEach((row, i) => {
    if (conversation[row] >= 0 && wanted().has(named.numbers[i])) index.add(named.numbers[i], conversation[row]);
  });
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
  private readonly rowsOf: () => (conversation: number) => readonly number[];

  constructor(chat: Sheet) {
    this.rowsOf = lazy(() => rowsByConversation(chat));
  }

  add(key: string, conversation: number): void {
    addTo(this.byKey, key, conversation);
  }

  messages(key: string): readonly number[] {
    const found = this.byKey.get(key);
    return found ? [...found].flatMap(this.rowsOf()) : [];
  }
}

/** The messages of a conversation, as they stand on the sheet. */
function rowsByConversation(chat: Sheet): (code: number) => readonly number[] {
  const { codes, count } = conversations(chat);
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) starts[codes[row] + 1]++;
  for (let code = 0; code < count; code++) starts[code + 1] += starts[code];
  const next = starts.slice(0, count);
  const rows = new Int32Array(starts[count]);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) rows[next[codes[row]]++] = row;
  return (code) => Array.from(rows.subarray(starts[code], starts[code + 1]));
}

/** The key of a row in a column, or undefined where it has none: blank, damaged or masked. */
export function keyAt(column: CodeColumn, row: number): string | undefined {
  const code = column.codes[row];
  return code < 0 || column.masked?.[code] ? undefined : column.keys[code];
}
