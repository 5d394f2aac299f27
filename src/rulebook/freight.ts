/** Who pays the freight of a return. */
import { reasonClassifier } from "./reasons";
import type { RuleParameters } from "./types";
import { FREIGHT_BUYER, FREIGHT_SHOP, longestWord, WRONG_ITEM_REASONS, wordTest } from "./words";

export type FreightPayer = "shop" | "buyer";

const isWrongItem = wordTest(WRONG_ITEM_REASONS);

/**
 * Who must pay, by the folded reason: the shop both ways for quality or a wrong item, the buyer otherwise; undefined for an unknown reason.
 * @param parameters those of `quality-refund`: its word lists decide what is a matter of quality
 */
export function freightDuty(parameters: RuleParameters): (reason: string) => FreightPayer | undefined {
  const classify = reasonClassifier({ ...parameters, wrongItemIsQuality: true });
  return (reason) => {
    if (isWrongItem(reason)) return "shop";
    const found = classify(reason);
    return found === "unknown" ? undefined : found === "quality" ? "shop" : "buyer";
  };
}

/** Who paid, by the folded words of the cell; undefined where they name neither or both. */
export function freightPaidBy(words: string): FreightPayer | undefined {
  const shop = longestWord(words, FREIGHT_SHOP) !== undefined;
  const buyer = longestWord(words, FREIGHT_BUYER) !== undefined;
  return shop === buyer ? undefined : shop ? "shop" : "buyer";
}
