/** Ids, names and words as text: what a spreadsheet keeps whole, what it has damaged, and what a platform has masked. */
import { cleanText, foldText, isEmptyMark, unwrap, ERROR_CELL } from "./cells";
import { EMPTY, UNREADABLE, type FieldType } from "./types";

/** From here on a spreadsheet may have rounded digits away. */
const LOST_DIGITS = 1e15;
// "2.78E+11", "1E15": what is left of a long number. An id that merely holds an e among digits (12e45f) is none.
const E_NOTATION = /^[+-]?(\d(\.\d+)?e[+-]?\d+|\d+(\.\d+)?e[+-]\d+)$/;

/** True for a text that Excel made of a long number. */
function isDamaged(folded: string): boolean {
  return folded.includes("e") && E_NOTATION.test(folded);
}

/** True for a name with stars in it (`昂**`, `t******7`): many buyers share it, so it joins nothing. */
export function isMasked(text: string): boolean {
  return text.includes("*") || text.includes("＊");
}

/** The text of a cell of an id, a name or words: for show, not folded. */
export function readText(value: unknown, type: FieldType): string | typeof EMPTY | typeof UNREADABLE {
  const basic = unwrap(value);
  if (basic === ERROR_CELL || basic === undefined) return UNREADABLE;
  const isKey = type === "id" || type === "name";
  if (typeof basic === "number") {
    if (basic === 0) return EMPTY;
    if (isKey && !(Number.isInteger(basic) && Math.abs(basic) < LOST_DIGITS)) return UNREADABLE;
    return String(basic);
  }
  if (typeof basic === "boolean") return type === "id" ? UNREADABLE : basic ? "TRUE" : "FALSE";
  if (isEmptyMark(basic)) return EMPTY;
  const text = cleanText(basic);
  return isKey && isDamaged(foldText(text)) ? UNREADABLE : text;
}
