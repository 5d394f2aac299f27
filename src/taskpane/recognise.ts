/** What a sheet is, from its first rows: its layout, or the reason why none was found. */
import { count, list } from "./format";
import { findLayout, isLayout } from "../sheets";
import type { CellSource, Layout } from "../sheets/types";
import type { Problem } from "./state";
import { pane } from "./texts";

const SHOWN_HEADINGS = 12;

export function recognise(
  top: CellSource,
): { readonly layout: Layout; readonly problem?: undefined } | { readonly layout?: undefined; readonly problem: Problem } {
  const found = findLayout(top);
  if (isLayout(found)) return { layout: found };
  const headings = found.headings.filter((heading) => heading.trim() !== "");
  return { problem: headings.length === 0 ? { id: "sheet.blank" } : { id: "sheet.noHeadings", data: { headings: shortList(headings) } } };
}

/** A sheet of fifty columns is not told in full. */
export function shortList(headings: readonly string[]): string {
  const more = headings.length - SHOWN_HEADINGS;
  return list(headings.slice(0, SHOWN_HEADINGS)) + (more > 0 ? ` ${pane("missing.more", { count: count(more) })}` : "");
}
