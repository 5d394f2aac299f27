/**
 * Counts verdicts: how many were counted and how many broke, of all or of some agents, in any span of days. Every figure comes from here,
 * so that one pass over the cases serves a hundred cells of a spilled formula.
 */
import { accountsNamed, inBuckets, inStretches, type Buckets } from "../sheets";
import { DAY } from "../sheets/types";
import { Outcome, type Verdicts } from "../rulebook/types";

export interface Count {
  readonly counted: number;
  readonly broken: number;
}

/** A span of days, both inclusive, as whole serial numbers. */
export interface Days {
  readonly from?: number;
  readonly to?: number;
}

export class Tally {
  private readonly byAgent = new Map<string, Daily>();
  private byCode: Buckets | undefined;

  /** @param unit the name of the group (`verdicts.groups`) that is counted on each day instead of single cases */
  constructor(
    private readonly verdicts: Verdicts,
    private readonly unit?: string,
  ) {}

  /** @param agent a folded name as it was typed, "" for everybody */
  count(agent: string, { from = -Infinity, to = Infinity }: Days): Count {
    if (agent === "" && this.unit === undefined && from === -Infinity && to === Infinity) return this.countAll();
    const daily = this.daily(agent);
    const first = lowerBound(daily.days, from);
    const end = lowerBound(daily.days, to + 1);
    return {
      counted: daily.counted[end] - daily.counted[first],
      broken: daily.broken[end] - daily.broken[first],
    };
  }

  private countAll(): Count {
    const counts = new Float64Array(Outcome.break + 1);
    inStretches(this.verdicts.size, (from, to) => countOutcomes(this.verdicts.outcome, counts, from, to));
    const broken = counts[Outcome.break];
    const counted = counts[Outcome.pass] + broken;
    return { counted, broken };
  }

  /** The days that hold a counted case of the agent, in order. */
  days(agent = ""): readonly number[] {
    return this.daily(agent).days.filter((day) => day >= 0);
  }

  private daily(agent: string): Daily {
    let daily = this.byAgent.get(agent);
    if (!daily) this.byAgent.set(agent, (daily = this.sum(this.casesOf(agent))));
    return daily;
  }

  /** The cases of the accounts that an agent's name matches; undefined stands for all. */
  private casesOf(agent: string): Int32Array | undefined {
    if (agent === "") return undefined;
    const { starts, places } = (this.byCode ??= inBuckets(this.verdicts.agent, this.verdicts.agents.length));
    const parts = accountsNamed(this.verdicts.agentKeys)(agent).map((code) => places.subarray(starts[code], starts[code + 1]));
    if (parts.length === 1) return parts[0];
    const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let size = 0;
    for (const part of parts) {
      all.set(part, size);
      size += part.length;
    }
    return all;
  }

  private sum(cases: Int32Array | undefined): Daily {
    const { outcome, moment, size } = this.verdicts;
    const group = this.unit === undefined ? undefined : this.verdicts.groups?.[this.unit];
    const slots = new Map<number, number>();
    const count: Readonly<Record<"counted" | "broken", number[]>> = { counted: [], broken: [] };
    const groups: Map<number, boolean>[] = [];
    inStretches(cases ? cases.length : size, (from, to) => {
      if (group) collectGroups(cases, outcome, moment, group, slots, groups, from, to);
      else countDays(cases, outcome, moment, slots, count.counted, count.broken, from, to);
    });

    const days = [...slots.keys()].sort((a, b) => a - b);
    const counted = new Float64Array(days.length + 1);
    const broken = new Float64Array(days.length + 1);
    for (let i = 0; i < days.length; i++) {
      const slot = slots.get(days[i])!;
      counted[i + 1] = counted[i] + (group ? groups[slot].size : count.counted[slot]);
      broken[i + 1] = broken[i] + (group ? [...groups[slot].values()].filter((broke) => broke).length : count.broken[slot]);
    }
    return { days, counted, broken };
  }
}

// These loops see nothing but arrays, numbers and maps of numbers: what the engine learns of them then outlives the tally.

/** @param slots where the counts of a day stand */
function countDays(
  cases: Int32Array | undefined,
  outcome: Uint8Array,
  moment: Float64Array,
  slots: Map<number, number>,
  counted: number[],
  broken: number[],
  from: number,
  to: number,
): void {
  let day = NaN;
  let slot = 0;
  for (let at = from; at < to; at++) {
    const i = cases === undefined ? at : cases[at];
    const said = outcome[i];
    if (said !== Outcome.pass && said !== Outcome.break) continue;
    const itsDay = Math.floor(moment[i] / DAY);
    if (itsDay !== day) {
      day = itsDay;
      slot = slotOf(day, slots);
      counted[slot] ??= 0;
      broken[slot] ??= 0;
    }
    counted[slot]++;
    if (said === Outcome.break) broken[slot]++;
  }
}

/** A group broke on a day if one of its cases did. */
function collectGroups(
  cases: Int32Array | undefined,
  outcome: Uint8Array,
  moment: Float64Array,
  group: Int32Array,
  slots: Map<number, number>,
  groups: Map<number, boolean>[],
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const i = cases === undefined ? at : cases[at];
    if (outcome[i] !== Outcome.pass && outcome[i] !== Outcome.break) continue;
    const ofDay = (groups[slotOf(Math.floor(moment[i] / DAY), slots)] ??= new Map());
    ofDay.set(group[i], outcome[i] === Outcome.break || ofDay.get(group[i]) === true);
  }
}

function slotOf(day: number, slots: Map<number, number>): number {
  let slot = slots.get(day);
  if (slot === undefined) slots.set(day, (slot = slots.size));
  return slot;
}

/** How many cases came to each outcome. */
export function countOutcomes(outcome: Uint8Array, counts: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) counts[outcome[i]]++;
}

/** The days in order, and the running sums before each of them. A case without a moment stands under day -1. */
interface Daily {
  readonly days: readonly number[];
  readonly counted: Float64Array;
  readonly broken: Float64Array;
}

/** The first index whose day is not before `day`. */
function lowerBound(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
