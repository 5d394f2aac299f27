import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { GAP, holdsNone, messageRule, words } from "../wording/rule";
import { ADDRESS_EXCEPTIONS, ADDRESSES } from "../wording/words/service";

const meta = {
  id: "worn-out-address",
  kind: "wording",
  severity: "low",
  sheet: "chat",
  platforms: everyPlatform,
  source: "用词也需要变化,例如之前常用的称呼“亲”,现在如果仍然使用可能已经过时了。",
  parameters: {
    /** A matter of taste: most shops still say it. */
    enabled: { kind: "boolean", default: false },
    words: words(ADDRESSES),
    exceptions: words(ADDRESS_EXCEPTIONS),
    gap: GAP,
  },
  messages: ["address"],
} as const satisfies RuleMeta;

/** Judges every message of an agent, where the shop wants it: it does not open with 亲. */
export const wornOutAddress = messageRule(meta, ({ finder }) => holdsNone(finder("words", "exceptions")));
