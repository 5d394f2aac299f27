/**
 * The score as data: which metrics it weighs, what each one's target is, and where its points come to an end. How it is added up is the audit's.
 * A floor that goes with a target is told as a multiple of it, so that a shop that moves the target moves the floor along.
 */
import { inquiryConversion } from "./rules/inquiry-conversion";
import { qualityRefundRate } from "./rules/quality-refund-rate";
import { replyRate } from "./rules/reply-rate";
import { robotOnly } from "./rules/robot-only";
import type { ParameterMeta, ParameterSet, RuleParameters, ShareRule } from "./types";

const weight = { kind: "number", unit: "", default: 1, min: 0, max: 100 } as const satisfies ParameterMeta;
/** Of a metric that should be high: no points are left at this part of the target. */
const halfTarget = { kind: "number", unit: "", default: 0.5, min: 0, max: 1 } as const satisfies ParameterMeta;
/** Of a metric that should be low: no points are left at so many times the target. */
const twiceTarget = { kind: "number", unit: "", default: 2, min: 1, max: 100 } as const satisfies ParameterMeta;

export const SCORE = {
  id: "score",
  parameters: {
    replyRateWeight: weight,
    replyRateFloor: halfTarget,
    lateShipmentsWeight: weight,
    lateShipmentsTarget: { kind: "number", unit: "share", default: 0, min: 0, max: 1 },
    lateShipmentsFloor: { kind: "number", unit: "share", default: 0.05, min: 0, max: 1 },
    qualityRefundRateWeight: weight,
    qualityRefundRateFloor: twiceTarget,
    inquiryConversionWeight: weight,
    inquiryConversionFloor: halfTarget,
    robotOnlyWeight: weight,
    robotOnlyFloor: twiceTarget,
    wordingBreaksWeight: weight,
    /** Both for every thousand messages of agents. */
    wordingBreaksTarget: { kind: "number", unit: "count", default: 0, min: 0, max: 1000 },
    wordingBreaksFloor: { kind: "number", unit: "count", default: 5, min: 0, max: 1000 },
    /** No score is above this while a critical finding stands. */
    criticalCap: { kind: "number", unit: "", default: 60, min: 0, max: 100 },
  },
} as const satisfies ParameterSet;

type ScoreParameter = keyof (typeof SCORE)["parameters"];

/** A metric of the score: the share of a rule of the book, charged orders, or wording breaks for every thousand messages. */
export type ScoreMetric =
  | { readonly id: string; readonly weight: ScoreParameter; readonly floor: ScoreParameter; readonly share: ShareRule }
  | {
      readonly id: "late-shipments" | "wording-breaks";
      readonly weight: ScoreParameter;
      readonly floor: ScoreParameter;
      readonly target: ScoreParameter;
      readonly share?: undefined;
    };

export const SCORE_METRICS: readonly ScoreMetric[] = [
  { id: replyRate.meta.id, share: replyRate, weight: "replyRateWeight", floor: "replyRateFloor" },
  { id: "late-shipments", weight: "lateShipmentsWeight", target: "lateShipmentsTarget", floor: "lateShipmentsFloor" },
  { id: qualityRefundRate.meta.id, share: qualityRefundRate, weight: "qualityRefundRateWeight", floor: "qualityRefundRateFloor" },
  { id: inquiryConversion.meta.id, share: inquiryConversion, weight: "inquiryConversionWeight", floor: "inquiryConversionFloor" },
  { id: robotOnly.meta.id, share: robotOnly, weight: "robotOnlyWeight", floor: "robotOnlyFloor" },
  { id: "wording-breaks", weight: "wordingBreaksWeight", target: "wordingBreaksTarget", floor: "wordingBreaksFloor" },
];

export interface Goal {
  readonly weight: number;
  readonly is: "at-least" | "at-most";
  readonly target: number;
  readonly floor: number;
}

type ParametersOf = (set: { readonly id: string }) => RuleParameters;

/** What a share is to come to, by the parameters in force. */
export function targetOf({ meta, target }: ShareRule, of: ParametersOf): number {
  return of(meta)[target.parameter] as number;
}

/** What is asked of a metric by the parameters in force. */
export function goalOf(metric: ScoreMetric, of: ParametersOf): Goal {
  const score = of(SCORE) as Readonly<Record<ScoreParameter, number>>;
  if (!metric.share) return { weight: score[metric.weight], is: "at-most", target: score[metric.target], floor: score[metric.floor] };
  const target = targetOf(metric.share, of);
  return { weight: score[metric.weight], is: metric.share.target.is, target, floor: target * score[metric.floor] };
}

/** Shares that differ by less are the same: 93 of 100, as 1 − 7 / 100, come out a trace below 0.93. */
const TRACE = 1e-9;

/** Exactly the target meets it. */
export function meets(value: number, { is, target }: Pick<Goal, "is" | "target">): boolean {
  return (is === "at-least" ? target - value : value - target) < TRACE;
}

/** 1 where the target is met, then falling evenly to 0 at the floor. */
export function pointsOf(value: number, goal: Goal): number {
  if (meets(value, goal)) return 1;
  const { is, target, floor } = goal;
  // A floor that lies on the wrong side of its target leaves nothing between the two to fall over.
  if (is === "at-least" ? floor >= target : floor <= target) return 0;
  return Math.max(0, (value - floor) / (target - floor));
}
