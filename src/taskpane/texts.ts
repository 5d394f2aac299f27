/** The pane's own texts, and those of the rule book that are asked for by the ids that an audit brings. */
import { fill, language, say, type Data } from "../locales/index";
import { excelTexts } from "../locales/excel";
import { paneTexts, type PaneKey } from "../locales/pane";
import { rules } from "../locales/rules";
import type { Problem } from "./state";

export function pane(key: PaneKey, data?: Data): string {
  return say(paneTexts, key, data);
}

/** A text of the rule book by an id made at run time; "" where the book has none. */
export function bookText(key: string, data?: Data): string {
  const texts: Readonly<Record<string, string>> = rules[language()];
  return key in texts ? fill(texts[key], data) : "";
}

/** What went wrong, as a sentence in the user's language. */
export function problemText({ id, data }: Problem): string {
  for (const catalog of [paneTexts, excelTexts]) {
    const texts: Readonly<Record<string, string>> = catalog[language()];
    if (id in texts) return fill(texts[id], data);
  }
  return fill(paneTexts[language()]["problem.unexpected"], { detail: id });
}
