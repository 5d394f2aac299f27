/**
 * Arguments of formulas, as Excel hands them: `x` and `[[x]]` mean the same, and null, "" and 0 are an empty argument
 * (desktop Excel hands 0 for a blank cell). Declared here once, coerced here once.
 */
import { foldName, foldText, isEmptyMark, isErrorCell, LAST_DAY, parseSlashed, readNumber, readTime, showCell } from "../sheets";
import { DAY, UNREADABLE, type Grid, type Sheet } from "../sheets/types";
import { readingOptions } from "../rulebook/settings";
import { readEach } from "./broadcast";
import { Refusal } from "./errors";
import { settingsInForce } from "./snapshot";
import { listed } from "./texts";

export function gridOf(argument: unknown): Grid {
  if (!Array.isArray(argument)) return [[argument]];
  return (argument as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** As gridOf, for a sheet: one of a million rows is taken as it is, and not looked through. */
export function tableOf(argument: unknown): Grid {
  return Array.isArray(argument) && Array.isArray(argument[0]) ? (argument as unknown[][]) : gridOf(argument);
}

export function isEmptyArgument(value: unknown): boolean {
  return value === null || value === undefined || value === 0 || (typeof value === "string" && isEmptyMark(value));
}

/** True for one empty cell. */
export function isLeftOut(argument: unknown): boolean {
  const grid = gridOf(argument);
  return grid.length === 1 && grid[0].length === 1 && valueOf(grid[0][0]) === undefined;
}

/** The one value of an argument that takes no range; undefined where it is empty. */
export function single(argument: unknown, name: string): unknown {
  const grid = gridOf(argument);
  if (grid.length > 1 || (grid[0]?.length ?? 0) > 1) throw new Refusal("invalidValue", "one-cell", { argument: name });
  return valueOf(grid[0]?.[0]);
}

/** A positive number within bounds, or undefined. */
export function numberArgument(argument: unknown, name: string, most: number): number | undefined {
  const value = single(argument, name);
  if (value === undefined) return undefined;
  const number = typeof value === "number" || typeof value === "string" ? readNumber(value) : NaN;
  if (Number.isNaN(number)) throw new Refusal("invalidValue", "not-a-number", { argument: name, found: showCell(value) });
  if (number === 0) return undefined;
  if (!(number > 0 && number <= most))
    throw new Refusal("invalidNumber", "out-of-range", { argument: name, found: number, least: 0, most });
  return number;
}

/** A word that is one of those allowed (each with its synonyms), or undefined. */
export function choiceArgument<Word extends string>(argument: unknown, name: string, words: Choices<Word>): Word | undefined {
  return single(argument, name) === undefined ? undefined : requiredChoice(argument, name, words);
}

type Choices<Word extends string> = Readonly<Record<Word, readonly string[]>>;

/** The same where there is no default: an empty one is refused. */
export function requiredChoice<Word extends string>(argument: unknown, name: string, words: Choices<Word>): Word {
  const value = single(argument, name) ?? "";
  const folded = typeof value === "string" ? foldText(value) : "";
  const choice = (Object.keys(words) as Word[]).find((word) => word === folded || words[word].includes(folded));
  if (choice === undefined)
    throw new Refusal("invalidValue", "not-a-choice", { argument: name, found: showCell(value), choices: listed(Object.keys(words)) });
  return choice;
}

/** The moment that "not yet" is judged at, in seconds. A day without a time is its end. @param sheet what it is a moment of */
export function momentArgument(argument: unknown, name: string, sheet: Sheet): number | undefined {
  const value = single(argument, name);
  if (value === undefined) return undefined;
  const { seconds, dateOnly } = timeOf(value, name, isDayFirst([[value]], sheet));
  return dateOnly ? seconds + DAY - 1 : seconds;
}

/** The moments that something begins, in seconds, cell by cell. A day without a time is its beginning. */
export function startsArgument(argument: unknown, name: string, sheet?: Sheet): (number | undefined | Refusal)[][] {
  const grid = gridOf(argument);
  const dayFirst = isDayFirst(grid, sheet);
  return readEach(grid, (cell) => {
    const basic = valueOf(cell);
    return basic === undefined ? undefined : timeOf(basic, name, dayFirst).seconds;
  });
}

/** The same as whole serial numbers: the days of `from` or `to`. */
export function daysArgument(argument: unknown, name: string, sheet: Sheet): (number | undefined | Refusal)[][] {
  return startsArgument(argument, name, sheet).map((row) =>
    row.map((start) => (typeof start === "number" ? Math.floor(start / DAY) : start)),
  );
}

/** Which of a/b/yyyy is the day the cells of an argument decide together, as those of a column do; else the sheet's headings. */
function isDayFirst(grid: Grid, sheet?: Sheet): boolean {
  const dates = grid.flat().flatMap((cell) => (typeof cell === "string" ? (parseSlashed(foldName(cell)) ?? []) : []));
  if (dates.some(({ days: [, monthFirst] }) => monthFirst < 0)) return true;
  return sheet?.layout.chinese === true && dates.every(({ days: [dayFirst] }) => dayFirst >= 0);
}

/** An agent's name as it is compared, from a cell of `agent`. */
export function agentOf(value: unknown, name: string): string {
  const basic = valueOf(value);
  if (basic === undefined) return "";
  if (typeof basic === "object" || typeof basic === "boolean")
    throw new Refusal("invalidValue", "not-a-name", { argument: name, found: showCell(basic) });
  return foldName(String(basic));
}

/** A number that was typed as text is that number. */
function numberIn(value: unknown): unknown {
  const text = typeof value === "string" ? foldName(value) : "";
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : value;
}

function timeOf(cell: unknown, name: string, dayFirst: boolean): { seconds: number; dateOnly: boolean } {
  const value = numberIn(cell);
  if (typeof value === "number" && !(value >= 0 && value < LAST_DAY + 1)) {
    throw new Refusal("invalidNumber", "out-of-range", { argument: name, found: value, least: 0, most: LAST_DAY });
  }
  const { utcOffsetHours } = readingOptions(settingsInForce());
  const time = typeof value === "number" || typeof value === "string" ? readTime(value, utcOffsetHours, dayFirst) : UNREADABLE;
  if (typeof time === "number") throw new Refusal("invalidValue", "not-a-time", { argument: name, found: showCell(value) });
  return time;
}

/** What a cell says: of a rich value (a formatted number, an entity) its basic one, an error as it is; undefined where it is empty. */
function valueOf(cell: unknown): unknown {
  const isRich = typeof cell === "object" && cell !== null && "basicValue" in cell && !isErrorCell(cell);
  const value = isRich ? cell.basicValue : cell;
  return isEmptyArgument(value) ? undefined : value;
}
