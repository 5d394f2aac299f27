/**
 * Calendar arithmetic without `Date`: a moment is whole seconds since 1899-12-30 00:00, as a spreadsheet's serial number × 86,400.
 */
export const DAY = 86_400;

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = (year: number): number[] => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The serial number of a calendar day, counted year by year and month by month. */
export function serialDay(year: number, month: number, day: number): number {
  let days = 1; // 1900-01-01 is one day after 1899-12-31, which is serial 1 in this count; valid from March 1900 on.
  for (let y = 1900; y < year; y++) days += leap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += monthLengths(year)[m - 1];
  return days + day;
}

export function calendarDay(serial: number): { year: number; month: number; day: number } {
  let year = 1900;
  while (serialDay(year + 1, 1, 1) <= serial) year++;
  let month = 1;
  while (month < 12 && serialDay(year, month + 1, 1) <= serial) month++;
  return { year, month, day: serial - serialDay(year, month, 1) + 1 };
}

/** A moment as its column says it. `dayOnly`: no time of day is stated. */
export interface Moment {
  at: number;
  dayOnly: boolean;
}

/** Year first, as `2024-05-01 10:01:02`, `2024/5/1 10:01`, `2024.5.1`, `2024年5月1日 10时01分02秒`, with a T and nothing after the seconds. */
export function parseTimeText(text: string): Moment | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})?秒?)?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month! < 1 || month! > 12 || day! < 1 || day! > monthLengths(year!)[month! - 1]) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  const days = serialDay(year!, month!, day!);
  return { at: days * DAY + (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0), dayOnly: hour === undefined };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** `2024-05-01 10:01:02`, for the makers of sheets. */
export function timeText(at: number, style: "dash" | "slash" | "chinese" = "dash"): string {
  const { year, month, day } = calendarDay(Math.floor(at / DAY));
  const rest = at % DAY;
  const [h, m, s] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  if (style === "slash") return `${year}/${month}/${day} ${h}:${two(m)}:${two(s)}`;
  if (style === "chinese") return `${year}年${month}月${day}日 ${two(h)}时${two(m)}分${two(s)}秒`;
  return `${year}-${two(month)}-${two(day)} ${two(h)}:${two(m)}:${two(s)}`;
}

export function dayText(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return `${year}-${two(month)}-${two(day)}`;
}

export const dayOf = (at: number): number => Math.floor(at / DAY);

/** The last second that belongs to the day. */
export const endOfDay = (at: number): number => dayOf(at) * DAY + DAY - 1;
