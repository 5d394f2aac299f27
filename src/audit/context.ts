/** Asks rules for their verdicts, each once, and lets none speak that could not read its sheet. */
import type { Parameters } from "../rulebook/settings";
import {
  isJudged,
  type CannotJudge,
  type Context,
  type Inputs,
  type Judged,
  type OrderRule,
  type ReadField,
  type RowVerdicts,
  type Rule,
  type Verdicts,
} from "../rulebook/types";
import { readField } from "../rulebook/judging";
import { agentOf, OWN_PLATFORM, platformTold } from "../sheets";
import type { Platform, Task } from "../sheets/types";

/** The platform whose rules hold: the workbook names it, or a heading of the order sheet tells it, or nothing does and it is the book's own. */
export interface PlatformInForce {
  readonly id: Platform;
  readonly by: "choice" | "heading" | "default";
  readonly heading?: string;
}

/** @param rules those that will be asked, where the caller knows: they can share their work */
export function contextOf(inputs: Inputs, parameters: Parameters, rules: readonly Rule[] = []): Context {
  const known = new Map<Rule, Judged>();
  const knownRows = new Map<Rule, RowVerdicts | CannotJudge>();
  const context: Context = {
    inputs,
    platform: platformInForce(inputs, parameters).id,
    rules,
    parameters: (rule) => parameters.of(rule),
    isOff: parameters.isOff,
    *judged(rule: Rule): Task<Judged> {
      let judged = known.get(rule);
      if (!judged) known.set(rule, (judged = readable(yield* rule.check(context), parameters)));
      return judged;
    },
    *rows(rule: OrderRule): Task<RowVerdicts | CannotJudge> {
      let judged = knownRows.get(rule);
      if (!judged) knownRows.set(rule, (judged = readable(yield* rule.rows(context), parameters)));
      return judged;
    },
  };
  return context;
}

export function platformInForce({ orders }: Inputs, { platform }: Parameters): PlatformInForce {
  if (platform !== "auto") return { id: platform, by: "choice" };
  const told = orders && platformTold(orders.layout);
  return told ? { id: told.platform, by: "heading", heading: told.heading } : { id: OWN_PLATFORM, by: "default" };
}

/** Where too many agents cannot be read, no figure can be told by agent. */
export function agentsUnreadable({ sheet, rule }: Verdicts, { unreadableShare }: Parameters): CannotJudge | undefined {
  return tooUnreadable([readField(sheet, "agent", agentOf(sheet))], unreadableShare, rule);
}

function readable<Said extends Verdicts | RowVerdicts>(judged: Said | CannotJudge, { unreadableShare }: Parameters): Said | CannotJudge {
  return isJudged(judged) ? (tooUnreadable(judged.read, unreadableShare, judged.rule) ?? judged) : judged;
}

/** Above the share of unreadable cells in any field that a verdict reads there is no figure, only the first such cell. */
function tooUnreadable(read: readonly ReadField[], share: number, rule: CannotJudge["rule"]): CannotJudge | undefined {
  const rowOf = ({ badCells: [cell] }: ReadField) => cell?.row ?? Infinity;
  const [first] = read.filter(({ sheet, unreadable }) => unreadable > share * sheet.filledRows).sort((a, b) => rowOf(a) - rowOf(b));
  if (!first) return undefined;
  const { sheet, field, badCells } = first;
  const [cell] = badCells;
  // A blank role is told by the sender, a blank conversation by the buyer: it is their cell then.
  return { rule, reason: "unreadable", sheet: sheet.kind, missing: [cell?.field ?? field], headings: [], cell };
}
