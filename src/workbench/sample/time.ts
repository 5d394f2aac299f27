/** Times of the sample: whole seconds of wall-clock time since 1899-12-30, as Excel counts its days. */
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

/** 2024-05-06, a Monday: the week of the sample begins. */
export const WEEK_START = 45_418 * DAY;

export const serial = (seconds: number): number => seconds / DAY;

const two = (value: number): string => String(value).padStart(2, "0");

function dateText(seconds: number): string {
  const date = new Date((seconds - 25_569 * DAY) * 1000);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

export function timeText(seconds: number): string {
  const rest = seconds % DAY;
  return `${dateText(seconds)} ${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}:${two(rest % MINUTE)}`;
}

/** yymmdd, as an order number begins. */
export const shortDate = (seconds: number): string => dateText(seconds).replaceAll("-", "").slice(2);
