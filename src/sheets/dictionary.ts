const FIRST_PLACES = 2_048;
const GROWTH = 8;

/**
 * Distinct texts, numbered in the order in which they are first met. A Map does the same, at twice the time and three times the memory where nearly
 * every text is one of its own, as order numbers are: a sheet has a million of them.
 */
export class Dictionary {
  readonly texts: string[] = [];
  /** Open addressing: at each place the hash of the text that stands there, and its number from 1, or 0 where none does. Never more than half full. */
  private places = new Int32Array(2 * FIRST_PLACES);
  private last = FIRST_PLACES - 1;

  /** @param most how many texts there may come to be */
  constructor(private readonly most: number) {}

  /** The number of a text, which is a new one where it has not been met. */
  numberOf(text: string): number {
    const { places, last, texts } = this;
    const hash = hashOf(text);
    let place = hash & last;
    for (let number = places[2 * place + 1]; number !== 0; number = places[2 * place + 1]) {
      if (places[2 * place] === hash && texts[number - 1] === text) return number - 1;
      place = (place + 1) & last;
    }
    places[2 * place] = hash;
    places[2 * place + 1] = texts.push(text);
    if (2 * texts.length > last) this.grow();
    return texts.length - 1;
  }

  /** Most columns have few texts, or a new one in nearly every row: room is made in few steps, and never for more than may come. */
  private grow(): void {
    const before = this.places;
    let count = before.length;
    while (count < GROWTH * before.length && count < 4 * this.most) count *= 2;
    if (count === before.length) count *= 2;
    const places = new Int32Array(count);
    const last = count / 2 - 1;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue;
      let place = before[at] & last;
      while (places[2 * place + 1] !== 0) place = (place + 1) & last;
      places[2 * place] = before[at];
      places[2 * place + 1] = before[at + 1];
    }
    this.places = places;
    this.last = last;
  }
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  // Texts that differ in their last characters alone would crowd together.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
