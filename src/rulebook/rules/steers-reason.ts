import { Role } from "../../sheets/types";
import type { RuleMeta } from "../types";
import { lastWhere } from "../wording/memory";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import * as service from "../wording/words/service";
import { qualityRefundRate } from "./quality-refund-rate";

const meta = {
  id: "steers-reason",
  kind: "category",
  severity: "medium",
  sheet: "chat",
  platforms: ["pinduoduo"],
  // The sentence that advises it is the one that asks for a low rate.
  source: qualityRefundRate.meta.source,
  parameters: {
    faults: words(service.FAULTS),
    faultExceptions: words(service.FAULT_EXCEPTIONS),
    words: words(service.STEERS),
    exceptions: words(service.STEER_EXCEPTIONS),
    gap: GAP,
  },
  messages: ["steered"],
} as const satisfies RuleMeta;

/** Judges what an agent says after a customer has reported a fault: no other reason is to be chosen than the true one. The source advises it; we do not. */
export const steersReason = messageRule(meta, ({ talk: { role }, finder }) => {
  const faults = finder("faults", "faultExceptions");
  const steers = finder("words", "exceptions");
  const reported = lastWhere((row) => role[row] === Role.customer && faults.has(row));
  return {
    otherwise: NOT_APPLICABLE,
    clues: { before: faults },
    judge: ({ row, before }) => {
      const report = reported(before);
      if (report < 0) return NOT_APPLICABLE;
      const [steer] = steers.find(row);
      return steer ? broken(steer, [report]) : PASS;
    },
  };
});
