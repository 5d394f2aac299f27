/** A finding in words, as the list shows it. */
import type { Finding } from "../audit/types";
import { duration, list, money, time } from "./format";
import type { AuditedSheet } from "./state";
import { messageKey } from "../locales/rules";
import { explain } from "./explain";
import { result } from "./result";

export interface FindingWords {
  readonly who: string;
  /** Measured against allowed; "" where nothing was measured. */
  readonly measured: string;
  readonly message: string;
  /** Which rows (as Excel numbers them), when, which agent, how much money. */
  readonly details: readonly string[];
}

export function findingWords(finding: Finding, sheets: readonly AuditedSheet[]): FindingWords {
  const { who, agent, when } = finding;
  const details = [
    rowsText(finding, sheets),
    when >= 0 ? time(when) : "",
    agent === "" ? "" : result("finding.agent", { agent }),
    finding.money > 0 ? result("finding.money", { money: money(finding.money) }) : "",
  ];
  return {
    who: who === "" ? result("finding.nobody") : who,
    measured: measuredText(finding),
    message: explain(messageKey(finding.rule, finding.message), { found: finding.found?.word ?? "" }),
    details: details.filter((detail) => detail !== ""),
  };
}

function measuredText({ outcome, value, limit }: Finding): string {
  if (outcome !== "break" || Number.isNaN(limit)) return "";
  if (Number.isNaN(value)) return result("finding.limit", { limit: duration(limit) });
  return result("finding.measured", { value: duration(value), limit: duration(limit) });
}

function rowsText({ sheet: kind, rows }: Finding, sheets: readonly AuditedSheet[]): string {
  const first = sheets.find((sheet) => sheet.kind === kind)?.firstRow ?? 1;
  // As Excel writes them beside its rows.
  const numbers = [...new Set(rows)].sort((a, b) => a - b).map((row) => String(row + first));
  if (numbers.length === 0) return "";
  return numbers.length === 1 ? result("finding.row", { row: numbers[0] }) : result("finding.rows", { rows: list(numbers) });
}
