/** SCORECARD: how the shop does by every metric, and the score that they come to. */
import { contextOf, runNow, SCORED_RULES, scoresOf } from "../audit";
import { parametersInForce } from "../rulebook/settings";
import { isJudged, type CannotJudge, type Inputs, type Verdicts } from "../rulebook/types";
import { Refusal, verdictsOr } from "./errors";
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
  const verdicts: Verdicts[] = [];
  let refused: CannotJudge | undefined;
  for (const rule of SCORED_RULES) {
    const judged = runNow(context.judged(rule));
    if (isJudged(judged)) verdicts.push(judged);
    else if (judged.reason !== "no-sheet") refused ??= judged;
  }
  // Where no rule could be judged, a card full of #N/A would not say why.
  if (verdicts.length === 0) {
    if (refused) verdictsOr(refused, NAMES);
    throw new Refusal("invalidValue", "no-score");
  }
  const { lines, score, points, weight } = scoresOf(verdicts, parameters)();
  const nothing = () => new Refusal("notAvailable", "nothing-counted").toCell();
  return [
    HEADER,
    ...lines.map((line) => [line.metric, line.value ?? nothing(), line.target, line.met ?? "", line.weight, line.points ?? ""]),
    ["score", score ?? nothing(), "", "", weight, points ?? ""],
  ];
}
