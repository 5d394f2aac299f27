/** The alphabet of a sieve: the characters of its words as letters, and which words each pair of letters tells. */
import { foldUnit, HEART, MANY, NOTHING } from "./fold";
import { firstCodes, type Slot } from "./matcher";

/** A form of a word, and the list that it is from. */
export interface Listed {
  readonly list: number;
  readonly parts: readonly (readonly Slot[])[];
}

/** What a pair of letters, or a single one, tells. */
export interface Entry {
  /** The lists of which it is a word. */
  readonly lists: number[];
  /** Words that have other letters, too. */
  readonly words: { readonly list: number; readonly others: readonly number[] }[];
  /** The text that it was met in last. */
  text: number;
}

/** The letter of all characters that are in no word. */
export const STRANGE = 0;
/** What a character may be that is no letter: not met yet, … */
export const NOT_MET = 0xffff;
/** … left out by folding, … */
export const LEFT_OUT = 0xfffe;
/** … a dot, which folding leaves out and links have, … */
export const DOT = 0xfffd;
/** … decoration between characters, … */
export const PLUS = 0xfffc;
/** … or not one character but several, half of one, or a heart. */
const SEVERAL = 0xfffb;
/** There are not so many characters. */
export const LAST_LETTER = 0xfffa;

/** What a letter may be beside a half of a pair, a bit each: a digit, … */
export const IS_DIGIT = 1;
/** … a Latin letter, … */
export const IS_LATIN = 2;
/** … all that is known of a word, … */
export const IS_ALONE = 4;
/** … a piece of a word that is found by its sound. */
const HAS_SOUND = 8;

/** Followers are told apart by so many bits of their letters. */
export const FOLLOWER_BITS = 31;
const PAIR = 0x10000;
const PLUS_CODE = "+".charCodeAt(0);
const HEART_CODE = HEART.charCodeAt(0);
const DOTS = ".．";
const DIGITS = "0123456789";

export class Alphabet {
  readonly kinds: Uint8Array;
  /** For each letter one bit for each 32nd part of the letters that may follow it: nearly all pairs that tell nothing end here. */
  readonly followers: Uint32Array;
  private readonly pairs = new Map<number, Entry>();
  readonly alone = new Map<number, Entry>();
  /** For each letter the sounded words, a bit each, that may begin with it, and that may go on with it. */
  readonly firstSounds: Uint32Array;
  readonly nextSounds: Uint32Array;
  /** The lists that each sounded word is in. */
  readonly sounds: (readonly number[])[] = [];
  /** Lists with a word that no letter tells, such as a heart: it may be in any text. */
  readonly always: ReadonlySet<number>;
  /** For each character of a text its letter, or what it is else. */
  readonly table = new Uint16Array(0x10000).fill(NOT_MET);
  /** How many texts were read: the mark of what the last one holds. */
  texts = 0;
  /** The text that each letter was met in last. */
  readonly seen: Float64Array;
  private readonly letters = new Map<number, number>();

  constructor(patterns: readonly Listed[]) {
    const always = new Set<number>();
    const spelled: { readonly list: number; readonly runs: readonly (readonly number[])[] }[] = [];
    const sounded = new Map<readonly Slot[], number[]>();
    for (const { list, parts } of patterns) {
      const runs = parts.filter(isSpelled).map((codes) => codes.filter((code) => code !== PLUS_CODE && code !== HEART_CODE));
      if (runs.some((run) => run.length > 0)) spelled.push({ list, runs: runs.map((run) => run.map((code) => this.letter(code))) });
      else if (runs.length === parts.length) always.add(list);
      else sounded.set(parts[0], [...(sounded.get(parts[0]) ?? []), list]);
    }
    for (const slots of sounded.keys()) for (const slot of slots) for (const code of firstCodes(slot)) this.letter(code);
    for (const digit of DIGITS) this.letter(digit.charCodeAt(0));

    this.always = always;
    const size = this.letters.size + 1;
    this.kinds = new Uint8Array(size);
    this.followers = new Uint32Array(size);
    this.firstSounds = new Uint32Array(size);
    this.nextSounds = new Uint32Array(size);
    this.seen = new Float64Array(size);
    for (const [code, letter] of this.letters) {
      const char = String.fromCodePoint(code);
      if (DIGITS.includes(char)) this.kinds[letter] = IS_DIGIT;
      if (char >= "a" && char <= "z") this.kinds[letter] = IS_LATIN;
    }
    this.spell(spelled);
    for (const [slots, lists] of sounded) this.sound(slots, lists);
  }

  /** What two letters that follow each other tell. */
  entryOf(first: number, second: number): Entry | undefined {
    return this.pairs.get(first * PAIR + second);
  }

  /** The letter of a folded character. */
  ofFolded(code: number): number {
    return this.letters.get(code) ?? STRANGE;
  }

  /** The letter of a character as it stands in a text, or what it is else. */
  letterOf(code: number): number {
    const folded = foldUnit(code);
    if (folded === NOTHING) return DOTS.includes(String.fromCharCode(code)) ? DOT : LEFT_OUT;
    if (folded === MANY) return SEVERAL;
    return folded === PLUS_CODE ? PLUS : this.ofFolded(folded);
  }

  private letter(code: number): number {
    let letter = this.letters.get(code);
    if (letter === undefined) this.letters.set(code, (letter = this.letters.size + 1));
    return letter;
  }

  private spell(words: readonly { readonly list: number; readonly runs: readonly (readonly number[])[] }[]): void {
    const shared = new Map<number, number>();
    for (const { runs } of words) for (const pair of pairsOf(runs)) shared.set(pair, (shared.get(pair) ?? 0) + 1);
    for (const { list, runs } of words) {
      let rarest: number | undefined;
      for (const pair of pairsOf(runs)) if (rarest === undefined || shared.get(pair)! < shared.get(rarest)!) rarest = pair;
      const letters = new Set(runs.flat());
      if (rarest === undefined) {
        const [first] = letters;
        letters.delete(first);
        this.kinds[first] |= IS_ALONE;
        tell(this.alone, first, list, [...letters]);
      } else {
        const first = Math.floor(rarest / PAIR);
        const second = rarest % PAIR;
        letters.delete(first);
        letters.delete(second);
        this.followers[first] |= 1 << (second & FOLLOWER_BITS);
        tell(this.pairs, rarest, list, [...letters]);
      }
    }
  }

  private sound(slots: readonly Slot[], lists: readonly number[]): void {
    const bit = 1 << this.sounds.length;
    this.sounds.push(lists);
    for (const [at, sounds] of [this.firstSounds, this.nextSounds].entries()) {
      for (const code of firstCodes(slots[at])) {
        const letter = this.ofFolded(code);
        this.kinds[letter] |= HAS_SOUND;
        sounds[letter] |= bit;
      }
    }
  }
}

function isSpelled(part: readonly Slot[]): part is readonly number[] {
  return part.every((slot) => typeof slot === "number");
}

function pairsOf(runs: readonly (readonly number[])[]): number[] {
  return runs.flatMap((run) => run.slice(1).map((letter, i) => run[i] * PAIR + letter));
}

function tell(entries: Map<number, Entry>, key: number, list: number, others: readonly number[]): void {
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = { lists: [], words: [], text: 0 }));
  if (others.length > 0) entry.words.push({ list, others });
  else if (!entry.lists.includes(list)) entry.lists.push(list);
}
