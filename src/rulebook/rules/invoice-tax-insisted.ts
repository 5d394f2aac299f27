import type { RuleMeta } from "../types";
import { lastWhere, onceInARow } from "../wording/memory";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import { Role } from "../../sheets/types";
import * as service from "../wording/words/service";

const meta = {
  id: "invoice-tax-insisted",
  kind: "wording",
  severity: "low",
  sheet: "chat",
  platforms: ["pinduoduo"],
  source: "开专票的话,可以要求补税点,若客户强调不补,正常开票即可。",
  parameters: {
    topics: words(service.TAX_TOPICS),
    declines: words(service.TAX_DECLINES),
    demands: words(service.TAX_DEMANDS),
    concessions: words(service.TAX_CONCESSIONS),
    gap: GAP,
  },
  messages: ["insisted"],
} as const satisfies RuleMeta;

/** Judges what an agent says once the customer has declined to pay the tax of a special invoice: it is not asked for again. */
export const invoiceTaxInsisted = messageRule(meta, ({ talk: { role }, finder }) => {
  const [topics, declines, demands, concessions] = ["topics", "declines", "demands", "concessions"].map((name) => finder(name));
  const aboutTax = lastWhere(topics.has);
  const declined = lastWhere((row) => role[row] === Role.customer && declines.has(row));
  const conceded = onceInARow((answer) => answer.some(concessions.has));
  return {
    otherwise: NOT_APPLICABLE,
    clues: { before: declines },
    judge: ({ row, before, answer }) => {
      const declining = declined(before);
      if (declining < 0 || aboutTax(before) < 0) return NOT_APPLICABLE;
      const [demand] = conceded(answer) ? [] : demands.find(row);
      return demand ? broken(demand, [declining]) : PASS;
    },
  };
});
