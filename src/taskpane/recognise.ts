/** What a sheet is, from its first rows: how it is read, or the reason why it cannot be. */
import { ROWS_AT_TOP } from "../excel/types";
import { isPasted, recognise as recognisePasted, type HeadingsNotFound, type Pasted } from "../sheets";
import type { CellSource, Layout, ReadingOptions, Sheet } from "../sheets/types";
import { count, list } from "./format";
import type { Problem } from "./problem";
import { pane } from "./texts";

const SHOWN_HEADINGS = 12;

export type Recognised =
  | {
      readonly pasted: Pasted;
      readonly layout: Layout;
      readonly form: Pasted["form"];
      /** The first rows as they are read. */
      readonly sample: Sheet;
      readonly problem?: undefined;
    }
  /** `headings`: what stands in the row that comes nearest to headings; by hand they may be said to be some. */
  | { readonly pasted?: undefined; readonly headings: readonly string[]; readonly problem: Problem };

export function recognise(top: CellSource, options: ReadingOptions = {}): Recognised {
  const found = recognisePasted(top, options);
  if (isPasted(found)) return { pasted: found, layout: found.layout, form: found.form, sample: found.open(firstRows(top), options) };
  const headings = found.headings.filter((heading) => heading.trim() !== "");
  return { headings: found.isDelimited ? [] : headings, problem: { id: whyNot(found), data: { headings: shortList(headings) } } };
}

/** The first rows alone: of the rows below them nothing is known yet. */
function firstRows(top: CellSource): CellSource {
  const rowCount = Math.min(top.rowCount, ROWS_AT_TOP);
  return { rowCount, columnCount: top.columnCount, cell: (row, column) => top.cell(row, column) };
}

function whyNot({ headings, isBill, isDelimited }: HeadingsNotFound): string {
  if (isBill) return "sheet.bill";
  if (isDelimited) return "sheet.isDelimited";
  return headings.every((heading) => heading.trim() === "") ? "sheet.blank" : "sheet.noHeadings";
}

/** A sheet of fifty columns is not told in full. */
export function shortList(headings: readonly string[]): string {
  const more = headings.length - SHOWN_HEADINGS;
  return (
    list(headings.slice(0, SHOWN_HEADINGS).map((heading) => heading.trim())) +
    (more > 0 ? pane("missing.more", { count: count(more) }) : "")
  );
}
