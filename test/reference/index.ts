/**
 * A naive reference of the rule book: no speed, no forgiveness, nothing shared with the product. It answers for clean tables only.
 * Where the book can be read two ways, this is the reading taken:
 *
 *  1. "End of the day" is its last second, 23:59:59: midnight belongs to the next day.
 *  2. A sheet runs newest first if, from one readable message to the next over the whole sheet, more steps go back in time than forward.
 *  3. The newest message that chats are judged at is the newest readable time of any role, of any agent, in or out of from/to.
 *  4. Where there is a buyer column but no conversation column, a blank or masked buyer is a conversation of its own.
 *  5. A sheet without an agent column: the sender of an agent's message names the agent.
 *  6. Status words are looked for inside the cell (`未发货，退款成功` says 退款成功), in the order status; 退款成功 in the after-sale status too.
 *  7. 交易关闭 / closed on an order with a shipping or collection time is judged; 取消 / cancelled is not-applicable even then, since the time of
 *     the cancellation is unknown and taken as before the due.
 *  8. Item rows: each row is judged by itself and the worst counts; not-applicable rows say nothing beside others. Rows that differ in times
 *     are therefore not unreadable for that alone (section 5 is the finer print of 3.2).
 *  9. A typed `hours` argument puts promises aside altogether: an unreadable promise, or one before the start, does not matter then.
 * 10. "The same exclusions" of no-trace are the not-applicable ones (unpaid, cancelled, closed, refunded), not `end-missing`: a blank trace of
 *     a parcel under 已发货 is the very case of the rule.
 *     Sheets on which the book's words leave this open (a parcel already signed for) are not among the random ones.
 * 11. A first trace before the collection is unreadable, like any end before its start.
 * 12. The courier's time is taken where the order's own cell is empty; the tracking number is tried first, row by row, then the order number.
 * 13. As-of of a sheet with whole days is the beginning of its newest day.
 * 14. LATESHIPMENTS and LATESHIPPENALTY are figures as soon as one case of either rule is counted.
 * 15. A refund row whose status is blank counts as not withdrawn.
 * 16. `perRefund` counts orders with any stated reason, withdrawn or not.
 * 17. A reason of an unknown kind makes a finding (`unreadable`) and the order passes.
 * 18. An order that the courier's sheet does not know has not been collected.
 * 19. no-trace does not ask whether the order was grouped: its start is the collection.
 * 20. A chat message that cannot be read is no turn, so it is no case and no finding; it is left out.
 * 21. An order whose number Excel has damaged is unreadable (left out and reported), not "an order with no number".
 */
export * from "./chats";
export * from "./orders";
export * from "./quality";
export * from "./time";
