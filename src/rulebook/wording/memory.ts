/** Small memories, so that looking back over a talk costs each message once however long the talk is. */

/** Remembers the answer for the array it was asked about last. */
export function remembered<T>(of: (rows: readonly number[]) => T): (rows: readonly number[]) => T {
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

/** The last row of a growing list for which something holds, or -1; each row is looked at once. */
export function lastWhere(holds: (row: number) => boolean): (growing: readonly number[]) => number {
  let list: readonly number[] | undefined;
  let next = 0;
  let last = -1;
  return (growing) => {
    if (growing !== list) {
      list = growing;
      next = 0;
      last = -1;
    }
    for (; next < growing.length; next++) if (holds(growing[next])) last = growing[next];
    return last;
  };
}
