import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { remembered } from "../wording/memory";
import { broken, GAP, messageRule, PASS, words } from "../wording/rule";
import { Spotter } from "../wording/spotter";
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
    answers: words(service.BARE_REFUSALS),
    exceptions: words(service.INVOICE_EXCEPTIONS),
    gap: GAP,
  },
  messages: ["refused"],
} as const satisfies RuleMeta;

/** Judges every message of an agent: none refuses an invoice. */
export const refusesInvoice = messageRule(meta, (prepared) => {
  const { talk } = prepared;
  const gap = prepared.number("gap");
  const exceptions = prepared.words("exceptions");
  const refusals = new Spotter({ words: prepared.words("words"), exceptions, gap });
  const answers = new Spotter({ words: prepared.words("answers"), exceptions, gap });
  const asks = new Spotter({ words: prepared.words("asks"), gap });
  const asksForInvoice = remembered((asked) => asked.some((row) => asks.has(talk.message(row))));
  return ({ message, asked }) => {
    const [refusal] = refusals.find(message);
    if (refusal) return broken(refusal, asked);
    const [answer] = asksForInvoice(asked) ? answers.find(message) : [];
    return answer ? broken(answer, asked) : PASS;
  };
});
