import type { ChargeLine } from "./types";

/** Whether every late order is charged the same. */
export function isFlat([first]: readonly ChargeLine[]): boolean {
  return first.yuan !== undefined && first.below === undefined && first.share === undefined;
}

/**
 * What a late order costs by its amount, which is asked for only where the charge depends on it. An amount that nothing tells falls under the first line
 * that charges a fixed sum; where none does, nothing is charged.
 */
export function chargeFor(lines: readonly ChargeLine[], amountOf: () => number): number {
  if (isFlat(lines)) return lines[0].yuan!;
  const amount = amountOf();
  const known = !Number.isNaN(amount);
  const line =
    lines.find((each) => (known ? each.below === undefined || amount < each.below : each.yuan !== undefined)) ?? lines[lines.length - 1];
  if (line.share === undefined || !known) return line.yuan ?? 0;
  return Math.min(inCents(line.share * amount), line.most ?? Infinity);
}

/** Charges are money: what a product or a sum of them has lost in binary is rounded away. */
export function inCents(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}
