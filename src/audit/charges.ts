/** What late orders cost: each order is charged once, however many rules it breaks, unless charges are stacked. */
import { lateShipment, noTrace } from "../rulebook";
import { cannotJudge } from "../rulebook/judging";
import { orderCases, orderCasesAmong, type OrderCases } from "../rulebook/orders";
import { inCents, isFlat } from "../rulebook/penalty";
import { lateOrders } from "../rulebook/rules/late-shipment";
import { untracedOrders } from "../rulebook/rules/no-trace";
import { isJudged, Outcome, type CannotJudge, type ChargeLine, type Context, type RowVerdicts, type Verdicts } from "../rulebook/types";
import { inStretches } from "../sheets";
import { DAY, type Task } from "../sheets/types";
import type { Days } from "./tally";

export interface Charges {
  /** Orders that a deadline rule counted, and those of them that are charged. */
  readonly counted: number;
  readonly charged: number;
  readonly yuan: number;
}

/** @param deadlines verdicts of the rules that charge, all over the same orders */
export function chargesOf(deadlines: readonly Verdicts[], { from = -Infinity, to = Infinity }: Days = {}): Charges {
  const [{ size }] = deadlines;
  const isCounted = new Uint8Array(size);
  const isCharged = new Uint8Array(size);
  let yuan = 0;
  for (const { outcome, moment, money } of deadlines) {
    inStretches(size, (first, end) => (yuan += charge(outcome, moment, money!, from, to, isCounted, isCharged, first, end)));
  }
  const counted = isCounted.reduce((sum, one) => sum + one, 0);
  const charged = isCharged.reduce((sum, one) => sum + one, 0);
  return { counted, charged, yuan: inCents(yuan) };
}

/** Notes which orders of some days a rule has counted, and charges. @returns the yuan */
function charge(
  outcome: Uint8Array,
  moment: Float64Array,
  money: Float64Array,
  firstDay: number,
  lastDay: number,
  isCounted: Uint8Array,
  isCharged: Uint8Array,
  from: number,
  to: number,
): number {
  let yuan = 0;
  for (let order = from; order < to; order++) {
    const said = outcome[order];
    if (said !== Outcome.pass && said !== Outcome.break) continue;
    // An order without a day stands in no span of days.
    const day = moment[order] < 0 ? NaN : Math.floor(moment[order] / DAY);
    if ((firstDay !== -Infinity || lastDay !== Infinity) && !(day >= firstDay && day <= lastDay)) continue;
    isCounted[order] = 1;
    if (said === Outcome.pass) continue;
    isCharged[order] = 1;
    yuan += money[order];
  }
  return yuan;
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
  const chargesAmong = (cases: OrderCases) => {
    const lateVerdicts = lateOrders(context, late, cases);
    return chargesOf(traced && isJudged(traced) ? [lateVerdicts, untracedOrders(context, traced, cases, lateVerdicts)] : [lateVerdicts]);
  };
  const areSomeEnough = isFlat(context.parameters(lateShipment.meta).penaltyPerOrder as readonly ChargeLine[]);
  let charges = chargesAmong(areSomeEnough ? orderCasesAmong(sheet, breaksOf(rows)) : orderCases(sheet));
  yield sheet.size;
  // Whether an order passes only all its rows can tell: another one may be open, or unreadable.
  if (charges.counted === 0 && areSomeEnough && rows.some(({ outcome }) => outcome.includes(Outcome.pass))) {
    charges = chargesAmong(orderCases(sheet));
    yield sheet.size;
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
