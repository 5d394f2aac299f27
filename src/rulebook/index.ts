/** Every rule of the book, in its order; those about what is said in chats are listed in wording/index.ts. What is not listed does not exist. */
import { evidenceLate } from "./rules/evidence-late";
import { inquiryConversion } from "./rules/inquiry-conversion";
import { lateReply } from "./rules/late-reply";
import { lateShipment } from "./rules/late-shipment";
import { noTrace } from "./rules/no-trace";
import { productQualityRate } from "./rules/product-quality-rate";
import { qualityRefund } from "./rules/quality-refund";
import { qualityRefundRate } from "./rules/quality-refund-rate";
import { reasonMisfiled } from "./rules/reason-misfiled";
import { refundBeforeGroup } from "./rules/refund-before-group";
import { refundWhileShipping } from "./rules/refund-while-shipping";
import { refusesSevenDayCase } from "./rules/refuses-seven-day";
import { replyRate } from "./rules/reply-rate";
import { reviewNotAnswered } from "./rules/review-not-answered";
import { robotOnly } from "./rules/robot-only";
import { shippedDespiteHold } from "./rules/shipped-despite-hold";
import { slowRefund } from "./rules/slow-refund";
import { subsidyLate } from "./rules/subsidy-late";
import { ungroupedRefund } from "./rules/ungrouped-refund";
import { unpaidNotReminded } from "./rules/unpaid-not-reminded";
import { wrongFreightPayer } from "./rules/wrong-freight-payer";
import { TALK_RULES } from "./wording";
import type { SheetKind } from "../sheets/types";
import type { Rule, RuleMeta, ShareRule } from "./types";

export { inquiryConversion, lateReply, lateShipment, noTrace, qualityRefund, qualityRefundRate, replyRate, robotOnly, slowRefund };
export { ordersByNumber } from "./orders";

/** Rules that judge cases: their breaks are the highlighted rows. One that looks at two kinds of sheet stands here for each of them, under one id. */
export const RULES: readonly Rule[] = [
  lateReply,
  lateShipment,
  noTrace,
  ungroupedRefund,
  slowRefund,
  evidenceLate,
  subsidyLate,
  reviewNotAnswered,
  unpaidNotReminded,
  ...TALK_RULES,
  refusesSevenDayCase,
  qualityRefund,
  refundBeforeGroup,
  shippedDespiteHold,
  wrongFreightPayer,
  reasonMisfiled,
  refundWhileShipping,
  robotOnly.of,
  inquiryConversion.of,
];

/** Rules that set a target for the share of cases that keep, or break, another rule. */
export const SHARES: readonly ShareRule[] = [replyRate, inquiryConversion, robotOnly, qualityRefundRate, productQualityRate];

/** Each entry of the book once: a share whose cases are judged for it alone (`robot-only`) is one entry with them. */
export const EVERY_META: readonly RuleMeta[] = [...RULES, ...SHARES]
  .map((rule) => rule.meta)
  .filter((meta, i, all) => all.findIndex(({ id }) => id === meta.id) === i);

/** The kinds of sheet whose rows a rule of this id judges. */
export function sheetsOf({ id, sheet }: Pick<RuleMeta, "id" | "sheet">): readonly SheetKind[] {
  return [...new Set([sheet, ...RULES.filter(({ meta }) => meta.id === id).map(({ meta }) => meta.sheet)])];
}
