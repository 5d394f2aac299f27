/**
 * A message as it is searched: one width, lower case, simplified, without the blanks, dots, hyphens, zero-width characters and pictures that are put
 * between characters so that nobody finds them. The place of each remaining character in the original is kept for whoever wants to show it.
 */
import { urlsOf, type Url } from "./urls";
import { SIMPLIFIED, TRADITIONAL } from "./tables";

/** Stands for a link: what is inside one is nobody's word. */
export const LINK = "\u0001";
/** Hearts stand between characters as decoration, and for 心 where its sound is meant. */
export const HEART = "❤";

const HEARTS = new Set("❤♥♡💕💖💗💓💘💙💚💛💜🧡🖤🤍🤎💞💝💟❣");
const PICTURES: Readonly<Record<string, string>> = {
  "🐧": "企鹅",
  "🍑": "桃",
  "🐱": "猫",
  "🐈": "猫",
  "🐟": "鱼",
  "🐠": "鱼",
  "🛰": "卫星",
  "🐴": "马",
  "🐎": "马",
  "➕": "+",
};
/** Letters of other alphabets that look like Latin ones. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [..."аaеeоoхxсcрpуyіiѵvνvωwԛqԝwχxѡwјjѕsηn寳宝"].flatMap((char, i, all) => (i % 2 === 0 ? [[char, all[i + 1]] as const] : [])),
);
const SIMPLER: ReadonlyMap<string, string> = new Map(Array.from(TRADITIONAL, (char, i) => [char, SIMPLIFIED[i]]));
/** Marks that end or structure what is said: they stay, so that nothing is found across the end of a sentence. */
export const KEPT_MARKS: ReadonlySet<string> = new Set(",。!?;:+@\n");
/** Negative circled and squared letters, and those of flags, have no compatibility form: where each alphabet begins. */
const LETTER_BLOCKS = [0x1f150, 0x1f170, 0x1f1e6];
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const WORD_CHAR = /[\p{L}\p{N}]/u;

export class Folded {
  readonly text: string;
  readonly urls: readonly Url[];
  private starts?: number[];
  private ends?: number[];

  constructor(readonly original: string) {
    this.urls = urlsOf(original);
    this.text = foldInto(original, this.urls);
  }

  /** What stands in the original from a place to another. */
  found({ start, end }: { readonly start: number; readonly end: number }) {
    return { word: this.original.slice(start, end), start, end };
  }

  /** Where a piece of the folded text begins and ends in the original. */
  place(start: number, end: number): { readonly start: number; readonly end: number } {
    if (!this.starts) foldInto(this.original, this.urls, (this.starts = []), (this.ends = []));
    return { start: this.starts[start], end: this.ends![end - 1] };
  }
}

/** The characters of a text folded, one by one: a link in it is no link. */
export function foldChars(text: string): string {
  return foldInto(text, []);
}

function foldInto(original: string, urls: readonly Url[], starts?: number[], ends?: number[]): string {
  let text = "";
  let url = 0;
  // What stays as it is is taken over piece by piece.
  let kept = 0;
  let afterHeart = false;
  for (let at = 0; at < original.length;) {
    const isUrl = url < urls.length && urls[url].start === at;
    const folded = isUrl ? LINK_CODE : foldUnit(original.charCodeAt(at));
    if (folded === original.charCodeAt(at) && folded !== NOTHING) {
      if (starts) note(1, at, at + 1, starts, ends!);
      afterHeart = false;
      at++;
      continue;
    }
    let end = isUrl ? urls[url++].end : at + 1;
    let chars = folded === NOTHING ? "" : String.fromCharCode(folded);
    if (folded === MANY) {
      const code = original.codePointAt(at)!;
      if (code > 0xffff) end++;
      chars = foldPoint(code);
      if (chars === HEART && afterHeart) chars = "";
    }
    if (chars !== "") afterHeart = chars === HEART;
    text += original.slice(kept, at) + chars;
    if (starts) note(chars.length, at, end, starts, ends!);
    at = kept = end;
  }
  return kept === 0 ? original : text + original.slice(kept);
}

function note(count: number, start: number, end: number, starts: number[], ends: number[]): void {
  for (let i = 0; i < count; i++) {
    starts.push(start);
    ends.push(end);
  }
}

const LINK_CODE = LINK.charCodeAt(0);
const HEART_CODE = HEART.charCodeAt(0);
/** What a character is folded to where that is not one other: nothing, or what `foldPoint` says. It is no character's code. */
export const NOTHING = 0xffff;
/** Neither is this. */
export const MANY = 0xfffe;
const NOT_MET = 0;
/** What each character is folded to, found out when it is first met. */
const FOLDS = new Uint16Array(0x10000);
const POINT_FOLDS = new Map<number, string>();

/** One character's code folded: another's, NOTHING, or MANY: half a character, several, or a heart, of which a row is one. */
export function foldUnit(code: number): number {
  const known = FOLDS[code];
  return known === NOT_MET ? (FOLDS[code] = foldNew(code)) : known;
}

function foldNew(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return MANY;
  const folded = foldChar(String.fromCharCode(code), code);
  if (folded === "") return NOTHING;
  const only = folded.charCodeAt(0);
  return folded.length > 1 || only === HEART_CODE || only >= MANY ? MANY : only;
}

/** A whole character folded, by its code point. */
export function foldPoint(code: number): string {
  let folded = POINT_FOLDS.get(code);
  if (folded === undefined) POINT_FOLDS.set(code, (folded = foldChar(String.fromCodePoint(code), code)));
  return folded;
}

function foldChar(char: string, code: number): string {
  if (code >= 0x4e00 && code <= 0x9fff) return SIMPLER.get(char) ?? ALIKE.get(char) ?? char;
  if (HEARTS.has(char)) return HEART;
  if (PICTURES[char]) return PICTURES[char];
  for (const from of LETTER_BLOCKS) if (LATIN[code - from]) return LATIN[code - from];
  let folded = "";
  // Letters lose their accents: wēi xìn.
  for (const each of char.normalize(/\p{Script=Latin}/u.test(char) ? "NFKD" : "NFKC").toLowerCase()) {
    const seen = ALIKE.get(each) ?? SIMPLER.get(each) ?? each;
    if (KEPT_MARKS.has(seen) || WORD_CHAR.test(seen)) folded += seen;
  }
  return folded;
}
