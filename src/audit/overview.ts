/** An audit by agent and by day: the same verdicts as the figures, taken apart as BREAKDOWN takes them. */
import { lateReply, lateShipment, noTrace, qualityRefund, replyRate } from "../rulebook";
import { parametersInForce, type Settings } from "../rulebook/settings";
import type { Rule, Verdicts } from "../rulebook/types";
import type { Task } from "../sheets/types";
import { chargedParts, compareLabels, countedParts, labelsOf, type Part } from "./parts";
import { shareOf } from "./shares";

/** One agent, or one day. null where nothing was counted or judged: never 0. */
export interface OverviewLine {
  /** A whole serial number, or an account; "" for the cases that name none. */
  readonly label: string | number;
  readonly replyRate: number | null;
  readonly lateReplies: number | null;
  readonly lateShipments: number | null;
  readonly qualityRefunds: number | null;
}

export interface Overview {
  /** Orders name no agent: their columns are empty here. */
  readonly agents: readonly OverviewLine[];
  readonly days: readonly OverviewLine[];
}

type Parts = ReadonlyMap<string | number, Part>;

/** The rules that it is made of. */
export const OVERVIEW_RULES: readonly Rule[] = [lateReply, lateShipment, noTrace, qualityRefund];

export function* overviewTask(judged: readonly Verdicts[], settings: Settings): Task<Overview> {
  const parameters = parametersInForce(settings);
  const verdictsOf = ({ meta }: { readonly meta: Verdicts["rule"] }) => judged.find(({ rule }) => rule.id === meta.id);
  const late = verdictsOf(lateReply);
  const shipments = verdictsOf(lateShipment);
  const traces = verdictsOf(noTrace);
  const quality = verdictsOf(qualityRefund);
  // Verdicts read who their agents are when somebody asks: here in slices, before the first finding is shown.
  const chat = judged.find(({ sheet }) => sheet.kind === "chat")?.sheet;
  if (chat) yield* chat.load(["agent", "sender"]);

  function* counted(verdicts: Verdicts | undefined, by: "agent" | "day", unit?: string): Task<Parts> {
    const label = verdicts && labelsOf(verdicts, by);
    if (!label) return new Map();
    const parts = byLabel(countedParts(verdicts, label, unit));
    yield verdicts.size;
    return parts;
  }
  function* charged(): Task<Parts> {
    if (!shipments) return new Map();
    const deadlines = traces ? [shipments, traces] : [shipments];
    const labels = deadlines.map((each) => labelsOf(each, "day")!);
    const parts = byLabel(chargedParts(deadlines, labels, false));
    yield shipments.size;
    return parts;
  }
  function* lines(by: "agent" | "day"): Task<OverviewLine[]> {
    const unit = replyRate.unit?.(parameters.of(replyRate.meta));
    const rate: Parts = parameters.isOff(replyRate.meta) ? new Map() : yield* counted(late, by, unit);
    const replies = yield* counted(late, by);
    const orders: Parts = by === "day" ? yield* charged() : new Map();
    const refunds: Parts = by === "day" ? yield* counted(quality, by) : new Map();
    const labels = new Set([rate, replies, orders, refunds].flatMap((parts) => [...parts.keys()]));
    return [...labels].sort(compareLabels).map((label) => {
      const part = rate.get(label);
      return {
        label,
        replyRate: part ? shareOf(replyRate, part) : null,
        lateReplies: broken(replies, label),
        lateShipments: broken(orders, label),
        qualityRefunds: broken(refunds, label),
      };
    });
  }
  return { agents: yield* lines("agent"), days: yield* lines("day") };
}

/** A line beside the one that other parameters give for the same agent or day. */
export interface PairedLine {
  readonly line: OverviewLine;
  readonly other?: OverviewLine;
}

/** Every line that either has, in one order: what counts nothing under one set of parameters may count under the other. */
export function paired(lines: readonly OverviewLine[], others: readonly OverviewLine[]): readonly PairedLine[] {
  const own = new Map(lines.map((line) => [line.label, line]));
  const other = new Map(others.map((line) => [line.label, line]));
  return [...new Set([...own.keys(), ...other.keys()])]
    .sort(compareLabels)
    .map((label) => ({ line: own.get(label) ?? nothingOf(label), other: other.get(label) ?? nothingOf(label) }));
}

function nothingOf(label: OverviewLine["label"]): OverviewLine {
  return { label, replyRate: null, lateReplies: null, lateShipments: null, qualityRefunds: null };
}

/** Only parts in which something was counted: a day of nothing but open turns has no line. */
function byLabel(parts: readonly Part[]): Parts {
  return new Map(parts.filter(({ counted }) => counted > 0).map((part) => [part.label, part]));
}

function broken(parts: Parts, label: string | number): number | null {
  return parts.get(label)?.broken ?? null;
}
