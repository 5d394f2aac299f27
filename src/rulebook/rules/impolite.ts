import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { GAP, holdsNone, messageRule, words } from "../wording/rule";
import { BRUSH_OFF_EXCEPTIONS, BRUSH_OFFS } from "../wording/words/manners";

const meta = {
  id: "impolite",
  kind: "wording",
  severity: "medium",
  sheet: "chat",
  platforms: everyPlatform,
  source: "坚信顾客永远是正确的 顾客即上帝,所以绝不能与消费者产生冲突,要学会使用正确而恰当的方法来解决问题。",
  parameters: { words: words(BRUSH_OFFS), exceptions: words(BRUSH_OFF_EXCEPTIONS), gap: GAP },
  messages: ["brush-off"],
} as const satisfies RuleMeta;

/** Judges every message of an agent: it brushes nobody off. */
export const impolite = messageRule(meta, ({ finder }) => holdsNone(finder("words", "exceptions")));
