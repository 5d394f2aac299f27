import { everyPlatform } from "../judging";
import type { RuleMeta, ShareRule } from "../types";
import { qualityRefund } from "./quality-refund";

const meta = {
  id: "product-quality-rate",
  kind: "share",
  severity: "medium",
  sheet: "orders",
  platforms: everyPlatform,
  source:
    "系统要求退运费跟该商品的品质退货率、品质退款单量有关,若达到所在类目的处罚标准,则会要求退运费,所以不是所有售后订单都会被系统要求退运费的。",
  parameters: {
    /** The source leaves both thresholds to the product's category: these are the shop's own. */
    rate: { kind: "number", unit: "share", default: 0.05, min: 0, max: 1 },
    /** So many quality refunds of one product miss the target, however small their share. */
    count: { kind: "number", unit: "count", default: 3, min: 0, aboveMin: true, max: 1_000_000 },
  },
  messages: ["above-target"],
} as const satisfies RuleMeta;

/** A product's orders with a quality refund / its orders. */
export const productQualityRate: ShareRule = {
  meta,
  of: qualityRefund,
  counts: "broken",
  target: { parameter: "rate", is: "at-most" },
  by: "product",
  fewerThan: "count",
};
