/** Findings are made from verdicts when they are looked at: a rule may have a hundred thousand. */
import { lazy } from "../rulebook/lazy";
import { Outcome, type RuleMeta, type Verdicts } from "../rulebook/types";
import type { Finding, RuleFindings } from "./types";

export function findingsOf(verdicts: Verdicts): RuleFindings {
  const { outcome, rule, size } = verdicts;
  let breaks = 0;
  let passes = 0;
  let found = 0;
  for (let i = 0; i < size; i++) {
    if (outcome[i] === Outcome.pass) passes++;
    else if (outcome[i] === Outcome.break) breaks++;
    if (isFinding(verdicts, i)) found++;
  }
  const cases = lazy(() => casesFound(verdicts, found));
  return {
    rule: rule.id,
    severity: rule.severity,
    breaks,
    unreadable: found - breaks,
    counted: passes + breaks,
    size: found,
    at: (index) => findingAt(verdicts, cases()[index]),
  };
}

function isFinding({ outcome, doubted }: Verdicts, i: number): boolean {
  return outcome[i] >= Outcome.unreadable || (outcome[i] === Outcome.pass && doubted?.[i] === 1);
}

/** The cases to list, as their rows follow each other on the sheet. */
function casesFound(verdicts: Verdicts, count: number): Int32Array {
  const { size, row } = verdicts;
  // One number a case, its row and then itself, is sorted as numbers are.
  const keys = new Float64Array(count);
  for (let i = 0, at = 0; i < size; i++) if (isFinding(verdicts, i)) keys[at++] = row[i] * size + i;
  keys.sort();
  return Int32Array.from(keys, (key) => key % size);
}

/** What one rule found on each kind of sheet that it judges, as one list: sheet after sheet. */
export function byRule(findings: readonly RuleFindings[]): readonly RuleFindings[] {
  const rules = new Map<string, RuleFindings>();
  for (const each of findings) {
    const known = rules.get(each.rule);
    rules.set(each.rule, known ? together(known, each) : each);
  }
  return [...rules.values()];
}

function together(first: RuleFindings, second: RuleFindings): RuleFindings {
  return {
    ...first,
    breaks: first.breaks + second.breaks,
    unreadable: first.unreadable + second.unreadable,
    counted: first.counted + second.counted,
    size: first.size + second.size,
    at: (index) => (index < first.size ? first.at(index) : second.at(index - first.size)),
  };
}

function findingAt(verdicts: Verdicts, i: number): Finding {
  const { rule, sheet } = verdicts;
  return {
    rule: rule.id,
    severity: rule.severity,
    outcome: verdicts.outcome[i] === Outcome.break ? "break" : "unreadable",
    message: rule.messages[verdicts.message[i]],
    sheet: sheet.kind,
    rows: [verdicts.row[i], ...verdicts.moreRows(i)].map((row) => sheet.rowOf(row)),
    who: verdicts.subject[i] < 0 ? "" : verdicts.subjects[verdicts.subject[i]],
    agent: verdicts.agent[i] < 0 ? "" : verdicts.agents[verdicts.agent[i]],
    when: verdicts.moment[i],
    value: verdicts.value[i],
    limit: verdicts.limit[i],
    money: verdicts.money?.[i] ?? 0,
    found: verdicts.found?.(i),
  };
}

/** A buyer who asked and did not pay, or whom only a robot answered, is a case behind a share: the share may miss its target, the case breaks no rule. */
export function isAccusation({ rule }: { readonly rule: RuleMeta }): boolean {
  return rule.kind !== "share";
}
