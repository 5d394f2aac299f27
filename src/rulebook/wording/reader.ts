/** Reads a talk for all rules that are asked together: each message once through the sieve. A rule then looks only at messages that may be its matter. */
import type { Task } from "../../sheets/types";
import { keepRowsWithLong, LONG } from "../named-orders";
import type { Folded } from "./fold";
import { HAS_LINK, HAS_NUMBER, SAYS_SOMETHING, Sieve } from "./sieve";
import type { Spot } from "./spotter";
import type { Talk } from "./talk";

/** Messages read between two yields. */
const SLICE = 8_192;
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

export class Reader {
  private readonly sieve = new Sieve();
  /** The sign of each message. */
  readonly signs: Uint16Array;

  constructor(readonly talk: Talk) {
    this.signs = new Uint16Array(talk.sheet.size);
  }

  finder(of: Finds): Finder {
    const { talk } = this;
    const clue = { places: of.sieveInto(this.sieve) };
    const find = kept((text) => of.find(text));
    const has = kept((text) => (of.has ? of.has(text) : of.find(text).length > 0));
    return {
      ...clue,
      find: (row) => (this.may(row, clue) ? find(talk.message(row)) : NOTHING_FOUND),
      has: (row) => this.may(row, clue) && has(talk.message(row)),
    };
  }

  /** A clue to any of these texts, as they are written. */
  written(texts: readonly string[]): Clue {
    return { places: [this.sieve.addWritten(texts)] };
  }

  /** Reads every message, after which no finder can be made any more. */
  *read(): Task<void> {
    const { sieve, signs } = this;
    const { sheet } = this.talk;
    const textOf = sheet.textsOf("text");
    const rowsWithLong: number[] = [];
    for (let from = 0; from < sheet.size; from += SLICE) {
      const to = Math.min(from + SLICE, sheet.size);
      for (let row = from; row < to; row++) {
        const text = textOf(row);
        if (text === "") continue;
        signs[row] = sieve.read(text);
        if (sieve.digits >= LONG) rowsWithLong.push(row);
      }
      yield SLICE;
    }
    keepRowsWithLong(sheet, rowsWithLong);
  }

  may(row: number, clue: Clue): boolean {
    return this.tells(this.signs[row], clue);
  }

  /** What is said of messages by their signs alone. */
  bySign(of: (tells: (clue: Clue) => boolean) => number): Int32Array {
    return this.sieve.signs.each((sign) => of((clue) => this.tells(sign, clue)));
  }

  private tells(sign: number, { places }: Clue): boolean {
    const { signs } = this.sieve;
    for (let i = 0; i < places.length; i++) if (signs.has(sign, places[i])) return true;
    return false;
  }
}

/** Texts of which is kept what was found in them: much is said again and again. */
const MOST_KEPT = 4_096;

function kept<T>(of: (text: Folded) => T): (text: Folded) => T {
  const known = new Map<Folded, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      if (known.size === MOST_KEPT) known.clear();
      known.set(text, (found = of(text)));
    }
    return found;
  };
}
