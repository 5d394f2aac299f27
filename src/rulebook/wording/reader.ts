/** Reads a talk for all rules that are asked together: each message once through the sieve. A rule then looks only at messages that may be its matter. */
import { Role, type Task } from "../../sheets/types";
import type { Folded } from "./fold";
import { HAS_LINK, HAS_NUMBER, isMarked, SAYS_SOMETHING, Sieve } from "./sieve";
import type { Spot } from "./spotter";
import { agentRows, type Talk } from "./talk";

/** Messages read between two yields. */
const SLICE = 8_192;
const NOTHING_FOUND: readonly Spot[] = [];

/** What may be in a message, as places of its sign: something may be there only if one of them is marked. */
export interface Clue {
  readonly places: readonly number[];
}

export const LINKS: Clue = { places: [HAS_LINK] };
export const NUMBERS: Clue = { places: [HAS_NUMBER] };

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
  private width = 0;
  private signs: Uint32Array | undefined;
  private agentsSpoke: Int32Array | undefined;

  constructor(readonly talk: Talk) {}

  finder(of: Finds): Finder {
    const { talk } = this;
    const clue = { places: of.sieveInto(this.sieve) };
    const find = (row: number) => (this.may(row, clue) ? of.find(talk.message(row)) : NOTHING_FOUND);
    return {
      ...clue,
      find,
      has: (row) => (of.has ? this.may(row, clue) && of.has(talk.message(row)) : find(row).length > 0),
    };
  }

  /** A clue to any of these texts, as they are written. */
  written(texts: readonly string[]): Clue {
    return { places: [this.sieve.addWritten(texts)] };
  }

  *read(): Task<void> {
    if (this.signs) return;
    const { sheet } = this.talk;
    this.width = this.sieve.width;
    this.signs = new Uint32Array(sheet.size * this.width);
    for (let from = 0; from < sheet.size; from += SLICE) {
      this.readRows(this.signs, from, Math.min(from + SLICE, sheet.size));
      yield SLICE;
    }
  }

  private readRows(signs: Uint32Array, from: number, to: number): void {
    const { sheet, role } = this.talk;
    for (let row = from; row < to; row++) {
      if (role[row] === Role.none) continue;
      const text = sheet.text("text", row);
      if (text !== "") this.sieve.read(text, signs, row * this.width);
    }
  }

  may(row: number, { places }: Clue): boolean {
    for (let i = 0; i < places.length; i++) if (this.hasPlace(row, places[i])) return true;
    return false;
  }

  /** Whether a message says anything beside blanks and decoration. */
  saysSomething(row: number): boolean {
    return this.hasPlace(row, SAYS_SOMETHING);
  }

  /** Every message of an agent that says something, answer by answer. */
  spoken(): Int32Array {
    if (!this.agentsSpoke) {
      const rows = agentRows(this.talk);
      let size = 0;
      for (let i = 0; i < rows.length; i++) if (this.saysSomething(rows[i])) rows[size++] = rows[i];
      this.agentsSpoke = rows.subarray(0, size);
    }
    return this.agentsSpoke;
  }

  private hasPlace(row: number, place: number): boolean {
    return isMarked(this.signs!, row * this.width, place);
  }
}
