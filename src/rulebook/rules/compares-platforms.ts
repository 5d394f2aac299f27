import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { onceInARow } from "../wording/memory";
import { anyOf } from "../wording/reader";
import { broken, GAP, messageRule, PASS, words } from "../wording/rule";
import * as manners from "../wording/words/manners";

const meta = {
  id: "compares-platforms",
  kind: "wording",
  severity: "medium",
  sheet: "chat",
  platforms: everyPlatform,
  source: "客户用别的平台产品与我们的产品作比较,统一回答“不知道其他店铺呢,我们的是正品保证”;",
  parameters: {
    others: words(manners.OTHER_SHOPS),
    comparisons: words(manners.COMPARISONS),
    judgements: words(manners.JUDGEMENTS),
    over: words(manners.SELF_OVER_OTHERS),
    standard: words(manners.STANDARD_ANSWERS),
    gap: GAP,
  },
  messages: ["compared"],
} as const satisfies RuleMeta;

/** Judges every message of an agent: it passes no judgement on what others sell. */
export const comparesPlatforms = messageRule(meta, ({ finder }) => {
  const [others, comparisons, judgements, over, standard] = ["others", "comparisons", "judgements", "over", "standard"].map((name) =>
    finder(name),
  );
  const compared = onceInARow((asked) => asked.some(comparisons.has));
  return {
    otherwise: PASS,
    clues: { here: anyOf(over, judgements) },
    judge: ({ row, asked }) => {
      const [better] = over.find(row);
      if (better) return broken(better);
      const [judgement] = judgements.find(row);
      if (!judgement || !(others.has(row) || compared(asked)) || standard.has(row)) return PASS;
      return broken(judgement);
    },
  };
});
