/** Which rows are coloured: those of the findings that break a rule, each in the colour of the gravest one. */
import type { AuditReport } from "../audit/types";
import type { FlaggedRow } from "../excel/types";
import type { Severity } from "../rulebook/types";
import type { SheetKind } from "../sheets/types";
import { SEVERITIES } from "./grouping";

export function flaggedRows(report: AuditReport): ReadonlyMap<SheetKind, readonly FlaggedRow[]> {
  const bySheet = new Map<SheetKind, Map<number, Severity>>();
  for (const findings of report.rules) {
    for (let index = 0; findings.breaks > 0 && index < findings.size; index++) {
      const { outcome, sheet, severity, rows } = findings.at(index);
      if (outcome !== "break") continue;
      const worst = bySheet.get(sheet) ?? new Map<number, Severity>();
      bySheet.set(sheet, worst);
      for (const row of rows) {
        const known = worst.get(row);
        if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) worst.set(row, severity);
      }
    }
  }
  return new Map(
    [...bySheet].map(([kind, worst]) => [kind, [...worst].map(([row, severity]) => ({ row, severity })).sort((a, b) => a.row - b.row)]),
  );
}

/** How many rows have each colour, over all sheets. */
export function countsBySeverity(flagged: ReadonlyMap<SheetKind, readonly FlaggedRow[]>): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const rows of flagged.values()) for (const { severity } of rows) counts[severity]++;
  return counts;
}
