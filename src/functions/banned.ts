/** The formula that looks for words which put the deposit at risk. */
import { platformInForce } from "../audit";
import { parametersInForce } from "../rulebook/settings";
import { bannedWords } from "../rulebook/wording";
import { showCell } from "../sheets";
import { gridOf, single } from "./arguments";
import { broadcast } from "./broadcast";
import { Refusal } from "./errors";
import { settingsInForce } from "./snapshot";

/** What joins the words found, in either language: it is part of the formula's contract. */
const BETWEEN = String.fromCodePoint(0x3001);

export function bannedWordsOf(text: unknown): unknown[][] {
  const parameters = parametersInForce(settingsInForce());
  const { id: platform } = platformInForce({}, parameters);
  return broadcast([gridOf(text)], ["text"], ([cell]) => {
    const value = single(cell, "text");
    if (value === undefined) return "";
    if (typeof value === "object") throw new Refusal("invalidValue", "not-a-text", { argument: "text", found: showCell(value) });
    const words = bannedWords(String(value), platform, parameters.of).map(({ word }) => word);
    return [...new Set(words)].join(BETWEEN);
  });
}
