/** What the order sheet says of the orders that a conversation is about: when they were grouped, or delivered. */
import { orders } from "../../sheets";
import type { Seconds, Sheet, Task } from "../../sheets/types";
import { chatOrders } from "../chat-orders";

/**
 * For each message the times of its orders in a column, EMPTY where an order has none; an empty list where no order was found. Its orders are those whose
 * numbers stand beside it or in it, else in its conversation, else its buyer's.
 */
export interface OrderTimes {
  of(row: number): readonly Seconds[];
}

export function* orderTimes(chat: Sheet, orderSheet: Sheet | undefined, field: "groupedAt" | "deliveredAt"): Task<OrderTimes | undefined> {
  if (!orderSheet?.has(field)) return undefined;
  const joined = yield* chatOrders(chat, orderSheet);
  if (joined.isEmpty) return { of: () => [] };
  const { firstRow } = orders(orderSheet);
  const { seconds } = orderSheet.time(field);
  const { buyer, ordersOf, ofRow, ofConversation } = joined;
  const ordersAt = (row: number) => ofRow(row) ?? ofConversation(row) ?? (buyer[row] < 0 ? [] : ordersOf(buyer[row]));
  return { of: (row) => [...ordersAt(row)].map((order) => seconds[firstRow[order]]) };
}
