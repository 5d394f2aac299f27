import { DAY, type Task } from "../../sheets/types";
import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { lastWhere, remembered } from "../wording/memory";
import { orderTimes } from "../wording/order-times";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words, type Said } from "../wording/rule";
import { Spotter } from "../wording/spotter";
import type { Scene } from "../wording/talk";
import * as service from "../wording/words/service";

const meta = {
  id: "refuses-seven-day",
  kind: "wording",
  severity: "high",
  sheet: "chat",
  platforms: everyPlatform,
  source: "支持7天无理由退换,由于产品质量问题或者发错货产生的退换货,我们承担来回邮费(有运费险),如果是非质量问题的退换货,买家承担退货邮费。",
  parameters: {
    days: { kind: "number", unit: "days", default: 7, min: 1, max: 90 },
    asks: words(service.RETURN_ASKS),
    refusals: words(service.RETURN_REFUSALS),
    exceptions: words(service.RETURN_EXCEPTIONS),
    longAgo: words(service.LONG_AGO),
    gap: GAP,
  },
  messages: ["refused"],
} as const satisfies RuleMeta;

/**
 * Judges the answers to a wish to return: by the delivery time of the order sheet where it knows the order, else by what is said in the talk. A refusal is let
 * be that names the days that are over, or goods that the law leaves out.
 */
export const refusesSevenDay = messageRule(meta, function* (prepared): Task<(scene: Scene) => Said> {
  const { talk, context } = prepared;
  const gap = prepared.number("gap");
  const asks = new Spotter({ words: prepared.words("asks"), gap });
  const refusals = new Spotter({ words: prepared.words("refusals"), exceptions: prepared.words("exceptions"), gap });
  const allowed = new Spotter({ words: prepared.words("exceptions"), gap });
  const longAgo = new Spotter({ words: prepared.words("longAgo"), gap });
  const delivered = yield* orderTimes(talk.sheet, context.inputs.orders, "deliveredAt");
  const asksToReturn = remembered((asked) => asked.some((row) => asks.has(talk.message(row))));
  const saidLongAgo = lastWhere((row) => longAgo.has(talk.message(row)));
  const window = prepared.number("days") * DAY;

  /** Whether the days are over, as far as the order sheet knows. */
  const isOver = (row: number): boolean | undefined => {
    const times = (delivered?.of(row) ?? []).filter((time) => time >= 0 && time <= talk.seconds[row]);
    return times.length === 0 ? undefined : times.every((time) => talk.seconds[row] > time + window);
  };

  return ({ row, message, asked, before }) => {
    if (!asksToReturn(asked)) return NOT_APPLICABLE;
    const over = isOver(row);
    if (over === undefined) prepared.note({ id: "judged-by-chat-alone", data: { field: "deliveredAt" } });
    if (over ?? saidLongAgo(before) >= 0) return NOT_APPLICABLE;
    const [refusal] = allowed.has(message) ? [] : refusals.find(message);
    return refusal ? broken(refusal, asked) : PASS;
  };
});
