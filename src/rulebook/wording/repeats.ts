/**
 * Texts that are said again and again, numbered from 1: greetings, thanks, the answers that agents keep at hand. What was found out of one of them holds
 * wherever it stands. A text is numbered when it is said for the second time, as long as it is remembered until then.
 */
/** So many places for texts. One that is taken by a text with a number stays taken. */
const PLACES = 8_192;
/** No more numbers are given. */
export const MOST_REPEATS = PLACES;
/** An odd number that spreads codes over the places. */
const SPREAD = 31;
/** How far upper bits are brought down. */
const DOWN = 13;

export class Repeats {
  private readonly texts = new Array<string>(PLACES).fill("");
  private readonly numbers = new Uint16Array(PLACES);
  /** How many texts have a number. */
  private count = 0;

  /** The number of a text; 0 where it has none yet. */
  numberOf(text: string): number {
    const place = placeOf(text);
    const found = this.numberAt(place, text);
    // Two texts that would crowd each other out stand side by side.
    return found >= 0 ? found : Math.max(0, this.numberAt(place ^ 1, text));
  }

  /** Less than 0 where the place is another text's. */
  private numberAt(place: number, text: string): number {
    const { texts, numbers } = this;
    if (texts[place] === text) {
      if (numbers[place] === 0) numbers[place] = ++this.count;
      return numbers[place];
    }
    if (numbers[place] !== 0) return -1;
    texts[place] = text;
    return 0;
  }
}

/** Asked for once, as hashes.ts of the sheets says. */
const { imul } = Math;

/** By its length and a few of its characters, which is much sooner found out than whether two texts are the same. */
function placeOf(text: string): number {
  const { length } = text;
  const first = text.charCodeAt(0);
  const quarter = text.charCodeAt(length >> 2);
  const middle = text.charCodeAt(length >> 1);
  const last = text.charCodeAt(length - 1);
  let hash = imul(length, SPREAD) + first;
  hash = imul(hash, SPREAD) + quarter;
  hash = imul(hash, SPREAD) + middle;
  hash = imul(hash, SPREAD) + last;
  return (hash ^ (hash >>> DOWN)) & (PLACES - 1);
}
