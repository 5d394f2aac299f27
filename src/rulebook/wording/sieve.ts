/**
 * One look at a text for all words of all lists at once. It does not find words, it tells which lists may have one in the text, so that no list is searched
 * for where none of its words can be: most messages say nothing that any rule looks for.
 *
 * A word is known by two of its characters that stand side by side, the pair that the fewest words share; its other characters must stand anywhere in the
 * text. The text is read once from left to right: a table leads from each of its characters to a letter, which is the character that it is folded to;
 * what folding leaves out does not part a pair. Where a pair of letters is some word's and its other letters are there as well, the list of that word gets
 * its bit in the text's sign. A word that is also found by its sound is known by what sounds like its first two characters, one behind the other.
 * So a text costs a step a character and a step for each known pair that it holds, however many words there are, and it is neither folded nor copied.
 */
import { foldChars, foldPoint, foldUnit, HEART, MANY, NOTHING } from "./fold";
import { firstCodes, patternsOf, type Slot } from "./matcher";

/** Places in a sign that stand for no list: whether anything is said at all, whether a link may be there, whether a phone or card number may. */
export const SAYS_SOMETHING = 0;
export const HAS_LINK = 1;
export const HAS_NUMBER = 2;
const FIRST_LIST = 3;

/** A phone number has so many digits, a bank card has more. */
const NUMBER_DIGITS = 11;
const DOMAIN = /[.．][a-zａ-ｚ]/i;

/** Words by which a pair of letters, or a single one, is known. */
interface Entry {
  readonly words: { readonly list: number; readonly others: readonly number[] }[];
  /** The text that it was met in last. */
  text: number;
}

/** The letter of all characters that are in no word. */
const STRANGE = 0;
// What a character may be that is no letter: not met yet, left out by folding, a dot, decoration, or several characters.
const NOT_MET = 0xffff;
const LEFT_OUT = 0xfffe;
const DOT = 0xfffd;
const PLUS = 0xfffc;
const SEVERAL = 0xfffb;
const LAST_LETTER = 0xfffa;
const PAIR = 0x10000;

const PLUS_CODE = "+".charCodeAt(0);
const HEART_CODE = HEART.charCodeAt(0);

// What a letter may be beside a half of a pair.
const IS_DIGIT = 1;
const IS_LATIN = 2;
const IS_KNOWN_ALONE = 4;
const HAS_SOUND = 8;

export class Sieve {
  private lists = FIRST_LIST;
  private readonly patterns: { readonly list: number; readonly parts: readonly (readonly Slot[])[] }[] = [];
  private alphabet: Alphabet | undefined;
  /** For each character of a text its letter, or what it is else. */
  private readonly table = new Uint16Array(0x10000).fill(NOT_MET);
  /** How many texts were read: a mark on what was met in the last. */
  private text = 0;

  /** Takes a list of words in; returns its place in every sign. @param sounded those of its words that are also found by their sound */
  add(words: readonly string[], sounded: readonly string[] = []): number {
    const list = this.lists++;
    for (const { parts } of patternsOf("", words, sounded)) this.patterns.push({ list, parts });
    this.alphabet = undefined;
    return list;
  }

  /** The same for texts that are looked for as they are written. */
  addWritten(texts: readonly string[]): number {
    const list = this.lists++;
    for (const text of texts) this.patterns.push({ list, parts: [[...foldChars(text)].map((char) => char.codePointAt(0)!)] });
    this.alphabet = undefined;
    return list;
  }

  /** How many numbers of 32 bits a sign takes. */
  get width(): number {
    return Math.ceil(this.lists / 32);
  }

  /** Puts down the sign of a text: bit `place` of the numbers of `signs` from `at` on. */
  read(text: string, signs: Uint32Array, at: number): void {
    if (!this.alphabet) {
      this.alphabet = new Alphabet(this.patterns);
      this.table.fill(NOT_MET);
      this.text = 0;
    }
    const { table } = this;
    const { kinds, followers, pairs, alone, firstSounds, nextSounds, seen } = this.alphabet;
    const mark = ++this.text;
    const met: Entry[] = [];

    let before = STRANGE;
    let digits = 0;
    let hasDot = false;
    let hasHeart = false;
    let saysSomething = false;
    let sounding = 0;
    let heard = 0;
    for (let i = 0; i < text.length; i++) {
      let letter = table[text.charCodeAt(i)];
      if (letter === NOT_MET) letter = table[text.charCodeAt(i)] = this.alphabet.letterOf(text.charCodeAt(i));
      let several = "";
      if (letter > LAST_LETTER) {
        if (letter === LEFT_OUT) continue;
        if (letter === DOT) {
          hasDot = true;
          continue;
        }
        if (letter === PLUS) {
          saysSomething = true;
          continue;
        }
        const code = text.codePointAt(i)!;
        if (code > 0xffff) i++;
        several = foldPoint(code);
        if (several === "") continue;
        if (several === HEART) {
          hasHeart = saysSomething = true;
          continue;
        }
        letter = this.alphabet.ofFolded(several.charCodeAt(0));
      }
      for (let next = 1; ; next++) {
        seen[letter] = mark;
        if ((followers[before] >>> (letter & 31)) & 1) meet(pairs.get(before * PAIR + letter), mark, met);
        before = letter;
        const kind = kinds[letter];
        if (kind === 0) {
          sounding = 0;
        } else {
          if (kind & IS_DIGIT) digits++;
          if (kind & IS_KNOWN_ALONE) meet(alone.get(letter), mark, met);
          heard |= sounding & nextSounds[letter];
          sounding = (kind & IS_LATIN ? sounding : 0) | firstSounds[letter];
        }
        if (next >= several.length) break;
        letter = this.alphabet.ofFolded(several.charCodeAt(next));
      }
      saysSomething = true;
    }

    const put = (place: number) => (signs[at + (place >> 5)] |= 1 << (place & 31));
    if (saysSomething) put(SAYS_SOMETHING);
    if (hasDot && DOMAIN.test(text)) put(HAS_LINK);
    if (digits >= NUMBER_DIGITS) put(HAS_NUMBER);
    for (const { words } of met) for (const { list, others } of words) if (others.every((letter) => seen[letter] === mark)) put(list);
    // A heart stands for any sound.
    if (heard !== 0 || hasHeart)
      this.alphabet.sounds.forEach((lists, i) => (hasHeart || (heard >>> i) & 1 ? lists.forEach(put) : undefined));
    for (const list of this.alphabet.always) put(list);
  }
}

/** Remembers what a text holds, once. */
function meet(entry: Entry | undefined, mark: number, met: Entry[]): void {
  if (!entry || entry.text === mark) return;
  entry.text = mark;
  met.push(entry);
}

/** The letters of the words, and which words each pair of them tells. */
class Alphabet {
  readonly kinds: Uint8Array;
  /** For each letter one bit for each 32nd part of the letters that may follow it: nearly all pairs of a text end here. */
  readonly followers: Uint32Array;
  readonly pairs = new Map<number, Entry>();
  readonly alone = new Map<number, Entry>();
  /** For each letter the sounded words, a bit each, that may begin with it, and that may go on with it. */
  readonly firstSounds: Uint32Array;
  readonly nextSounds: Uint32Array;
  /** The lists that each sounded word is in. */
  readonly sounds: (readonly number[])[] = [];
  /** Lists with a word that no letter tells, such as a heart: it may be in any text. */
  readonly always: ReadonlySet<number>;
  /** The text that each letter was met in last. */
  readonly seen: Uint32Array;
  private readonly letters = new Map<number, number>();

  constructor(patterns: readonly { readonly list: number; readonly parts: readonly (readonly Slot[])[] }[]) {
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
    for (let digit = 0; digit < 10; digit++) this.letter(String(digit).charCodeAt(0));

    this.always = always;
    const size = this.letters.size + 1;
    this.kinds = new Uint8Array(size);
    this.followers = new Uint32Array(size);
    this.firstSounds = new Uint32Array(size);
    this.nextSounds = new Uint32Array(size);
    this.seen = new Uint32Array(size);
    for (const [code, letter] of this.letters) {
      if (code >= 48 && code <= 57) this.kinds[letter] = IS_DIGIT;
      if (code >= 97 && code <= 122) this.kinds[letter] = IS_LATIN;
    }
    this.spell(spelled);
    for (const [slots, lists] of sounded) this.sound(slots, lists);
  }

  /** The letter of a folded character. */
  ofFolded(code: number): number {
    return this.letters.get(code) ?? STRANGE;
  }

  /** The letter of a character as it stands in a text, or what it is else. */
  letterOf(code: number): number {
    const folded = foldUnit(code);
    if (folded === NOTHING) return code === 0x2e || code === 0xff0e ? DOT : LEFT_OUT;
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
        this.kinds[first] |= IS_KNOWN_ALONE;
        entryOf(this.alone, first).words.push({ list, others: [...letters] });
      } else {
        const first = Math.floor(rarest / PAIR);
        const second = rarest % PAIR;
        letters.delete(first);
        letters.delete(second);
        this.followers[first] |= 1 << (second & 31);
        entryOf(this.pairs, rarest).words.push({ list, others: [...letters] });
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

function entryOf(entries: Map<number, Entry>, key: number): Entry {
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = { words: [], text: 0 }));
  return entry;
}
