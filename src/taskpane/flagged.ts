/** Which rows are coloured: those of the findings that break a rule, each in the colour of the gravest one. */
import type { AuditReport } from "../audit/types";
import type { FlaggedRow } from "../excel/types";
import type { Severity } from "../rulebook/types";
import { inSlices } from "../sheets";
import type { SheetKind, Task } from "../sheets/types";
import { SEVERITIES } from "./grouping";

export type Flagged = ReadonlyMap<SheetKind, readonly FlaggedRow[]>;

export function* flaggedRows(report: AuditReport): Task<Flagged> {
  // Of each row its gravest severity, counted from 1: a list of rows that is in order without being sorted.
  const worst = new Map<SheetKind, Uint8Array>();
  for (const findings of report.rules) {
    if (findings.breaks === 0) continue;
    const grade = SEVERITIES.length - SEVERITIES.indexOf(findings.severity);
    yield* inSlices(findings.size, (from, to) => {
      for (let index = from; index < to; index++) {
        const { outcome, sheet, rows } = findings.place(index);
        if (outcome !== "break") continue;
        // An order may stand in more rows than a call takes arguments.
        const last = rows.reduce((most, row) => Math.max(most, row));
        const grades = roomFor(worst.get(sheet), last);
        worst.set(sheet, grades);
        for (const row of rows) grades[row] = Math.max(grades[row], grade);
      }
    });
  }
  const flagged = new Map<SheetKind, FlaggedRow[]>();
  for (const [kind, grades] of worst) {
    const rows: FlaggedRow[] = [];
    flagged.set(kind, rows);
    yield* inSlices(grades.length, (from, to) => {
      for (let row = from; row < to; row++) if (grades[row] > 0) rows.push({ row, severity: SEVERITIES[SEVERITIES.length - grades[row]] });
    });
  }
  return flagged;
}

/** The same grades with room for a row, doubled where there was none. */
function roomFor(grades: Uint8Array = new Uint8Array(1_024), row: number): Uint8Array {
  if (row < grades.length) return grades;
  const larger = new Uint8Array(Math.max(row + 1, grades.length * 2));
  larger.set(grades);
  return larger;
}

/** How many rows have each colour, over all sheets. */
export function countsBySeverity(flagged: Flagged): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const rows of flagged.values()) for (const { severity } of rows) counts[severity]++;
  return counts;
}
