/**
 * Finds the words of lists in a folded text, from left to right, each word tried where its first character stands. A word is tried at most once at each place
 * and never longer than it is (a gap is bounded), so the work grows with the text's length and nothing else, whatever the text.
 *
 * How words are written in lists: `不是我们的问题` stands anywhere; `^不知道$` is all that is said (but for a particle); `不…发票` leaves a gap within a sentence;
 * `{不|没}退` is either. Upper case, full width and blanks in a word are no more than in a text.
 */
import { holdsChinese } from "../../sheets";
import { foldChars, HEART, LINK, type Folded } from "./fold";
import { SOUNDED, type Sound } from "./sounded";
import { SOUNDS } from "./tables";

export interface Hit {
  /** Which of the lists the word is from. */
  readonly list: string;
  /** The word as it is written in the list. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Spelled with an ordinary character of the same sound: it may mean nothing. */
  readonly everyday: boolean;
}

/** What stands at one place of a word: a character, by its code, or all that sounds like it. */
export type Slot = number | Sound;

export interface Pattern {
  readonly list: string;
  readonly word: string;
  readonly parts: readonly (readonly Slot[])[];
  readonly whole: { readonly from: boolean; readonly to: boolean };
}

/** The patterns that may begin with a character. Most go on with one other and are found by it; the rest may go on with any. */
interface Beginnings {
  readonly all: Pattern[];
  readonly withAny: Pattern[];
  /** For a second character the patterns that may go on with it, in their order: those with any are among them. */
  readonly bySecond: Map<number, Pattern[]>;
}

/** Codes are told apart by their upper bits and then by the lower ones. */
const LOWER = 5;
/** How many there are, by the upper bits. */
const UPPERS = 0x10000 >> LOWER;

export type Lists = Readonly<Record<string, readonly string[]>>;

const GAP = "…";
const SENTENCE_ENDS = [...`。!?;\n${LINK}`].map((char) => char.charCodeAt(0));
const LEADING = new Set(`,。!?:${HEART}嗯哦噢喔额呃啊哈亲`);
const TRAILING = new Set(`,。!?:${HEART}的呢哦噢喔啊呀哈了吧哟啦哒滴嘛么亲`);
/** These two stand between the characters of a word as decoration, as 加+微❤信. */
const PLUS_CODE = "+".charCodeAt(0);
const HEART_CODE = HEART.charCodeAt(0);
const NOT_FOUND = -1;

export class Matcher {
  /** Characters compared so far: what the tests hold against the text's length. */
  steps = 0;
  /** By the code of the first character. */
  private readonly byFirst = new Map<number, Beginnings>();
  /** A bit for each such code. */
  private readonly firsts = new Uint32Array(UPPERS);
  private hasWhole = false;

  /**
   * @param gap how many characters a gap may hold at most
   * @param sounded words that are also found by sound
   */
  constructor(
    lists: Lists,
    private readonly gap: number,
    sounded: readonly string[] = [],
  ) {
    for (const [list, words] of Object.entries(lists)) for (const pattern of patternsOf(list, words, sounded)) this.add(pattern);
  }

  private add(pattern: Pattern): void {
    if (pattern.whole.from || pattern.whole.to) this.hasWhole = true;
    const [first, second] = pattern.parts[0];
    for (const code of firstCodes(first)) {
      let begun = this.byFirst.get(code);
      if (!begun) this.byFirst.set(code, (begun = { all: [], withAny: [], bySecond: new Map() }));
      const { all, withAny, bySecond } = begun;
      all.push(pattern);
      if (typeof first === "number" && typeof second === "number") {
        const patterns = bySecond.get(second);
        if (patterns) patterns.push(pattern);
        else bySecond.set(second, [...withAny, pattern]);
      } else {
        withAny.push(pattern);
        for (const patterns of bySecond.values()) patterns.push(pattern);
      }
      this.firsts[code >>> LOWER] |= 1 << code;
    }
  }

  /** Every hit, by its beginning; of hits of one list at one place the longest comes first. */
  find(folded: Folded): Hit[] {
    const { text } = folded;
    const hits: Hit[] = [];
    let lead = 0;
    let tail = text.length;
    if (this.hasWhole) {
      while (lead < text.length && LEADING.has(text[lead])) lead++;
      while (tail > 0 && TRAILING.has(text[tail - 1])) tail--;
      this.steps += lead + text.length - tail;
    }
    this.steps += text.length;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (((this.firsts[code >>> LOWER] >>> code) & 1) === 0) continue;
      const { all, withAny, bySecond } = this.byFirst.get(code)!;
      const next = text.charCodeAt(at + 1);
      const isDecorated = next === PLUS_CODE || next === HEART_CODE;
      const patterns = isDecorated ? all : (bySecond.get(next) ?? withAny);
      const before = hits.length;
      this.steps += patterns.length;
      for (let i = 0; i < patterns.length; i++) {
        const pattern = patterns[i];
        if (pattern.whole.from && at > lead) continue;
        const hit = this.match(pattern, text, at);
        if (hit && !(pattern.whole.to && hit.end < tail) && isWholeWord(folded, hit)) hits.push(hit);
      }
      if (hits.length - before > 1) hits.push(...hits.splice(before).sort((a, b) => b.end - a.end));
    }
    return hits;
  }

  private match({ list, word, parts }: Pattern, text: string, start: number): Hit | undefined {
    let found = this.matchPart(parts[0], text, start);
    for (let i = 1; found !== NOT_FOUND && i < parts.length; i++) {
      const from = found >> 1;
      const part = parts[i];
      const first = part[0];
      found = NOT_FOUND;
      for (let at = from; at <= from + this.gap && at < text.length && found === NOT_FOUND; at++) {
        const code = text.charCodeAt(at);
        this.steps++;
        if (code === first || typeof first !== "number") found = this.matchPart(part, text, at);
        if (SENTENCE_ENDS.includes(code)) break;
      }
    }
    return found === NOT_FOUND ? undefined : { list, word, start, end: found >> 1, everyday: (found & 1) === 1 };
  }

  /** Where a part that begins at a place ends, times two, and one more where it is spelled with an everyday character; or NOT_FOUND. */
  private matchPart(slots: readonly Slot[], text: string, start: number): number {
    let at = start;
    let everyday = false;
    let letters = 0;
    for (let i = 0; i < slots.length; i++) {
      this.steps++;
      const slot = slots[i];
      const next = text.charCodeAt(at);
      if (i > 0 && ((next === PLUS_CODE && slot !== PLUS_CODE) || (next === HEART_CODE && !standsForHeart(slot, text[at + 1])))) at++;
      if (at >= text.length) return NOT_FOUND;
      if (typeof slot === "number") {
        if (text.charCodeAt(at) !== slot) return NOT_FOUND;
        at++;
        continue;
      }
      const char = text[at];
      if (char === slot.char) {
        at++;
      } else if (text.startsWith(slot.pinyin, at)) {
        at += slot.pinyin.length;
      } else if (slot.alike.includes(char) || SOUNDS[slot.pinyin]?.includes(char) || char === HEART) {
        everyday ||= slot.everyday.includes(char);
        at++;
      } else if (slot.initials.includes(char)) {
        letters++;
        at++;
      } else {
        return NOT_FOUND;
      }
    }
    // All initials is a matter of its own: such short words stand in the lists themselves.
    if (letters === slots.length && letters > 0) return NOT_FOUND;
    return everyday ? 2 * at + 1 : 2 * at;
  }
}

/** 微❤ is 微心, which sounds like 微信; where 信 itself follows, the heart stands between. */
function standsForHeart(slot: Slot, next: string | undefined): boolean {
  return typeof slot !== "number" && slot.pinyin === "xin" && next !== slot.char;
}

/** The characters that may stand at the beginning of what a slot matches, as codes. */
export function firstCodes(slot: Slot): readonly number[] {
  if (typeof slot === "number") return [slot];
  return codesOf([...new Set(slot.char + slot.pinyin[0] + slot.initials + slot.alike + (SOUNDS[slot.pinyin] ?? ""))]);
}

/** What the words of a list look like; one without any character is nowhere. */
export function patternsOf(list: string, words: readonly string[], sounded: readonly string[] = []): readonly Pattern[] {
  const bySound = new Set(sounded);
  return [...new Set(words)]
    .flatMap((word) => alternatives(word).map((form) => compile(list, word, form, bySound)))
    .filter(({ parts }) => parts.length > 0);
}

function compile(list: string, word: string, form: string, bySound: ReadonlySet<string>): Pattern {
  const from = form.startsWith("^");
  const to = form.endsWith("$");
  const parts = form
    .slice(from ? 1 : 0, to ? -1 : undefined)
    .split(GAP)
    .map((part) => (bySound.has(part) && Object.hasOwn(SOUNDED, part) && SOUNDED[part]) || codesOf([...foldChars(part)]))
    .filter((slots) => slots.length > 0);
  return { list, word, parts, whole: { from, to } };
}

function codesOf(chars: readonly string[]): readonly number[] {
  return chars.map((char) => char.codePointAt(0)!);
}

/** `{不|没}退` as 不退 and 没退. */
export function alternatives(word: string): readonly string[] {
  const open = word.indexOf("{");
  const close = word.indexOf("}", open);
  if (open < 0 || close < 0) return [word];
  const rest = alternatives(word.slice(close + 1));
  return word
    .slice(open + 1, close)
    .split("|")
    .flatMap((choice) => rest.map((tail) => word.slice(0, open) + choice + tail));
}

const LATIN = /[a-z]/;
const DIGIT = /[0-9]/;
const JOINT = /[-_./=&?]/;
/** Fewer digits behind Latin letters make a model number: no account has so few. A matter of what a word is; a rule's `accountDigits` decides on accounts. */
const ACCOUNT_DIGITS = 5;
const LAST_ASCII = "\u007f";
/** Latin words up to this length stand inside other words and in English sentences. */
const SHORT = 3;

const ACCOUNT_BEHIND = / (?:[a-z][-_a-z\d]{5,19}(?![a-z\d])|[-_.a-z\d]{1,22}@)/iy;

/** 加vx abc12345: a name in Chinese talk, or at its beginning, and no word of an English sentence. */
function bearsAccount(text: string, start: number, end: number): boolean {
  ACCOUNT_BEHIND.lastIndex = end;
  const account = ACCOUNT_BEHIND.exec(text);
  return account !== null && (holdsChinese(text[start - 1] ?? "") || (start === 0 && /\d/.test(account[0])));
}

/**
 * Whether a hit that begins or ends in Latin letters is a word there and not a piece of one: of a longer word, of a model number or code, of an English sentence.
 */
function isWholeWord(folded: Folded, hit: Hit): boolean {
  const beginsLatin = LATIN.test(folded.text[hit.start]);
  const endsLatin = LATIN.test(folded.text[hit.end - 1]);
  if (!beginsLatin && !endsLatin) return true;
  const { original } = folded;
  const { start, end } = folded.place(hit.start, hit.end);
  const near = (at: number) => {
    const char = original[at] ?? " ";
    return (char <= LAST_ASCII ? char : char.normalize("NFKC")).toLowerCase();
  };
  const isSplit = end - start > hit.end - hit.start && !hit.word.includes(" ");
  const short = isSplit || hit.end - hit.start <= SHORT;
  if (beginsLatin) {
    if (LATIN.test(near(start - 1)) || DIGIT.test(near(start - 1))) return false;
    if (JOINT.test(near(start - 1)) && /[a-z0-9]/.test(near(start - 2))) return false;
    if (short && near(start - 1) === " " && LATIN.test(near(start - 2))) return false;
  }
  if (endsLatin) {
    if (LATIN.test(near(end))) return false;
    if (short && near(end) === " " && LATIN.test(near(end + 1)) && !bearsAccount(original, start, end)) return false;
    const first = JOINT.test(near(end)) ? end + 1 : end;
    let digits = 0;
    while (digits < ACCOUNT_DIGITS && DIGIT.test(near(first + digits))) digits++;
    if (digits > 0 && digits < ACCOUNT_DIGITS) return false;
  }
  return true;
}
