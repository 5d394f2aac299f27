import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import { remembered } from "../wording/memory";
import { Names } from "../wording/names";
import { numbersOf } from "../wording/phones";
import { anyOf, NUMBERS } from "../wording/reader";
import { broken, DEPOSIT, GAP, messageRule, PASS, REACH, words } from "../wording/rule";
import { Cues } from "../wording/spotter";
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
export const offPlatformDeal = messageRule(meta, ({ context, reader, words: list, number, finder }) => {
  const names = new Names(context.parameters(thirdPartyMention.meta), context.platform);
  const named = reader.finder(names);
  const allNames = reader.once((text) => names.findAll(text));
  const invited = new Cues(list("invites"), number("gap"), number("reach"));
  const offers = finder("words", "exceptions");
  const [settled, calls, accounts, keeps] = ["settled", "calls", "accounts", "keeps"].map((name) => finder(name));
  const digits = number("accountDigits");

  const hasNumber = (text: string, from: number) => {
    const start = text[from] === ":" ? from + 1 : from;
    let end = start;
    while (end - start < digits && text[end] >= "0" && text[end] <= "9") end++;
    return end - start === digits;
  };

  /** Whether the customer gave an account: of another payment, of a bank, or a number to go with the word. */
  const gaveAccount = remembered((asked) =>
    asked.some((row) => {
      const numbers = reader.may(row, NUMBERS) ? numbersOf(reader.message(row).original) : [];
      if (numbers.some((each) => each.kind === "card")) return true;
      return accounts.has(row) && (numbers.length > 0 || named.has(row));
    }),
  );

  return {
    otherwise: PASS,
    clues: { here: anyOf(offers, named, NUMBERS), asked: anyOf(accounts, NUMBERS) },
    judge: ({ row, asked, first }) => {
      const [offer] = offers.find(row);
      if (offer) return broken(offer, [], MESSAGE.invited);
      if (reader.may(row, named) && !settled.has(row)) {
        const message = reader.message(row);
        const name = allNames(row).find(({ folded }) => invited.standBy(folded, message) || hasNumber(message.text, folded.end));
        if (name) return broken(name, [], MESSAGE.invited);
      }
      if (reader.may(row, NUMBERS)) {
        const { original } = reader.message(row);
        const phone = numbersOf(original).find((each) => each.kind === "phone");
        if (phone && calls.has(row)) return broken({ ...phone, word: original.slice(phone.start, phone.end) }, [], MESSAGE.number);
      }
      if (first && gaveAccount(asked) && !keeps.has(row)) return broken(undefined, asked, MESSAGE.answered);
      return PASS;
    },
  };
});
