/** One time: a cell, or a formula's argument. */
import { foldName, isEmptyMark, unwrap } from "../cells";
import { DAY, EMPTY, UNREADABLE, type Seconds } from "../types";
import { fromUnix, LAST_SECOND } from "./calendar";
import { LONGEST_PLAIN_DATE, NOT_PLAIN, plainTime } from "./plain";
import { parseTime, secondsOf, type WrittenTime } from "./text";

export const UTC_OFFSET_HOURS = 8;

export interface ReadTime {
  readonly seconds: Seconds;
  /** True for a date without a time of day. */
  readonly dateOnly: boolean;
}

/** True for the numbers that count seconds or milliseconds since 1970: the times of platforms' interfaces. No serial number is that large. */
export function isUnixTime(value: number): boolean {
  return (value >= 1e9 && value < 1e10) || (value >= 1e12 && value < 1e13);
}

/** Seconds of a number: a serial number (rounded to the whole second) or a Unix time; 0 is empty. */
export function timeOfNumber(value: number, utcOffsetHours: number): Seconds {
  if (value === 0) return EMPTY;
  if (isUnixTime(value)) return fromUnix(value >= 1e12 ? value / 1000 : value, utcOffsetHours);
  // Less than a day is a time without a date.
  if (!(value >= 1)) return UNREADABLE;
  const seconds = Math.round(value * DAY);
  return seconds <= LAST_SECOND ? seconds : UNREADABLE;
}

// A number that was pasted as text. Five digits before the point: fewer would be a year or a day.
const NUMBER_AS_TEXT = /^(\d{5}(\.\d+)?|\d{10}|\d{13})$/;

/** What a text that is not plain says: a number, a written time, or nothing readable. */
export function readTimeText(text: string): number | WrittenTime | typeof NOT_PLAIN {
  const folded = foldName(text);
  if (NUMBER_AS_TEXT.test(folded)) return Number(folded);
  return parseTime(folded) ?? NOT_PLAIN;
}

/**
 * @param utcOffsetHours hours east of UTC that times with an offset of their own are taken to
 * @param isDayFirst how `a/b/year` is read where both ways give a day
 */
export function readTime(
  value: unknown,
  utcOffsetHours = UTC_OFFSET_HOURS,
  isDayFirst = false,
): ReadTime | typeof EMPTY | typeof UNREADABLE {
  const basic = unwrap(value);
  if (typeof basic === "number") return ofNumber(basic, utcOffsetHours);
  if (typeof basic !== "string") return UNREADABLE;
  if (isEmptyMark(basic)) return EMPTY;
  const plain = plainTime(basic);
  if (plain !== NOT_PLAIN) return { seconds: plain, dateOnly: basic.length <= LONGEST_PLAIN_DATE };
  const read = readTimeText(basic);
  if (typeof read === "number") return read === NOT_PLAIN ? UNREADABLE : ofNumber(read, utcOffsetHours);
  return { seconds: secondsOf(read, utcOffsetHours, isDayFirst), dateOnly: read.time === undefined };
}

function ofNumber(value: number, utcOffsetHours: number): ReadTime | typeof EMPTY | typeof UNREADABLE {
  const seconds = timeOfNumber(value, utcOffsetHours);
  if (seconds === EMPTY || seconds === UNREADABLE) return seconds;
  return { seconds, dateOnly: seconds % DAY === 0 && !isUnixTime(value) };
}
