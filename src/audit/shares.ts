/** Shares: how large a part of another rule's cases kept it, or broke it, on each day and in all. */
import type { Parameters } from "../rulebook/settings";
import { Outcome, type ShareRule, type Verdicts } from "../rulebook/types";
import { DAY } from "../sheets/types";
import { Tally, type Count } from "./tally";

export function tallyOf(share: ShareRule, verdicts: Verdicts, parameters: Parameters): Tally {
  return new Tally(verdicts, share.unit?.(parameters.of(share.meta)));
}

/** The share itself, or null where nothing was counted: never 0. */
export function shareOf(share: ShareRule, { counted, broken }: Count): number | null {
  if (counted === 0) return null;
  return share.counts === "kept" ? 1 - broken / counted : broken / counted;
}

export function targetOf(share: ShareRule, parameters: Parameters): number {
  return parameters.of(share.meta)[share.target.parameter] as number;
}

export function meetsTarget(share: ShareRule, value: number, target: number): boolean {
  return share.target.is === "at-least" ? value >= target : value <= target;
}

/** A day that missed the target. `row` is the first of the rows that broke the rule on that day. */
export interface MissedDay {
  readonly day: number;
  readonly value: number;
  readonly row: number;
}

export function missedDays(share: ShareRule, verdicts: Verdicts, parameters: Parameters): MissedDay[] {
  const tally = tallyOf(share, verdicts, parameters);
  const target = targetOf(share, parameters);
  const firstBroken = new Map<number, number>();
  for (let i = 0; i < verdicts.size; i++) {
    if (verdicts.outcome[i] !== Outcome.break) continue;
    const day = Math.floor(verdicts.moment[i] / DAY);
    firstBroken.set(day, Math.min(verdicts.row[i], firstBroken.get(day) ?? Infinity));
  }
  return tally.days().flatMap((day) => {
    const value = shareOf(share, tally.count("", { from: day, to: day }))!;
    const row = firstBroken.get(day);
    return row === undefined || meetsTarget(share, value, target) ? [] : [{ day, value, row }];
  });
}
