/** Too many cells that cannot be read leave no figure: of each field that a verdict reads, wherever its column stands. */
import { RULES } from "../../src/rulebook";
import { isJudged, type Rule } from "../../src/rulebook/types";
import { judge, type Grid, type Pasted } from "./ruleTests";

const ORDER =
  "orderId buyer status amount placedAt groupStartedAt paidAt groupedAt promisedShipAt shippedAt collectedAt firstTraceAt deliveredAt trackingNumber payChannel note";
const CASE =
  "refundStatus refundType refundReason refundAmount requestedAt approvedAt arrivedAt shippingState freightPayer disputeOpenedAt evidenceAt returnAddressAt subsidyAt";
const CELLS: Readonly<Record<string, unknown>> = { orderId: "240501-1", role: "买家", amount: 3, refundAmount: 3, rating: 3 };
const sheet = (fields: string): Grid => {
  const headings = fields.split(" ");
  return [headings, headings.map((field) => CELLS[field] ?? (field.endsWith("At") ? "2024-05-01 10:00:00" : "小鹿"))];
};

/** Whatever a shop may have, in columns that are called by the ids of the fields. */
const ONE: Pasted = {
  orders: sheet(`${ORDER} ${CASE}`),
  chat: sheet("conversation buyer agent role sentAt text orderId"),
  review: sheet("orderId rating reviewText reviewedAt answer answeredAt"),
  preset: "platform-today",
  shared: { platform: "pinduoduo" },
};
/** The same, cases and parcels on sheets of their own. */
const SEVERAL: Pasted = {
  ...ONE,
  orders: sheet(ORDER),
  afterSale: sheet(`orderId buyer note ${CASE}`),
  courier: sheet("trackingNumber orderId collectedAt firstTraceAt"),
};

function read(rule: Rule, pasted: Pasted): string {
  const judged = judge(rule, pasted);
  if (!isJudged(judged)) throw new Error(`${rule.meta.id}: ${judged.reason} ${judged.missing.join(", ")}`);
  return [...new Set(judged.read.map(({ sheet: { kind }, field }) => `${kind}.${field}`))].sort().join(" ");
}

const named = (id: string, lists: string) => [id, lists.split(/\s+/).sort().join(" ")] as const;
const ofSheet = (rule: Rule) => `${rule.meta.id}, ${rule.meta.sheet}`;
const byName = new Map(RULES.map((rule) => [ofSheet(rule), rule]));

const CHATS = "chat.sentAt chat.role chat.conversation";
const SHIPPING = "orders.orderId orders.groupedAt orders.status orders.amount";

test.each([
  named("late-reply, chat", CHATS),
  named("robot-only, chat", CHATS),
  named("inquiry-conversion, chat", `${CHATS} chat.orderId chat.buyer orders.orderId orders.buyer orders.paidAt`),
  named(
    "late-shipment, orders",
    `${SHIPPING} orders.promisedShipAt orders.shippedAt orders.collectedAt orders.refundStatus orders.arrivedAt orders.approvedAt`,
  ),
  named("no-trace, orders", `${SHIPPING} orders.collectedAt orders.firstTraceAt orders.refundStatus orders.arrivedAt orders.approvedAt`),
  named(
    "ungrouped-refund, orders",
    "orders.groupStartedAt orders.paidAt orders.groupedAt orders.payChannel orders.status orders.refundStatus orders.arrivedAt",
  ),
  named("slow-refund, afterSale", "orders.approvedAt orders.arrivedAt orders.payChannel orders.refundStatus"),
  named("evidence-late, afterSale", "orders.disputeOpenedAt orders.evidenceAt orders.refundStatus orders.refundAmount"),
  named("subsidy-late, afterSale", "orders.returnAddressAt orders.subsidyAt"),
  named("review-not-answered, review", "review.rating review.reviewText review.reviewedAt review.answer review.answeredAt"),
  named(
    "unpaid-not-reminded, orders",
    `${CHATS} orders.orderId orders.buyer orders.status orders.placedAt orders.paidAt orders.groupedAt orders.shippedAt orders.collectedAt
    orders.deliveredAt`,
  ),
  named("refuses-seven-day, afterSale", "orders.refundType orders.refundStatus orders.requestedAt orders.deliveredAt orders.note"),
  named("quality-refund, orders", "orders.orderId orders.groupedAt orders.paidAt orders.status orders.refundStatus orders.refundReason"),
  named(
    "refund-before-group, orders",
    "orders.orderId orders.paidAt orders.groupedAt orders.status orders.note orders.requestedAt orders.refundReason orders.refundStatus",
  ),
  named("shipped-despite-hold, orders", "orders.orderId orders.shippedAt orders.collectedAt orders.status orders.note"),
  named("wrong-freight-payer, afterSale", "orders.refundReason orders.freightPayer orders.refundType orders.refundStatus"),
  named("reason-misfiled, afterSale", "orders.refundReason orders.refundStatus orders.orderId orders.buyer chat.role chat.text"),
  named(
    "refund-while-shipping, afterSale",
    `orders.refundType orders.refundStatus orders.refundAmount orders.note orders.shippingState orders.status orders.shippedAt
    orders.collectedAt orders.deliveredAt orders.requestedAt`,
  ),
])("%s: the fields of one sheet that are measured by their cells that cannot be read", (name, fields) => {
  expect(read(byName.get(name)!, ONE)).toBe(fields);
});

test.each([
  named(
    "late-shipment, orders",
    "orders.orderId orders.groupedAt orders.promisedShipAt orders.shippedAt orders.collectedAt orders.status orders.amount",
  ),
  named("no-trace, orders", `${SHIPPING} orders.collectedAt orders.firstTraceAt courier.collectedAt courier.firstTraceAt`),
  named(
    "ungrouped-refund, orders",
    `orders.orderId orders.groupStartedAt orders.paidAt orders.groupedAt orders.payChannel orders.status afterSale.orderId
    afterSale.arrivedAt`,
  ),
  named("slow-refund, afterSale", "afterSale.orderId afterSale.approvedAt afterSale.arrivedAt afterSale.refundStatus orders.payChannel"),
  named(
    "refuses-seven-day, afterSale",
    `afterSale.orderId afterSale.refundType afterSale.refundStatus afterSale.requestedAt afterSale.note orders.note orders.deliveredAt`,
  ),
  named(
    "quality-refund, orders",
    "orders.orderId orders.groupedAt orders.paidAt orders.status afterSale.orderId afterSale.refundReason afterSale.refundStatus",
  ),
  named(
    "refund-before-group, orders",
    `orders.orderId orders.paidAt orders.groupedAt orders.status orders.note afterSale.orderId afterSale.requestedAt
    afterSale.refundReason afterSale.refundStatus`,
  ),
  named(
    "reason-misfiled, afterSale",
    "afterSale.orderId afterSale.refundReason afterSale.refundStatus afterSale.buyer orders.buyer chat.role chat.text",
  ),
  named(
    "refund-while-shipping, afterSale",
    `afterSale.orderId afterSale.refundType afterSale.refundStatus afterSale.refundAmount afterSale.note afterSale.shippingState
    afterSale.requestedAt orders.note orders.status orders.shippedAt orders.collectedAt orders.deliveredAt`,
  ),
])("%s: the same where cases and parcels have sheets of their own", (name, fields) => {
  expect(read(byName.get(name)!, SEVERAL)).toBe(fields);
});

test("quality-refund, orders: the state of a refund is not asked of a sheet that gives no reasons", () => {
  const orders = sheet(`${ORDER} refundStatus`);
  expect(read(byName.get("quality-refund, orders")!, { ...SEVERAL, orders })).not.toContain("orders.refundStatus");
});

test("every wording rule measures the words, who wrote them, and when", () => {
  const lists = RULES.filter(({ meta }) => meta.kind === "wording" && meta.sheet === "chat").map((rule) => read(rule, ONE));
  for (const list of lists) expect(list.split(" ")).toEqual(expect.arrayContaining(["chat.role", "chat.sentAt", "chat.text"]));
});
