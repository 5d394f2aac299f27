/** How the findings of an audit are told apart for show. */
import type { AuditReport, Figure, RuleFindings } from "../audit/types";
import { lateReply, lateShipment, noTrace, qualityRefund } from "../rulebook";
import type { Rule, Severity } from "../rulebook/types";
import { oncePer } from "../sheets";

export const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];

/** The rules whose findings stand behind a figure, the first one first. */
const RULES_OF_FIGURE: Readonly<Record<Figure["id"], readonly Pick<Rule, "meta">[]>> = {
  "reply-rate": [lateReply],
  "late-shipment-penalty": [lateShipment, noTrace],
  "quality-refund-rate": [qualityRefund],
};

export function ruleOfFigure(figure: Figure, report: AuditReport): string | undefined {
  const found = new Set(report.rules.filter((rule) => rule.size > 0).map((rule) => rule.rule));
  return RULES_OF_FIGURE[figure.id].find(({ meta }) => found.has(meta.id))?.meta.id;
}

/** The rules that found anything, the gravest first; rules of one severity by how much they found. */
export function rulesToShow(report: AuditReport): readonly RuleFindings[] {
  return report.rules
    .filter((rule) => rule.size > 0)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.breaks - a.breaks || a.rule.localeCompare(b.rule));
}

/** Places of the breaks and of the unreadable cases among a rule's findings. */
export interface Split {
  readonly breaks: Place;
  readonly unreadable: Place;
}
/** The i-th one's place among all findings of the rule. */
export type Place = (index: number) => number;

/** Looks at every finding only where a rule has both kinds, and once. */
export const split = oncePer((findings: RuleFindings): Split =>
  findings.breaks === 0 || findings.unreadable === 0 ? { breaks: same, unreadable: same } : lookThrough(findings),
);

function lookThrough(findings: RuleFindings): Split {
  const breaks: number[] = [];
  const unreadable: number[] = [];
  for (let index = 0; index < findings.size; index++) (findings.place(index).outcome === "break" ? breaks : unreadable).push(index);
  return { breaks: (index) => breaks[index], unreadable: (index) => unreadable[index] };
}

function same(index: number): number {
  return index;
}
