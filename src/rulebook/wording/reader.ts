/** Reads a talk for all rules that are asked together: each message once through the sieve. A rule then looks only at messages that may be its matter. */
import { inSlices } from "../../sheets";
import type { Task } from "../../sheets/types";
import { lazy } from "../lazy";
import { keepRowsWithNumbers } from "../named-orders";
import { Folded } from "./fold";
import { MOST_REPEATS, Repeats } from "./repeats";
import { HAS_LINK, HAS_NUMBER, SAYS_SOMETHING, Sieve } from "./sieve";
import type { Spot } from "./spotter";
import type { Talk } from "./talk";

const NOTHING_FOUND: readonly Spot[] = [];

/** What may be in a message, as places of its sign: something may be there only if one of them is marked. */
export interface Clue {
  readonly places: readonly number[];
}

export const LINKS: Clue = { places: [HAS_LINK] };
export const NUMBERS: Clue = { places: [HAS_NUMBER] };
/** Anything beside blanks and decoration. */
export const WORDS: Clue = { places: [SAYS_SOMETHING] };

/** A clue to any of several. */
export function anyOf(...clues: readonly Clue[]): Clue {
  return { places: clues.flatMap(({ places }) => places) };
}

/** Whatever finds words in a text and can say beforehand by what a sieve knows them. */
interface Finds {
  sieveInto(sieve: Sieve): readonly number[];
  find(text: Folded): readonly Spot[];
  has?(text: Folded): boolean;
}

/** Finds words in the messages of a talk. Only messages with a clue are folded and searched. */
export interface Finder extends Clue {
  find(row: number): readonly Spot[];
  has(row: number): boolean;
}

/** Behind the numbers of texts that are said again come signs. */
const FIRST_SIGN = MOST_REPEATS + 1;
/** The last messages are kept, by their rows: what was said a moment ago is looked at again. */
const LAST = 64;

export class Reader {
  private readonly sieve = new Sieve();
  /** What each message says: a text that is said again and again by its number, others by what comes behind: their sign. */
  readonly said: Uint16Array;
  private readonly signOfRepeated: number[] = [];
  private readonly textOf: (row: number) => string;
  private readonly folded: Folded[] = [];
  private readonly lastRow = new Int32Array(LAST).fill(-1);
  private readonly last = new Array<Folded>(LAST);

  constructor(readonly talk: Talk) {
    const { sheet } = talk;
    this.said = new Uint16Array(sheet.size);
    this.textOf = sheet.textsOf("text");
  }

  finder(of: Finds): Finder {
    const clue = { places: of.sieveInto(this.sieve) };
    const may = this.mayHold(clue);
    const find = this.once((text) => of.find(text));
    const has = this.once((text) => (of.has ? of.has(text) : of.find(text).length > 0));
    return { ...clue, find: (row) => (may(row) ? find(row) : NOTHING_FOUND), has: (row) => may(row) && has(row) };
  }

  /** A clue to any of these texts, as they are written. */
  written(texts: readonly string[]): Clue {
    return { places: [this.sieve.addWritten(texts)] };
  }

  /** Reads every message, after which no finder can be made any more. */
  *read(): Task<void> {
    const { size } = this.talk.sheet;
    const repeats = new Repeats();
    yield* this.sieve.prepare();
    yield* inSlices(size, (from, to) => this.readRows(from, to, repeats));
    keepRowsWithNumbers(
      this.talk.sheet,
      lazy(() => this.rowsWithNumbers()),
    );
  }

  private rowsWithNumbers(): readonly number[] {
    const mayHold = this.mayHold(NUMBERS);
    const rows: number[] = [];
    for (let row = 0; row < this.said.length; row++) if (mayHold(row)) rows.push(row);
    return rows;
  }

  private readRows(from: number, to: number, repeats: Repeats): void {
    const { sieve, said, signOfRepeated, textOf } = this;
    for (let row = from; row < to; row++) {
      const text = textOf(row);
      const number = text === "" ? 0 : repeats.numberOf(text);
      if (number === 0) said[row] = FIRST_SIGN + (text === "" ? 0 : sieve.read(text));
      else {
        signOfRepeated[number] ??= sieve.read(text);
        said[row] = number;
      }
    }
  }

  may(row: number, clue: Clue): boolean {
    return this.tells(this.signOf(this.said[row]), clue);
  }

  /** The same for whoever asks of many messages. */
  private mayHold(clue: Clue): (row: number) => boolean {
    const table = lazy(() => Uint8Array.from(this.bySaid((tells) => (tells(clue) ? 1 : 0))));
    return (row) => table()[this.said[row]] !== 0;
  }

  /** What follows for messages from what they say, as far as their signs tell. */
  bySaid(of: (tells: (clue: Clue) => boolean) => number): Int32Array {
    const { signOfRepeated, sieve } = this;
    const ofSign = (sign: number) => of((clue) => this.tells(sign, clue));
    const table = new Int32Array(FIRST_SIGN + sieve.signs.count);
    for (let sign = 0; sign < sieve.signs.count; sign++) table[FIRST_SIGN + sign] = ofSign(sign);
    signOfRepeated.forEach((sign, number) => (table[number] = table[FIRST_SIGN + sign]));
    return table;
  }

  private signOf(said: number): number {
    return said < FIRST_SIGN ? this.signOfRepeated[said] : said - FIRST_SIGN;
  }

  private tells(sign: number, { places }: Clue): boolean {
    const { signs } = this.sieve;
    for (let i = 0; i < places.length; i++) if (signs.has(sign, places[i])) return true;
    return false;
  }

  /** A message as it is searched. */
  message(row: number): Folded {
    const number = this.said[row];
    if (number < FIRST_SIGN) return (this.folded[number] ??= new Folded(this.textOf(row)));
    const place = row % LAST;
    if (this.lastRow[place] !== row) {
      this.lastRow[place] = row;
      this.last[place] = new Folded(this.textOf(row));
    }
    return this.last[place];
  }

  /** Something to find out of messages: of a text that is said again it is found out once. */
  once<T>(of: (text: Folded) => T): (row: number) => T {
    const known: T[] = [];
    return (row) => {
      const number = this.said[row];
      return number < FIRST_SIGN ? (known[number] ??= of(this.message(row))) : of(this.message(row));
    };
  }
}
