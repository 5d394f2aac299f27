/**
 * Signs: what may be in a text, as a set of places. Many texts say alike, so each distinct set is kept once, and a text is given its number. 0 is the sign of
 * a text that holds nothing.
 */
/** A set is numbers of 32 bits: the upper bits of a place tell the number, the lower ones the bit in it. */
const LOWER = 5;
/** The lower bits. */
const BIT = 31;
/** The sign of what comes when there are so many others: it has every place, and holds nothing back. */
const EVERYTHING = 0x7fff;
/** Room for as many signs; more make more. */
const FIRST_ROOM = 1_024;
/** An odd number whose bits are mixed, … */
const MIX = 0x2c1b3c6d;
/** … and how far upper bits are brought down. */
const DOWN = 13;

export class Signs {
  /** How many signs there are. */
  count = 0;
  private readonly width: number;
  /** The set of sign `s` is `sets[s * width … (s + 1) * width - 1]`. */
  private sets: Int32Array;
  /** Open addressing: the sign that stands at a place, from 1; 0 where none does. Never more than half full. */
  private places = new Int32Array(2 * FIRST_ROOM);
  /** The set that is being put together. */
  private readonly open: Int32Array;

  /** @param size how many places a set may have */
  constructor(size: number) {
    this.width = ((size - 1) >> LOWER) + 1;
    this.open = new Int32Array(this.width);
    this.sets = new Int32Array(this.width * FIRST_ROOM);
    this.take();
  }

  put(place: number): void {
    this.open[place >> LOWER] |= 1 << (place & BIT);
  }

  /** The sign that was put together; the next one begins with nothing. */
  take(): number {
    const { open, width } = this;
    const last = this.places.length - 1;
    let place = hashOf(open) & last;
    while (this.places[place] !== 0 && !this.isAt(this.places[place] - 1)) place = (place + 1) & last;
    let sign = this.places[place] - 1;
    if (sign < 0 && this.count >= EVERYTHING) {
      sign = EVERYTHING;
      this.count = EVERYTHING + 1;
    } else if (sign < 0) {
      sign = this.count++;
      this.places[place] = this.count;
      this.sets.set(open, sign * width);
      if (this.count === this.places.length >> 1) this.grow();
    }
    open.fill(0);
    return sign;
  }

  has(sign: number, place: number): boolean {
    return sign === EVERYTHING || ((this.sets[sign * this.width + (place >> LOWER)] >>> (place & BIT)) & 1) === 1;
  }

  /** Whether a sign is the one that was put together. */
  private isAt(sign: number): boolean {
    for (let k = 0; k < this.width; k++) if (this.sets[sign * this.width + k] !== this.open[k]) return false;
    return true;
  }

  private grow(): void {
    const { width, count } = this;
    const sets = new Int32Array(2 * this.sets.length);
    sets.set(this.sets);
    this.sets = sets;
    this.places = new Int32Array(2 * this.places.length);
    const last = this.places.length - 1;
    for (let sign = 0; sign < count; sign++) {
      let place = hashOf(sets.subarray(sign * width, (sign + 1) * width)) & last;
      while (this.places[place] !== 0) place = (place + 1) & last;
      this.places[place] = sign + 1;
    }
  }
}

function hashOf(set: Int32Array): number {
  let hash = 0;
  for (let k = 0; k < set.length; k++) hash = Math.imul(hash ^ set[k], MIX);
  return hash ^ (hash >>> DOWN);
}
