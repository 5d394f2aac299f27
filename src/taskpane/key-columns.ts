/** By which of a sheet's columns its coloured rows are known again. */
import { columnsNeeded } from "../sheets";
import type { FieldId, Layout, SheetKind } from "../sheets/types";

/** What tells a row of a kind of sheet from its neighbours. */
const KEY_FIELDS: Readonly<Record<SheetKind, readonly FieldId[]>> = {
  chat: ["sentAt", "conversation", "buyer", "sender", "role"],
  orders: ["orderId", "orderLine", "product"],
  afterSale: ["orderId", "requestedAt", "refundReason"],
  review: ["orderId", "reviewedAt"],
  courier: ["trackingNumber", "orderId"],
};

/** The columns whose content tells that a row is still the one that was audited. */
export function keyColumns(layout: Layout): readonly number[] {
  const columns = KEY_FIELDS[layout.kind].flatMap((field) => layout.fields.get(field)?.columns.slice(0, 1) ?? []);
  return columns.length > 0 ? columns : columnsNeeded(layout).slice(0, 2);
}
