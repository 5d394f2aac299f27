import type { Sheet, Task } from "./types";

/** What follows from something that does not change: worked out when it is first asked for, and kept as long as that is. */
export function oncePer<Of extends object, T>(read: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, T>();
  return (of) => {
    let done = known.get(of);
    if (done === undefined) known.set(of, (done = read(of)));
    return done;
  };
}

/** The same in slices: work over a sheet that several rules ask for, done for the first of them. */
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
  const perFirst = oncePer((first: Sheet) => oncePerSheet((second) => read(first, second)));
  return (first, second) => perFirst(first)(second);
}
