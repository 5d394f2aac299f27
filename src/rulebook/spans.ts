/** A span of a row: from one time to another, within a limit. What the deadline rules of after-sale and review rows share. */
import { EMPTY, UNREADABLE, type Seconds, type TimeColumn } from "../sheets/types";
import type { CaseDetails } from "./cases";
import { endAfter, judgeDeadline } from "./deadline";
import { Outcome, type Note, type OutcomeCode } from "./types";

/** The messages that every such rule has, first among its own. */
export const SPAN_MESSAGES = ["late", "not-ended", "time-order", "start-unreadable", "end-unreadable"] as const;
/** Their places in that list. */
const SPAN = { late: 0, notEnded: 1, timeOrder: 2, startUnreadable: 3, endUnreadable: 4 } as const;

export interface SpanVerdict {
  readonly outcome: OutcomeCode;
  readonly details: CaseDetails;
}

/** @param dueFrom the moment that a span from this start must end by */
export function judgeSpan(start: Seconds, end: TimeColumn, row: number, dueFrom: (start: Seconds) => Seconds, asOf: Seconds): SpanVerdict {
  const unreadable = (message: number): SpanVerdict => ({
    outcome: Outcome.unreadable,
    details: { message, moment: Math.max(start, EMPTY) },
  });
  if (start === UNREADABLE) return unreadable(SPAN.startUnreadable);
  if (end.seconds[row] === UNREADABLE) return unreadable(SPAN.endUnreadable);
  const ended = endAfter(start, end, row);
  if (ended === UNREADABLE) return unreadable(SPAN.timeOrder);
  const due = dueFrom(start);
  return {
    outcome: judgeDeadline(ended, due, asOf),
    details: {
      message: ended === EMPTY ? SPAN.notEnded : SPAN.late,
      moment: start,
      value: ended === EMPTY ? NaN : ended - start,
      limit: due - start,
    },
  };
}

/** Says which column, if any, compares whole days. */
export function wholeDayNotes(...columns: readonly TimeColumn[]): Note[] {
  const whole = columns.find((column) => column.wholeDays);
  return whole ? [{ id: "whole-days", data: { field: whole.field } }] : [];
}
