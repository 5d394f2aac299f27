/** Headings, folded so that they can be looked up. */
import { cleanText, foldText } from "../cells";

// Those that change nothing about the figure. 分 is not among them: an amount in fen is a hundred times too large, and the column is better not known.
const UNITS = /\((?:[+-]?元|人民币|rmb|cny|yuan|¥|件|个|条|次|单|人|秒|分钟|小时|天|s|sec|seconds?|mins?|minutes?|h|hours?|days?|pcs)\)/g;

/** Folds a heading: NFKC, lower case, without blanks, line breaks, `_`, `*`, a last colon, and units in brackets. */
export function foldHeading(heading: string): string {
  return foldText(cleanText(heading))
    .replace(/[\s_*]+/g, "")
    .replace(UNITS, "")
    .replace(/:$/, "");
}
