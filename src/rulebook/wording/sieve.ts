/**
 * One look at a text for all words of all lists at once. It does not find words, it tells which lists may have one in the text, so that no list is searched
 * for where none of its words can be: most messages say nothing that any rule looks for.
 *
 * A word is known by two of its characters that stand side by side, the pair that the fewest words share. The text is first spelled in letters: a table leads
 * from each of its characters to a letter, which is the character that it is folded to; what folding leaves out does not part a pair. Then each pair of letters
 * is looked up. Where it is some word's, the letters that this word has around it must stand around it, and those of its other pieces anywhere. A word that is
 * also found by its sound is known by what sounds like its first characters, one behind the other.
 * So a text costs a step a character and a few for each known pair that it holds, however many words there are, and it is neither folded nor copied.
 */
import type { Task } from "../../sheets/types";
import {
  Alphabet,
  DOT,
  IS_ALONE,
  IS_DIGIT,
  IS_LATIN,
  LAST_LETTER,
  LEFT_OUT,
  NOT_MET,
  placeOf,
  PLUS,
  STRANGE,
  type Entry,
  type Listed,
} from "./alphabet";
import { foldChars, foldPoint, HEART } from "./fold";
import { patternsOf } from "./matcher";
import { Signs } from "./signs";

/** Places in a sign that stand for no list: whether anything is said at all, whether a link may be there, whether a phone or card number may. */
export const SAYS_SOMETHING = 0;
export const HAS_LINK = 1;
export const HAS_NUMBER = 2;
/** Lists come behind them. */
const FIRST_LIST = 3;

/** A phone number has so many digits; bank cards and the platforms' orders have more. */
export const NUMBER_DIGITS = 11;
const DOMAIN = /[.．][a-zａ-ｚ]/i;

/** Words as they are written in lists, or texts as they stand. */
type SievedList = { readonly words: readonly string[]; readonly sounded: readonly string[] } | { readonly written: readonly string[] };

/** An alphabet is costly to make, and one audit or formula after the other looks for the same words: the last ones are kept. */
const KEPT = 4;
const made = new Map<string, Alphabet>();

function* alphabetOf(lists: readonly SievedList[]): Task<Alphabet> {
  const key = JSON.stringify(lists);
  const alphabet = made.get(key) ?? new Alphabet(yield* listedOf(lists));
  made.delete(key);
  made.set(key, alphabet);
  if (made.size > KEPT) made.delete(made.keys().next().value!);
  return alphabet;
}

/** The words of all rules take as long as tens of thousands of rows. */
function* listedOf(lists: readonly SievedList[]): Task<readonly Listed[]> {
  const all: Listed[] = [];
  for (const [i, list] of lists.entries()) {
    all.push(...listed(list, FIRST_LIST + i));
    yield 0;
  }
  return all;
}

function listed(of: SievedList, list: number): Listed[] {
  if ("words" in of) return patternsOf("", of.words, of.sounded).map(({ parts }) => ({ list, parts }));
  return of.written.map((text) => ({ list, parts: [[...foldChars(text)].map((char) => char.codePointAt(0)!)] }));
}

/** Room for the letters of a message; longer ones make more. */
const FIRST_ROOM = 1_024;

export class Sieve {
  private readonly lists: SievedList[] = [];
  private ready?: { readonly alphabet: Alphabet; readonly signs: Signs };
  /** The text, spelled. */
  private letters = new Uint16Array(FIRST_ROOM);
  private hasDot = false;
  private hasHeart = false;
  private saysSomething = false;

  /** Takes a list of words in; returns its place in every sign. @param sounded those of its words that are also found by their sound */
  add(words: readonly string[], sounded: readonly string[] = []): number {
    return this.take({ words, sounded });
  }

  /** The same for texts that are looked for as they are written. */
  addWritten(written: readonly string[]): number {
    return this.take({ written });
  }

  private take(list: SievedList): number {
    return FIRST_LIST + this.lists.push(list) - 1;
  }

  /** Comes before the first text, and behind the last list. */
  *prepare(): Task<void> {
    this.ready = { alphabet: yield* alphabetOf(this.lists), signs: new Signs(FIRST_LIST + this.lists.length) };
  }

  /** The signs of the texts that are read. */
  get signs(): Signs {
    return this.ready!.signs;
  }

  /** The sign of a text. */
  read(text: string): number {
    const { alphabet, signs } = this.ready!;
    const size = this.spell(text, alphabet);
    const { letters } = this;
    const { places, kinds, shortSounds } = alphabet;
    const [firstSounds, secondSounds, thirdSounds] = alphabet.sounds;
    const last = places.length - 1;
    alphabet.texts++;

    let before = STRANGE;
    let digits = 0;
    // The sounded words of which one character was just heard, of which two, and of which all.
    let one = 0;
    let two = 0;
    let heard = 0;
    for (let i = 0; i < size; i++) {
      const letter = letters[i];
      const place = placeOf(before, letter, last);
      if (places[place] !== 0) this.meet(alphabet.entryAt(place, before, letter), i + 1, size);
      before = letter;
      const kind = kinds[letter];
      if (kind === 0) {
        one = two = 0;
        continue;
      }
      if (kind & IS_DIGIT) digits++;
      if (kind & IS_ALONE) this.meet(alphabet.alone.get(letter), i + 1, size);
      const second = one & secondSounds[letter];
      heard |= (second & shortSounds) | (two & thirdSounds[letter]);
      // A character may be said in Latin letters.
      if ((kind & IS_LATIN) === 0) one = two = 0;
      one |= firstSounds[letter];
      two |= second;
    }

    if (this.saysSomething) signs.put(SAYS_SOMETHING);
    if (this.hasDot && DOMAIN.test(text)) signs.put(HAS_LINK);
    if (digits >= NUMBER_DIGITS) signs.put(HAS_NUMBER);
    // A heart stands for any sound.
    if (heard !== 0 || this.hasHeart) {
      alphabet.soundLists.forEach((lists, i) => {
        if (this.hasHeart || (heard >>> i) & 1) for (const list of lists) signs.put(list);
      });
    }
    for (const list of alphabet.always) signs.put(list);
    return signs.take();
  }

  /** Spells a text in letters; returns how many there are. */
  private spell(text: string, alphabet: Alphabet): number {
    const { table } = alphabet;
    if (text.length > this.letters.length) this.makeRoom(text.length);
    let { letters } = this;
    this.hasDot = this.hasHeart = this.saysSomething = false;
    let size = 0;
    for (let i = 0; i < text.length; i++) {
      let letter = table[text.charCodeAt(i)];
      if (letter === NOT_MET) letter = table[text.charCodeAt(i)] = alphabet.letterOf(text.charCodeAt(i));
      if (letter <= LAST_LETTER) {
        letters[size++] = letter;
      } else if (letter === DOT) {
        this.hasDot = true;
      } else if (letter === PLUS) {
        this.saysSomething = true;
      } else if (letter !== LEFT_OUT) {
        const code = text.codePointAt(i)!;
        if (code > 0xffff) i++;
        const several = foldPoint(code);
        if (several === HEART) {
          this.hasHeart = this.saysSomething = true;
          continue;
        }
        if (size + several.length + text.length > letters.length) letters = this.makeRoom(size + several.length + text.length);
        for (let next = 0; next < several.length; next++) letters[size++] = alphabet.ofFolded(several.charCodeAt(next));
      }
    }
    if (size > 0) this.saysSomething = true;
    return size;
  }

  private makeRoom(size: number): typeof this.letters {
    const letters = new Uint16Array(2 * size);
    letters.set(this.letters);
    return (this.letters = letters);
  }

  /** Takes what a pair tells whose second letter, or a letter that stands for itself, is the one before `end`. */
  private meet(entry: Entry | undefined, end: number, size: number): void {
    if (!entry) return;
    const { alphabet, signs } = this.ready!;
    const { lists, words } = entry;
    for (let i = 0; i < lists.length; i++) signs.put(lists[i]);
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (!this.stands(word.before, end - 2 - word.before.length, size) || !this.stands(word.behind, end, size)) continue;
      if (word.others.length > 0) {
        if (word.text === alphabet.texts) continue;
        word.text = alphabet.texts;
        if (!this.holdsAll(word.others, size)) continue;
      }
      signs.put(word.list);
    }
  }

  private stands(run: readonly number[], from: number, size: number): boolean {
    if (run.length === 0) return true;
    if (from < 0 || from + run.length > size) return false;
    for (let i = 0; i < run.length; i++) if (this.letters[from + i] !== run[i]) return false;
    return true;
  }

  private holdsAll(others: readonly number[], size: number): boolean {
    for (let i = 0; i < others.length; i++) {
      let at = 0;
      while (at < size && this.letters[at] !== others[i]) at++;
      if (at === size) return false;
    }
    return true;
  }
}
