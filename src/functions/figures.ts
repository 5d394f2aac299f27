/** What the formulas answer: each takes its arguments as Excel hands them and gives a 2-D array, or throws a Refusal. */
import {
  agentsUnreadable,
  chargesOf,
  chargesOfSheet,
  chargingVerdicts,
  contextOf,
  runNow,
  shareOf,
  Tally,
  tallyOf,
  unpriced,
  type Charges,
} from "../audit";
import type { Days } from "../audit/tally";
import { accountsNamed, inStretches, showCell } from "../sheets";
import { lateReply, lateShipment, qualityRefund, qualityRefundRate, replyRate } from "../rulebook";
import { cannotJudge } from "../rulebook/judging";
import { lazy } from "../rulebook/lazy";
import { parametersInForce } from "../rulebook/settings";
import { Outcome, type Context, type Inputs, type ShareRule, type Verdicts } from "../rulebook/types";
import { DAY, type Sheet } from "../sheets/types";
import { agentOf, choiceArgument, daysArgument, gridOf, isLeftOut, momentArgument, numberArgument } from "./arguments";
import { broadcast, foundOrRefused, readEach } from "./broadcast";
import { STATISTIC_WORDS } from "../locales/words";
import { Refusal, refusalOf, verdictsOr, type ArgumentNames } from "./errors";
import { remembered } from "./remembered";
import { settingsInForce } from "./snapshot";
import { optionalTable, tableArgument } from "./tables";
import { listed } from "./texts";

const { max: MOST_MINUTES } = lateReply.meta.parameters.minutes as { max: number };
const { max: MOST_HOURS } = lateShipment.meta.parameters.hours as { max: number };
// A spilled formula may refuse a thousand cells: they are refused in the same words.
export const NOTHING_COUNTED = new Refusal("notAvailable", "nothing-counted");
const NOTHING_CLOSED = new Refusal("notAvailable", "nothing-closed");
const FROM_AFTER_TO = new Refusal("invalidNumber", "from-after-to");
/** No order costs more than this. */
const MOST_YUAN = 1_000_000;

export function replyRateFigure(chats: unknown, minutes: unknown, agent: unknown, from: unknown, to: unknown, asOf: unknown): unknown[][] {
  const { verdicts, tallied } = turnVerdicts(chats, minutes, asOf);
  const tally = tallied();
  return byAgentAndDay(verdicts, agent, from, to, (name, days) => share(replyRate, tally.count(name, days)));
}

export function lateReplies(chats: unknown, minutes: unknown, agent: unknown, from: unknown, to: unknown, asOf: unknown): unknown[][] {
  const { verdicts } = turnVerdicts(chats, minutes, asOf);
  const tally = new Tally(verdicts);
  return byAgentAndDay(verdicts, agent, from, to, (name, days) => {
    const { counted, broken } = tally.count(name, days);
    return counted === 0 ? NOTHING_COUNTED : broken;
  });
}

export function replyTime(chats: unknown, statistic: unknown, agent: unknown, from: unknown, to: unknown): unknown[][] {
  const measure = choiceArgument(statistic, "statistic", STATISTIC_WORDS) ?? "average";
  const judged = turnVerdicts(chats, undefined, undefined);
  return byAgentAndDay(judged.verdicts, agent, from, to, (name, days) => {
    const isOfAll = name === "" && days.from === undefined && days.to === undefined;
    const times = isOfAll ? judged.times() : timesOf(judged.verdicts, judged.taken(), name, days);
    return times.length === 0 ? NOTHING_CLOSED : statisticOf(times, measure) / DAY;
  });
}

/** What the turns of an agent ("" for all) took on some days, the shortest first. */
function timesOf(
  { size, moment, agentKeys, ...verdicts }: Verdicts,
  taken: Float64Array,
  name: string,
  { from = -Infinity, to = Infinity }: Days,
) {
  const isMeant = name === "" ? undefined : new Uint8Array(agentKeys.length);
  if (isMeant) for (const code of accountsNamed(agentKeys)(name)) isMeant[code] = 1;
  const who = isMeant && verdicts.agent;
  const times = new Float64Array(size);
  let count = 0;
  inStretches(size, (begin, end) => (count = collectTimes(taken, moment, who, isMeant, from, to, times, count, begin, end)));
  return times.subarray(0, count).sort();
}

function takenBy({ size, outcome, value }: Verdicts): Float64Array {
  const taken = new Float64Array(size);
  inStretches(size, (from, to) => noteTaken(outcome, value, taken, from, to));
  return taken;
}

function noteTaken(outcome: Uint8Array, value: Verdicts["value"], taken: Float64Array, from: number, to: number): void {
  for (let turn = from; turn < to; turn++) taken[turn] = outcome[turn] === Outcome.notApplicable ? NaN : value(turn);
}

/** What the turns of some days, and of some agents, took. @returns how many there are so far */
function collectTimes(
  taken: Float64Array,
  moment: Float64Array,
  who: Int32Array | undefined,
  isMeant: Uint8Array | undefined,
  firstDay: number,
  lastDay: number,
  times: Float64Array,
  count: number,
  from: number,
  to: number,
): number {
  for (let turn = from; turn < to; turn++) {
    const took = taken[turn];
    if (Number.isNaN(took)) continue;
    const day = Math.floor(moment[turn] / DAY);
    if (day < firstDay || day > lastDay) continue;
    if (who === undefined || isMeant === undefined || (who[turn] >= 0 && isMeant[who[turn]] === 1)) times[count++] = took;
  }
  return count;
}

export function lateShipmentPenalty(...[orders, yuan, hours, asOf, from, to, courier]: unknown[]): unknown[][] {
  const charge = numberArgument(yuan, "yuanPerOrder", MOST_YUAN);
  return chargesByDay(shipmentContext(orders, hours, asOf, courier, charge), from, to, "yuan");
}

export function lateShipments(...[orders, hours, asOf, from, to, courier]: unknown[]): unknown[][] {
  return chargesByDay(shipmentContext(orders, hours, asOf, courier), from, to, "charged");
}

/** Orders are told apart by their days only where days are asked for. */
function chargesByDay(context: Context, from: unknown, to: unknown, figure: "charged" | "yuan"): unknown[][] {
  const names = { orders: "orders", courier: "courier" };
  const why = figure === "yuan" ? unpriced(context) : undefined;
  if (why) throw refusalOf(why, names);
  const told = (charges: Charges) => (charges.counted === 0 ? NOTHING_COUNTED : charges[figure]);
  const sheet = context.inputs.orders!;
  if (isLeftOut(from) && isLeftOut(to)) return byDay(from, to, sheet, () => told(verdictsOr(runNow(chargesOfSheet(context)), names)));
  const late = verdictsOr(runNow(context.judged(lateShipment)), names);
  const verdicts = verdictsOr(runNow(chargingVerdicts(context, late)), names);
  return byDay(from, to, sheet, (days) => told(runNow(chargesOf(verdicts, days))));
}

export function qualityRefundRateFigure(orders: unknown, refunds: unknown, from: unknown, to: unknown): unknown[][] {
  const inputs = { orders: tableArgument(orders, "orders", "orders"), afterSale: optionalTable(refunds, "refunds", "afterSale") };
  const parameters = parametersInForce(settingsInForce());
  const verdicts = verdictsOr(runNow(contextOf(inputs, parameters).judged(qualityRefund)), { orders: "orders", afterSale: "refunds" });
  const tally = tallyOf(qualityRefundRate, verdicts, parameters);
  return byDay(from, to, verdicts.sheet, (days) => share(qualityRefundRate, tally.count("", days)));
}

/** A sheet's turns, judged, and how they are counted. */
interface JudgedTurns {
  readonly verdicts: Verdicts;
  readonly tallied: () => Tally;
  /** What each turn took that is judged; NaN for the others. */
  readonly taken: () => Float64Array;
  /** The same of all that are judged, the shortest first. */
  readonly times: () => Float64Array;
}

const judgedTurns = remembered<JudgedTurns>();

function turnVerdicts(chats: unknown, minutes: unknown, asOf: unknown): JudgedTurns {
  const limit = numberArgument(minutes, "minutes", MOST_MINUTES);
  const chat = tableArgument(chats, "chats", "chat");
  const moment = momentArgument(asOf, "asOf", chat);
  const settings = settingsInForce();
  return judgedTurns(chat, [settings, limit, moment], () => {
    const parameters = parametersInForce(settings, limit === undefined ? {} : { [lateReply.meta.id]: { minutes: limit } });
    const verdicts = verdictsOr(runNow(contextOf({ chat, asOf: moment }, parameters).judged(lateReply)), { chat: "chats" });
    const taken = lazy(() => takenBy(verdicts));
    const tallied = lazy(() => tallyOf(replyRate, verdicts, parameters));
    return { verdicts, tallied, taken, times: lazy(() => timesOf(verdicts, taken(), "", {})) };
  });
}

/** A typed limit wins over promised times; a typed charge replaces the table of charges. */
function shipmentContext(orders: unknown, hours: unknown, asOf: unknown, courier: unknown, charge?: number): Context {
  const limit = numberArgument(hours, "hours", MOST_HOURS);
  const sheet = tableArgument(orders, "orders", "orders");
  const inputs: Inputs = {
    asOf: momentArgument(asOf, "asOf", sheet),
    orders: sheet,
    courier: optionalTable(courier, "courier", "courier"),
  };
  const typed = {
    ...(limit === undefined ? {} : { hours: limit, usePromise: false, requirePromise: false }),
    ...(charge === undefined ? {} : { penaltyPerOrder: [{ yuan: charge }] }),
  };
  return contextOf(inputs, parametersInForce(settingsInForce(), { [lateShipment.meta.id]: typed }));
}

export function share(rule: ShareRule, count: { counted: number; broken: number }): number | Refusal {
  return shareOf(rule, count) ?? NOTHING_COUNTED;
}

/** Answers every cell of `agent`, `from` and `to` from one pass over the table. */
export function byAgentAndDay(
  verdicts: Verdicts,
  agent: unknown,
  from: unknown,
  to: unknown,
  figure: (agent: string, days: Days) => number | Refusal,
): unknown[][] {
  const agentsTold = lazy(() => agentsReadable(verdicts, { chat: "chats" }));
  const knownName = (who: unknown, name: string) => {
    agentsTold();
    if (accountsNamed(verdicts.agentKeys)(name).length > 0) return name;
    throw new Refusal("notAvailable", "unknown-agent", { agent: showCell(who), agents: listed(verdicts.agents.slice(0, 10)) });
  };
  const who = gridOf(agent);
  const isRange = who.length * (who[0]?.length ?? 0) > 1;
  const agents = readEach(who, (cell): Who => {
    const name = agentOf(cell, "agent");
    return { name: name === "" ? name : foundOrRefused((each) => knownName(each, name), cell) };
  });
  return broadcast([agents, ...daysRead(from, to, verdicts.sheet)], ["agent", "from", "to"], ([one, first, last]) =>
    figureOf(one, first, last, isRange, figure),
  );
}

interface Who {
  /** Folded, "" for everybody; refused where no message is that agent's. */
  readonly name: string | Refusal;
}

function figureOf(
  who: Who | Refusal,
  first: Day,
  last: Day,
  isRange: boolean,
  figure: (agent: string, days: Days) => number | Refusal,
): number | string | Refusal {
  if (who instanceof Refusal) return who;
  if (who.name === "" && isRange) return "";
  // First: an agent that is not there is #N/A, which IFNA takes away, and with it the word on a wrong day.
  const days = daysOf(first, last);
  if (days instanceof Refusal) return days;
  return who.name instanceof Refusal ? who.name : figure(who.name, days);
}

/** A figure by agent needs the agents, which the figure of all does not. */
export function agentsReadable(verdicts: Verdicts, names: ArgumentNames): Verdicts {
  const { rule, sheet } = verdicts;
  if (!sheet.has("agent") && !sheet.has("sender")) throw refusalOf(cannotJudge(rule, sheet, ["agent"]), names);
  const why = agentsUnreadable(verdicts, parametersInForce(settingsInForce()));
  if (why) throw refusalOf(why, names);
  return verdicts;
}

export function byDay(from: unknown, to: unknown, sheet: Sheet, figure: (days: Days) => number | Refusal): unknown[][] {
  return broadcast(daysRead(from, to, sheet), ["from", "to"], ([first, last]) => {
    const days = daysOf(first, last);
    return days instanceof Refusal ? days : figure(days);
  });
}

type Day = number | undefined | Refusal;

function daysRead(from: unknown, to: unknown, sheet: Sheet): readonly [Day[][], Day[][]] {
  return [daysArgument(from, "from", sheet), daysArgument(to, "to", sheet)];
}

function daysOf(from: Day, to: Day): Days | Refusal {
  if (from instanceof Refusal) return from;
  if (to instanceof Refusal) return to;
  return from !== undefined && to !== undefined && from > to ? FROM_AFTER_TO : { from, to };
}

/** p90 is Excel's PERCENTILE.INC; the median is its MEDIAN. @param times the shortest first */
function statisticOf(times: Float64Array, statistic: keyof typeof STATISTIC_WORDS): number {
  if (statistic === "average") return times.reduce((sum, time) => sum + time, 0) / times.length;
  const at = { median: 0.5, p90: 0.9, max: 1 }[statistic] * (times.length - 1);
  const below = Math.floor(at);
  return below + 1 < times.length ? times[below] + (at - below) * (times[below + 1] - times[below]) : times[below];
}
