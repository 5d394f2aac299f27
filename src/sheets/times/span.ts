/** What a column of times spans, and which way it runs: looked for once, as every rule over the column asks. */
import { oncePer } from "../once";
import { inStretches } from "../stretches";
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

export const spanOf = oncePer((seconds: Float64Array): Span => {
  const found = Float64Array.of(EMPTY, EMPTY, 0, 0, 0, EMPTY);
  inStretches(seconds.length, (from, to) => widen(found, seconds, from, to));
  const [oldest, newest, size, rising, falling] = found;
  return { oldest, newest, size, rising, falling };
});

/** @param found the members of a span in their order, and the last time so far */
function widen(found: Float64Array, seconds: Float64Array, from: number, to: number): void {
  let oldest = found[0];
  let newest = found[1];
  let size = 0;
  let rising = 0;
  let falling = 0;
  let before = found[5];
  for (let i = from; i < to; i++) {
    const at = seconds[i];
    if (at < 0) continue;
    if (before < 0) oldest = before = at;
    size++;
    rising += Number(at > before);
    falling += Number(at < before);
    if (at < oldest) oldest = at;
    if (at > newest) newest = at;
    before = at;
  }
  found[0] = oldest;
  found[1] = newest;
  found[2] += size;
  found[3] += rising;
  found[4] += falling;
  found[5] = before;
}

/** The newest of some times, or EMPTY. */
export function newestAmong(seconds: Float64Array): Seconds {
  const newest = Float64Array.of(EMPTY);
  inStretches(seconds.length, (from, to) => newer(newest, seconds, from, to));
  return newest[0];
}

function newer(newest: Float64Array, seconds: Float64Array, from: number, to: number): void {
  let latest = newest[0];
  for (let i = from; i < to; i++) if (seconds[i] > latest) latest = seconds[i];
  newest[0] = latest;
}
