/** The channels that money goes back by, how long each may take, and the days that do not count. */
import { DAY, type Seconds } from "../sheets/types";
import { parseDays } from "./days";
import type { RuleParameters } from "./types";
import { ALIPAY, BANK_CARD, CREDIT_CARD, WECHAT, wordTest } from "./words";

export type Channel = "wechat" | "alipay" | "bankCard" | "creditCard";

/** A card that was paid with through WeChat or Alipay gets the money back itself, so cards are looked for first. */
const TESTS: readonly (readonly [Channel, (folded: string) => boolean])[] = [
  ["creditCard", wordTest(CREDIT_CARD)],
  ["bankCard", wordTest(BANK_CARD)],
  ["wechat", wordTest(WECHAT)],
  ["alipay", wordTest(ALIPAY)],
];

/** The channel that a folded text names, or undefined. */
export function channelOf(folded: string): Channel | undefined {
  return TESTS.find(([, test]) => test(folded))?.[0];
}

/** How long a refund by this channel may take, in seconds, by the parameters of `slow-refund`. Days are multiples of 24 hours. */
function arrivalWindow(channel: Channel, parameters: RuleParameters): Seconds {
  if (channel === "bankCard") return Math.round((parameters.bankCardDays as number) * DAY);
  if (channel === "creditCard") return Math.round((parameters.creditCardDays as number) * DAY);
  return Math.round((parameters.balanceHours as number) * 3600);
}

/** Whole serial numbers. */
export type Holidays = ReadonlySet<number>;

/** @param list entries of a parameter of days: what is none has not been taken */
export function readHolidays(list: readonly string[]): Holidays {
  const days = new Set<number>();
  for (const entry of list) {
    const { from, to } = parseDays(entry) ?? { from: 0, to: -1 };
    for (let day = from; day <= to; day++) days.add(day);
  }
  return days;
}

/** The moment at which so many seconds outside the holidays are over. */
export function afterWorkingTime(start: Seconds, seconds: Seconds, days: Holidays): Seconds {
  if (days.size === 0) return start + seconds;
  let at = start;
  let left = seconds;
  for (;;) {
    const midnight = (Math.floor(at / DAY) + 1) * DAY;
    if (!days.has(midnight / DAY - 1)) {
      if (left <= midnight - at) return at + left;
      left -= midnight - at;
    }
    at = midnight;
  }
}

/** The latest moment that a refund approved at `start` arrives. */
export function refundDue(start: Seconds, channel: Channel, parameters: RuleParameters, holidays: Holidays): Seconds {
  return afterWorkingTime(start, arrivalWindow(channel, parameters), holidays);
}
