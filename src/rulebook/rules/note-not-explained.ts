import { Role } from "../../sheets/types";
import type { RuleMeta } from "../types";
import { firstWhere } from "../wording/memory";
import { broken, conversationRule, GAP, PASS, words } from "../wording/rule";
import * as service from "../wording/words/service";

const meta = {
  id: "note-not-explained",
  kind: "wording",
  severity: "low",
  sheet: "chat",
  platforms: ["pinduoduo"],
  source: "客户要求备注赠品,快递等,一定要告知客户拍下之后联系我们备注,或者他自己拍的时候自己备注订单,否则就是默认快递了。",
  parameters: {
    asks: words(service.NOTE_ASKS),
    exceptions: words(service.NOTE_ASK_EXCEPTIONS),
    explanations: words(service.EXPLANATIONS),
    explanationExceptions: words(service.EXPLANATION_EXCEPTIONS),
    gap: GAP,
  },
  messages: ["not-explained"],
} as const satisfies RuleMeta;

/** Judges each conversation in which a customer asks for a gift or a courier: an agent says to ask after ordering, or to note it on the order. */
export const noteNotExplained = conversationRule(meta, ({ talk: { role }, finder }) => {
  const asks = finder("asks", "exceptions");
  const explanations = finder("explanations", "explanationExceptions");
  const isAsked = (row: number) => role[row] === Role.customer && asks.has(row);
  const isExplained = (row: number) => role[row] === Role.agent && explanations.has(row);
  return {
    clue: asks,
    judge: (rows) => {
      const first = firstWhere(rows, isAsked);
      if (first < 0) return undefined;
      const row = rows[first];
      return { row, said: firstWhere(rows, isExplained) >= 0 ? PASS : broken(asks.find(row)[0]) };
    },
  };
});
