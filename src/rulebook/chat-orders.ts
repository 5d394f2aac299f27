/**
 * Which orders belong to a buyer who wrote: by the order number that stands beside or in a message of the conversation, or by the buyer's name.
 * Platforms differ in which of the two they export, so both are looked at; a masked name is never a key.
 */
import { conversations, inSlices, oncePerPair, orders } from "../sheets";
import type { Sheet, Task } from "../sheets/types";
import { buyersOf } from "./chats";
import { readField } from "./judging";
import { namedOrders } from "./named-orders";
import { ordersByNumber } from "./orders";
import { addTo } from "./sets";
import type { ReadField } from "./types";

export interface ChatOrders {
  /** The buyer of each message, and how many buyers there are, as `buyersOf` tells. */
  readonly buyer: Int32Array;
  readonly count: number;
  /** Whether no order at all was found. */
  readonly isEmpty: boolean;
  /** The orders of a buyer, none twice. */
  ordersOf(buyer: number): ReadonlySet<number>;
  /** Those whose numbers stand beside a message or in it, or in any of its conversation; undefined where none does. */
  ofRow(row: number): Iterable<number> | undefined;
  ofConversation(row: number): Iterable<number> | undefined;
  readonly read: readonly ReadField[];
}

const NONE: ReadonlySet<number> = new Set();

export const chatOrders = oncePerPair(join);

function* join(chat: Sheet, orderSheet: Sheet): Task<ChatOrders> {
  const found = new Map<number, Set<number>>();
  const add = (who: number, order: number) => addTo(found, who, order);
  const inText = new Map<number, Set<number>>();
  const byConversation = new Map<number, Set<number>>();
  const talks = conversations(chat);
  let besideIt = (_row: number): readonly number[] => [];
  const read: ReadField[] = [];
  if (orderSheet.has("orderId")) {
    read.push(readField(orderSheet, "orderId", orderSheet.code("orderId")));
    const column = chat.has("orderId") ? chat.code("orderId") : undefined;
    if (column) {
      read.push(readField(chat, "orderId", column));
      const ofCell = column.keys.map(yield* ordersByNumber(orderSheet));
      besideIt = (row) => ofCell[column.codes[row]] ?? [];
      const { codes: buyer, count } = buyersOf(chat);
      yield chat.size;
      // A buyer's messages mostly name one order, and so do those of a conversation.
      const added = new Int32Array(count).fill(-1);
      const addedTo = new Int32Array(talks.count).fill(-1);
      yield* inSlices(chat.size, (from, to) => {
        for (let row = from; row < to; row++) {
          const who = buyer[row];
          const cell = column.codes[row];
          const talk = talks.codes[row];
          if (talk >= 0 && cell >= 0 && addedTo[talk] !== cell) {
            addedTo[talk] = cell;
            for (const order of ofCell[cell]) addTo(byConversation, talk, order);
          }
          if (who < 0 || cell < 0 || added[who] === cell) continue;
          added[who] = cell;
          for (const order of ofCell[cell]) add(who, order);
        }
      });
    }
    for (const { row, order } of yield* namedOrders(chat, orderSheet)) {
      const who = buyersOf(chat).codes[row];
      addTo(inText, row, order);
      if (talks.codes[row] >= 0) addTo(byConversation, talks.codes[row], order);
      if (who >= 0) add(who, order);
    }
  }
  if (orderSheet.has("buyer")) {
    const names = chat.has("buyer") ? "buyer" : "sender";
    read.push(readField(orderSheet, "buyer", orderSheet.code("buyer")), readField(chat, names, chat.code(names)));
    const byName = ordersByBuyer(orderSheet);
    buyersOf(chat).keys.forEach((key, code) => byName.get(key)?.forEach((order) => add(code, order)));
    yield orderSheet.size;
  }
  const ofRow = (row: number) => {
    const named = [...besideIt(row), ...(inText.get(row) ?? [])];
    return named.length > 0 ? named : undefined;
  };
  return {
    ofRow,
    ofConversation: (row) => byConversation.get(talks.codes[row]),
    get buyer() {
      return buyersOf(chat).codes;
    },
    get count() {
      return buyersOf(chat).count;
    },
    isEmpty: found.size === 0,
    ordersOf: (who) => found.get(who) ?? NONE,
    read,
  };
}

function ordersByBuyer(sheet: Sheet): ReadonlyMap<string, ReadonlySet<number>> {
  const { codes: orderOf, further } = orders(sheet);
  const { codes, keys, masked } = sheet.code("buyer");
  const byName = new Map<string, Set<number>>();
  const take = (row: number, order: number) => {
    const who = codes[row];
    if (who >= 0 && !masked?.[who] && order >= 0) addTo(byName, keys[who], order);
  };
  for (let row = 0; row < sheet.size; row++) take(row, orderOf[row]);
  for (const { row, order } of further) take(row, order);
  return byName;
}
