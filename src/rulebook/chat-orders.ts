/**
 * Which orders belong to a buyer who wrote: by the order number that stands beside or in a message of the conversation, or by the buyer's name.
 * Platforms differ in which of the two they export, so both are looked at; a masked name is never a key.
 */
import { numbersOf, orders } from "../sheets";
import type { Sheet, Task } from "../sheets/types";
import { buyersOf } from "./chats";
import { readField } from "./judging";
import { namedOrders } from "./named-orders";
import { oncePerPair } from "./once";
import { ordersByNumber } from "./orders";
import type { ReadField } from "./types";

export interface ChatOrders {
  /** The buyer of each message, as `buyersOf` numbers them. */
  readonly buyer: Int32Array;
  readonly count: number;
  /** The orders of a buyer, none twice. */
  ordersOf(buyer: number): Iterable<number>;
  readonly read: readonly ReadField[];
}

export const chatOrders = oncePerPair(join);

function* join(chat: Sheet, orderSheet: Sheet): Task<ChatOrders> {
  const { codes: buyer, count, keys } = buyersOf(chat);
  const found = new Map<number, Set<number>>();
  const add = (who: number, order: number) => {
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
    if (column) {
      const ofCell = column.keys.map((key) => numbersOf(key).flatMap((number) => byNumber.get(number) ?? []));
      for (let row = 0; row < chat.size; row++) {
        if (buyer[row] >= 0 && column.codes[row] >= 0) for (const order of ofCell[column.codes[row]]) add(buyer[row], order);
      }
      yield chat.size;
    }
    const { rows, numbers } = yield* namedOrders(chat, orderSheet);
    rows.forEach((row, i) => {
      const order = byNumber.get(numbers[i]);
      if (buyer[row] >= 0 && order !== undefined) add(buyer[row], order);
    });
  }
  if (orderSheet.has("buyer")) {
    const byName = ordersByBuyer(orderSheet);
    keys.forEach((key, code) => byName.get(key)?.forEach((order) => add(code, order)));
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
