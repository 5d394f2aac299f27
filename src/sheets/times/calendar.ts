/** The calendar by arithmetic: a Date would bring the time zone of the computer in. */
import { DAY } from "../types";

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days from 1970-01-01 to 1899-12-30, where serial numbers begin. */
const UNIX_EPOCH = 25_569;
const FIRST_YEAR = 1900;
/** The last day of Excel's calendar, 9999-12-31, and the last second that a serial number can say. */
export const LAST_DAY = 2_958_465;
export const LAST_SECOND = (LAST_DAY + 1) * DAY - 1;

/** Days since 1899-12-30 of a date of the years 1900 to 9999, or -1 where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || year > 9999 || month < 1 || month > 12 || day < 1) return -1;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > MONTH_LENGTHS[month - 1] + (leap && month === 2 ? 1 : 0)) return -1;
  // Years begin in March, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + UNIX_EPOCH;
}

/** The date of a day since 1899-12-30, as `2024-05-01`. */
export function dateText(day: number): string {
  const since = day - UNIX_EPOCH + 719_468;
  const era = Math.floor(since / 146_097);
  const dayOfEra = since - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month < 10 ? 0 : 1);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month < 10 ? month + 3 : month - 9)}-${two(date)}`;
}

/**
 * Seconds into the day, or -1. 24:00:00 is the midnight that ends the day (ISO 8601 writes it so, and shops do for closing times);
 * no other time of hour 24 is one.
 */
export function timeOfDay(hour: number, minute: number, second: number): number {
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return -1;
  return hour * 3600 + minute * 60 + second;
}

/** Seconds of a Unix time in seconds, as wall-clock time that many hours east of UTC. */
export function fromUnix(unixSeconds: number, utcOffsetHours: number): number {
  return Math.round(unixSeconds) + UNIX_EPOCH * DAY + Math.round(utcOffsetHours * 3600);
}
