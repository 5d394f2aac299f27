import { everyPlatform } from "../judging";
import type { RuleMeta, ShareRule } from "../types";
import { lateReply } from "./late-reply";

const meta = {
  id: "reply-rate",
  kind: "share",
  severity: "high",
  sheet: "chat",
  platforms: everyPlatform,
  source: "积极接待、响应客户对话,回复超5分钟时长即延迟回复,每天的回复率至少要80%上;",
  parameters: {
    target: { kind: "number", unit: "share", default: 0.8, min: 0, max: 1 },
    /** What is counted: every turn; or a buyer on a day, or a conversation on a day, who breaks if any of that day's turns breaks. */
    unit: { kind: "choice", options: ["turn", "customer", "conversation"], default: "turn" },
  },
  messages: ["below-target"],
} as const satisfies RuleMeta;

/** On-time turns / counted turns, a day. */
export const replyRate: ShareRule = {
  meta,
  of: lateReply,
  counts: "kept",
  target: { parameter: "target", is: "at-least" },
  unit: (parameters) => (parameters.unit === "turn" ? undefined : (parameters.unit as string)),
};
