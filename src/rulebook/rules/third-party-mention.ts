import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { Names } from "../wording/names";
import { DEPOSIT, GAP, holdsNone, messageRule, REACH, words } from "../wording/rule";
import * as platforms from "../wording/words/platforms";

const meta = {
  id: "third-party-mention",
  kind: "wording",
  severity: "critical",
  sheet: "chat",
  platforms: everyPlatform,
  source: "与客户的对话中严谨出现任何第三方平台信息,不允许出现人身攻击等不文明用语等,否则可是会罚交10w保证金或下架店铺。",
  parameters: {
    words: words(platforms.NAMES),
    sounded: words(platforms.SOUNDED_NAMES),
    exceptions: words(platforms.EXCEPTIONS),
    weakContacts: words(platforms.WEAK_CONTACTS),
    contactCues: words(platforms.CONTACT_CUES),
    contactEnds: words(platforms.CONTACT_ENDS),
    letters: words(platforms.LETTERS),
    letterCues: words(platforms.LETTER_CUES),
    weakShops: words(platforms.WEAK_SHOPS),
    shopCues: words(platforms.SHOP_CUES),
    shopEnds: words(platforms.SHOP_ENDS),
    shopLetters: words(platforms.SHOP_LETTERS),
    shopLetterCues: words(platforms.SHOP_LETTER_CUES),
    cards: words(platforms.SYSTEM_CARDS),
    gap: GAP,
    reach: REACH,
    deposit: DEPOSIT,
  },
  messages: ["named"],
} as const satisfies RuleMeta;

/** Judges every message of an agent: it names no other platform, payment or messenger, however spelled. */
export const thirdPartyMention = messageRule(meta, ({ parameters, context, reader }) =>
  holdsNone(reader.finder(new Names(parameters, context.platform))),
);
