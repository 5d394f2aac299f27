/** Headings, folded so that they can be looked up. */
import { foldName } from "../cells";

// Those that change nothing about the figure.
const UNITS =
  /[[【(](?:单位:)?(?:[+-]?元|人民币|rmb|cny|yuan|¥|件|个|条|次|单|人|秒|分钟|小时|天|s|sec|seconds?|mins?|minutes?|h|hours?|days?|pcs)[)】\]]/g;

/** Folds a heading: NFKC, lower case, without blanks, line breaks, `_`, `*`, a last colon or full stop, and units in brackets. */
export function foldHeading(heading: string): string {
  return foldName(heading)
    .replace(/[\s_*]+/g, "")
    .replace(UNITS, "")
    .replace(/[:.]$/, "");
}

/** Units that the amounts below a heading have to be brought to yuan from. 分 may be points as well: it means fen only where the rest of the heading names an amount. */
const SCALED = /[[【(](?:单位:)?(?:(分|fen|cents?)|(万元?))[)】\]]$/;

export interface ScaledHeading {
  /** The folded heading without its unit. */
  readonly folded: string;
  readonly scale: number;
}

/** What the heading of a column in fen or in ten thousands says, or undefined. */
export function scaledHeading(folded: string): ScaledHeading | undefined {
  const unit = SCALED.exec(folded);
  return unit ? { folded: folded.slice(0, unit.index), scale: unit[1] === undefined ? 10_000 : 0.01 } : undefined;
}
