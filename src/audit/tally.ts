/**
 * Counts verdicts: how many were counted and how many broke, of all or of some agents, in any span of days. Every figure comes from here,
 * so that one pass over the cases serves a hundred cells of a spilled formula.
 */
import { inStretches, matchesAgent } from "../sheets";
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

/** What can be counted: the outcomes of cases, when they were and whose. */
export type Countable = Pick<Verdicts, "size" | "outcome" | "moment" | "agent" | "agents" | "agentKeys" | "groups">;

export class Tally {
  private readonly byAgent = new Map<string, Daily>();
  private buckets: { cases: Int32Array; starts: Int32Array } | undefined;

  /** @param unit the name of the group (`verdicts.groups`) that is counted on each day instead of single cases */
  constructor(
    private readonly verdicts: Countable,
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
  private casesOf(agent: string): Iterable<number> | undefined {
    if (agent === "") return undefined;
    const { cases, starts } = (this.buckets ??= this.bucketByAgent());
    const parts: number[] = [];
    this.verdicts.agentKeys.forEach((account, code) => {
      if (!matchesAgent(agent, account)) return;
      for (let at = starts[code]; at < starts[code + 1]; at++) parts.push(cases[at]);
    });
    return parts;
  }

  private bucketByAgent(): { cases: Int32Array; starts: Int32Array } {
    const { agent, agents, size } = this.verdicts;
    const starts = new Int32Array(agents.length + 1);
    for (let i = 0; i < size; i++) if (agent[i] >= 0) starts[agent[i] + 1]++;
    for (let code = 0; code < agents.length; code++) starts[code + 1] += starts[code];
    const next = starts.slice(0, agents.length);
    const cases = new Int32Array(starts[agents.length]);
    for (let i = 0; i < size; i++) if (agent[i] >= 0) cases[next[agent[i]]++] = i;
    return { cases, starts };
  }

  private sum(cases: Iterable<number> | undefined): Daily {
    const { outcome, moment, size } = this.verdicts;
    const group = this.unit === undefined ? undefined : this.verdicts.groups?.[this.unit];
    const perDay = new Map<number, DayCount>();
    let day = NaN;
    let count: DayCount = newDay();
    const add = (i: number) => {
      if (outcome[i] !== Outcome.pass && outcome[i] !== Outcome.break) return;
      const at = Math.floor(moment[i] / DAY);
      if (at !== day) {
        day = at;
        count = perDay.get(at) ?? newDay();
        perDay.set(at, count);
      }
      if (group) {
        const broke = outcome[i] === Outcome.break;
        count.groups.set(group[i], broke || count.groups.get(group[i]) === true);
      } else {
        count.counted++;
        if (outcome[i] === Outcome.break) count.broken++;
      }
    };
    if (cases) for (const i of cases) add(i);
    else for (let i = 0; i < size; i++) add(i);

    const days = [...perDay.keys()].sort((a, b) => a - b);
    const counted = new Float64Array(days.length + 1);
    const broken = new Float64Array(days.length + 1);
    days.forEach((each, i) => {
      const one = perDay.get(each)!;
      for (const broke of one.groups.values()) {
        one.counted++;
        if (broke) one.broken++;
      }
      counted[i + 1] = counted[i] + one.counted;
      broken[i + 1] = broken[i] + one.broken;
    });
    return { days, counted, broken };
  }
}

function countOutcomes(outcome: Uint8Array, counts: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) counts[outcome[i]]++;
}

interface DayCount {
  counted: number;
  broken: number;
  groups: Map<number, boolean>;
}

/** The days in order, and the running sums before each of them. A case without a moment stands under day -1. */
interface Daily {
  readonly days: readonly number[];
  readonly counted: Float64Array;
  readonly broken: Float64Array;
}

function newDay(): DayCount {
  return { counted: 0, broken: 0, groups: new Map() };
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
