/** The shapes that nearly every cell has, read without a regular expression and without making anything: a million rows are an ordinary day. */
import { DAY } from "../types";
import { dayOf, timeOfDay } from "./calendar";

export const NOT_PLAIN = -3;
/** A plain text this short has no time of day: the shortest with one is `2024-5-1 1:1`. */
export const LONGEST_PLAIN_DATE = 10;
/** `2024-05-01 10:01:02 PM` */
const LONGEST_PLAIN = 22;

let knownYear = 0;
let knownMonth = 0;
let knownDate = 0;
let knownDay = -1;

/**
 * Seconds of `2024-05-01 10:01:02` and its kin: `-`, `/` or `.`, with or without padding, seconds or time, a blank or a T between;
 * NOT_PLAIN for everything else, also for dates that the calendar does not have.
 */
export function plainTime(text: string): number {
  const length = text.length;
  if (length < 8 || length > LONGEST_PLAIN) return NOT_PLAIN;
  const y1 = text.charCodeAt(0) - 48;
  const y2 = text.charCodeAt(1) - 48;
  const y3 = text.charCodeAt(2) - 48;
  const y4 = text.charCodeAt(3) - 48;
  if (!isFigure(y1) || !isFigure(y2) || !isFigure(y3) || !isFigure(y4)) return NOT_PLAIN;
  const separator = text.charCodeAt(4);
  if (separator !== 45 && separator !== 47 && separator !== 46) return NOT_PLAIN;

  let at = 5;
  let month = text.charCodeAt(at++) - 48;
  if (!isFigure(month)) return NOT_PLAIN;
  let next = text.charCodeAt(at++);
  if (isFigure(next - 48)) {
    month = month * 10 + next - 48;
    next = text.charCodeAt(at++);
  }
  if (next !== separator) return NOT_PLAIN;
  let date = text.charCodeAt(at++) - 48;
  if (!isFigure(date)) return NOT_PLAIN;
  if (at < length && isFigure(text.charCodeAt(at) - 48)) date = date * 10 + text.charCodeAt(at++) - 48;

  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  if (date !== knownDate || month !== knownMonth || year !== knownYear) {
    knownYear = year;
    knownMonth = month;
    knownDate = date;
    knownDay = dayOf(year, month, date);
  }
  if (knownDay < 0) return NOT_PLAIN;
  if (at === length) return knownDay * DAY;

  const between = text.charCodeAt(at);
  if (between !== 32 && between !== 84) return NOT_PLAIN;
  const time = plainClock(text, at + 1);
  return time < 0 ? NOT_PLAIN : knownDay * DAY + time;
}

/** Seconds into the day of `10:01:02`, `9:5` or `3:04 PM` from a place of the text to its end; NOT_PLAIN for everything else. */
export function plainClock(text: string, from: number): number {
  let at = from;
  let hour = text.charCodeAt(at++) - 48;
  if (!isFigure(hour)) return NOT_PLAIN;
  let next = text.charCodeAt(at++);
  if (isFigure(next - 48)) {
    hour = hour * 10 + next - 48;
    next = text.charCodeAt(at++);
  }
  if (next !== 58) return NOT_PLAIN;
  let minute = text.charCodeAt(at++) - 48;
  if (!isFigure(minute)) return NOT_PLAIN;
  next = text.charCodeAt(at);
  if (isFigure(next - 48)) {
    minute = minute * 10 + next - 48;
    next = text.charCodeAt(++at);
  }
  let second = 0;
  if (next === 58) {
    second = text.charCodeAt(++at) - 48;
    if (!isFigure(second)) return NOT_PLAIN;
    next = text.charCodeAt(++at);
    if (isFigure(next - 48)) {
      second = second * 10 + next - 48;
      next = text.charCodeAt(++at);
    }
  }
  if (at < text.length) {
    // " AM" or " PM": 12 comes before 1.
    const letter = text.charCodeAt(at + 1);
    if (next !== 32 || text.length !== at + 3 || text.charCodeAt(at + 2) !== 77 || (letter !== 65 && letter !== 80)) return NOT_PLAIN;
    if (hour < 1 || hour > 12) return NOT_PLAIN;
    hour = (hour % 12) + (letter === 80 ? 12 : 0);
  }
  const time = timeOfDay(hour, minute, second);
  return time < 0 ? NOT_PLAIN : time;
}

/** A digit's value is meant, not its code. NaN, from reading past the end, is none. */
function isFigure(value: number): boolean {
  return value >= 0 && value <= 9;
}
