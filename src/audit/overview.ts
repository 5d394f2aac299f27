/** An audit by agent and by day: the same verdicts as the figures, taken apart as BREAKDOWN takes them. */
import { lateReply, lateShipment, noTrace, qualityRefund, replyRate } from "../rulebook";
import { parametersInForce, type Settings } from "../rulebook/settings";
import { isJudged, type CannotJudge, type Judged, type Rule, type RuleMeta, type Verdicts } from "../rulebook/types";
import type { Task } from "../sheets/types";
import { deadlinesOf } from "./charges";
import { agentsUnreadable } from "./context";
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
  /** Why nothing is told by agent, where too many of them cannot be read. */
  readonly agentsUnreadable?: CannotJudge;
  readonly days: readonly OverviewLine[];
}

type Parts = ReadonlyMap<string | number, Part>;

/** The rules that it is made of. */
export const OVERVIEW_RULES: readonly Rule[] = [lateReply, lateShipment, noTrace, qualityRefund];

/** @param said what the rules said, those that could not judge among them */
export function* overviewTask(said: readonly Judged[], settings: Settings): Task<Overview> {
  const parameters = parametersInForce(settings);
  const judged = said.filter(isJudged);
  const of = <Said extends { readonly rule: RuleMeta }>(all: readonly Said[], { meta }: Pick<Rule, "meta">) =>
    all.find(({ rule }) => rule.id === meta.id);
  const late = of(judged, lateReply);
  const shipments = of(judged, lateShipment);
  const deadlines = shipments && deadlinesOf(shipments, of(said, noTrace));
  const quality = of(judged, qualityRefund);
  // Verdicts read who their agents are when somebody asks: here in slices, before the first finding is shown.
  const chat = judged.find(({ sheet }) => sheet.kind === "chat")?.sheet;
  if (chat) yield* chat.load(["agent", "sender"]);
  const unreadable = late && agentsUnreadable(late, parameters);

  function* counted(verdicts: Verdicts | undefined, by: "agent" | "day", unit?: string): Task<Parts> {
    const label = verdicts && labelsOf(verdicts, by);
    if (!label) return new Map();
    return byLabel(yield* countedParts(verdicts, label, unit));
  }
  function* charged(): Task<Parts> {
    if (!deadlines || "reason" in deadlines) return new Map();
    const labels = deadlines.map((each) => labelsOf(each, "day")!);
    return byLabel(yield* chargedParts(deadlines, labels, false));
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
  return { agents: unreadable ? [] : yield* lines("agent"), agentsUnreadable: unreadable, days: yield* lines("day") };
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
