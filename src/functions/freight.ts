/** The formulas that answer a question of one cell: who pays a return's freight, and when a refund must have arrived. */
import { slowRefund, qualityRefund } from "../rulebook";
import { channelOf, readHolidays, refundDue as latestArrival } from "../rulebook/channels";
import { freightDuty } from "../rulebook/freight";
import { parametersInForce } from "../rulebook/settings";
import { foldName, showCell } from "../sheets";
import { DAY } from "../sheets/types";
import { say } from "../locales";
import { formulas } from "../locales/formulas";
import { gridOf, single, startsArgument } from "./arguments";
import { broadcast, readEach } from "./broadcast";
import { Refusal } from "./errors";
import { settingsInForce } from "./snapshot";

export function returnFreight(reason: unknown): unknown[][] {
  const duty = freightDuty(parametersInForce(settingsInForce()).of(qualityRefund.meta));
  const payers = readEach(gridOf(reason), (cell) => {
    const words = wordsOf(cell, "reason");
    if (words === "") return "";
    const payer = duty(words);
    if (!payer) throw new Refusal("notAvailable", "unknown-reason", { argument: "reason", found: showCell(cell) });
    return say(formulas, `freight-${payer}`);
  });
  return broadcast([payers], ["reason"], ([payer]) => payer);
}

export function refundDue(approvedAt: unknown, channel: unknown): unknown[][] {
  const parameters = parametersInForce(settingsInForce()).of(slowRefund.meta);
  const holidays = readHolidays(parameters.holidays as readonly string[]);
  const channels = readEach(gridOf(channel), (way) => {
    const known = channelOf(wordsOf(way, "channel"));
    if (!known) throw new Refusal("notAvailable", "unknown-channel", { argument: "channel", found: showCell(way) });
    return known;
  });
  return broadcast([startsArgument(approvedAt, "approvedAt"), channels], ["approvedAt", "channel"], ([start, way]) => {
    if (start === undefined) return "";
    if (start instanceof Refusal) return start;
    return way instanceof Refusal ? way : latestArrival(start, way, parameters, holidays) / DAY;
  });
}

/** The folded words of one cell, "" where it is empty. */
function wordsOf(cell: unknown, name: string): string {
  const value = single(cell, name);
  if (value === undefined) return "";
  if (typeof value !== "string" && typeof value !== "number") {
    throw new Refusal("invalidValue", "not-a-text", { argument: name, found: showCell(value) });
  }
  return foldName(String(value));
}
