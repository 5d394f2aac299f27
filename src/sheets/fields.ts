/** How the cells of each field are read. */
import type { FieldId, FieldType } from "./types";

export const FIELD_TYPES: Readonly<Record<FieldId, FieldType>> = {
  orderId: "id",
  orderLine: "id",
  conversation: "id",
  trackingNumber: "id",
  buyer: "name",
  agent: "name",
  sender: "name",
  product: "name",
  status: "word",
  role: "word",
  payChannel: "word",
  refundStatus: "word",
  refundType: "word",
  refundReason: "word",
  shippingState: "word",
  freightPayer: "word",
  amount: "money",
  quantity: "money",
  refundAmount: "money",
  rating: "money",
  text: "text",
  note: "text",
  reviewText: "text",
  answer: "text",
  placedAt: "time",
  groupStartedAt: "time",
  paidAt: "time",
  groupedAt: "time",
  promisedShipAt: "time",
  shippedAt: "time",
  collectedAt: "time",
  firstTraceAt: "time",
  deliveredAt: "time",
  requestedAt: "time",
  approvedAt: "time",
  arrivedAt: "time",
  disputeOpenedAt: "time",
  evidenceAt: "time",
  returnAddressAt: "time",
  subsidyAt: "time",
  reviewedAt: "time",
  answeredAt: "time",
  sentAt: "time",
};

/** What a cell of the field should have been, as an id of `expected.*` texts. */
export function expectedIn(field: FieldId): FieldType | "writer" {
  return field === "role" || field === "sender" ? "writer" : FIELD_TYPES[field];
}

export function isField(name: unknown): name is FieldId {
  return typeof name === "string" && Object.hasOwn(FIELD_TYPES, name);
}

/** Amounts of money: their headings may say that they stand in fen or in ten thousands of yuan. */
export const AMOUNTS: ReadonlySet<FieldId> = new Set<FieldId>(["amount", "refundAmount"]);
