import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { DEPOSIT, GAP, holdsNone, messageRule, words } from "../wording/rule";
import { INSULT_EXCEPTIONS, INSULTS } from "../wording/words/manners";

const meta = {
  id: "abuse",
  kind: "wording",
  severity: "critical",
  sheet: "chat",
  platforms: everyPlatform,
  source: "与客户的对话中严谨出现任何第三方平台信息,不允许出现人身攻击等不文明用语等,否则可是会罚交10w保证金或下架店铺。",
  parameters: { words: words(INSULTS), exceptions: words(INSULT_EXCEPTIONS), gap: GAP, deposit: DEPOSIT },
  messages: ["insult"],
} as const satisfies RuleMeta;

/** Judges every message of an agent: it insults nobody. */
export const abuse = messageRule(meta, ({ finder }) => holdsNone(finder("words", "exceptions")));
