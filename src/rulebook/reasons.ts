/** Refund reasons: which are a matter of quality, which are not, and which the lists do not know. */
import type { RuleParameters } from "./types";
import { EMPTY_PARCEL_REASONS, longestWord, MISSING_PART_REASONS, WRONG_ITEM_REASONS } from "./words";

export type ReasonClass = "quality" | "other" | "unknown";

/** Classes a folded reason by the longest word of the lists that it holds; of two equally long ones the quality word counts. */
export function reasonClassifier(parameters: RuleParameters): (folded: string) => ReasonClass {
  const quality = [...(parameters.qualityReasons as readonly string[])];
  const other = [...(parameters.otherReasons as readonly string[])];
  for (const [decided, words] of [
    [parameters.wrongItemIsQuality, WRONG_ITEM_REASONS],
    [parameters.missingPartIsQuality, MISSING_PART_REASONS],
    [parameters.emptyParcelIsQuality, EMPTY_PARCEL_REASONS],
  ] as const) {
    (decided ? quality : other).push(...words);
  }
  return (folded) => {
    const word = longestWord(folded, quality);
    const otherWord = longestWord(folded, other);
    if (word === undefined && otherWord === undefined) return "unknown";
    return (word?.length ?? 0) >= (otherWord?.length ?? 0) ? "quality" : "other";
  };
}
