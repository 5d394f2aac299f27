/** What a column of times spans, and which way it runs: looked for once, as every rule over the column asks. */
import { EMPTY, type Seconds } from "../types";

export interface Span {
  /** EMPTY where no cell holds a time. */
  readonly oldest: Seconds;
  readonly newest: Seconds;
  /** Cells that hold a time, and how often one is later, or earlier, than the one before it. */
  readonly size: number;
  readonly rising: number;
  readonly falling: number;
}

/** Few enough at a time that the loop is soon a hot one. */
const STRETCH = 8_192;

const known = new WeakMap<Float64Array, Span>();

export function spanOf(seconds: Float64Array): Span {
  let span = known.get(seconds);
  if (!span) {
    const found = [EMPTY, EMPTY, 0, 0, 0] as [number, number, number, number, number];
    for (let from = 0, before = EMPTY; from < seconds.length; from += STRETCH) {
      before = widen(found, seconds, from, Math.min(from + STRETCH, seconds.length), before);
    }
    const [oldest, newest, size, rising, falling] = found;
    known.set(seconds, (span = { oldest, newest, size, rising, falling }));
  }
  return span;
}

/** @returns the last time of the stretch, or the one before it */
function widen(found: [number, number, number, number, number], seconds: Float64Array, from: number, to: number, last: Seconds): Seconds {
  let [oldest, newest, size, rising, falling] = found;
  let before = last;
  for (let i = from; i < to; i++) {
    const at = seconds[i];
    if (at < 0) continue;
    if (size === 0) oldest = before = at;
    size++;
    if (at > before) rising++;
    else if (at < before) falling++;
    if (at < oldest) oldest = at;
    if (at > newest) newest = at;
    before = at;
  }
  found[0] = oldest;
  found[1] = newest;
  found[2] = size;
  found[3] = rising;
  found[4] = falling;
  return before;
}
