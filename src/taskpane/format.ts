/** How values are written for people. Times are seconds since 1899-12-30 and are taken apart by arithmetic: no time zone can creep in. */
import { language } from "../locales/index";
import { dateText } from "../sheets";
import { DAY } from "../sheets/types";
import { pane } from "./texts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Up to this length a span is told in hours, as the rules tell it ("48 h"); longer ones in days. */
const LONGEST_IN_HOURS = 3 * DAY;

export function dash(): string {
  return pane("figure.dash");
}

export function duration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return dash();
  const whole = Math.round(seconds);
  const days = whole >= LONGEST_IN_HOURS ? Math.floor(whole / DAY) : 0;
  const hours = Math.floor((whole - days * DAY) / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const rest = whole % MINUTE;
  const parts: string[] = [];
  if (days > 0) parts.push(pane("duration.day", { n: days }));
  if (hours > 0) parts.push(pane("duration.hour", { n: hours }));
  if (minutes > 0) parts.push(pane("duration.minute", { n: minutes }));
  if (rest > 0 || parts.length === 0) parts.push(pane("duration.second", { n: rest }));
  if (parts.length === 1 && minutes > 0) return pane("duration.minuteOnly", { n: minutes });
  // Seconds matter beside minutes, not beside days.
  return parts.slice(0, days > 0 ? 2 : 3).join(" ");
}

/** `yyyy-mm-dd hh:mm:ss`, as it stands on the sheet. */
export function time(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return dash();
  const days = Math.floor(seconds / DAY);
  const rest = Math.round(seconds - days * DAY);
  const clock = [Math.floor(rest / HOUR), Math.floor((rest % HOUR) / MINUTE), rest % MINUTE].map(two).join(":");
  return `${dateText(days)} ${clock}`;
}

/** `yyyy-mm-dd` of a day as Excel counts them. */
export function date(excelDays: number): string {
  return Number.isFinite(excelDays) && excelDays >= 0 ? dateText(excelDays) : dash();
}

export function count(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(value);
}

export function money(yuan: number): string {
  if (!Number.isFinite(yuan)) return dash();
  const cents = Number.isInteger(yuan) ? 0 : 2;
  const amount = new Intl.NumberFormat(language(), { minimumFractionDigits: cents, maximumFractionDigits: 2 }).format(yuan);
  return pane("money", { amount });
}

/** A share as percent with at most two decimals. Beside a target it is never rounded onto it: 79.998 % of 80 % is 79.99 %. */
export function share(value: number, target?: number): string {
  if (!Number.isFinite(value)) return dash();
  const hundredths = value * 10_000;
  let rounded = Math.round(hundredths);
  if (target !== undefined && Math.abs(value - target) > 1e-12 && rounded === Math.round(target * 10_000))
    rounded = value < target ? Math.ceil(hundredths) - 1 : Math.floor(hundredths) + 1;
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(rounded / 100)}%`;
}

/** Whether two figures are told apart; binary noise is no difference. */
export function differ(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a !== b : Math.abs(a - b) > 1e-9;
}

/** Whole percent for a progress bar's words. */
export function percent(part: number): string {
  return `${Math.floor(Math.min(1, Math.max(0, part)) * 100)}%`;
}

export function list(items: readonly string[]): string {
  return items.join(pane("list.join"));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
