import type { Sheet, Task } from "../sheets/types";

/** Work over two sheets that several rules ask for: done for the first of them, and kept as long as the sheets are. */
export function oncePerPair<T extends object>(read: (first: Sheet, second: Sheet) => Task<T>): (first: Sheet, second: Sheet) => Task<T> {
  const known = new WeakMap<Sheet, WeakMap<Sheet, T>>();
  return function* (first, second) {
    const ofFirst = known.get(first) ?? new WeakMap<Sheet, T>();
    known.set(first, ofFirst);
    let done = ofFirst.get(second);
    if (!done) ofFirst.set(second, (done = yield* read(first, second)));
    return done;
  };
}
