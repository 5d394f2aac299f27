/** The kind of rule that has a start, an end and a limit: what the deadline rules share. */
import { newestAmong } from "../sheets";
import { DAY, EMPTY, UNREADABLE, type Seconds, type TimeColumn } from "../sheets/types";
import { Outcome, type OutcomeCode } from "./types";

/** A limit is inclusive: what ends exactly when it is due is on time. What has not ended is late only once as-of is past the due. */
export function judgeDeadline(end: Seconds, due: Seconds, asOf: Seconds): OutcomeCode {
  if (end !== EMPTY) return end <= due ? Outcome.pass : Outcome.break;
  return asOf > due ? Outcome.break : Outcome.pending;
}

/** Whether this very cell names a day without a time. */
export function isWholeDay(column: TimeColumn, row: number): boolean {
  return column.wholeDays || column.dateOnly?.[row] === 1;
}

/** A due that is a day without a time lasts to that day's end. */
export function dueAt(column: TimeColumn, row: number): Seconds {
  const due = column.seconds[row];
  return isWholeDay(column, row) ? due + DAY - 1 : due;
}

/** The newest of some columns of times, or EMPTY. */
export function newest(columns: Iterable<TimeColumn>): Seconds {
  let latest: Seconds = EMPTY;
  for (const { seconds } of columns) latest = Math.max(latest, newestAmong(seconds));
  return latest;
}

/** A span of the day such as "08:00-23:00", as seconds of the day; both ends belong to it. A span whose end is before its start goes over midnight. */
export interface DaySpan {
  readonly from: Seconds;
  readonly to: Seconds;
}

export function parseDaySpan(text: string): DaySpan | undefined {
  const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text.replace(/\s/g, ""));
  if (!match) return undefined;
  const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number);
  if (fromHour > 24 || toHour > 24 || fromMinute > 59 || toMinute > 59) return undefined;
  const span = { from: fromHour * 3600 + fromMinute * 60, to: toHour * 3600 + toMinute * 60 };
  // Who writes 00:00-00:00 means all day, and would be given a single second.
  return span.from === span.to ? undefined : span;
}

export function isWithin(span: DaySpan, moment: Seconds): boolean {
  const second = moment % DAY;
  return span.from <= span.to ? second >= span.from && second <= span.to : second >= span.from || second <= span.to;
}

/** The last second of the day that a moment falls on. */
export function latestOfDay(moment: Seconds): Seconds {
  return Math.floor(moment / DAY) * DAY + DAY - 1;
}

/**
 * The end of a row as it is compared with its start: an end that names only its day is as early as that day allows, but not before the start.
 * An end that is before the start all the same is UNREADABLE: the two contradict each other.
 */
export function endAfter(start: Seconds, column: TimeColumn, row: number): Seconds {
  const ended = column.seconds[row];
  if (ended < 0 || ended >= start) return ended;
  return isWholeDay(column, row) && latestOfDay(ended) >= start ? start : UNREADABLE;
}
