/** BREAKDOWN: a figure of another formula, taken apart. Its parts come from the verdicts that the figure itself is counted from. */
import {
  chargedParts,
  chargingVerdicts,
  contextOf,
  countedParts,
  labelsOf,
  measuredParts,
  productParts,
  runNow,
  shareOf,
  unpriced,
  type By,
  type Part,
} from "../audit";
import { say } from "../locales";
import { rules } from "../locales/rules";
import { BREAKDOWN_WORDS } from "../locales/words";
import { inquiryConversion, lateReply, lateShipment, qualityRefundRate, replyRate, robotOnly } from "../rulebook";
import { parametersInForce, type Parameters } from "../rulebook/settings";
import type { Inputs, Rule, ShareRule, Verdicts } from "../rulebook/types";
import { DAY, type SheetKind } from "../sheets/types";
import { requiredChoice } from "./arguments";
import { Refusal, refusalOf, verdictsOr } from "./errors";
import { agentsReadable, NOTHING_COUNTED } from "./figures";
import { settingsInForce } from "./snapshot";
import { optionalTable, tableArgument } from "./tables";
import { listed, textCell } from "./texts";

/** A figure that can be taken apart: its sheets, the rule that its cases are judged by, and how a part of them becomes a value. */
interface Metric {
  readonly table: "chat" | "orders";
  readonly table2?: SheetKind;
  readonly rule: Rule;
  readonly share?: ShareRule;
  /** Cases are counted unless they are measured, or charged. */
  readonly is?: "measured" | "charged";
  readonly value: (part: Part) => number | null;
}

const shareMetric = (share: ShareRule, table: Metric["table"], table2?: SheetKind): Metric => ({
  table,
  table2,
  rule: share.of,
  share,
  value: (part) => shareOf(share, part),
});

const METRICS = {
  REPLYRATE: shareMetric(replyRate, "chat"),
  LATEREPLIES: { table: "chat", rule: lateReply, value: (part) => part.broken },
  REPLYTIME: { table: "chat", rule: lateReply, is: "measured", value: (part) => part.sum / part.counted / DAY },
  LATESHIPPENALTY: { table: "orders", table2: "courier", rule: lateShipment, is: "charged", value: (part) => part.sum },
  LATESHIPMENTS: { table: "orders", table2: "courier", rule: lateShipment, is: "charged", value: (part) => part.broken },
  QUALITYREFUNDRATE: shareMetric(qualityRefundRate, "orders", "afterSale"),
  INQUIRYCONVERSION: shareMetric(inquiryConversion, "chat", "orders"),
  ROBOTONLY: shareMetric(robotOnly, "chat"),
} as const satisfies Record<string, Metric>;

type MetricName = keyof typeof METRICS;

/** A metric is named as its formula is, with or without the namespace. */
const METRIC_WORDS = Object.fromEntries(
  Object.keys(METRICS).map((name) => [name, [name.toLowerCase(), `shop.${name.toLowerCase()}`]]),
) as Record<MetricName, string[]>;

export function breakdown(metric: unknown, table: unknown, by: unknown, table2: unknown): unknown[][] {
  const name = requiredChoice(metric, "metric", METRIC_WORDS);
  const part = requiredChoice(by, "by", BREAKDOWN_WORDS);
  const chosen: Metric = METRICS[name];
  if (part === "agent" && chosen.table === "orders") {
    const choices = Object.keys(BREAKDOWN_WORDS).filter((each) => each !== "agent");
    throw new Refusal("invalidValue", "no-agent-of-order", { metric: name, choices: listed(choices) });
  }
  const inputs: Inputs = {
    [chosen.table]: tableArgument(table, "table", chosen.table),
    ...(chosen.table2 && { [chosen.table2]: optionalTable(table2, "table2", chosen.table2) }),
  };
  const parts = partsOf(name, chosen, part, inputs, parametersInForce(settingsInForce()));
  if (parts.every(({ counted }) => counted === 0)) throw NOTHING_COUNTED;
  return [
    [part, "value", "counted", "broken"],
    ...parts.map((each) => [
      typeof each.label === "number" ? each.label : textCell(each.label),
      valueCell(chosen, each),
      each.counted,
      each.broken,
    ]),
  ];
}

function partsOf(name: MetricName, { table, table2, rule, share, is }: Metric, by: By, inputs: Inputs, parameters: Parameters): Part[] {
  const context = contextOf(inputs, parameters);
  const names = { [table]: "table", ...(table2 && { [table2]: "table2" }) };
  const judged = verdictsOr(runNow(context.judged(rule)), names);
  const verdicts = by === "agent" ? agentsReadable(judged, names) : judged;
  const labels = (each: Verdicts) => {
    const label = labelsOf(each, by);
    if (label) return label;
    const headings = listed(each.sheet.layout.headings.filter(Boolean));
    throw new Refusal("invalidValue", "no-such-part", { metric: name, by, kind: say(rules, `kind.${each.sheet.kind}`), headings });
  };
  if (is === "charged") {
    const why = name === "LATESHIPPENALTY" ? unpriced(context) : undefined;
    if (why) throw refusalOf(why, names);
    const deadlines = verdictsOr(runNow(chargingVerdicts(context, verdicts)), names);
    return runNow(chargedParts(deadlines, deadlines.map(labels), by === "rule"));
  }
  if (by === "product" && labels(verdicts)) return productParts(verdicts);
  if (is === "measured") return measuredParts(verdicts, labels(verdicts));
  return runNow(countedParts(verdicts, labels(verdicts), share?.unit?.(parameters.of(share.meta))));
}

/** A part of which nothing is counted yet has no value: #N/A in its own cell. */
function valueCell(metric: Metric, part: Part): unknown {
  const value = part.counted === 0 ? null : metric.value(part);
  return value ?? NOTHING_COUNTED.toCell();
}
