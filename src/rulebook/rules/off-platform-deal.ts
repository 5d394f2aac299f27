import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { remembered } from "../wording/memory";
import { Names } from "../wording/names";
import { numbersOf } from "../wording/phones";
import { broken, DEPOSIT, GAP, messageRule, PASS, REACH, words } from "../wording/rule";
import { Cues, Spotter } from "../wording/spotter";
import * as deals from "../wording/words/deals";
import { thirdPartyMention } from "./third-party-mention";

const meta = {
  id: "off-platform-deal",
  kind: "wording",
  severity: "critical",
  sheet: "chat",
  platforms: everyPlatform,
  source: "对方要是提供支付宝等第三方账户,切勿回复,统一小额打款;",
  parameters: {
    words: words(deals.DEALS),
    exceptions: words(deals.DEAL_EXCEPTIONS),
    invites: words(deals.INVITES),
    settled: words(deals.SETTLED),
    calls: words(deals.CALLS),
    accounts: words(deals.ACCOUNTS),
    keeps: words(deals.SMALL_TRANSFER),
    gap: GAP,
    reach: REACH,
    /** So many digits behind a name make an account. */
    accountDigits: { kind: "number", unit: "count", default: 5, min: 3, max: 20 },
    deposit: DEPOSIT,
  },
  messages: ["invited", "number", "answered"],
} as const satisfies RuleMeta;

const MESSAGE = { invited: 0, number: 1, answered: 2 } as const;

/** Judges every message of an agent: it neither asks nor agrees to pay or talk elsewhere. */
export const offPlatformDeal = messageRule(meta, (prepared) => {
  const { talk, context } = prepared;
  const gap = prepared.number("gap");
  const spotter = (name: string, exceptions: readonly string[] = []) => new Spotter({ words: prepared.words(name), exceptions, gap });
  const names = new Names(context.parameters(thirdPartyMention.meta), context.platform);
  const invited = new Cues(prepared.words("invites"), gap, prepared.number("reach"));
  const offers = spotter("words", prepared.words("exceptions"));
  const settled = spotter("settled");
  const calls = spotter("calls");
  const accounts = spotter("accounts");
  const keeps = spotter("keeps");
  const digits = prepared.number("accountDigits");

  const hasNumber = (text: string, from: number) => {
    const start = text[from] === ":" ? from + 1 : from;
    let end = start;
    while (end - start < digits && text[end] >= "0" && text[end] <= "9") end++;
    return end - start === digits;
  };

  /** Whether the customer gave an account: of another payment, of a bank, or a number to go with the word. */
  const gaveAccount = remembered((asked) =>
    asked.some((row) => {
      const message = talk.message(row);
      const numbers = numbersOf(message.original);
      if (numbers.some((each) => each.kind === "card")) return true;
      return accounts.has(message) && (numbers.length > 0 || names.find(message).length > 0);
    }),
  );

  return ({ message, asked, first }) => {
    const [offer] = offers.find(message);
    if (offer) return broken(offer, [], MESSAGE.invited);
    if (!settled.has(message)) {
      const name = names.findAll(message).find(({ folded }) => invited.standBy(folded, message) || hasNumber(message.text, folded.end));
      if (name) return broken(name, [], MESSAGE.invited);
    }
    const phone = numbersOf(message.original).find((each) => each.kind === "phone");
    if (phone && calls.has(message)) {
      return broken({ ...phone, word: message.original.slice(phone.start, phone.end) }, [], MESSAGE.number);
    }
    if (first && gaveAccount(asked) && !keeps.has(message)) return broken(undefined, asked, MESSAGE.answered);
    return PASS;
  };
});
