/** The lines of a text that was pasted into the cells of one column. */
import { ERROR_CELL, INVISIBLE, isErrorCell, showCell, unwrap } from "../cells";
import { dateText } from "../times/calendar";
import { DAY, type CellSource } from "../types";

export interface Lines {
  readonly texts: readonly string[];
  /** The row of the source that each line stands in. */
  readonly rows: readonly number[];
}

const BREAK = /\r\n|[\n\r\u2028\u2029\u000b\u000c]/;
// The blanks that are no plain ones.
const BLANKS = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const PLAIN = /^[ -~\u3001-\u9fff\uff00-\uffef]*$/;

/** Serial numbers of 2009 to 2064: what Excel makes of a date that stands alone in a line. */
const PASTED_DAYS = { from: 40_000, to: 60_000 };

/** @param rows how many rows are looked at */
export function linesOf(source: CellSource, column: number, rows = source.rowCount): Lines {
  const texts: string[] = [];
  const places: number[] = [];
  for (let row = 0; row < Math.min(rows, source.rowCount); row++) {
    const cell = source.cell(row, column);
    // A message that Excel took for a formula (-…, =…) was said, though nobody can read what.
    const text = isErrorCell(cell) ? showCell(cell) : textOf(cell);
    if (text === "") continue;
    for (const line of BREAK.test(text) ? text.split(BREAK) : [text]) {
      const clean = cleanLine(line);
      if (clean === "") continue;
      texts.push(clean);
      places.push(row);
    }
  }
  return { texts, rows: places };
}

function cleanLine(line: string): string {
  return (PLAIN.test(line) ? line : line.replace(INVISIBLE, "").replace(BLANKS, " ")).trim();
}

/** A cell as the text that was pasted: of a line that is a date or a time Excel has made a number. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const basic = unwrap(value);
  if (typeof basic === "number") return numberText(basic);
  return typeof basic === "boolean" ? String(basic).toUpperCase() : basic === ERROR_CELL || basic === undefined ? "" : basic;
}

function numberText(value: number): string {
  if (value === 0) return "";
  const isDay = value >= PASTED_DAYS.from && value < PASTED_DAYS.to;
  if (!isDay && !(value > 0 && value < 1)) return String(value);
  const seconds = Math.round(value * DAY);
  // A price of 0.5 and the like is no time of day that somebody has pasted: those have seconds that a price has not.
  if (Math.abs(seconds - value * DAY) > 0.01) return String(value);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  if (!isDay) return clock;
  const date = dateText(Math.floor(seconds / DAY));
  return seconds % DAY === 0 ? date : `${date} ${clock}`;
}
