/** Days as a shop lists them: one, or from one to another. */
import { readTime } from "../sheets";
import { DAY } from "../sheets/types";

/** Whole serial numbers, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** How people write that a span goes on to another day. A hyphen with blanks around it: without them it stands within a day. */
const TO = /\.\.+|…|~|～|至|到|—|–|\s-\s|\bto\b/;
/** Public holidays are a week or two: a span of years is a slip of the pen. */
const LONGEST = 366;

/** `2026-10-01`, or `2026-10-01..2026-10-08`; undefined for anything else, and for a span that ends before it begins. */
export function parseDays(entry: string): Days | undefined {
  const ends = entry.split(TO).map(dayOf);
  const [from, to] = ends.length > 1 ? ends : [ends[0], ends[0]];
  if (ends.length > 2 || from === undefined || to === undefined || to < from || to - from >= LONGEST) return undefined;
  return { from, to };
}

/** A day with its year in front, so that day and month cannot be mistaken for each other. */
function dayOf(text: string): number | undefined {
  if (!/^\s*\d{4}\D/.test(text)) return undefined;
  const time = readTime(text);
  return typeof time !== "number" && time.dateOnly && time.seconds >= 0 ? time.seconds / DAY : undefined;
}
