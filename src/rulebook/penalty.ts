import type { ChargeLine } from "./types";

/** What a late order costs by its amount. An amount that nothing tells falls under the last line that charges a fixed sum, else the first. */
export function chargeFor(lines: readonly ChargeLine[], amount: number): number {
  const known = !Number.isNaN(amount);
  const line =
    lines.find((each) => (known ? each.below === undefined || amount < each.below : each.yuan !== undefined)) ?? lines[lines.length - 1];
  if (line.share === undefined || !known) return line.yuan ?? 0;
  return Math.min(Math.round(line.share * amount * 100) / 100, line.most ?? Infinity);
}
