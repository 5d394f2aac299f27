/**
 * A message as it is searched: one width, lower case, simplified, without the blanks, dots, hyphens, zero-width characters and pictures that are put
 * between characters so that nobody finds them. The place of each remaining character in the original is kept for whoever wants to show it.
 */
import { urlsOf, type Url } from "./urls";
import { TRADITIONAL } from "./tables";

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
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [TRADITIONAL[2 * i], TRADITIONAL[2 * i + 1]]),
);
/** Marks that end or structure what is said: they stay, so that nothing is found across the end of a sentence. */
const KEPT_MARKS = new Set(",。!?;:+@\n");
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

  /** Where a piece of the folded text begins and ends in the original. */
  place(start: number, end: number): { readonly start: number; readonly end: number } {
    if (!this.starts) foldInto(this.original, this.urls, (this.starts = []), (this.ends = []));
    return { start: this.starts[start], end: this.ends![end - 1] };
  }
}

function foldInto(original: string, urls: readonly Url[], starts?: number[], ends?: number[]): string {
  let text = "";
  let url = 0;
  const put = (chars: string, start: number, end: number) => {
    text += chars;
    if (!starts) return;
    for (let i = 0; i < chars.length; i++) {
      starts.push(start);
      ends!.push(end);
    }
  };
  for (let at = 0; at < original.length;) {
    if (urls[url]?.start === at) {
      put(LINK, at, urls[url].end);
      at = urls[url++].end;
      continue;
    }
    const code = original.codePointAt(at)!;
    const end = at + (code > 0xffff ? 2 : 1);
    if (code >= 0x4e00 && code <= 0x9fff) {
      const char = original[at];
      put(SIMPLIFIED.get(char) ?? ALIKE.get(char) ?? char, at, end);
    } else {
      for (const char of foldChar(String.fromCodePoint(code), code)) {
        if (char !== HEART || !text.endsWith(HEART)) put(char, at, end);
      }
    }
    at = end;
  }
  return text;
}

function foldChar(char: string, code: number): string {
  if (HEARTS.has(char)) return HEART;
  if (PICTURES[char]) return PICTURES[char];
  // Negative circled and squared letters have no compatibility form.
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(97 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(97 + code - 0x1f170);
  let folded = "";
  for (const each of char.normalize("NFKC").toLowerCase()) {
    const seen = ALIKE.get(each) ?? SIMPLIFIED.get(each) ?? each;
    if (KEPT_MARKS.has(seen) || WORD_CHAR.test(seen)) folded += seen;
  }
  return folded;
}
