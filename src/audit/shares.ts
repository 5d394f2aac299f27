/** Shares: how large a part of another rule's cases kept it, or broke it, on each day (for each product …) and in all. */
import { cannotJudge } from "../rulebook/judging";
import { meets, targetOf } from "../rulebook/score";
import type { Parameters } from "../rulebook/settings";
import { isJudged, Outcome, type Context, type Judged, type ShareRule, type Verdicts } from "../rulebook/types";
import { DAY, EMPTY, type FieldId, type Task } from "../sheets/types";
import { Tally, type Count } from "./tally";

/** The verdicts that a share counts; it cannot judge them where the column that it looks at one by one is not there. */
export function* judgedShare(share: ShareRule, context: Context): Task<Judged> {
  const judged = yield* context.judged(share.of);
  if (!isJudged(judged) || share.by === undefined || judged.sheet.has(share.by)) return judged;
  return cannotJudge(share.meta, judged.sheet, [share.by]);
}

export function tallyOf(share: ShareRule, verdicts: Verdicts, parameters: Parameters): Tally {
  return new Tally(verdicts, share.unit?.(parameters.of(share.meta)));
}

/** The share itself, or null where nothing was counted: never 0. */
export function shareOf(share: ShareRule, { counted, broken }: Count): number | null {
  if (counted === 0) return null;
  return share.counts === "kept" ? 1 - broken / counted : broken / counted;
}

export function meetsTarget(share: ShareRule, value: number, target: number): boolean {
  return meets(value, { is: share.target.is, target });
}

/** A day, or a product …, that missed the target. `row` is the first of the rows that broke the rule there. */
export interface Missed {
  /** A whole serial number, or -1 where the share does not go by days. */
  readonly day: number;
  /** What the column says that the share goes by, "" for a day. */
  readonly part: string;
  readonly value: number;
  readonly row: number;
}

export function missed(share: ShareRule, verdicts: Verdicts, parameters: Parameters): Missed[] {
  return share.by === undefined ? missedDays(share, verdicts, parameters) : missedParts(share, share.by, verdicts, parameters);
}

function missedDays(share: ShareRule, verdicts: Verdicts, parameters: Parameters): Missed[] {
  const tally = tallyOf(share, verdicts, parameters);
  const target = targetOf(share, parameters.of);
  const firstBroken = new Map<number, number>();
  for (let i = 0; i < verdicts.size; i++) {
    if (verdicts.outcome[i] !== Outcome.break) continue;
    const day = Math.floor(verdicts.moment[i] / DAY);
    firstBroken.set(day, Math.min(verdicts.row[i], firstBroken.get(day) ?? Infinity));
  }
  return tally.days().flatMap((day) => {
    const value = shareOf(share, tally.count("", { from: day, to: day }))!;
    const row = firstBroken.get(day);
    return row === undefined || meetsTarget(share, value, target) ? [] : [{ day, part: "", value, row }];
  });
}

function missedParts(share: ShareRule, by: FieldId, verdicts: Verdicts, parameters: Parameters): Missed[] {
  const target = targetOf(share, parameters.of);
  const fewerThan = share.fewerThan === undefined ? Infinity : (parameters.of(share.meta)[share.fewerThan] as number);
  return countsByValue(verdicts, by).flatMap((part) => {
    const value = shareOf(share, part)!;
    if (part.row < 0 || part.value === "" || (meetsTarget(share, value, target) && part.broken < fewerThan)) return [];
    return [{ day: -1, part: part.value, value, row: part.row }];
  });
}

/** The cases of one value of a column, counted. `row` is the first that broke the rule, -1 where none did. */
interface ValueCount extends Count {
  readonly value: string;
  readonly row: number;
}

/**
 * Counts the cases of each value of a column, in the order in which the sheet first names them. A case counts once for each value its rows name,
 * and for "" where they name none.
 */
export function countsByValue(verdicts: Verdicts, field: FieldId): ValueCount[] {
  const { codes, values } = verdicts.sheet.code(field);
  const parts = new Map<number, { value: string; counted: number; broken: number; row: number }>();
  for (let i = 0; i < verdicts.size; i++) {
    if (verdicts.outcome[i] === Outcome.notApplicable) continue;
    const isBroken = verdicts.outcome[i] === Outcome.break;
    const named = new Set([verdicts.row[i], ...verdicts.moreRows(i)].map((row) => Math.max(codes[row], EMPTY)));
    for (const code of named) {
      if (code === EMPTY && named.size > 1) continue;
      let part = parts.get(code);
      if (!part) parts.set(code, (part = { value: values[code] ?? "", counted: 0, broken: 0, row: -1 }));
      if (isBroken || verdicts.outcome[i] === Outcome.pass) part.counted++;
      if (!isBroken) continue;
      part.broken++;
      if (part.row < 0) part.row = verdicts.row[i];
    }
  }
  return [...parts.values()];
}
