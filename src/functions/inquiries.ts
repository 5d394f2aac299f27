/** What the formulas on inquiries and robots answer. */
import { contextOf, runNow, tallyOf } from "../audit";
import { inquiryConversion, robotOnly } from "../rulebook";
import { parametersInForce, type Parameters } from "../rulebook/settings";
import type { Inputs, ShareRule } from "../rulebook/types";
import { numberArgument } from "./arguments";
import { verdictsOr, type ArgumentNames } from "./errors";
import { byAgentAndDay, byDay, share } from "./figures";
import { remembered } from "./remembered";
import { settingsInForce } from "./snapshot";
import { tableArgument } from "./tables";

const { max: MOST_HOURS } = inquiryConversion.meta.parameters.withinHours as { max: number };

export function inquiryConversionFigure(chats: unknown, orders: unknown, withinHours: unknown, from: unknown, to: unknown): unknown[][] {
  const within = numberArgument(withinHours, "withinHours", MOST_HOURS);
  const inputs: Inputs = { chat: tableArgument(chats, "chats", "chat"), orders: tableArgument(orders, "orders", "orders") };
  const typed = within === undefined ? {} : { [inquiryConversion.meta.id]: { withinHours: within } };
  const { tally, verdicts } = counted(inquiryConversion, inputs, parametersInForce(settingsInForce(), typed), {
    chat: "chats",
    orders: "orders",
  });
  return byDay(from, to, verdicts.sheet, (days) => share(inquiryConversion, tally.count("", days)));
}

const robotsCounted = remembered<ReturnType<typeof counted>>();

export function robotOnlyFigure(chats: unknown, agent: unknown, from: unknown, to: unknown): unknown[][] {
  const chat = tableArgument(chats, "chats", "chat");
  const settings = settingsInForce();
  const { verdicts, tally } = robotsCounted(chat, [settings], () =>
    counted(robotOnly, { chat }, parametersInForce(settings), { chat: "chats" }),
  );
  return byAgentAndDay(verdicts, agent, from, to, (name, days) => share(robotOnly, tally.count(name, days)));
}

function counted(rule: ShareRule, inputs: Inputs, parameters: Parameters, names: ArgumentNames) {
  const verdicts = verdictsOr(runNow(contextOf(inputs, parameters).judged(rule.of)), names);
  return { verdicts, tally: tallyOf(rule, verdicts, parameters) };
}
