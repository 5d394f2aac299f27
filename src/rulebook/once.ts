import type { Sheet, Task } from "../sheets/types";

/** Work over a sheet that several rules ask for: done for the first of them, and kept as long as the sheet is. */
export function oncePerSheet<T extends object>(read: (sheet: Sheet) => Task<T>): (sheet: Sheet) => Task<T> {
  const known = new WeakMap<Sheet, T>();
  return function* (sheet) {
    let done = known.get(sheet);
    if (!done) known.set(sheet, (done = yield* read(sheet)));
    return done;
  };
}

/** The same over two sheets. */
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
