/** Why something could not be judged: a sentence that says what is missing, and one that says what the sheet has instead. */
import type { CannotJudge } from "../rulebook/types";
import { expectedIn } from "../sheets";
import { count, list } from "./format";
import { shortList } from "./recognise";
import { result } from "./result";
import type { AuditedSheet } from "./state";
import { bookText, readingText } from "./texts";

const HAS_FOUND: ReadonlySet<CannotJudge["reason"]> = new Set(["no-column", "no-promise", "no-key"]);

export function missingText(cannot: CannotJudge, sheets: readonly AuditedSheet[]): string {
  const { reason, sheet, cell } = cannot;
  const firstRow = sheets.find((each) => each.kind === sheet)?.firstRow ?? 1;
  // To correct the first cell would not help there: it says a name, and nothing says whose.
  const why = reason === "unreadable" && cannot.missing.includes("sender") ? "unknown-writer" : reason;
  return result(`cannot-judge.${why}`, {
    sheet: bookText(`kind.${sheet}`),
    missing: list(cannot.missing.map((field) => bookText(`field.${field}`) || field)),
    row: cell ? count(cell.row + firstRow) : "",
    found: cell?.found ?? "",
    expected: cannot.missing.length > 0 ? readingText(`expected.${expectedIn(cannot.missing[0])}`) : "",
  });
}

/** What the sheet that something was missing from has instead; "" where its columns are not what is missing. */
export function foundText({ reason, sheet, headings }: CannotJudge): string {
  if (!HAS_FOUND.has(reason)) return "";
  const found = shortList(headings.filter((heading) => heading.trim() !== ""));
  return found && result("cannotJudge.found", { sheet: bookText(`kind.${sheet}`), headings: found });
}
