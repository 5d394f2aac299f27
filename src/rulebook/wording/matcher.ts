/**
 * Finds the words of lists in a folded text, from left to right, each word tried where its first character stands. A word is tried at most once at each place
 * and never longer than it is (a gap is bounded), so the work grows with the text's length and nothing else, whatever the text.
 *
 * How words are written in lists: `不是我们的问题` stands anywhere; `^不知道$` is all that is said (but for a particle); `不…发票` leaves a gap within a sentence;
 * `{不|没}退` is either.
 */
import { HEART, LINK, type Folded } from "./fold";
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

interface Pattern {
  readonly list: string;
  readonly word: string;
  readonly parts: readonly (readonly (string | Sound)[])[];
  readonly whole: { readonly from: boolean; readonly to: boolean };
}

export type Lists = Readonly<Record<string, readonly string[]>>;

const GAP = "…";
const SENTENCE_END = `。!?;\n${LINK}`;
const LEADING = `,。!?:${HEART}嗯哦噢额呃啊哈`;
const TRAILING = `,。!?:${HEART}的呢哦噢啊呀哈了吧哟啦哒滴嘛么`;

export class Matcher {
  /** Characters compared so far: what the tests hold against the text's length. */
  steps = 0;
  private readonly byFirst = new Map<string, Pattern[]>();

  /**
   * @param gap how many characters a gap may hold at most
   * @param sounded words that are also found by sound
   */
  constructor(
    lists: Lists,
    private readonly gap: number,
    sounded: readonly string[] = [],
  ) {
    const bySound = new Set(sounded);
    for (const [list, words] of Object.entries(lists)) {
      for (const word of new Set(words)) for (const form of alternatives(word)) this.add(compile(list, word, form, bySound));
    }
  }

  private add(pattern: Pattern): void {
    const first = pattern.parts[0]?.[0];
    if (first === undefined) return;
    for (const char of firstChars(first)) {
      const patterns = this.byFirst.get(char);
      if (patterns) patterns.push(pattern);
      else this.byFirst.set(char, [pattern]);
    }
  }

  /** Every hit, by its beginning; of hits of one list at one place the longest comes first. */
  find(folded: Folded): Hit[] {
    const { text } = folded;
    const hits: Hit[] = [];
    let lead = 0;
    while (lead < text.length && LEADING.includes(text[lead])) lead++;
    let tail = text.length;
    while (tail > 0 && TRAILING.includes(text[tail - 1])) tail--;
    this.steps += lead + text.length - tail;
    for (let at = 0; at < text.length; at++) {
      this.steps++;
      const patterns = this.byFirst.get(text[at]);
      if (!patterns) continue;
      const before = hits.length;
      for (const pattern of patterns) {
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
    for (let i = 1; found && i < parts.length; i++) {
      const from = found.end;
      let next: { end: number; everyday: boolean } | undefined;
      for (let at = from; at <= from + this.gap && at < text.length && !next; at++) {
        if (at > from && SENTENCE_END.includes(text[at - 1])) break;
        next = this.matchPart(parts[i], text, at);
      }
      found = next;
    }
    return found && { list, word, start, ...found };
  }

  private matchPart(slots: readonly (string | Sound)[], text: string, start: number): { end: number; everyday: boolean } | undefined {
    let at = start;
    let everyday = false;
    let letters = 0;
    for (let i = 0; i < slots.length; i++) {
      this.steps++;
      const slot = slots[i];
      if (text[at] === "+" && slot !== "+" && i > 0) at++;
      else if (text[at] === HEART && i > 0 && !(typeof slot !== "string" && slot.pinyin === "xin" && text[at + 1] !== slot.char)) at++;
      const char = text[at];
      if (char === undefined) return undefined;
      if (typeof slot === "string" || char === slot.char) {
        if (typeof slot === "string" && char !== slot) return undefined;
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
        return undefined;
      }
    }
    // All initials is a matter of its own: such short words stand in the lists themselves.
    return letters === slots.length && letters > 0 ? undefined : { end: at, everyday };
  }
}

function firstChars(slot: string | Sound): Iterable<string> {
  return typeof slot === "string" ? [slot] : new Set(slot.char + slot.pinyin[0] + slot.initials + slot.alike + (SOUNDS[slot.pinyin] ?? ""));
}

function compile(list: string, word: string, form: string, bySound: ReadonlySet<string>): Pattern {
  const from = form.startsWith("^");
  const to = form.endsWith("$");
  const parts = form
    .slice(from ? 1 : 0, to ? -1 : undefined)
    .split(GAP)
    .filter((part) => part !== "")
    .map((part) => (bySound.has(part) && SOUNDED[part]) || [...part]);
  return { list, word, parts, whole: { from, to } };
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
/** Latin words up to this length stand inside other words and in English sentences. */
const SHORT = 3;

/**
 * Whether a hit that begins or ends in Latin letters is a word there and not a piece of one: of a longer word, of a model number or code, of an English sentence.
 */
function isWholeWord(folded: Folded, hit: Hit): boolean {
  const beginsLatin = LATIN.test(folded.text[hit.start]);
  const endsLatin = LATIN.test(folded.text[hit.end - 1]);
  if (!beginsLatin && !endsLatin) return true;
  const { original } = folded;
  const { start, end } = folded.place(hit.start, hit.end);
  const near = (at: number) => (original[at] ?? " ").normalize("NFKC").toLowerCase();
  const short = end - start > hit.end - hit.start || hit.end - hit.start <= SHORT;
  if (beginsLatin) {
    if (LATIN.test(near(start - 1)) || DIGIT.test(near(start - 1))) return false;
    if (JOINT.test(near(start - 1)) && /[a-z0-9]/.test(near(start - 2))) return false;
    if (short && near(start - 1) === " " && LATIN.test(near(start - 2))) return false;
  }
  if (endsLatin) {
    if (LATIN.test(near(end))) return false;
    if (short && near(end) === " " && LATIN.test(near(end + 1))) return false;
    const first = JOINT.test(near(end)) ? end + 1 : end;
    let digits = 0;
    while (digits < ACCOUNT_DIGITS && DIGIT.test(near(first + digits))) digits++;
    if (digits > 0 && digits < ACCOUNT_DIGITS) return false;
  }
  return true;
}
