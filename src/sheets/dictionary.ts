/**
 * Distinct texts, numbered in the order in which they are first met. A Map does the same, at twice the time and three times the memory where nearly
 * every text is one of its own, as order numbers are: a sheet has a million of them.
 */
import { hashOf, placeAmongRecent, RECENT } from "./hashes";
import { EMPTY } from "./types";

const FIRST_PLACES = 128;
const GROWTH = 16;
/**
 * Cells that are numbered together. What is known of their texts lies anywhere in memory, which is slow to answer and can be asked by many at once: so each
 * step is taken for all of them before the next one. More at once would miss more of what the others add to the texts met lately.
 */
const BATCH = 32;

export class Dictionary {
  readonly texts: string[] = [];
  /** Open addressing: at each place the hash of the text that stands there, and its number from 1, or 0 where none does. Never more than half full. */
  private places = new Int32Array(2 * FIRST_PLACES);
  /** The numbers of texts met lately, each where its first and last characters say: what a column repeats need not be looked up. */
  private readonly recent = new Int32Array(RECENT).fill(EMPTY);
  /** Of the cells of a batch that are none of those: where they stand; their hashes and lengths; and the numbers, from 1, of the texts that they may be. */
  private readonly waiting = new Int32Array(BATCH);
  private readonly hashes = new Int32Array(BATCH);
  private readonly lengths = new Int32Array(BATCH);
  private readonly candidates = new Int32Array(BATCH);

  /** @param most how many texts there may come to be */
  constructor(private readonly most: number) {}

  /**
   * The number of a text, which is a new one where it has not been met.
   * @param seen how many of the texts that there may be, each as often as it stands there, were looked at before
   */
  numberOf(text: string, seen = 0): number {
    this.makeRoom(1, seen);
    return numberOf(text, hashOf(text), this.places, this.texts);
  }

  /** The number of a text that has been met, or EMPTY. */
  find(text: string): number {
    return this.places[2 * placeOf(text, hashOf(text), this.places, this.texts) + 1] - 1;
  }

  /**
   * Numbers the texts among the cells of some records: that of `cells[at]`, which is record `from + at`, becomes `numbers[at]`. Empty texts, and what is no
   * record, become EMPTY; `other` says the number of cells that are no text.
   */
  numberCells(
    cells: readonly unknown[],
    from: number,
    to: number,
    isNoRecord: Uint8Array,
    numbers: Int32Array,
    other: (cell: unknown) => number,
  ): void {
    this.makeRoom(to - from, from);
    const { texts, places, recent, waiting, hashes, lengths, candidates } = this;
    for (let at = 0; at < to - from; at += BATCH) {
      const count = numberRecent(cells, at, Math.min(at + BATCH, to - from), isNoRecord, from, numbers, texts, recent, waiting);
      if (count === 0) continue;
      hashAll(cells, waiting, count, hashes, lengths);
      nominate(hashes, lengths, count, places, texts, candidates);
      numberWaiting(cells, waiting, count, hashes, candidates, numbers, other, places, texts, recent);
    }
  }

  /**
   * Room is made for as many texts as there will be if the cells to come bring as many new ones as those before: for what stands there has to be moved
   * each time, which takes long where there is much of it. But not much more at once: where rows are shuffled, nearly all texts are new at first.
   */
  private makeRoom(more: number, seen: number): void {
    const before = this.places;
    const { length } = this.texts;
    const needed = 4 * (length + more);
    if (needed <= before.length) return;
    const expected = seen === 0 ? this.most : Math.min(1, length / seen) * this.most;
    let count = before.length;
    while (count < needed || count < 4 * Math.min(expected, GROWTH * length)) count *= 2;
    this.places = moved(before, new Int32Array(count));
  }
}

// These loops see nothing but arrays, numbers and texts: what the engine learns of them then outlives the reader that called them.

function moved(before: Int32Array, places: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const last = places.length / 2 - 1;
  for (let at = 0; at < before.length; at += 2) {
    if (before[at + 1] === 0) continue;
    let place = before[at] & last;
    while (places[2 * place + 1] !== 0) place = (place + 1) & last;
    places[2 * place] = before[at];
    places[2 * place + 1] = before[at + 1];
  }
  return places;
}

/** @returns how many of the cells are neither empty nor a text met lately */
function numberRecent(
  cells: readonly unknown[],
  from: number,
  to: number,
  isNoRecord: Uint8Array,
  firstRecord: number,
  numbers: Int32Array,
  texts: readonly string[],
  recent: Int32Array,
  waiting: Int32Array,
): number {
  let count = 0;
  for (let at = from, i = firstRecord + from; at < to; at++, i++) {
    const cell = isNoRecord[i] === 0 ? cells[at] : "";
    if (typeof cell !== "string") {
      waiting[count++] = at;
    } else if (cell === "") {
      numbers[at] = EMPTY;
    } else {
      const number = recent[placeAmongRecent(cell)];
      if (number >= 0 && texts[number] === cell) numbers[at] = number;
      else waiting[count++] = at;
    }
  }
  return count;
}

/** Leaves out what is no text. */
function hashAll(cells: readonly unknown[], waiting: Int32Array, count: number, hashes: Int32Array, lengths: Int32Array): void {
  for (let k = 0; k < count; k++) {
    const cell = cells[waiting[k]];
    if (typeof cell !== "string") continue;
    hashes[k] = hashOf(cell);
    lengths[k] = cell.length;
  }
}

/** The text that stands where a hash says, if it has that hash and is as long. It need not be the one that is looked for: that is told by comparing them. */
function nominate(
  hashes: Int32Array,
  lengths: Int32Array,
  count: number,
  places: Int32Array,
  texts: readonly string[],
  candidates: Int32Array,
): void {
  const last = places.length / 2 - 1;
  for (let k = 0; k < count; k++) {
    const place = 2 * (hashes[k] & last);
    const number = places[place] === hashes[k] ? places[place + 1] : 0;
    candidates[k] = number !== 0 && texts[number - 1].length === lengths[k] ? number : 0;
  }
}

function numberWaiting(
  cells: readonly unknown[],
  waiting: Int32Array,
  count: number,
  hashes: Int32Array,
  candidates: Int32Array,
  numbers: Int32Array,
  other: (cell: unknown) => number,
  places: Int32Array,
  texts: string[],
  recent: Int32Array,
): void {
  for (let k = 0; k < count; k++) {
    const at = waiting[k];
    const cell = cells[at];
    if (typeof cell !== "string") {
      numbers[at] = other(cell);
      continue;
    }
    const candidate = candidates[k];
    const number = candidate !== 0 && texts[candidate - 1] === cell ? candidate - 1 : numberOf(cell, hashes[k], places, texts);
    recent[placeAmongRecent(cell)] = number;
    numbers[at] = number;
  }
}

function numberOf(text: string, hash: number, places: Int32Array, texts: string[]): number {
  const place = placeOf(text, hash, places, texts);
  const number = places[2 * place + 1];
  if (number !== 0) return number - 1;
  places[2 * place] = hash;
  places[2 * place + 1] = texts.push(text);
  return texts.length - 1;
}

/** Where a text stands, or the free place where it would. */
function placeOf(text: string, hash: number, places: Int32Array, texts: readonly string[]): number {
  const last = places.length / 2 - 1;
  let place = hash & last;
  for (let number = places[2 * place + 1]; number !== 0; number = places[2 * place + 1]) {
    if (places[2 * place] === hash && texts[number - 1] === text) return place;
    place = (place + 1) & last;
  }
  return place;
}
