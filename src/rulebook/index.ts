/** Every rule of the book, in its order. What is not listed here does not exist. */
import { lateReply } from "./rules/late-reply";
import { lateShipment } from "./rules/late-shipment";
import { noTrace } from "./rules/no-trace";
import { qualityRefund } from "./rules/quality-refund";
import { qualityRefundRate } from "./rules/quality-refund-rate";
import { replyRate } from "./rules/reply-rate";
import type { Rule, RuleMeta, ShareRule } from "./types";

export { lateReply, lateShipment, noTrace, qualityRefund, qualityRefundRate, replyRate };

/** Rules that judge cases: their breaks are the highlighted rows. */
export const RULES: readonly Rule[] = [lateReply, lateShipment, noTrace, qualityRefund];

/** Rules that set a target for the share of cases that keep, or break, another rule. */
export const SHARES: readonly ShareRule[] = [replyRate, qualityRefundRate];

export const EVERY_META: readonly RuleMeta[] = [...RULES, ...SHARES].map((rule) => rule.meta);
