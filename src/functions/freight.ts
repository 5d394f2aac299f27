/** The formulas that answer a question of one cell: who pays a return's freight, and when a refund must have arrived. */
import { slowRefund, qualityRefund } from "../rulebook";
import { channelOf, readHolidays, refundDue as latestArrival } from "../rulebook/channels";
import { freightDuty } from "../rulebook/freight";
import { parametersInForce } from "../rulebook/settings";
import { foldName, isEmptyMark, showCell } from "../sheets";
import { DAY } from "../sheets/types";
import { say } from "../locales";
import { formulas } from "../locales/formulas";
import { gridOf, single, startArgument } from "./arguments";
import { broadcast, once } from "./broadcast";
import { Refusal } from "./errors";
import { settingsInForce } from "./snapshot";

export function returnFreight(reason: unknown): unknown[][] {
  const duty = freightDuty(parametersInForce(settingsInForce()).of(qualityRefund.meta));
  const payerOf = once((cell: unknown) => {
    const words = wordsOf(cell, "reason");
    if (words === "") return "";
    const payer = duty(words);
    if (!payer) throw new Refusal("notAvailable", "unknown-reason", { argument: "reason", found: showCell(cell) });
    return say(formulas, `freight-${payer}`);
  });
  return broadcast([gridOf(reason)], ["reason"], ([cell]) => payerOf(cell));
}

export function refundDue(approvedAt: unknown, channel: unknown): unknown[][] {
  const parameters = parametersInForce(settingsInForce()).of(slowRefund.meta);
  const holidays = readHolidays(parameters.holidays as readonly string[]);
  const knownChannel = once((way: unknown) => {
    const known = channelOf(wordsOf(way, "channel"));
    if (!known) throw new Refusal("notAvailable", "unknown-channel", { argument: "channel", found: showCell(way ?? "") });
    return known;
  });
  return broadcast([gridOf(approvedAt), gridOf(channel)], ["approvedAt", "channel"], ([approved, way]) => {
    const start = startArgument(approved, "approvedAt");
    return start === undefined ? "" : latestArrival(start, knownChannel(way), parameters, holidays) / DAY;
  });
}

/** The folded words of one cell, "" where it is empty. */
function wordsOf(cell: unknown, name: string): string {
  const value = single(cell, name);
  if (value === undefined) return "";
  if (typeof value !== "string" && typeof value !== "number") {
    throw new Refusal("invalidValue", "not-a-text", { argument: name, found: showCell(value) });
  }
  return isEmptyMark(String(value)) ? "" : foldName(String(value));
}
