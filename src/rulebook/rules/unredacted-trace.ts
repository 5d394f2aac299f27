import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { numbersOf } from "../wording/phones";
import { broken, GAP, messageRule, NOT_APPLICABLE, PASS, words } from "../wording/rule";
import { TRACE_MARKS, TRACE_NAMES } from "../wording/words/service";

const meta = {
  id: "unredacted-trace",
  kind: "wording",
  severity: "high",
  sheet: "chat",
  platforms: everyPlatform,
  source: "养成复制截图物流等地方信息的习惯,但要注意物流中是否带有第三方敏感信息,有的话,涂鸦后再发给对方。",
  parameters: {
    marks: words(TRACE_MARKS),
    /** So many marks make a message the text of a trace. */
    atLeast: { kind: "number", unit: "count", default: 2, min: 1, max: 10 },
    names: words(TRACE_NAMES),
    gap: GAP,
  },
  messages: ["phone", "platform"],
} as const satisfies RuleMeta;

const MESSAGE = { phone: 0, platform: 1 } as const;

/** Judges what an agent passes on of a parcel's trace: no phone number, no other platform's name stands in it. */
export const unredactedTrace = messageRule(meta, ({ reader, words: list, number, others }) => {
  const marks = list("marks");
  const names = reader.finder(others("names"));
  const isTrace = (text: string) => marks.filter((mark) => text.includes(mark)).length >= number("atLeast");
  return {
    otherwise: NOT_APPLICABLE,
    clues: { here: reader.written(marks) },
    judge: ({ row }) => {
      const message = reader.message(row);
      if (!isTrace(message.original)) return NOT_APPLICABLE;
      const phone = numbersOf(message.original).find((each) => each.kind === "phone");
      if (phone) return broken(message.found(phone), [], MESSAGE.phone);
      const [name] = names.find(row);
      return name ? broken(name, [], MESSAGE.platform) : PASS;
    },
  };
});
