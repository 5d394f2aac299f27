import { inStretches } from "./stretches";

/** Places by the codes that stand there: those of code `c` are `places[starts[c] … starts[c + 1] - 1]`, in their order. A code below 0 is none. */
export interface Buckets {
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/** @param count how many codes there are */
export function inBuckets(codes: Int32Array, count: number): Buckets {
  const starts = new Int32Array(count + 1);
  inStretches(codes.length, (from, to) => countEach(codes, starts, from, to));
  for (let code = 0; code < count; code++) starts[code + 1] += starts[code];
  const next = starts.slice(0, count);
  const places = new Int32Array(starts[count]);
  inStretches(codes.length, (from, to) => place(codes, next, places, from, to));
  return { starts, places };
}

function countEach(codes: Int32Array, starts: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) if (codes[at] >= 0) starts[codes[at] + 1]++;
}

function place(codes: Int32Array, next: Int32Array, places: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) if (codes[at] >= 0) places[next[codes[at]]++] = at;
}
