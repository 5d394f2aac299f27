import { Role } from "../../sheets/types";
import { everyPlatform } from "../judging";
import type { RuleMeta } from "../types";
import type { Said } from "../wording/cases";
import { lastWhere, onceInARow } from "../wording/memory";
import { Names } from "../wording/names";
import { numbersOf, type NumberFound } from "../wording/phones";
import { anyOf, LINKS, NUMBERS } from "../wording/reader";
import { broken, DEPOSIT, GAP, messageRule, PASS, REACH, words } from "../wording/rule";
import type { Folded } from "../wording/fold";
import type { Scene } from "../wording/scene";
import { Cues, Spotter, type Spot } from "../wording/spotter";
import * as deals from "../wording/words/deals";
import { OWN } from "../wording/words/platforms";
import { leadsOutOf } from "./opened-link";
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
    denials: words(deals.DENIALS),
    invites: words(deals.INVITES),
    hints: words(deals.HINTS),
    settled: words(deals.SETTLED),
    pays: words(deals.PAYS),
    calls: words(deals.CALLS),
    addressed: words(deals.ADDRESSED),
    warnings: words(deals.WARNINGS),
    requests: words(deals.REQUESTS),
    asks: words(deals.WISHES),
    askExceptions: words(deals.WISH_EXCEPTIONS),
    agreements: words(deals.YESES),
    accounts: words(deals.ACCOUNTS),
    transfers: words(deals.TRANSFERS),
    accountExceptions: words(deals.ACCOUNT_EXCEPTIONS),
    payments: words(deals.PAYMENTS),
    parcels: words(deals.PARCELS),
    keeps: words(deals.SMALL_TRANSFER),
    declines: words(deals.DECLINES),
    promises: words(deals.PROMISES),
    gap: GAP,
    reach: REACH,
    /** So many digits behind a name make an account. */
    accountDigits: { kind: "number", unit: "count", default: 5, min: 3, max: 20 },
    deposit: DEPOSIT,
  },
  messages: ["invited", "number", "answered", "agreed"],
} as const satisfies RuleMeta;

type Place = Spot["folded"];

const MESSAGE = { invited: 0, number: 1, answered: 2, agreed: 3 } as const;

/** Judges every message of an agent: it neither asks nor agrees to pay or talk elsewhere. */
export const offPlatformDeal = messageRule(meta, ({ talk, context, reader, words: list, number, finder, spotter, others }) => {
  const names = new Names(context.parameters(thirdPartyMention.meta), context.platform);
  const named = reader.finder(names);
  const allNames = reader.once((text) => names.findAll(text));
  const invited = new Cues(list("invites"), number("gap"), number("reach"));
  const hinted = new Cues(list("hints"), number("gap"), number("reach"));
  const denied = new Cues(list("denials"), number("gap"));
  const offers = finder("words", "exceptions", "denials");
  const accounts = finder("accounts", "accountExceptions");
  const transfers = finder("transfers", "accountExceptions");
  const requests = finder("requests");
  const wishes = finder("asks", "askExceptions");
  const ownNames = new Spotter({ words: OWN[context.platform], gap: number("gap") });
  // Looked for where something else gave the message away.
  const toLookFor = ["settled", "calls", "addressed", "parcels", "pays", "warnings", "agreements"];
  const [settled, calls, addressed, parcels, pays, warnings, yeses] = toLookFor.map((name) => spotter(name));
  const keeps = spotter("keeps");
  const declines = spotter("declines");
  const promises = spotter("promises", undefined, "denials");
  const payments = reader.finder(others("payments"));
  const leadsOut = leadsOutOf(context);
  const account = new RegExp(`[:是号]?(?:\\d{${number("accountDigits")}}|(?=[a-z]+\\d)[a-z\\d]{5}|[a-z\\d]+@)`, "y");

  /** Whether an account stands behind a name: digits, letters and digits, or a mail address. */
  const hasAccount = (text: string, from: number) => {
    account.lastIndex = from;
    return account.test(text);
  };

  const numbersIn = (row: number) => (reader.may(row, NUMBERS) ? numbersOf(reader.message(row).original) : []);
  const isCard = ({ kind }: NumberFound, row: number) => kind === "card" && !parcels.has(reader.message(row));

  /** Whether the customer gave an account: of another payment, of a bank, or a number to go with the word. */
  const gaveAccount = onceInARow((asked) =>
    asked.some((row) => {
      const numbers = numbersIn(row);
      const isAccount = ({ folded }: Spot) =>
        (numbers.length > 0 && !settled.has(reader.message(row))) || hasAccount(reader.message(row).text, folded.end);
      return (
        numbers.some((each) => isCard(each, row)) ||
        payments.find(row).some(isAccount) ||
        (numbers.some(({ kind }) => kind === "phone") && transfers.has(row)) ||
        (accounts.has(row) && named.has(row))
      );
    }),
  );
  /** Whether an answer keeps to the platform: by its own way to pay, or by saying no, and not by paying all the same. */
  const kept = onceInARow((answer) => {
    const says = (words: Spotter) => answer.some((row) => words.has(reader.message(row)));
    return says(keeps) || (says(declines) && !says(promises));
  });

  /** Whether a name is an invitation where it stands. */
  const invites = ({ folded }: Spot, message: Folded) =>
    !denied.standBy(folded, message) &&
    (invited.standBy(folded, message) ||
      hasAccount(message.text, folded.end) ||
      (hinted.standBy(folded, message) && !settled.find(message).some((spot) => standTogether(spot.folded, folded, message.text))));
  /** A link out of the platform that is given to pay by. */
  const linkToPay = (message: Folded) => (pays.has(message) ? message.urls.find(leadsOut) : undefined);

  const requested = onceInARow((asked) => asked.some(requests.has));
  /** The customer spoke of a parcel, a courier or a repair: a number that is asked for later may be theirs. */
  const spokeOfOthers = lastWhere((row) => talk.role[row] === Role.customer && addressed.has(reader.message(row)));
  const asksForAccount = ({ asked, before }: Scene) => requested(asked) && spokeOfOthers(before) < 0;
  /** Whether a phone number is given to call the shop by, unasked or asked for. */
  const isToCall = (message: Folded, scene: Scene) => (calls.has(message) || asksForAccount(scene)) && !addressed.has(message);
  /** Whether the customer's last words before an answer are a wish to deal elsewhere: not by the platform's own name. */
  const wishesForDeal = (asked: readonly number[]) => {
    const last = asked[asked.length - 1];
    return last !== undefined && wishes.has(last) && (named.has(last) || !ownNames.has(reader.message(last)));
  };

  const judge = (scene: Scene): Said => {
    const { row, asked, answer, first } = scene;
    const [offer] = offers.find(row);
    if (offer) return broken(offer, [], MESSAGE.invited);
    const name = reader.may(row, named) && allNames(row).find((each) => invites(each, reader.message(row)));
    if (name) return broken(name, [], MESSAGE.invited);
    const link = reader.may(row, LINKS) && linkToPay(reader.message(row));
    if (link) return broken(reader.message(row).found(link), [], MESSAGE.invited);
    const given = numbersIn(row).find((each) =>
      each.kind === "phone" ? isToCall(reader.message(row), scene) : isCard(each, row) && [row, ...asked].some(accounts.has),
    );
    if (given) return broken(reader.message(row).found(given), [], MESSAGE.number);
    if (!first) return PASS;
    if (ACCOUNT_ALONE.test(reader.message(row).text) && asksForAccount(scene)) {
      return broken(reader.message(row).found({ start: 0, end: reader.message(row).original.length }), [], MESSAGE.number);
    }
    if (answer.length === 1 && wishesForDeal(asked)) {
      const [yes] = yeses.find(reader.message(row));
      if (yes) return broken(yes, asked.slice(-1), MESSAGE.agreed);
    }
    return gaveAccount(asked) && !kept(answer) ? broken(undefined, asked, MESSAGE.answered) : PASS;
  };

  return {
    otherwise: PASS,
    clues: { here: anyOf(offers, named, NUMBERS, LINKS), asked: anyOf(accounts, transfers, payments, requests, wishes, NUMBERS) },
    judge: (scene) => {
      const said = judge(scene);
      return said !== PASS && warnings.has(reader.message(scene.row)) ? PASS : said;
    },
  };
});

/** All that a message says: the name or number of an account of a messenger. Letters alone are words, too. */
const ACCOUNT_ALONE = /^(?=.*\d)[-_a-z\d]{6,20}$/;

const MARK = /[,。!?;\n]/;

/** Whether no mark stands between two places of a text. */
function standTogether(one: Place, other: Place, text: string): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return !MARK.test(text.slice(first.end, second.start));
}
