/** Keys: texts folded for comparison. Nearly every id is one as it stands, which can be seen without making anything. */
import { isDigit } from "./cells";

const SHORTEST = 6;
const NOT_PLAIN = -1;

/**
 * True for texts that cleaning does not change, nor folding but for their case, that are no mark of emptiness and no damaged number: digits, letters,
 * `-`, `_` and Chinese characters. Others may be such, too: they are looked at closely.
 */
export function isPlainKey(text: string): boolean {
  return plainMark(text) !== NOT_PLAIN;
}

export function firstThatIsNotItsOwnKey(texts: readonly string[], from: number): number {
  let at = from;
  while (at < texts.length && isItsOwnKey(texts[at])) at++;
  return at;
}

/** True for a plain key without capitals. */
function isItsOwnKey(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < SHORTEST || first === 45 || first === 48) return false;
  let isWord = false;
  let mayBeDamaged = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || code === 45) continue;
    if (code === 101) mayBeDamaged = true;
    else if ((code >= 97 && code <= 122) || code === 95 || (code >= 0x4e00 && code <= 0x9fff)) isWord = true;
    else return false;
  }
  return isWord || !mayBeDamaged;
}

/** A number that equal keys share, and seldom others; not negative. */
export function markOf(key: string): number {
  let hash = key.length;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return settled(hash);
}

/** The mark of a plain text's key, found on the way through its characters; NOT_PLAIN for others. */
function plainMark(text: string): number {
  const first = text.charCodeAt(0);
  // Marks of emptiness are short, or begin with a nought.
  if (text.length < SHORTEST || first === 45 || first === 48) return NOT_PLAIN;
  let isWord = false;
  let mayBeDamaged = false;
  let hash = text.length;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (!isDigit(code) && code !== 45) {
      if (code >= 65 && code <= 90) code |= 0x20;
      if (code === 101) mayBeDamaged = true;
      else if ((code >= 97 && code <= 122) || code === 95 || (code >= 0x4e00 && code <= 0x9fff)) isWord = true;
      else return NOT_PLAIN;
    }
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return isWord || !mayBeDamaged ? settled(hash) : NOT_PLAIN;
}

/** Keys that differ in their last characters alone would crowd together. */
function settled(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}

/**
 * Marks the cells of some rows: that of `cells[at]` becomes `marks[from + at]`; `other` marks cells that are no plain text. It sees nothing but arrays,
 * numbers and texts: what the engine learns of the loop then outlives the reader.
 */
export function markCells(
  cells: readonly unknown[],
  from: number,
  to: number,
  marks: Int32Array,
  other: (cell: unknown, i: number) => number,
): void {
  for (let i = from, at = 0; i < to; i++, at++) {
    const cell = cells[at];
    let mark = typeof cell === "string" ? plainMark(cell) : NOT_PLAIN;
    if (mark === NOT_PLAIN) mark = other(cell, i);
    marks[i] = mark;
  }
}
