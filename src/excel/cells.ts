/**
 * The cells of a column of a range, kept so that they take little of what the engine's collector has to go through: the more of that there is, the longer
 * it keeps the page. Each number and each text would be an object of its own, and a sheet has millions of them. So numbers lie apart, and a text that the
 * column repeats (a status, a product, a name) is kept once, as long as it is met again soon.
 */
import { placeAmongRecent, RECENT } from "../sheets";

const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;

export class ColumnCells {
  /** Stretches of CHUNK rows, only where there are such cells. NaN where no number stands, which no cell is. */
  private readonly numbers: Float64Array[] = [];
  private readonly others: unknown[][] = [];
  private readonly recent = new Array<string>(RECENT).fill("");

  constructor(readonly length: number) {}

  /** Takes the cells of a block's column, whose first row is `first` here. */
  take(block: readonly (readonly unknown[])[], column: number, first: number): void {
    for (let row = 0; row < block.length; row++) {
      const cell = block[row][column];
      const chunk = (first + row) >> CHUNK_BITS;
      const at = (first + row) & (CHUNK - 1);
      if (typeof cell === "number") (this.numbers[chunk] ??= new Float64Array(CHUNK).fill(NaN))[at] = cell;
      else (this.others[chunk] ??= new Array<unknown>(CHUNK))[at] = typeof cell === "string" ? this.once(cell) : cell;
    }
  }

  at(row: number): unknown {
    const chunk = row >> CHUNK_BITS;
    const at = row & (CHUNK - 1);
    const number = this.numbers[chunk]?.[at] ?? NaN;
    return Number.isNaN(number) ? this.others[chunk]?.[at] : number;
  }

  /** The same text, as it was met lately if it was. */
  private once(text: string): string {
    const place = placeAmongRecent(text);
    const known = this.recent[place];
    return known === text ? known : (this.recent[place] = text);
  }
}
