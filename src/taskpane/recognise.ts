/** What a sheet is, from its first rows: how it is read, or the reason why it cannot be. */
import { count, list } from "./format";
import { isPasted, recognise as recognisePasted, type Pasted } from "../sheets";
import type { CellSource, ReadingOptions } from "../sheets/types";
import type { Problem } from "./state";
import { pane } from "./texts";

const SHOWN_HEADINGS = 12;

export function recognise(
  top: CellSource,
  options: ReadingOptions = {},
): { readonly pasted: Pasted; readonly problem?: undefined } | { readonly pasted?: undefined; readonly problem: Problem } {
  const found = recognisePasted(top, options);
  if (isPasted(found)) return { pasted: found };
  const headings = found.headings.filter((heading) => heading.trim() !== "");
  if (found.isBill) return { problem: { id: "sheet.bill", data: { headings: shortList(headings) } } };
  if (found.isDelimited) return { problem: { id: "sheet.isDelimited", data: { headings: shortList(headings) } } };
  return { problem: headings.length === 0 ? { id: "sheet.blank" } : { id: "sheet.noHeadings", data: { headings: shortList(headings) } } };
}

/** A sheet of fifty columns is not told in full. */
export function shortList(headings: readonly string[]): string {
  const more = headings.length - SHOWN_HEADINGS;
  return list(headings.slice(0, SHOWN_HEADINGS)) + (more > 0 ? ` ${pane("missing.more", { count: count(more) })}` : "");
}
