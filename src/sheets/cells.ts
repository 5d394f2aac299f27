/**
 * What every reader does first with a cell: unwrap rich values, tell errors and emptiness, and take away what pasting leaves behind
 * (tabs, a leading apostrophe, ="…", blanks of all sorts, invisible characters).
 */

const HAN = /\p{Script=Han}/u;

/** What an error cell is unwrapped to. */
export const ERROR_CELL = Symbol("error cell");

/** The errors of Excel, as a cell shows them and as Office.js hands them over. */
export const ERROR_TEXTS: ReadonlySet<unknown> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#TIMEOUT!",
  "#PYTHON!",
]);

// Zero-width characters and byte order marks; and control characters other than tab and line breaks, which trimming sees to.
export const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const ALL_CONTROL = /[\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g;
/** A text that holds none of these needs no folding but that of case. Most ids and names are such. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** The basic value of a rich one (a formatted number, an entity …), ERROR_CELL for errors of any shape, undefined for what a cell cannot hold. */
export function unwrap(value: unknown): string | number | boolean | typeof ERROR_CELL | undefined {
  switch (typeof value) {
    case "string":
      return value.charCodeAt(0) === 35 && ERROR_TEXTS.has(value.trim().toUpperCase()) ? ERROR_CELL : value;
    case "number":
      // NaN is one of the marks of "empty" that analysis tools write.
      return Number.isNaN(value) ? "" : value;
    case "boolean":
      return value;
    case "object":
      return value === null ? "" : unwrapObject(value as Readonly<Record<string, unknown>>);
    default:
      return value === undefined ? "" : undefined;
  }
}

export function isErrorCell(value: unknown): boolean {
  return unwrap(value) === ERROR_CELL;
}

function unwrapObject(value: Readonly<Record<string, unknown>>): string | number | boolean | typeof ERROR_CELL | undefined {
  if (value instanceof Error || value.type === "Error" || value.type === "CustomFunctionError") return ERROR_CELL;
  const basic = value.basicValue;
  if (typeof basic === "string" || typeof basic === "number" || typeof basic === "boolean") return unwrap(basic);
  if (value.type === "Empty") return "";
  return typeof value.code === "string" ? ERROR_CELL : undefined;
}

/** The text of a cell without what pasting left around it. Inner blanks and full-width characters stay: it is for show. */
export function cleanText(text: string): string {
  let clean = text;
  if (!PLAIN.test(clean)) clean = clean.replace(INVISIBLE, "").trim();
  clean = withoutMark(clean);
  if (clean.startsWith('="') && clean.endsWith('"') && clean.length > 2) clean = withoutMark(clean.slice(2, -1).trim());
  return clean;
}

/**
 * Without what marks a cell as a text, which may stand before a formula that says one, and within it; some exports close it. A row of blanks within is tried
 * at its beginning alone: from each of its places on, a cell of 32,767 of them would take seconds.
 */
function withoutMark(text: string): string {
  return text.startsWith("'") || text.endsWith("'") ? text.replace(/^['\s]+|(?<!['\s])['\s]+$/g, "") : text;
}

/** Folded for comparison: NFKC, no invisible characters, trimmed, lower case. */
export function foldText(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize("NFKC").replace(INVISIBLE, "").trim()).toLowerCase();
}

/** A name, or any other whole cell, folded: what pasting leaves around it is no part of it. */
export function foldName(text: string): string {
  return foldText(cleanText(text));
}

const EMPTY_MARKS = new Set([
  "",
  "-",
  "--",
  "~",
  "/",
  "\\n",
  "无",
  "null",
  "none",
  "nan",
  "0000-00-00 00:00:00",
  "0000-00-00",
  "0000/00/00 00:00:00",
  "暂无数据",
  // Taobao's reason for closing an order that was not closed.
  "订单未关闭",
]);
const LONGEST_MARK = 19;

/** True for texts that begin as no mark does. Nearly every cell begins with such a digit, letter or Chinese character. */
export function beginsNoMark(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x4e00 && first <= 0x9fff) return first !== 0x65e0 && first !== 0x6682 && first !== 0x8ba2;
  return (first >= 49 && first <= 57) || (first >= 65 && first <= 122 && first !== 78 && first !== 110 && first !== 92);
}

/** Whether a text holds a Chinese character. */
export function holdsChinese(text: string): boolean {
  return HAN.test(text);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for the ways in which exports write "nothing". */
export function isEmptyMark(text: string): boolean {
  if (beginsNoMark(text)) return false;
  if (text.length > LONGEST_MARK && PLAIN.test(text)) return false;
  return EMPTY_MARKS.has(foldName(text));
}

/** True where a cell says nothing: blank, an empty mark, or the 0 that desktop Excel hands over for a blank cell. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === 0) return true;
  if (typeof value === "number" || typeof value === "boolean") return Number.isNaN(value);
  if (typeof value === "string") return isEmptyMark(value);
  const basic = unwrap(value);
  return basic === 0 || (typeof basic === "string" && isEmptyMark(basic));
}

/** Marks that a person may well say: they never empty a message. */
const SPOKEN = new Set(["-", "/", "无"]);

/** As saysNothing, for the words of a message. */
export function isEmptyMessage(value: unknown): boolean {
  return saysNothing(value) && !SPOKEN.has(foldName(String(unwrap(value))));
}

const SHOWN = 60;

/** A cell as it may stand in a message: one line, not longer than 60 characters. */
export function showCell(value: unknown): string {
  const basic = unwrap(value);
  let text: string;
  if (basic === ERROR_CELL) text = errorText(value);
  else if (typeof basic === "boolean") text = basic ? "TRUE" : "FALSE";
  else text = basic === undefined ? `[${typeof value}]` : String(basic);
  text = text.replace(ALL_CONTROL, " ").trim();
  const letters = Array.from(text.slice(0, 2 * SHOWN));
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN - 1).join("")}…` : text;
}

function errorText(value: unknown): string {
  if (typeof value === "string") return value;
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  return typeof basicValue === "string" ? basicValue : typeof code === "string" ? code : "#ERROR";
}
