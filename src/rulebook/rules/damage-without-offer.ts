import { Role } from "../../sheets/types";
import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { firstWhere } from "../wording/memory";
import { broken, conversationRule, GAP, PASS, words } from "../wording/rule";
import * as service from "../wording/words/service";

const meta = {
  id: "damage-without-offer",
  kind: "wording",
  severity: "medium",
  sheet: "chat",
  platforms: everyPlatform,
  source: "若出现包装、商品破损等问题,要出差价,通过小额打款/发红包的形式补给客户/客户补给我们;",
  parameters: {
    reports: words(service.DAMAGES),
    exceptions: words(service.DAMAGE_EXCEPTIONS),
    offers: words(service.OFFERS),
    offerExceptions: words(service.OFFER_EXCEPTIONS),
    agreements: words(service.AGREEMENTS),
    gap: GAP,
  },
  messages: ["no-offer"],
} as const satisfies RuleMeta;

/** Judges each conversation in which a customer reports damage or a missing part: an agent offers to make it up before it ends, or agrees to. */
export const damageWithoutOffer = conversationRule(meta, ({ talk: { role }, finder }) => {
  const reports = finder("reports", "exceptions");
  const offers = finder("offers", "offerExceptions");
  const agreements = finder("agreements");
  const isReport = (row: number) => role[row] === Role.customer && reports.has(row);
  /** Whether an agent offers something from a place on, or says yes to what the customer has asked for since the last answer. */
  const isOffered = (rows: Int32Array, from: number) => {
    let wished = false;
    let answered = false;
    for (let at = from; at < rows.length; at++) {
      const row = rows[at];
      if (role[row] === Role.customer) {
        wished = offers.has(row) || (wished && !answered);
        answered = false;
      } else if (role[row] === Role.agent) {
        if (offers.has(row) || (wished && agreements.has(row))) return true;
        answered = true;
      }
    }
    return false;
  };
  return {
    clue: reports,
    judge: (rows) => {
      const first = firstWhere(rows, isReport);
      if (first < 0) return undefined;
      const row = rows[first];
      return { row, said: isOffered(rows, first) ? PASS : broken(reports.find(row)[0]) };
    },
  };
});
