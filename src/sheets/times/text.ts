/** The many shapes of a time that is written as text. */
import { DAY } from "../types";
import { dayOf, timeOfDay } from "./calendar";

/** `a/b/year` at the beginning of a text. */
export interface Slashed {
  /** The days that it is day-first and month-first, -1 where the calendar has no such day. One of them is one. */
  readonly days: readonly [dayFirst: number, monthFirst: number];
  /** How much of the text it takes. */
  readonly length: number;
}

/** A time as its text says it: on a known day, or on `a/b/year`, where the column has to say which of a and b is the day. */
export interface WrittenTime {
  readonly day: number;
  readonly slashed?: Slashed;
  /** Seconds into the day; undefined for a date without a time. */
  readonly time: number | undefined;
  /** Hours east of UTC that the text itself names. */
  readonly offset: number | undefined;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const CHINESE = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2})(?: ?[日号])?/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const DAY_MONTH_NAME = /^(\d{1,2})[- ]([a-z]{3,9})\.?,?[- ](\d{4})(?!\d)/;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?![\d:])/;
/** `oct 11 06:55:44 +0000 2017`: how Twitter and C write it, the year at the end. */
const YEAR_AT_END = /^([a-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}(?: [+-]\d{4})?) (\d{4})$/;

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /;
const CHINESE_WEEKDAY = /^ ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/;
const OFFSET = / ?(z|utc|gmt|(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?)(?: \([^()]*\))?$/;
const BEFORE_NOON = "上午|凌晨|早上|am|a\\.m\\.";
const AFTER_NOON = "中午|下午|晚上|pm|p\\.m\\.";
const HALF_BEFORE = new RegExp(`^(?:(${BEFORE_NOON})|(${AFTER_NOON})) ?`);
const HALF_AFTER = new RegExp(` ?(?:(${BEFORE_NOON})|(${AFTER_NOON}))$`);
const CLOCK = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,12}))?)?$/;
const CHINESE_CLOCK = /^(\d{1,2})[时点](?:(\d{1,2})分(?:(\d{1,2})秒?)?)?$/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = new Set(
  "sept january february march april june july august september october november december".split(" ").concat(MONTHS),
);
const LONGEST = 80;

/** @param folded NFKC, trimmed, lower case */
export function parseTime(folded: string): WrittenTime | undefined {
  if (folded.length > LONGEST) return undefined;
  const text = folded.replace(/\s+/g, " ").replace(WEEKDAY, "");
  const atEnd = YEAR_AT_END.exec(text);
  if (atEnd) return written(onMonthName(atEnd[1], atEnd[2], atEnd[4]), ` ${atEnd[3]}`);

  let match = YEAR_FIRST.exec(text);
  if (match) return written(dayOf(+match[1], +match[3], +match[4]), text.slice(match[0].length));
  match = CHINESE.exec(text);
  if (match) return written(dayOf(+match[1], +match[2], +match[3]), text.slice(match[0].length), true);
  match = DAY_MONTH_NAME.exec(text);
  if (match) return written(onMonthName(match[2], match[1], match[3]), text.slice(match[0].length));
  match = MONTH_NAME_DAY.exec(text);
  if (match) return written(onMonthName(match[1], match[2], match[3]), text.slice(match[0].length));
  const slashed = parseSlashed(text);
  const rest = slashed && written(0, text.slice(slashed.length));
  return rest && { ...rest, day: -1, slashed };
}

export function parseSlashed(text: string): Slashed | undefined {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [year, a, b] = [+match[4], +match[1], +match[3]];
  const days = [dayOf(year, b, a), dayOf(year, a, b)] as const;
  return Math.max(...days) < 0 ? undefined : { days, length: match[0].length };
}

/** @param closed the date ended in a word (日), so that the time may follow without a blank */
function written(day: number, rest: string, closed = false): WrittenTime | undefined {
  if (day < 0) return undefined;
  let text = rest.replace(CHINESE_WEEKDAY, "");
  if (text.trim() === "") return { day, time: undefined, offset: undefined };
  const parted = text.replace(/^(?: ?t|,| )\s*/, "");
  if (parted === text && !closed && !HALF_BEFORE.test(text)) return undefined;
  text = parted;

  let offset: number | undefined;
  const zone = OFFSET.exec(text);
  if (zone) {
    offset = zone[3] === undefined ? 0 : (zone[2] === "-" ? -1 : 1) * (+zone[3] + +(zone[4] ?? 0) / 60);
    if (Math.abs(offset) > 14) return undefined;
    text = text.slice(0, zone.index);
  }
  const time = clock(text.trim());
  return time === undefined ? undefined : { day, time, offset };
}

/** Seconds into the day of a time without a date, folded: `10:01`, `下午3:04`, `10时01分`. */
export function clock(text: string): number | undefined {
  const half = HALF_BEFORE.exec(text) ?? HALF_AFTER.exec(text);
  const bare = half ? (half.index === 0 ? text.slice(half[0].length) : text.slice(0, half.index)) : text;
  const match = CLOCK.exec(bare) ?? CHINESE_CLOCK.exec(bare);
  if (!match) return undefined;
  let hour = +match[1];
  if (half) {
    const morning = half[1] !== undefined;
    // 下午15:04 is said, and clear; 上午15:04 is neither. 晚上12:00 may be either midnight: it is not guessed.
    if (morning ? hour > 12 : hour > 23 || hour === 0 || (hour === 12 && half[2] === "晚上")) return undefined;
    if (morning) hour %= 12;
    else if (hour < (half[2] === "中午" ? 10 : 12)) hour += 12;
  }
  const time = timeOfDay(hour, +(match[2] ?? 0), +(match[3] ?? 0));
  if (time < 0) return undefined;
  return match[4] !== undefined && match[4] >= "5" ? time + 1 : time;
}

function onMonthName(name: string, day: string, year: string): number {
  return MONTH_NAMES.has(name) ? dayOf(+year, MONTHS.indexOf(name.slice(0, 3)) + 1, +day) : -1;
}

/** Seconds from the day's beginning, at the hours east of UTC that the sheet is read in. */
export function secondsIntoDay({ time = 0, offset }: WrittenTime, utcOffsetHours: number): number {
  return time + (offset === undefined ? 0 : Math.round((utcOffsetHours - offset) * 3600));
}

/** Seconds of a written time that stands in no column. @param isDayFirst how `a/b/year` is read where both ways give a day */
export function secondsOf(written: WrittenTime, utcOffsetHours: number, isDayFirst: boolean): number {
  const [dayFirst, monthFirst] = written.slashed?.days ?? [written.day, written.day];
  const day = monthFirst < 0 || (isDayFirst && dayFirst >= 0) ? dayFirst : monthFirst;
  return day * DAY + secondsIntoDay(written, utcOffsetHours);
}
