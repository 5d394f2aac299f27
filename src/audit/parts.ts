/** A figure taken apart: by day, agent, hour, product or rule, in one pass over its cases. What is counted is what the figure counts. */
import { inCents } from "../rulebook/penalty";
import { Outcome, type Verdicts } from "../rulebook/types";
import { inSlices } from "../sheets";
import { DAY, type Task } from "../sheets/types";
import { countsByValue } from "./shares";

export type By = "day" | "agent" | "hour" | "product" | "rule";

const HOUR = 3600;

/** One line of a breakdown. `label` is a day, an hour, or a name; "" where a case has none. */
export interface Part {
  readonly label: string | number;
  readonly counted: number;
  readonly broken: number;
  /** What the cases sum up to: seconds of replies, yuan of charges. */
  readonly sum: number;
}

interface Sum {
  counted: number;
  broken: number;
  sum: number;
  /** The case that was counted last, and the one that broke last: an order that two rules judge counts once. */
  countedCase: number;
  brokenCase: number;
  /** The groups of each day (customers, conversations), and whether one of their cases broke. */
  groups: Map<number, Map<number, boolean>>;
}

/** Says which part each case of some verdicts belongs to; undefined where their sheet does not tell. */
export function labelsOf(verdicts: Verdicts, by: By): ((i: number) => string | number) | undefined {
  const { moment, agent, agents, sheet, row, rule } = verdicts;
  switch (by) {
    case "day":
      return (i) => (moment[i] < 0 ? "" : Math.floor(moment[i] / DAY));
    case "hour":
      return (i) => (moment[i] < 0 ? "" : Math.floor((moment[i] % DAY) / HOUR));
    case "agent":
      return (i) => (agent[i] < 0 ? "" : agents[agent[i]]);
    case "rule":
      return () => rule.id;
    case "product": {
      if (!sheet.has("product")) return undefined;
      const { codes, values } = sheet.code("product");
      // A charge of several items stands under the first: were it under each of them, the parts would not sum to the figure.
      return (i) => (codes[row[i]] < 0 ? "" : values[codes[row[i]]]);
    }
  }
}

type Label = (i: number) => string | number;

/** @param unit the name of the group that is counted on each day instead of single cases */
export function* countedParts(verdicts: Verdicts, label: Label, unit?: string): Task<Part[]> {
  const { outcome, moment, size } = verdicts;
  const group = unit === undefined ? undefined : verdicts.groups?.[unit];
  const sums = new Sums();
  yield* inSlices(size, (from, to) => {
    for (let i = from; i < to; i++) {
      if (outcome[i] === Outcome.notApplicable) continue;
      const sum = sums.at(label(i));
      if (outcome[i] !== Outcome.pass && outcome[i] !== Outcome.break) continue;
      const broke = outcome[i] === Outcome.break;
      if (group) {
        const day = Math.floor(moment[i] / DAY);
        const known = sum.groups.get(day) ?? new Map<number, boolean>();
        sum.groups.set(day, known.set(group[i], broke || known.get(group[i]) === true));
      } else {
        sum.counted++;
        if (broke) sum.broken++;
      }
    }
  });
  return sums.parts();
}

/** An order of several products counts for each of them, as it does where a product's own share is judged. */
export function productParts(verdicts: Verdicts): Part[] {
  return inOrder(countsByValue(verdicts, "product").map(({ value, counted, broken }) => ({ label: value, counted, broken, sum: 0 })));
}

/** Only the cases that were measured: those that ended, whatever became of them. */
export function measuredParts(verdicts: Verdicts, label: Label): Part[] {
  const { outcome, value, size } = verdicts;
  const sums = new Sums();
  for (let i = 0; i < size; i++) {
    if (outcome[i] === Outcome.notApplicable) continue;
    const sum = sums.at(label(i));
    const measured = value(i);
    if (Number.isNaN(measured)) continue;
    sum.counted++;
    if (outcome[i] === Outcome.break) sum.broken++;
    sum.sum += measured;
  }
  return sums.parts();
}

/**
 * Orders that are charged, and their yuan, as `chargesOf` counts them: an order once in a part, however many rules it breaks. By rule a charged
 * order stands under the first rule that it breaks, as its charge does.
 */
export function* chargedParts(deadlines: readonly Verdicts[], labels: readonly Label[], byRule: boolean): Task<Part[]> {
  const sums = new Sums();
  yield* inSlices(deadlines[0].size, (from, to) => {
    for (let order = from; order < to; order++) chargeParts(order, deadlines, labels, byRule, sums);
  });
  return sums.parts().map((part) => ({ ...part, sum: inCents(part.sum) }));
}

function chargeParts(order: number, deadlines: readonly Verdicts[], labels: readonly Label[], byRule: boolean, sums: Sums): void {
  let isCharged = false;
  deadlines.forEach(({ outcome, money }, rule) => {
    if (outcome[order] === Outcome.notApplicable) return;
    const sum = sums.at(labels[rule](order));
    const broke = outcome[order] === Outcome.break;
    if ((broke || outcome[order] === Outcome.pass) && sum.countedCase !== order) {
      sum.counted++;
      sum.countedCase = order;
    }
    if (!broke) return;
    sum.sum += money![order];
    if (sum.brokenCase !== order && !(byRule && isCharged && money![order] === 0)) sum.broken++;
    sum.brokenCase = order;
    isCharged = true;
  });
}

class Sums {
  private readonly byLabel = new Map<string | number, Sum>();

  at(label: string | number): Sum {
    let sum = this.byLabel.get(label);
    if (!sum) {
      sum = { counted: 0, broken: 0, sum: 0, countedCase: -1, brokenCase: -1, groups: new Map() };
      this.byLabel.set(label, sum);
    }
    return sum;
  }

  parts(): Part[] {
    return inOrder(
      [...this.byLabel].map(([label, sum]) => {
        let { counted, broken } = sum;
        for (const day of sum.groups.values()) {
          for (const broke of day.values()) {
            counted++;
            if (broke) broken++;
          }
        }
        return { label, counted, broken, sum: sum.sum };
      }),
    );
  }
}

function inOrder(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => compareLabels(a.label, b.label));
}

/** Days and hours as they follow each other, names in the order of their characters, what has no name last. */
export function compareLabels(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1;
}
