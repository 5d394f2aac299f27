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
import {
  Alphabet,
  DOT,
  FOLLOWER_BITS,
  IS_ALONE,
  IS_DIGIT,
  IS_LATIN,
  LAST_LETTER,
  LEFT_OUT,
  NOT_MET,
  PLUS,
  STRANGE,
  type Entry,
  type Listed,
} from "./alphabet";
import { foldChars, foldPoint, HEART } from "./fold";
import { patternsOf } from "./matcher";

/** Places in a sign that stand for no list: whether anything is said at all, whether a link may be there, whether a phone or card number may. */
export const SAYS_SOMETHING = 0;
export const HAS_LINK = 1;
export const HAS_NUMBER = 2;
/** Lists come behind them. */
const FIRST_LIST = 3;
/** A sign is numbers of 32 bits: the upper bits of a place tell the number, the lower ones the bit in it. */
const LOWER = 5;
/** The lower bits. */
const BIT = 31;

/** A phone number has so many digits, a bank card has more. */
const NUMBER_DIGITS = 11;
const DOMAIN = /[.．][a-zａ-ｚ]/i;

/** Words as they are written in lists, or texts as they stand. */
type SievedList = { readonly words: readonly string[]; readonly sounded: readonly string[] } | { readonly written: readonly string[] };

/** An alphabet is costly to make, and one audit after the other looks for the same words: the last one is kept. */
let made: { readonly key: string; readonly alphabet: Alphabet } | undefined;

function alphabetOf(lists: readonly SievedList[]): Alphabet {
  const key = JSON.stringify(lists);
  if (made?.key !== key) made = { key, alphabet: new Alphabet(lists.flatMap((list, i) => listed(list, FIRST_LIST + i))) };
  return made.alphabet;
}

function listed(of: SievedList, list: number): Listed[] {
  if ("words" in of) return patternsOf("", of.words, of.sounded).map(({ parts }) => ({ list, parts }));
  return of.written.map((text) => ({ list, parts: [[...foldChars(text)].map((char) => char.codePointAt(0)!)] }));
}

export class Sieve {
  private readonly lists: SievedList[] = [];
  private alphabet: Alphabet | undefined;
  /** What the text holds that depends on its other letters: `met[0 … metCount - 1]`. */
  private readonly met: Entry[] = [];
  private metCount = 0;

  /** Takes a list of words in; returns its place in every sign. @param sounded those of its words that are also found by their sound */
  add(words: readonly string[], sounded: readonly string[] = []): number {
    return this.take({ words, sounded });
  }

  /** The same for texts that are looked for as they are written. */
  addWritten(written: readonly string[]): number {
    return this.take({ written });
  }

  private take(list: SievedList): number {
    this.alphabet = undefined;
    return FIRST_LIST + this.lists.push(list) - 1;
  }

  /** How many numbers of 32 bits a sign takes. */
  get width(): number {
    return ((FIRST_LIST + this.lists.length - 1) >> LOWER) + 1;
  }

  /** Puts down the sign of a text: bit `place` of the numbers of `signs` from `at` on. */
  read(text: string, signs: Uint32Array, at: number): void {
    const alphabet = (this.alphabet ??= alphabetOf(this.lists));
    const { table } = alphabet;
    const { kinds, followers, alone, firstSounds, nextSounds, seen } = alphabet;
    const mark = ++alphabet.texts;
    this.metCount = 0;

    let before = STRANGE;
    let digits = 0;
    let hasDot = false;
    let hasHeart = false;
    let saysSomething = false;
    let sounding = 0;
    let heard = 0;
    for (let i = 0; i < text.length; i++) {
      let letter = table[text.charCodeAt(i)];
      if (letter === NOT_MET) letter = table[text.charCodeAt(i)] = alphabet.letterOf(text.charCodeAt(i));
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
        letter = alphabet.ofFolded(several.charCodeAt(0));
      }
      for (let next = 1; ; next++) {
        seen[letter] = mark;
        if ((followers[before] >>> (letter & FOLLOWER_BITS)) & 1) this.meet(alphabet.entryOf(before, letter), mark, signs, at);
        before = letter;
        const kind = kinds[letter];
        if (kind === 0) {
          sounding = 0;
        } else {
          if (kind & IS_DIGIT) digits++;
          if (kind & IS_ALONE) this.meet(alone.get(letter), mark, signs, at);
          heard |= sounding & nextSounds[letter];
          sounding = (kind & IS_LATIN ? sounding : 0) | firstSounds[letter];
        }
        if (next >= several.length) break;
        letter = alphabet.ofFolded(several.charCodeAt(next));
      }
      saysSomething = true;
    }

    if (saysSomething) put(signs, at, SAYS_SOMETHING);
    if (hasDot && DOMAIN.test(text)) put(signs, at, HAS_LINK);
    if (digits >= NUMBER_DIGITS) put(signs, at, HAS_NUMBER);
    for (let i = 0; i < this.metCount; i++) {
      for (const { list, others } of this.met[i].words) if (areSeen(others, seen, mark)) put(signs, at, list);
    }
    // A heart stands for any sound.
    if (heard !== 0 || hasHeart) {
      alphabet.sounds.forEach((lists, i) => {
        if (hasHeart || (heard >>> i) & 1) for (const list of lists) put(signs, at, list);
      });
    }
    for (const list of alphabet.always) put(signs, at, list);
  }

  /** Takes what a pair tells, once a text; what depends on other letters is told when all are seen. */
  private meet(entry: Entry | undefined, mark: number, signs: Uint32Array, at: number): void {
    if (!entry || entry.text === mark) return;
    entry.text = mark;
    for (const list of entry.lists) put(signs, at, list);
    if (entry.words.length > 0) this.met[this.metCount++] = entry;
  }
}

/** Whether the sign at `at` has a place marked. */
export function isMarked(signs: Uint32Array, at: number, place: number): boolean {
  return ((signs[at + (place >> LOWER)] >>> (place & BIT)) & 1) === 1;
}

function put(signs: Uint32Array, at: number, place: number): void {
  signs[at + (place >> LOWER)] |= 1 << (place & BIT);
}

function areSeen(letters: readonly number[], seen: Float64Array, mark: number): boolean {
  for (let i = 0; i < letters.length; i++) if (seen[letters[i]] !== mark) return false;
  return true;
}
