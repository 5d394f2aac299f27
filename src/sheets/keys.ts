/** Keys: texts folded for comparison. Nearly every id is one as it stands, which can be seen without making anything. */
import { isDigit } from "./cells";

const SHORTEST = 6;

/**
 * The place of the first of some texts, from a place on, that is no plain key, or has letters of the other case: until then no two of them fold to one.
 * Their count where there is none.
 */
export function firstOfOtherCase(texts: readonly string[], from: number, inCapitals: boolean): number {
  let at = from;
  while (at < texts.length && isPlain(texts[at], !inCapitals, inCapitals)) at++;
  return at;
}

/**
 * The place of the first of some cells that may be empty or damaged, as an id: every other one that is not its own is whole for what it begins with. It sees
 * nothing but arrays, and so stays as fast as the engine has made it.
 */
export function firstNotWhole(cells: readonly unknown[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const cell = cells[at];
    if (typeof cell !== "string" || !isWhole(cell)) return at;
  }
  return to;
}

/** True for most ids: digits to the end, or up to a hyphen or a letter that no damaged number has there. */
function isWhole(text: string): boolean {
  const first = text.charCodeAt(0);
  // Marks of emptiness are short, or begin with a nought.
  if (text.length < SHORTEST || first === 48) return false;
  let at = 0;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  if (at === text.length) return true;
  const code = text.charCodeAt(at) | 0x20;
  return at === 0 ? code >= 97 && code <= 122 && code !== 110 : text.charCodeAt(at) === 45 || (code >= 97 && code <= 122 && code !== 101);
}

/**
 * True for texts that cleaning does not change, nor folding but for their case, that are no mark of emptiness, no damaged number and not several ids:
 * digits, letters, `-`, `_` and Chinese characters. Others may be such, too: they are looked at closely.
 */
export function isPlainKey(text: string): boolean {
  return isPlain(text, true, true);
}

function isPlain(text: string, maySmall: boolean, mayCapital: boolean): boolean {
  const first = text.charCodeAt(0);
  // Marks of emptiness are short, or begin with a nought.
  if (text.length < SHORTEST || first === 45 || first === 48) return false;
  let isWord = false;
  let mayBeDamaged = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || code === 45) continue;
    if (code === 101 || code === 69) mayBeDamaged = true;
    else isWord = true;
    if (code >= 65 && code <= 90) {
      if (!mayCapital) return false;
    } else if (code >= 97 && code <= 122) {
      if (!maySmall) return false;
    } else if (code !== 95 && !(code >= 0x4e00 && code <= 0x9fff)) {
      return false;
    }
  }
  return isWord || !mayBeDamaged;
}
