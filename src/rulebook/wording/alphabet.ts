/** The alphabet of a sieve: the characters of its words as letters, and which words each pair of letters tells. */
import { foldUnit, HEART, MANY, NOTHING } from "./fold";
import { firstCodes, type Slot } from "./matcher";

/** A form of a word, and the list that it is from. */
export interface Listed {
  readonly list: number;
  readonly parts: readonly (readonly Slot[])[];
}

/** A word that has more than the pair which tells it. */
interface Word {
  readonly list: number;
  /** The letters that stand right before the pair, and right behind it. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
  /** Letters of its other pieces, which may stand anywhere. */
  readonly others: readonly number[];
  /** The text in which the others were looked for last. */
  text: number;
}

/** What a pair of letters, or a single one, tells. */
export interface Entry {
  /** The lists of which it is a word. */
  readonly lists: number[];
  readonly words: Word[];
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

/** The bits of half a pair, … */
const HALF = 0xffff;
/** … and how many there are. */
const HALF_BITS = 16;
/** Spreads pairs over their places. */
const SPREAD = 0x9e35;
/** So many places for a pair: nearly all pairs that tell nothing meet an empty one. */
const ROOM = 8;
const PLUS_CODE = "+".charCodeAt(0);
const HEART_CODE = HEART.charCodeAt(0);
const DOTS = ".．";
const DIGITS = "0123456789";
const LATIN = "abcdefghijklmnopqrstuvwxyz";

/** A word's pieces as letters. */
interface Spelled {
  readonly list: number;
  readonly runs: readonly (readonly number[])[];
}

export class Alphabet {
  readonly kinds: Uint8Array;
  readonly alone = new Map<number, Entry>();
  /** For each letter the sounded words, a bit each, that may have it first, second and third. */
  readonly sounds: readonly [Uint32Array, Uint32Array, Uint32Array];
  /** The sounded words of two characters. */
  shortSounds = 0;
  /** The lists that each sounded word is in. */
  readonly soundLists: (readonly number[])[] = [];
  /** Lists with a word that no letter tells, such as a heart: it may be in any text. */
  readonly always: ReadonlySet<number>;
  /** For each character of a text its letter, or what it is else. */
  readonly table = new Uint16Array(0x10000).fill(NOT_MET);
  /** How many texts were read: the mark of the last one. */
  texts = 0;
  /** Open addressing: the number of the pair that stands at a place, from 1; 0 where none does. */
  readonly places: Uint16Array | Uint32Array;
  /** The pairs by their numbers. */
  private readonly pairs: number[] = [0];
  private readonly entries: Entry[] = [];
  private readonly letters = new Map<number, number>();

  constructor(patterns: readonly Listed[]) {
    const always = new Set<number>();
    const spelled: Spelled[] = [];
    const sounded = new Map<readonly Slot[], number[]>();
    for (const { list, parts } of patterns) {
      const runs = parts.filter(isSpelled).map((codes) => codes.filter((code) => code !== PLUS_CODE && code !== HEART_CODE));
      if (runs.some((run) => run.length > 0)) spelled.push({ list, runs: runs.map((run) => run.map((code) => this.letter(code))) });
      else if (runs.length === parts.length) always.add(list);
      else sounded.set(parts[0], [...(sounded.get(parts[0]) ?? []), list]);
    }
    for (const slots of sounded.keys()) for (const slot of slots) for (const code of firstCodes(slot)) this.letter(code);
    for (const char of DIGITS + LATIN) this.letter(char.charCodeAt(0));

    this.always = always;
    const size = this.letters.size + 1;
    this.kinds = new Uint8Array(size);
    this.sounds = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    for (const [code, letter] of this.letters) {
      const char = String.fromCodePoint(code);
      if (DIGITS.includes(char)) this.kinds[letter] = IS_DIGIT;
      if (LATIN.includes(char)) this.kinds[letter] = IS_LATIN;
    }
    this.places = this.spell(spelled);
    for (const [slots, lists] of sounded) this.sound(slots, lists);
  }

  /** What two letters that follow each other tell, from the place on at which it may stand: `placeOf(first, second)`. */
  entryAt(from: number, first: number, second: number): Entry | undefined {
    const { places, pairs } = this;
    const pair = pairOf(first, second);
    for (let place = from; places[place] !== 0; place = (place + 1) & (places.length - 1)) {
      if (pairs[places[place]] === pair) return this.entries[places[place]];
    }
    return undefined;
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

  /** Finds for each word the pair that the fewest words share, and a place for each such pair. */
  private spell(words: readonly Spelled[]): Uint16Array | Uint32Array {
    const shared = new Map<number, number>();
    for (const { runs } of words) eachPair(runs, (pair) => shared.set(pair, (shared.get(pair) ?? 0) + 1));
    const byPair = new Map<number, Entry>();
    for (const { list, runs } of words) {
      let [rarest, fewest, end] = [0, Infinity, 0];
      let run: readonly number[] | undefined;
      eachPair(runs, (pair, of, at) => {
        const count = shared.get(pair)!;
        if (count < fewest) [rarest, fewest, run, end] = [pair, count, of, at];
      });
      const others = () => [...new Set(runs.filter((each) => each !== run).flat())];
      if (run) {
        tell(byPair, rarest, { list, before: run.slice(0, end - 1), behind: run.slice(end + 1), others: others(), text: 0 });
      } else {
        const [first, ...rest] = others();
        this.kinds[first] |= IS_ALONE;
        tell(this.alone, first, { list, before: [], behind: [], others: rest, text: 0 });
      }
    }
    let size = ROOM;
    while (size < ROOM * byPair.size) size *= 2;
    const places = byPair.size < HALF ? new Uint16Array(size) : new Uint32Array(size);
    for (const [pair, entry] of byPair) {
      const number = this.pairs.push(pair) - 1;
      this.entries[number] = entry;
      let place = placeOf(pair >>> HALF_BITS, pair & HALF, size - 1);
      while (places[place] !== 0) place = (place + 1) & (size - 1);
      places[place] = number;
    }
    return places;
  }

  private sound(slots: readonly Slot[], lists: readonly number[]): void {
    const bit = 1 << this.soundLists.length;
    this.soundLists.push(lists);
    if (slots.length < this.sounds.length) this.shortSounds |= bit;
    for (const [at, sounds] of this.sounds.entries()) {
      for (const code of at < slots.length ? firstCodes(slots[at]) : []) {
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

/** Two letters side by side in the pieces of a word: the piece, and where in it the second one stands. */
function eachPair(runs: Spelled["runs"], take: (pair: number, run: readonly number[], at: number) => void): void {
  for (const run of runs) for (let at = 1; at < run.length; at++) take(pairOf(run[at - 1], run[at]), run, at);
}

function pairOf(first: number, second: number): number {
  return (first << HALF_BITS) | second;
}

/** Asked for once, as hashes.ts of the sheets says. */
const { imul } = Math;

/** Where what two letters tell stands, if they tell anything. @param last the last place */
export function placeOf(first: number, second: number, last: number): number {
  return (imul(first, SPREAD) + second) & last;
}

function tell(entries: Map<number, Entry>, key: number, word: Word): void {
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = { lists: [], words: [] }));
  if (word.before.length + word.behind.length + word.others.length > 0) entry.words.push(word);
  else if (!entry.lists.includes(word.list)) entry.lists.push(word.list);
}
