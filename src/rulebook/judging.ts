/** Small words that every rule's check uses. */
import type { BadCell, FieldId, Platform, Sheet } from "../sheets/types";
import type { CannotJudge, ReadField, RuleMeta } from "./types";

export const everyPlatform = ["pinduoduo", "taobao", "douyin", "jd", "other"] as const satisfies readonly Platform[];

/** The rule's verdict on a whole sheet that is not there, or lacks what the rule needs. */
export function cannotJudge(
  rule: RuleMeta,
  sheet?: Sheet,
  missing: readonly FieldId[] = [],
  reason: CannotJudge["reason"] = "no-column",
): CannotJudge {
  return sheet
    ? { rule, reason, sheet: sheet.kind, missing, headings: sheet.layout.headings.filter((heading) => heading !== "") }
    : { rule, reason: "no-sheet", sheet: rule.sheet, missing, headings: [] };
}

/** What the shop does not want judged is no figure's, either: it would stand on rows that are not listed. */
export function switchedOff({ isOff }: { isOff(rule: RuleMeta): boolean }, ...rules: readonly RuleMeta[]): CannotJudge | undefined {
  const rule = rules.find(isOff);
  return rule && { rule, reason: "switched-off", sheet: rule.sheet, missing: [], headings: [] };
}

export function readField(
  sheet: Sheet,
  field: FieldId,
  column: { readonly unreadable: number; readonly badCells: readonly BadCell[] },
): ReadField {
  return { sheet, field, unreadable: column.unreadable, badCells: column.badCells };
}
