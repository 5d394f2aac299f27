/**
 * Which orders belong to a buyer who wrote: by the order number that stands beside or in a message of the conversation, or by the buyer's name.
 * Platforms differ in which of the two they export, so both are looked at; a masked name is never a key.
 */
import { foldText, numbersOf, orders } from "../sheets";
import type { Sheet, Task } from "../sheets/types";
import { buyersOf } from "./chats";
import { readField } from "./judging";
import { ordersByNumber } from "./orders";
import type { ReadField } from "./types";

/** Rows worked on between two yields. */
const SLICE = 65_536;
/** What may be an order's number in the midst of a sentence: letters, digits and hyphens, not shorter than shops number their orders. */
const NUMBER_IN_TEXT = /[0-9a-z][0-9a-z-]{5,}/g;
const DIGIT = /[0-9０-９]/;

export interface ChatOrders {
  /** The buyer of each message, as `buyersOf` numbers them. */
  readonly buyer: Int32Array;
  readonly count: number;
  /** The orders of a buyer, none twice. */
  ordersOf(buyer: number): Iterable<number>;
  readonly read: readonly ReadField[];
}

export function* chatOrders(chat: Sheet, orderSheet: Sheet): Task<ChatOrders> {
  const { codes: buyer, count, keys } = buyersOf(chat);
  const found = new Map<number, Set<number>>();
  const join = (who: number, order: number) => {
    const known = found.get(who);
    if (known) known.add(order);
    else found.set(who, new Set([order]));
  };
  yield chat.size;

  const read: ReadField[] = [];
  if (orderSheet.has("orderId")) {
    const byNumber = ordersByNumber(orderSheet);
    read.push(readField(orderSheet, "orderId", orderSheet.code("orderId")));
    const column = chat.has("orderId") ? chat.code("orderId") : undefined;
    if (column) read.push(readField(chat, "orderId", column));
    const inText = chat.has("text");
    const ofCell = column?.keys.map((key) => numbersOf(key).flatMap((number) => byNumber.get(number) ?? []));
    for (let row = 0; row < chat.size; row++) {
      if (buyer[row] < 0) continue;
      if (column && column.codes[row] >= 0) for (const order of ofCell![column.codes[row]]) join(buyer[row], order);
      for (const number of inText ? numbersIn(chat.text("text", row)) : []) {
        const order = byNumber.get(number);
        if (order !== undefined) join(buyer[row], order);
      }
      if (row % SLICE === SLICE - 1) yield SLICE;
    }
  }
  if (orderSheet.has("buyer")) {
    const byName = ordersByBuyer(orderSheet);
    keys.forEach((key, code) => byName.get(key)?.forEach((order) => join(code, order)));
    yield orderSheet.size;
  }
  return { buyer, count, ordersOf: (who) => found.get(who) ?? [], read };
}

function ordersByBuyer(sheet: Sheet): ReadonlyMap<string, ReadonlySet<number>> {
  const { codes: orderOf, further } = orders(sheet);
  const { codes, keys, masked } = sheet.code("buyer");
  const byName = new Map<string, Set<number>>();
  const take = (row: number, order: number) => {
    const who = codes[row];
    if (who < 0 || masked?.[who] || order < 0) return;
    const known = byName.get(keys[who]);
    if (known) known.add(order);
    else byName.set(keys[who], new Set([order]));
  };
  for (let row = 0; row < sheet.size; row++) take(row, orderOf[row]);
  for (const { row, order } of further) take(row, order);
  return byName;
}

/** What may be order numbers in a message, folded. */
export function numbersIn(text: string): readonly string[] {
  return DIGIT.test(text) ? (foldText(text).match(NUMBER_IN_TEXT) ?? []) : [];
}
