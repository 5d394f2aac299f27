/** What late orders cost: each order is charged once, however many rules it breaks, unless charges are stacked. */
import { noTrace } from "../rulebook";
import { isJudged, Outcome, type Context, type Rule, type RuleMeta, type RuleParameters, type Verdicts } from "../rulebook/types";
import { DAY, type Task } from "../sheets/types";
import type { Days } from "./tally";
import type { Deposit } from "./types";

export interface Charges {
  /** Orders that a deadline rule counted, and those of them that are charged. */
  readonly counted: number;
  readonly charged: number;
  readonly yuan: number;
}

/** @param deadlines verdicts of the rules that charge, all over the same orders */
export function chargesOf(deadlines: readonly Verdicts[], { from = -Infinity, to = Infinity }: Days = {}): Charges {
  let counted = 0;
  let charged = 0;
  let yuan = 0;
  for (let order = 0; order < deadlines[0].size; order++) {
    let isCounted = false;
    let isCharged = false;
    for (const { outcome, moment, money } of deadlines) {
      const day = Math.floor(moment[order] / DAY);
      if (day < from || day > to) continue;
      if (outcome[order] === Outcome.break) {
        isCharged = true;
        yuan += money![order];
      }
      isCounted ||= outcome[order] === Outcome.pass || outcome[order] === Outcome.break;
    }
    if (isCounted) counted++;
    if (isCharged) charged++;
  }
  // Charges are money: what the sum of cents has lost in binary is rounded away.
  return { counted, charged, yuan: Math.round(yuan * 100) / 100 };
}

/**
 * The deposit that the platform may take for what was said: once for the shop, however many rows break however many rules; 0 where none does.
 */
export function depositAtRisk(verdicts: readonly Verdicts[], parametersOf: (rule: RuleMeta) => RuleParameters): Deposit {
  const atRisk = verdicts
    .map(({ rule, outcome }) => ({ rule, yuan: Number(parametersOf(rule).deposit ?? 0), isBroken: outcome.includes(Outcome.break) }))
    .filter(({ yuan, isBroken }) => isBroken && yuan > 0);
  return { yuan: Math.max(0, ...atRisk.map(({ yuan }) => yuan)), rules: [...new Set(atRisk.map(({ rule }) => rule.id))] };
}

/** The verdicts that charge orders: late-shipment must be judged, no-trace adds its charges where its columns are there. */
export function* chargingVerdicts(context: Context, late: Verdicts): Task<readonly Verdicts[]> {
  const traced = yield* context.judged(noTrace as Rule);
  return isJudged(traced) ? [late, traced] : [late];
}
