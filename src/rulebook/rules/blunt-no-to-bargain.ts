import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { onceInARow } from "../wording/memory";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import { lengthOf } from "../wording/spotter";
import * as service from "../wording/words/service";

const meta = {
  id: "blunt-no-to-bargain",
  kind: "wording",
  severity: "low",
  sheet: "chat",
  platforms: everyPlatform,
  source:
    "在处理这个问题的时候客服不要果断的拒绝,先看一下店铺有没有优惠,没有的话如实告知顾客现在已经是活动价格了,友好的和顾客进行沟通,不要造成顾客反感。",
  parameters: {
    asks: words(service.BARGAINS),
    refusals: words(service.NOS),
    softeners: words(service.SOFTENERS),
    exceptions: words(service.BARGAIN_EXCEPTIONS),
    /** A longer answer explains itself. */
    atMost: { kind: "number", unit: "count", default: 12, min: 1, max: 200 },
    gap: GAP,
  },
  messages: ["blunt"],
} as const satisfies RuleMeta;

/** Judges the answers to a request for a lower price: a bare no is none. */
export const bluntNoToBargain = messageRule(meta, ({ reader, finder, number }) => {
  const asks = finder("asks", "exceptions");
  const refusals = finder("refusals");
  const softeners = finder("softeners", "exceptions");
  const bargained = onceInARow((asked) => asked.some(asks.has));
  const softened = onceInARow((answer) => answer.some(softeners.has));
  return {
    otherwise: NOT_APPLICABLE,
    clues: { asked: asks },
    judge: ({ row, asked, answer }) => {
      if (!bargained(asked)) return NOT_APPLICABLE;
      const [spot] = refusals.find(row);
      if (!spot || lengthOf(reader.message(row)) > number("atMost") || softened(answer)) return PASS;
      return broken(spot, asked);
    },
  };
});
