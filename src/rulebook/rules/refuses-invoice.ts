import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { onceInARow } from "../wording/memory";
import { anyOf } from "../wording/reader";
import { broken, GAP, messageRule, PASS, words } from "../wording/rule";
import * as service from "../wording/words/service";

const meta = {
  id: "refuses-invoice",
  kind: "wording",
  severity: "high",
  sheet: "chat",
  platforms: everyPlatform,
  source: "要求是免税点开具发票,不能拒绝客户开票需求。(发票额度太紧张,可以尽量引导客户开收据,但是不能拒绝开发票需求。)",
  parameters: {
    words: words(service.INVOICE_REFUSALS),
    asks: words(service.INVOICE_ASKS),
    askExceptions: words(service.INVOICE_ASK_EXCEPTIONS),
    answers: words(service.BARE_REFUSALS),
    exceptions: words(service.INVOICE_EXCEPTIONS),
    gap: GAP,
  },
  messages: ["refused"],
} as const satisfies RuleMeta;

/** Judges every message of an agent: none refuses an invoice. */
export const refusesInvoice = messageRule(meta, ({ finder }) => {
  const refusals = finder("words", "exceptions");
  const answers = finder("answers", "exceptions");
  const asks = finder("asks", "askExceptions");
  const asksForInvoice = onceInARow((asked) => asked.some(asks.has));
  return {
    otherwise: PASS,
    clues: { here: anyOf(refusals, answers) },
    judge: ({ row, asked }) => {
      const [refusal] = refusals.find(row);
      if (refusal) return broken(refusal, asked);
      const [answer] = asksForInvoice(asked) ? answers.find(row) : [];
      return answer ? broken(answer, asked) : PASS;
    },
  };
});
