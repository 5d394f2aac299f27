/** The findings as lines of a sheet: the columns of the FINDINGS formula, in the user's words. */
import type { AuditReport, Finding } from "../audit/types";
import type { ReportColumn, ReportKind, ReportTable, RowPlace, WorksheetSource } from "../excel/types";
import { DAY, type SheetKind } from "../sheets/types";
import { adviceKey, messageKey } from "../locales/rules";
import { explain } from "./explain";
import { rulesToShow } from "./grouping";
import { result } from "./result";
import { bookText } from "./texts";

const COLUMNS = [
  ["rule", "text", 190],
  ["sheet", "sheet", 90],
  ["row", "link", 45],
  ["who", "text", 165],
  ["when", "time", 120],
  ["value", "span", 150],
  ["limit", "span", 70],
  ["money", "money", 80],
  ["advice", "text", 420],
] as const satisfies readonly (readonly [string, ReportKind, number])[];

type Source = Pick<WorksheetSource, "target" | "top" | "left">;

/** The gravest rule first, as the pane shows them; the findings of a rule by their rows. */
export function reportTable(report: AuditReport, sourceOf: (kind: SheetKind) => Source): ReportTable {
  const rules = rulesToShow(report);
  return {
    columns: COLUMNS.map(([id, kind, width]): ReportColumn => ({ heading: result(`report.column.${id}`), kind, width })),
    size: rules.reduce((sum, { size }) => sum + size, 0),
    *lines() {
      for (const findings of rules) {
        const title = bookText(`rule.${findings.rule}.title`);
        for (let index = 0; index < findings.size; index++) yield line(findings.at(index), title, sourceOf);
      }
    },
  };
}

function line(finding: Finding, title: string, sourceOf: (kind: SheetKind) => Source): readonly (string | number | RowPlace)[] {
  const { target, top, left } = sourceOf(finding.sheet);
  const place: RowPlace = { sheetId: target.sheetId, row: top + finding.rows[0], column: left };
  const when = finding.when < 0 ? NaN : finding.when / DAY;
  return [
    title,
    place,
    place,
    finding.agent || finding.who,
    when,
    valueOf(finding),
    finding.limit / DAY,
    finding.money > 0 ? finding.money : NaN,
    bookText(adviceKey(finding.rule, finding.outcome === "break")),
  ];
}

/** The words that break the rule, or how long it took; where nothing was measured, what is wrong. */
function valueOf({ outcome, found, value, rule, message }: Finding): string | number {
  if (outcome === "break" && found) return found.word;
  if (outcome === "break" && !Number.isNaN(value)) return value / DAY;
  return explain(messageKey(rule, message), { found: found?.word ?? "" });
}
