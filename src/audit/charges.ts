/** What late orders cost: each order is charged once, however many rules it breaks, unless charges are stacked. */
import { lateShipment, noTrace } from "../rulebook";
import { cannotJudge } from "../rulebook/judging";
import { orderCases, orderCasesAmong, type OrderCases } from "../rulebook/orders";
import { inCents, isFlat } from "../rulebook/penalty";
import { lateOrders } from "../rulebook/rules/late-shipment";
import { untracedOrders } from "../rulebook/rules/no-trace";
import { isJudged, Outcome, type CannotJudge, type ChargeLine, type Context, type RowVerdicts, type Verdicts } from "../rulebook/types";
import { inSlices, inStretches } from "../sheets";
import { DAY, type Task } from "../sheets/types";
import type { Days } from "./tally";

export interface Charges {
  /** Orders that a deadline rule counted, and those of them that are charged. */
  readonly counted: number;
  readonly charged: number;
  readonly yuan: number;
}

/** @param deadlines verdicts of the rules that charge, all over the same orders */
export function* chargesOf(deadlines: readonly Verdicts[], { from = -Infinity, to = Infinity }: Days = {}): Task<Charges> {
  const [{ size }] = deadlines;
  const orders = new Uint8Array(size);
  const sums = { counted: 0, charged: 0, yuan: 0 };
  for (const { outcome, moment, money } of deadlines) {
    yield* inSlices(size, (first, end) => charge(outcome, moment, money!, from, to, orders, sums, first, end));
  }
  return { ...sums, yuan: inCents(sums.yuan) };
}

const COUNTED = 1;
const CHARGED = 2;

/**
 * Counts the orders of some days that a rule has judged, and charges those that break it.
 * @param orders what earlier rules have made of them: nothing, COUNTED, or CHARGED
 */
function charge(
  outcome: Uint8Array,
  moment: Float64Array,
  money: Float64Array,
  firstDay: number,
  lastDay: number,
  orders: Uint8Array,
  sums: { counted: number; charged: number; yuan: number },
  from: number,
  to: number,
): void {
  for (let order = from; order < to; order++) {
    const said = outcome[order];
    if (said !== Outcome.pass && said !== Outcome.break) continue;
    // An order without a day stands in no span of days.
    const day = moment[order] < 0 ? NaN : Math.floor(moment[order] / DAY);
    if ((firstDay !== -Infinity || lastDay !== Infinity) && !(day >= firstDay && day <= lastDay)) continue;
    const known = orders[order];
    if (known < COUNTED) {
      orders[order] = COUNTED;
      sums.counted++;
    }
    if (said === Outcome.pass) continue;
    sums.yuan += money[order];
    if (known < CHARGED) {
      orders[order] = CHARGED;
      sums.charged++;
    }
  }
}

/**
 * The charges of a whole sheet without telling all its orders apart, where each is charged the same: only rows that break a rule have an order that is
 * charged. Verdicts and charges of those are what `chargingVerdicts` and `chargesOf` give; `counted` says only whether any order is.
 */
export function* chargesOfSheet(context: Context): Task<Charges | CannotJudge> {
  const late = yield* context.rows(lateShipment);
  if (!isJudged(late)) return late;
  const traced = context.isOff(noTrace.meta) ? undefined : yield* context.rows(noTrace);
  const rows = deadlinesOf(late, traced);
  if ("reason" in rows) return rows;
  const { sheet } = late;
  const chargesAmong = function* (cases: OrderCases): Task<Charges> {
    const deadlines = [yield* lateOrders(context, late, cases)];
    if (traced && isJudged(traced)) deadlines.push(yield* untracedOrders(context, traced, cases, deadlines[0]));
    return yield* chargesOf(deadlines);
  };
  const areSomeEnough = isFlat(context.parameters(lateShipment.meta).penaltyPerOrder as readonly ChargeLine[]);
  let charges = yield* chargesAmong(areSomeEnough ? orderCasesAmong(sheet, breaksOf(rows)) : orderCases(sheet));
  // Whether an order passes only all its rows can tell: another one may be open, or unreadable.
  if (charges.counted === 0 && areSomeEnough && rows.some(({ outcome }) => outcome.includes(Outcome.pass))) {
    charges = yield* chargesAmong(orderCases(sheet));
  }
  return charges;
}

/** 1 for the rows that break one of some rules over the same rows. */
function breaksOf(rules: readonly RowVerdicts[]): Uint8Array {
  const breaks = new Uint8Array(rules[0].outcome.length);
  for (const { outcome } of rules) inStretches(breaks.length, (from, to) => noteBreaks(outcome, breaks, from, to));
  return breaks;
}

function noteBreaks(outcome: Uint8Array, breaks: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) if (outcome[row] === Outcome.break) breaks[row] = 1;
}

/** The verdicts that charge orders, by `deadlinesOf`. */
export function* chargingVerdicts(context: Context, late: Verdicts): Task<readonly Verdicts[] | CannotJudge> {
  return deadlinesOf(late, context.isOff(noTrace.meta) ? undefined : yield* context.judged(noTrace));
}

/** Why nobody can tell what orders cost, where that is so: each is charged a part of its amount, and no column tells amounts. How many there are can still be told. */
export function unpriced(context: Context): CannotJudge | undefined {
  const { orders } = context.inputs;
  const charges = context.parameters(lateShipment.meta).penaltyPerOrder as readonly ChargeLine[];
  return orders?.has("amount") || charges.some(({ yuan }) => yuan !== undefined)
    ? undefined
    : cannotJudge(lateShipment.meta, orders, ["amount"]);
}

/**
 * What charges orders: late-shipment must be judged, no-trace adds its charges where its columns are there. Where they are, but too much of them cannot be
 * read, the sum would be too small without them.
 */
export function deadlinesOf<Said extends { readonly outcome: Uint8Array }>(
  late: Said,
  traced: Said | CannotJudge | undefined,
): readonly Said[] | CannotJudge {
  if (traced === undefined) return [late];
  if (isJudged(traced)) return [late, traced];
  return traced.reason === "unreadable" ? traced : [late];
}
