import { everyPlatform } from "../judging";
import type { RuleMeta, ShareRule } from "../types";
import { qualityRefund } from "./quality-refund";

const meta = {
  id: "quality-refund-rate",
  kind: "share",
  severity: "medium",
  sheet: "orders",
  platforms: everyPlatform,
  source: "品质退款问题,也是要引导客户申请七天,或者不想要等原因,尽量不要让退款订单计入品质退款率;",
  parameters: {
    /** The source names no number: the target is the shop's own. */
    target: { kind: "number", unit: "share", default: 0.03, min: 0, max: 1 },
  },
  messages: ["above-target"],
} as const satisfies RuleMeta;

/** Orders with a quality refund / orders that were grouped. */
export const qualityRefundRate: ShareRule = {
  meta,
  of: qualityRefund,
  counts: "broken",
  target: { parameter: "target", is: "at-most" },
};
