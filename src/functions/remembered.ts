/** What formulas have worked out of a sheet lately: most of a dashboard ask the same of it, or of another agent or day. */
import type { Sheet } from "../sheets/types";

/** Few, as each holds some bytes a row. They go with the sheet (kept.ts says how long that is, and counts them). */
const MOST = 4;
/** What they may take of a row together: verdicts and times of a turn are some 30 bytes, and most turns are two rows or more. */
export const REMEMBERED_BYTES = MOST * 16;

/** @returns work that is done anew only where other things are asked than in the last few times, each compared with the other */
export function remembered<T>(): (sheet: Sheet, asked: readonly unknown[], work: () => T) => T {
  const known = new WeakMap<Sheet, readonly { asked: readonly unknown[]; done: T }[]>();
  return (sheet, asked, work) => {
    const lately = known.get(sheet) ?? [];
    const same = lately.find((each) => each.asked.every((part, at) => Object.is(part, asked[at])));
    if (same) return same.done;
    const done = work();
    known.set(sheet, [{ asked, done }, ...lately].slice(0, MOST));
    return done;
  };
}
