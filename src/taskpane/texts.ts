/** The pane's own texts, and those of the rule book that are asked for by the ids that an audit brings. */
import { fill, language, say, type Data } from "../locales/index";
import { excelTexts } from "../locales/excel";
import { paneTexts, type PaneKey } from "../locales/pane";
import { reading, type ReadingText } from "../locales/reading";
import { rules } from "../locales/rules";
import type { Problem } from "./problem";

export function pane(key: PaneKey, data?: Data): string {
  return say(paneTexts, key, data);
}

export function fieldName(field: string): string {
  return bookText(`field.${field}`) || field;
}

/** A name of the rule book (a title, a field, a kind of sheet, advice) by an id made at run time; "" where the book has none. */
export function bookText(key: string): string {
  const texts: Readonly<Record<string, string>> = rules[language()];
  return texts[key] ?? "";
}

/** How a sheet was read. */
export function readingText(key: ReadingText, data?: Data): string {
  return say(reading, key, data);
}

/** Ids of the host's own trouble begin so (problem.ts); its catalogue has them without. */
const EXCEL = "excel.";

/** What went wrong, as a sentence in the user's language. */
export function problemText({ id, data }: Problem): string {
  const texts: Readonly<Record<string, string>> = id.startsWith(EXCEL) ? excelTexts[language()] : paneTexts[language()];
  const key = id.startsWith(EXCEL) ? id.slice(EXCEL.length) : id;
  return key in texts ? fill(texts[key], data) : pane("problem.unexpected", { detail: id });
}
