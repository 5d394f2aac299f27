/** SCORECARD: how the shop does by every metric, and the score that they come to. */
import { contextOf, runNow, SCORED_RULES, scoreOf } from "../audit";
import { parametersInForce } from "../rulebook/settings";
import { isJudged, type CannotJudge, type Inputs } from "../rulebook/types";
import { Refusal, refusalOf } from "./errors";
import { NOTHING_COUNTED } from "./figures";
import { settingsInForce } from "./snapshot";
import { optionalTable } from "./tables";

const HEADER = ["metric", "value", "target", "met", "weight", "points"];
const NAMES = { chat: "chats", orders: "orders", afterSale: "refunds", courier: "courier" };

export function scorecard(chats: unknown, orders: unknown, refunds: unknown, courier: unknown): unknown[][] {
  const inputs: Inputs = {
    chat: optionalTable(chats, "chats", "chat"),
    orders: optionalTable(orders, "orders", "orders"),
    afterSale: optionalTable(refunds, "refunds", "afterSale"),
    courier: optionalTable(courier, "courier", "courier"),
  };
  const parameters = parametersInForce(settingsInForce());
  const context = contextOf(inputs, parameters, SCORED_RULES);
  const judged = SCORED_RULES.map((rule) => runNow(context.judged(rule)));
  // Where no rule could be judged, a card full of #N/A would not say why.
  if (!judged.some(isJudged)) {
    const refused = judged.find((each): each is CannotJudge => !isJudged(each) && each.reason !== "no-sheet");
    if (refused) throw refusalOf(refused, NAMES);
    throw new Refusal("invalidValue", "no-score");
  }
  const { lines, score, points, weight } = scoreOf(judged, parameters);
  const nothing = (why?: CannotJudge) => {
    // What is not there to be counted is not available; what is there and cannot be read is an error of the sheet.
    const { code, text, data } = why ? refusalOf(why, NAMES) : NOTHING_COUNTED;
    return new Refusal(why?.reason === "unreadable" ? code : "notAvailable", text, data).toCell();
  };
  return [
    HEADER,
    ...lines.map((line) => [
      line.metric,
      line.value ?? nothing(line.cannotJudge),
      line.target,
      line.met ?? "",
      line.weight,
      line.points ?? "",
    ]),
    ["score", score ?? nothing(), "", "", weight, points ?? ""],
  ];
}
