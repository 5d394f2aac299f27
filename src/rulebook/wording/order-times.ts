/** What the order sheet says of the orders that a conversation is about: when they were grouped, or delivered. */
import { orders } from "../../sheets";
import type { Seconds, Sheet, Task } from "../../sheets/types";
import { chatOrders, type ChatOrders } from "../chat-orders";

/**
 * For each message the times of its buyer's orders in a column, EMPTY where an order has none; an empty list where no order was found.
 */
export interface OrderTimes {
  of(row: number): readonly Seconds[];
}

export function* orderTimes(chat: Sheet, orderSheet: Sheet | undefined, field: "groupedAt" | "deliveredAt"): Task<OrderTimes | undefined> {
  if (!orderSheet?.has(field)) return undefined;
  const joined: ChatOrders = yield* chatOrders(chat, orderSheet);
  const { firstRow } = orders(orderSheet);
  const { seconds } = orderSheet.time(field);
  return { of: (row) => (joined.buyer[row] < 0 ? [] : [...joined.ordersOf(joined.buyer[row])].map((order) => seconds[firstRow[order]])) };
}
