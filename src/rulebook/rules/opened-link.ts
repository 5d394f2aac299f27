import { everyPlatform } from "../judging";
import type { Context, RuleMeta } from "../types";
import { onceInARow } from "../wording/memory";
import { LINKS } from "../wording/reader";
import { broken, GAP, messageRule, PASS, words } from "../wording/rule";
import { isOf, type Url } from "../wording/urls";
import { OWN_DOMAINS } from "../wording/words/platforms";
import { CANNOT_OPEN, OPENED } from "../wording/words/service";

const meta = {
  id: "opened-link",
  kind: "wording",
  severity: "high",
  sheet: "chat",
  platforms: everyPlatform,
  source: "不要去点开客户发的非拼多多链接,统一回复“点不开”;",
  parameters: { domains: words(OWN_DOMAINS.pinduoduo), refusals: words(CANNOT_OPEN), opened: words(OPENED), gap: GAP },
  messages: ["sent", "opened"],
} as const satisfies RuleMeta;

/** Whether a link leads out of the platform. */
export function leadsOutOf({ platform, parameters }: Context): (url: Url) => boolean {
  const own = platform === "pinduoduo" ? (parameters(meta).domains as readonly string[]) : OWN_DOMAINS[platform];
  return (url) => url.link && !isOf(url.host, own);
}

const MESSAGE = { sent: 0, opened: 1 } as const;

/** Judges every message of an agent: it sends no link that leads outside, and says of a customer's that it cannot be opened. */
export const openedLink = messageRule(meta, ({ context, reader, finder }) => {
  const leadsOut = leadsOutOf(context);
  const refusals = finder("refusals");
  const gotLink = onceInARow((asked) => asked.some((row) => reader.message(row).urls.some(leadsOut)));
  const opened = finder("opened");
  const refused = onceInARow((answer) => answer.some(refusals.has) && !answer.some(opened.has));
  return {
    otherwise: PASS,
    clues: { here: LINKS, asked: LINKS },
    judge: ({ row, asked, first, answer }) => {
      const message = reader.message(row);
      const url = message.urls.find(leadsOut);
      if (url) return broken(message.found(url), [], MESSAGE.sent);
      return first && gotLink(asked) && !refused(answer) ? broken(undefined, asked, MESSAGE.opened) : PASS;
    },
  };
});
