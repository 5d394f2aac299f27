import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { remembered } from "../wording/memory";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import { lengthOf, Spotter } from "../wording/spotter";
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
    exceptions: words(service.SOFTENER_EXCEPTIONS),
    /** A longer answer explains itself. */
    atMost: { kind: "number", unit: "count", default: 12, min: 1, max: 200 },
    gap: GAP,
  },
  messages: ["blunt"],
} as const satisfies RuleMeta;

/** Judges the answers to a request for a lower price: a bare no is none. */
export const bluntNoToBargain = messageRule(meta, (prepared) => {
  const { talk } = prepared;
  const gap = prepared.number("gap");
  const asks = new Spotter({ words: prepared.words("asks"), gap });
  const refusals = new Spotter({ words: prepared.words("refusals"), gap });
  const softeners = new Spotter({ words: prepared.words("softeners"), exceptions: prepared.words("exceptions"), gap });
  const bargained = remembered((asked) => asked.some((row) => asks.has(talk.message(row))));
  const softened = remembered((answer) => answer.some((row) => softeners.has(talk.message(row))));
  return ({ message, asked, answer }) => {
    if (!bargained(asked)) return NOT_APPLICABLE;
    if (lengthOf(message) > prepared.number("atMost") || softened(answer)) return PASS;
    const [spot] = refusals.find(message);
    return spot ? broken(spot, asked) : PASS;
  };
});
