import { Role } from "../../sheets/types";
import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
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
    gap: GAP,
  },
  messages: ["no-offer"],
} as const satisfies RuleMeta;

/** Judges each conversation in which a customer reports damage or a missing part: an agent offers to make it up before it ends. */
export const damageWithoutOffer = conversationRule(meta, ({ talk: { role }, finder }) => {
  const reports = finder("reports", "exceptions");
  const offers = finder("offers", "offerExceptions");
  return {
    clue: reports,
    judge: (rows) => {
      const first = rows.findIndex((row) => role[row] === Role.customer && reports.has(row));
      if (first < 0) return undefined;
      const row = rows[first];
      const offered = rows.subarray(first).some((each) => role[each] === Role.agent && offers.has(each));
      return { row, said: offered ? PASS : broken(reports.find(row)[0]) };
    },
  };
});
