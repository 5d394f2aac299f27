/** Small memories, so that looking back over a talk costs each message once however long the talk is. */
import type { Before } from "./scene";

/** Remembers the answer for the array it was asked about last. */
export function onceInARow<T>(of: (rows: readonly number[]) => T): (rows: readonly number[]) => T {
  let asked: readonly number[] | undefined;
  let answer: T;
  return (rows) => {
    if (rows !== asked) {
      asked = rows;
      answer = of(rows);
    }
    return answer;
  };
}

/** The last of the rows said before for which something holds, or -1; each row is looked at once. Scenes are asked about in their order. */
export function lastWhere(holds: (row: number) => boolean): (before: Before) => number {
  let start = -1;
  let next = 0;
  let last = -1;
  return ({ line, from, to }) => {
    if (from !== start) {
      start = next = from;
      last = -1;
    }
    for (; next < to; next++) if (holds(line[next])) last = line[next];
    return last;
  };
}

/** The place of the first row, from a place on, for which something holds, or -1. */
export function firstWhere(rows: Int32Array, holds: (row: number) => boolean, from = 0): number {
  for (let at = from; at < rows.length; at++) if (holds(rows[at])) return at;
  return -1;
}
