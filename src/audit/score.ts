/**
 * The score: of the shop, of an agent, of a day. It is added up from the verdicts of an audit, so that it stands on the very cases that are listed.
 * What could not be counted carries no weight: an agent is not scored by orders, because orders name no agent.
 */
import { lateShipment, noTrace, RULES } from "../rulebook";
import { goalOf, pointsOf, SCORE, SCORE_METRICS, type ScoreMetric } from "../rulebook/score";
import type { Parameters } from "../rulebook/settings";
import { isJudged, Outcome, type CannotJudge, type Judged, type Rule, type RuleMeta, type Verdicts } from "../rulebook/types";
import { agentOf, roles } from "../sheets";
import { Role } from "../sheets/types";
import { chargesOf, deadlinesOf } from "./charges";
import { shareOf, tallyOf } from "./shares";
import { Tally, type Countable, type Days } from "./tally";

/** What is scored: everything, or one agent (a folded name), or some days. */
export interface Scored extends Days {
  readonly agent?: string;
}

export interface ScoreLine {
  readonly metric: string;
  /** null where nothing could be counted. */
  readonly value: number | null;
  readonly target: number;
  readonly met?: boolean;
  /** The weight that the line carries in this score: 0 where nothing could be counted. */
  readonly weight: number;
  readonly points: number | null;
  readonly counted: number;
  readonly broken: number;
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
  /** Whether a critical finding keeps the score down. */
  readonly capped: boolean;
}

interface Measured {
  readonly value: number | null;
  readonly counted: number;
  readonly broken: number;
  readonly cannotJudge?: CannotJudge;
}

const NOTHING: Measured = { value: null, counted: 0, broken: 0 };
/** Nothing can be counted, and perhaps the rule behind it says why. */
const nothing = (judged?: Judged) => () => (judged && !isJudged(judged) ? { ...NOTHING, cannotJudge: judged } : NOTHING);
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

/**
 * Scores an audit; the answer may be asked for as many agents and days as one likes.
 * @param judged what every rule said; what is switched off is not scored
 */
export function scoresOf(judged: readonly Judged[], parameters: Parameters): (scored?: Scored) => Score {
  const inForce = judged.filter(({ rule }) => !parameters.isOff(rule));
  const byRule = new Map(inForce.map((each) => [each.rule.id, each]));
  const verdicts = inForce.filter(isJudged);
  const measures = SCORE_METRICS.map((metric) => measureOf(metric, byRule, parameters));
  const critical = verdicts.filter(({ rule }) => rule.severity === "critical").map((each) => new Tally(each));
  const cap = parameters.of(SCORE).criticalCap as number;
  return (scored = {}) => {
    const lines = SCORE_METRICS.map((metric, i): ScoreLine => {
      const goal = goalOf(metric, parameters.of);
      const { value, ...rest } = measures[i](scored);
      const about = { metric: metric.id, value, target: goal.target, ...rest };
      if (value === null) return { ...about, weight: 0, points: null };
      return {
        ...about,
        met: goal.is === "at-least" ? value >= goal.target : value <= goal.target,
        weight: goal.weight,
        points: pointsOf(value, goal),
      };
    });
    const weight = lines.reduce((sum, line) => sum + line.weight, 0);
    if (weight === 0) return { lines, score: null, points: null, weight, capped: false };
    const points = lines.reduce((sum, line) => sum + line.weight * (line.points ?? 0), 0) / weight;
    const isCritical = critical.some((tally) => tally.count(scored.agent ?? "", scored).broken > 0);
    const score = 100 * points;
    return { lines, score: isCritical ? Math.min(score, cap) : score, points, weight, capped: isCritical && score > cap };
  };
}

function measureOf(metric: ScoreMetric, byRule: ReadonlyMap<string, Judged>, parameters: Parameters): (scored: Scored) => Measured {
  if (metric.share) {
    const { share } = metric;
    const judged = byRule.get(share.of.meta.id);
    if (!judged || !isJudged(judged) || parameters.isOff(share.meta)) return nothing(judged);
    const tally = tallyOf(share, judged, parameters);
    return (scored) => {
      const count = tally.count(scored.agent ?? "", scored);
      return { ...count, value: shareOf(share, count) };
    };
  }
  return metric.id === "late-shipments" ? lateShipments(byRule) : wordingBreaks([...byRule.values()]);
}

/** Charged orders / counted orders. */
function lateShipments(byRule: ReadonlyMap<string, Judged>): (scored: Scored) => Measured {
  const late = byRule.get(lateShipment.meta.id);
  const traced = byRule.get(noTrace.meta.id);
  if (!late || !isJudged(late)) return nothing(late);
  const deadlines = deadlinesOf(late, traced);
  if ("reason" in deadlines) return nothing(deadlines);
  return ({ agent, ...days }) => {
    if (agent !== undefined && agent !== "") return NOTHING;
    const { counted, charged } = chargesOf(deadlines, days);
    return { counted, broken: charged, value: counted === 0 ? null : charged / counted };
  };
}

/** Whether a rule is about messages: a status that says the same is no message. */
function isSaid({ kind, sheet }: RuleMeta): boolean {
  return kind === "wording" && sheet === "chat";
}

/** Breaks of all the wording rules over a chat / its agents' messages, for every thousand of them. */
function wordingBreaks(judged: readonly Judged[]): (scored: Scored) => Measured {
  const said = judged.filter(({ rule }) => isSaid(rule));
  const wording = said.filter(isJudged);
  if (wording.length === 0) return nothing(said[0]);
  const breaks = wording.map((each) => new Tally(each));
  const messages = new Tally(agentMessages(wording[0]));
  return (scored) => {
    const agent = scored.agent ?? "";
    const { counted } = messages.count(agent, scored);
    const broken = breaks.reduce((sum, tally) => sum + tally.count(agent, scored).broken, 0);
    return { counted, broken, value: counted === 0 ? null : (PER_MESSAGES * broken) / counted };
  };
}

/** Every message that a human agent sent, as cases to count. */
function agentMessages({ sheet }: Verdicts): Countable {
  const role = roles(sheet).roles;
  const { codes, values, keys } = agentOf(sheet);
  return {
    size: sheet.size,
    outcome: role.map((each) => (each === Role.agent ? Outcome.pass : Outcome.notApplicable)),
    moment: sheet.time("sentAt").seconds,
    agent: Int32Array.from(codes, (code) => Math.max(code, -1)),
    agents: values,
    agentKeys: keys,
  };
}
