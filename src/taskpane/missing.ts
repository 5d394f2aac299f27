/** Why something could not be judged, in a sentence: what is missing, and what the sheet had instead. */
import type { CannotJudge } from "../rulebook/types";
import { count, list } from "./format";
import { shortList } from "./recognise";
import { result } from "./result";
import type { AuditedSheet } from "./state";
import { bookText } from "./texts";

export function missingText(cannot: CannotJudge, sheets: readonly AuditedSheet[]): string {
  const { reason, sheet, cell } = cannot;
  const firstRow = sheets.find((each) => each.kind === sheet)?.firstRow ?? 1;
  return result(`cannot-judge.${reason}`, {
    sheet: bookText(`kind.${sheet}`),
    missing: list(cannot.missing.map((field) => bookText(`field.${field}`) || field)),
    headings: shortList(cannot.headings.filter((heading) => heading.trim() !== "")),
    row: cell ? count(cell.row + firstRow) : "",
    found: cell?.found ?? "",
  });
}
