import type { RuleMeta } from "../types";
import { onceInARow } from "../wording/memory";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import * as service from "../wording/words/service";

const meta = {
  id: "accepts-delay",
  kind: "wording",
  severity: "high",
  sheet: "chat",
  platforms: ["pinduoduo"],
  source: "不能接受客户要求的延长发货,这样就会使发货物流超时,产生物流超时扣5元/单;",
  parameters: {
    asks: words(service.DELAY_ASKS),
    exceptions: words(service.DELAY_ASK_EXCEPTIONS),
    refunds: words(service.REFUND_WISHES),
    agreements: words(service.AGREEMENTS),
    refusals: words(service.DELAY_REFUSALS),
    gap: GAP,
  },
  messages: ["agreed"],
} as const satisfies RuleMeta;

/** Judges the answers to a wish that the order be shipped later. What such a delay costs stands on the late order, not here. */
export const acceptsDelay = messageRule(meta, ({ finder }) => {
  const asks = finder("asks", "exceptions");
  const [refunds, agreements, refusals] = ["refunds", "agreements", "refusals"].map((name) => finder(name));
  const asksForDelay = onceInARow((asked) => asked.some(asks.has) && !asked.some(refunds.has));
  const refused = onceInARow((answer) => answer.some(refusals.has));
  return {
    otherwise: NOT_APPLICABLE,
    clues: { asked: asks },
    judge: ({ row, asked, answer }) => {
      if (!asksForDelay(asked)) return NOT_APPLICABLE;
      const [agreement] = refused(answer) ? [] : agreements.find(row);
      return agreement ? broken(agreement, asked) : PASS;
    },
  };
});
