/** An audit: every rule over the sheets that were chosen, its figures and findings from the same verdicts. */
import { lateShipment, ordersByNumber, qualityRefundRate, replyRate, RULES } from "../rulebook";
import { switchedOff } from "../rulebook/judging";
import { targetOf } from "../rulebook/score";
import { parametersInForce, type Parameters, type Settings } from "../rulebook/settings";
import {
  isJudged,
  Outcome,
  type CannotJudge,
  type Context,
  type Inputs,
  type Judged,
  type Note,
  type RuleMeta,
  type RuleParameters,
  type ShareRule,
  type Verdicts,
} from "../rulebook/types";
import { loadOrders } from "../sheets";
import type { Task } from "../sheets/types";
import { chargesOf, chargingVerdicts, unpriced } from "./charges";
import { contextOf, platformInForce } from "./context";
import { findingsOf, isAccusation } from "./findings";
import { OVERVIEW_RULES, overviewTask } from "./overview";
import { meetsTarget, shareOf, tallyOf } from "./shares";
import type { AuditReport, Comparison, Deposit, Figure, RuleFindings } from "./types";

/** Audits the sheets with the settings of the workbook. Yields rows done, so that it can be run in slices. */
export function* auditTask(inputs: Inputs, settings: Settings): Task<AuditReport> {
  const parameters = parametersInForce(settings);
  const rules = RULES.filter(({ meta }) => !parameters.isOff(meta));
  const context = contextOf(inputs, parameters, rules);
  // Most rules of orders want them told apart, and not every one of them does in slices what it wants.
  if (inputs.orders) yield* loadOrders(inputs.orders);
  if (inputs.orders && inputs.afterSale) yield* ordersByNumber(inputs.orders);
  const verdicts: Verdicts[] = [];
  const cannotJudge: CannotJudge[] = [];
  const notes: Note[] = [];
  for (const rule of rules) {
    const judged = yield* context.judged(rule);
    if (isJudged(judged)) {
      verdicts.push(judged);
      for (const note of judged.notes) if (!notes.some((each) => JSON.stringify(each) === JSON.stringify(note))) notes.push(note);
    } else {
      cannotJudge.push(judged);
    }
  }
  const found: RuleFindings[] = [];
  for (const each of verdicts.filter(isAccusation)) found.push(yield* findingsOf(each));
  return {
    figures: yield* figuresOf(context, parameters),
    deposit: depositAtRisk(verdicts, parameters.of),
    platform: platformInForce(inputs, parameters),
    rules: byRule(found),
    verdicts,
    cannotJudge: cannotJudge.filter((each) => !isElsewhere(each, [...verdicts, ...cannotJudge])),
    notes,
  };
}

/** Figures and overview alone, under other parameters than the audit's: only the rules behind them are judged. */
export function* comparisonTask(inputs: Inputs, settings: Settings): Task<Comparison> {
  const parameters = parametersInForce(settings);
  const context = contextOf(inputs, parameters);
  const figures = yield* figuresOf(context, parameters);
  const said: Judged[] = [];
  for (const rule of OVERVIEW_RULES) if (!parameters.isOff(rule.meta)) said.push(yield* context.judged(rule));
  return { settings, figures, overview: yield* overviewTask(said, settings) };
}

function* figuresOf(context: Context, parameters: Parameters): Task<readonly Figure[]> {
  return [
    yield* shareFigure("reply-rate", replyRate, context, parameters),
    yield* penaltyFigure(context),
    yield* shareFigure("quality-refund-rate", qualityRefundRate, context, parameters),
  ];
}

/** The deposit that the platform may take for what was said: once for the shop, however many rows break however many rules; 0 where none does. */
function depositAtRisk(verdicts: readonly Verdicts[], parametersOf: (rule: RuleMeta) => RuleParameters): Deposit {
  const atRisk = verdicts
    .map(({ rule, outcome }) => ({ rule, yuan: Number(parametersOf(rule).deposit ?? 0), isBroken: outcome.includes(Outcome.break) }))
    .filter(({ yuan, isBroken }) => isBroken && yuan > 0);
  return { yuan: Math.max(0, ...atRisk.map(({ yuan }) => yuan)), rules: [...new Set(atRisk.map(({ rule }) => rule.id))] };
}

/** What one rule found on each kind of sheet that it judges, as one list: sheet after sheet. */
function byRule(findings: readonly RuleFindings[]): readonly RuleFindings[] {
  const rules = new Map<string, RuleFindings>();
  for (const each of findings) {
    const known = rules.get(each.rule);
    rules.set(each.rule, known ? together(known, each) : each);
  }
  return [...rules.values()];
}

function together(first: RuleFindings, second: RuleFindings): RuleFindings {
  return {
    ...first,
    breaks: first.breaks + second.breaks,
    unreadable: first.unreadable + second.unreadable,
    counted: first.counted + second.counted,
    size: first.size + second.size,
    at: (index) => (index < first.size ? first.at(index) : second.at(index - first.size)),
    place: (index) => (index < first.size ? first.place(index) : second.place(index - first.size)),
  };
}

/** A rule over two kinds of sheet does not miss the one that was not chosen, as long as the other was: what that one lacks is said. */
function isElsewhere({ rule, reason }: CannotJudge, all: readonly Judged[]): boolean {
  if (reason !== "no-sheet") return false;
  const parts = all.filter((each) => each.rule.id === rule.id);
  const first = parts.find((each) => isJudged(each) || each.reason !== "no-sheet") ?? parts[0];
  return first.rule !== rule;
}

function* shareFigure(id: Figure["id"], share: ShareRule, context: Context, parameters: Parameters): Task<Figure> {
  const target = targetOf(share, parameters.of);
  // A figure stands on the rows that are listed: with its cases' rule switched off there would be none behind it.
  const judged = switchedOff(parameters, share.meta, share.of.meta) ?? (yield* context.judged(share.of));
  if (!isJudged(judged)) return { id, value: null, unit: "share", target, counted: 0, broken: 0, cannotJudge: judged };
  // Who the customers are may be told by who wrote: read in slices, as it is looked at again when the audit is taken apart.
  if (judged.sheet.kind === "chat") yield* judged.sheet.load(["sender"]);
  const count = tallyOf(share, judged, parameters).count("", {});
  const value = shareOf(share, count);
  return {
    id,
    value,
    unit: "share",
    target,
    met: value === null ? undefined : meetsTarget(share, value, target),
    counted: count.counted,
    broken: count.broken,
  };
}

function* penaltyFigure(context: Context): Task<Figure> {
  const late = switchedOff(context, lateShipment.meta) ?? (yield* context.judged(lateShipment));
  const none = { id: "late-shipment-penalty", value: null, unit: "yuan", target: 0, counted: 0, broken: 0 } as const;
  if (!isJudged(late)) return { ...none, cannotJudge: late };
  const deadlines = unpriced(context) ?? (yield* chargingVerdicts(context, late));
  if ("reason" in deadlines) return { ...none, cannotJudge: deadlines };
  const charges = yield* chargesOf(deadlines);
  return {
    id: "late-shipment-penalty",
    value: charges.counted === 0 ? null : charges.yuan,
    unit: "yuan",
    target: 0,
    met: charges.counted === 0 ? undefined : charges.yuan === 0,
    counted: charges.counted,
    broken: charges.charged,
  };
}
