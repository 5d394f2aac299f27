/** The shop's score, added up from verdicts, so that it stands on the very cases that are listed. What could not be counted carries no weight. */
import { lateShipment, noTrace, RULES } from "../rulebook";
import { switchedOff } from "../rulebook/judging";
import { goalOf, meets, pointsOf, SCORE, SCORE_METRICS, type ScoreMetric } from "../rulebook/score";
import type { Parameters } from "../rulebook/settings";
import { isJudged, Outcome, type CannotJudge, type Judged, type Rule, type RuleMeta } from "../rulebook/types";
import { roles, runNow } from "../sheets";
import { Role } from "../sheets/types";
import { chargesOf, deadlinesOf } from "./charges";
import { shareOf, tallyOf } from "./shares";
import { Tally } from "./tally";

export interface ScoreLine {
  readonly metric: string;
  /** null where nothing could be counted. */
  readonly value: number | null;
  readonly target: number;
  readonly met?: boolean;
  /** The weight that the line carries in this score: 0 where nothing could be counted. */
  readonly weight: number;
  readonly points: number | null;
  /** Why nothing could be counted, where that is known. */
  readonly cannotJudge?: CannotJudge;
}

export interface Score {
  readonly lines: readonly ScoreLine[];
  /** 0..100, or null where no metric could be counted. */
  readonly score: number | null;
  /** The weighted share of points before any cap, 0..1. */
  readonly points: number | null;
  readonly weight: number;
}

interface Measured {
  readonly value: number | null;
  readonly cannotJudge?: CannotJudge;
}

/** Nothing can be counted, and perhaps the rule behind it says why. */
function nothing(judged?: Judged): Measured {
  return { value: null, ...(judged && !isJudged(judged) && { cannotJudge: judged }) };
}

const PER_MESSAGES = 1000;

/** The rules whose verdicts a score looks at: whoever wants nothing but a score need not ask the others. */
export const SCORED_RULES: readonly Rule[] = RULES.filter(
  (rule) =>
    rule === lateShipment ||
    rule === noTrace ||
    isSaid(rule.meta) ||
    rule.meta.severity === "critical" ||
    SCORE_METRICS.some((metric) => metric.share?.of === rule),
);

/** @param judged what every rule said; what is switched off is not scored */
export function scoreOf(judged: readonly Judged[], parameters: Parameters): Score {
  const inForce = judged.filter(({ rule }) => !parameters.isOff(rule));
  const byRule = new Map(inForce.map((each) => [each.rule.id, each]));
  const lines = SCORE_METRICS.map((metric): ScoreLine => {
    const goal = goalOf(metric, parameters.of);
    const measured = measure(metric, byRule, parameters);
    const { value } = measured;
    const about = { metric: metric.id, target: goal.target, ...measured };
    if (value === null) return { ...about, weight: 0, points: null };
    return { ...about, met: meets(value, goal), weight: goal.weight, points: pointsOf(value, goal) };
  });
  const weight = lines.reduce((sum, line) => sum + line.weight, 0);
  if (weight === 0) return { lines, score: null, points: null, weight };
  const points = lines.reduce((sum, line) => sum + line.weight * (line.points ?? 0), 0) / weight;
  const isCritical = inForce.some((each) => each.rule.severity === "critical" && isJudged(each) && each.outcome.includes(Outcome.break));
  const cap = parameters.of(SCORE).criticalCap as number;
  const score = 100 * points;
  return { lines, score: isCritical ? Math.min(score, cap) : score, points, weight };
}

function measure(metric: ScoreMetric, byRule: ReadonlyMap<string, Judged>, parameters: Parameters): Measured {
  if (metric.share) {
    const { share } = metric;
    const judged = switchedOff(parameters, share.meta, share.of.meta) ?? byRule.get(share.of.meta.id);
    if (!judged || !isJudged(judged)) return nothing(judged);
    return { value: shareOf(share, tallyOf(share, judged, parameters).count("", {})) };
  }
  return metric.id === "late-shipments" ? lateShipments(byRule, parameters) : wordingBreaks([...byRule.values()]);
}

/** Charged orders / counted orders. */
function lateShipments(byRule: ReadonlyMap<string, Judged>, parameters: Parameters): Measured {
  const late = switchedOff(parameters, lateShipment.meta) ?? byRule.get(lateShipment.meta.id);
  const traced = byRule.get(noTrace.meta.id);
  if (!late || !isJudged(late)) return nothing(late);
  const deadlines = deadlinesOf(late, traced);
  if ("reason" in deadlines) return nothing(deadlines);
  const { counted, charged } = runNow(chargesOf(deadlines));
  return { value: counted === 0 ? null : charged / counted };
}

/** Whether a rule is about messages: a status that says the same is no message. */
function isSaid({ kind, sheet }: RuleMeta): boolean {
  return kind === "wording" && sheet === "chat";
}

/** Breaks of all the wording rules over a chat / its agents' messages, for every thousand of them. */
function wordingBreaks(judged: readonly Judged[]): Measured {
  const said = judged.filter(({ rule }) => isSaid(rule));
  const wording = said.filter(isJudged);
  if (wording.length === 0) return nothing(said[0]);
  const counted = roles(wording[0].sheet).roles.filter((role) => role === Role.agent).length;
  const broken = wording.reduce((sum, each) => sum + new Tally(each).count("", {}).broken, 0);
  return { value: counted === 0 ? null : (PER_MESSAGES * broken) / counted };
}
