/** Which cases a rule lists; each finding is made from its verdict when it is looked at: a rule may have a hundred thousand. */
import { Outcome, type RuleMeta, type Verdicts } from "../rulebook/types";
import { inSlices } from "../sheets";
import type { Task } from "../sheets/types";
import { countOutcomes } from "./tally";
import type { Finding, FindingPlace, RuleFindings } from "./types";

export function* findingsOf(verdicts: Verdicts): Task<RuleFindings> {
  const { outcome, doubted, rule, size } = verdicts;
  const counts = new Float64Array(Outcome.break + 1);
  let doubts = 0;
  yield* inSlices(size, (from, to) => {
    countOutcomes(outcome, counts, from, to);
    if (doubted) for (let i = from; i < to; i++) if (doubted[i] === 1 && outcome[i] === Outcome.pass) doubts++;
  });
  const passes = counts[Outcome.pass];
  const breaks = counts[Outcome.break];
  const unreadable = counts[Outcome.unreadable] + doubts;
  const cases = yield* casesFound(verdicts, breaks + unreadable);
  return {
    rule: rule.id,
    severity: rule.severity,
    breaks,
    unreadable,
    counted: passes + breaks,
    size: breaks + unreadable,
    at: (index) => findingAt(verdicts, cases[index]),
    place: (index) => placeOf(verdicts, cases[index]),
  };
}

/** The cases to list, as their rows follow each other on the sheet. */
function* casesFound({ outcome, doubted, row, size }: Verdicts, count: number): Task<Int32Array> {
  if (count === 0) return new Int32Array(0);
  // One number a case, its row and then itself, is sorted as numbers are.
  const keys = new Float64Array(count);
  let found = 0;
  yield* inSlices(size, (from, to) => {
    for (let i = from; i < to; i++) {
      const isDoubted = outcome[i] === Outcome.pass && doubted?.[i] === 1;
      if (outcome[i] >= Outcome.unreadable || isDoubted) keys[found++] = row[i] * size + i;
    }
  });
  keys.sort();
  return Int32Array.from(keys, (key) => key % size);
}

function placeOf({ outcome, row, moreRows, sheet }: Verdicts, i: number): FindingPlace {
  return {
    outcome: outcome[i] === Outcome.break ? "break" : "unreadable",
    sheet: sheet.kind,
    rows: [row[i], ...moreRows(i)].map((each) => sheet.rowOf(each)),
  };
}

function findingAt(verdicts: Verdicts, i: number): Finding {
  const { rule } = verdicts;
  // Field by field: an object that another is spread into takes the engine many times as long to make, and there may be a hundred thousand.
  const { outcome, sheet, rows } = placeOf(verdicts, i);
  return {
    outcome,
    sheet,
    rows,
    rule: rule.id,
    severity: rule.severity,
    message: rule.messages[verdicts.message[i]],
    who: verdicts.who(i),
    agent: verdicts.agent[i] < 0 ? "" : verdicts.agents[verdicts.agent[i]],
    when: verdicts.moment[i],
    value: verdicts.value(i),
    limit: verdicts.limit(i),
    money: verdicts.money?.[i] ?? 0,
    found: verdicts.found?.(i),
  };
}

/** A buyer who asked and did not pay, or whom only a robot answered, is a case behind a share: the share may miss its target, the case breaks no rule. */
export function isAccusation({ rule }: { readonly rule: RuleMeta }): boolean {
  return rule.kind !== "share";
}
