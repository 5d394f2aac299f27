/** Columns of numbers, and columns of ids, names and words as dictionaries. */
import { BadCells } from "./badCells";
import { ERROR_CELL, foldText, isEmptyMessage, saysNothing, unwrap } from "./cells";
import type { Decoders } from "./coded";
import { WINDOW, type Window } from "./window";
import { Dictionary } from "./dictionary";
import { AMOUNTS, FIELD_TYPES } from "./fields";
import { foldHeading, scaledHeading } from "./headings/fold";
import { isMasked, readText } from "./ids";
import { firstNotWhole, firstOfOtherCase, isPlainKey } from "./keys";
import { readNumber, readRating, readScaled } from "./money";
import type { RecordRows } from "./rows";
import {
  EMPTY,
  UNREADABLE,
  type CellSource,
  type CodeColumn,
  type Codes,
  type DamagedIds,
  type FieldId,
  type FieldType,
  type FoundField,
  type NumberColumn,
  type TextColumn,
} from "./types";

/** Reads the cells of one field. Rows come in order, a window at a time, so that several columns can be read in one sweep over a sheet. */
export interface ColumnReader<Column> {
  readonly columns: readonly number[];
  read(window: Window): void;
  column(): Column;
}

export class NumberColumnReader implements ColumnReader<NumberColumn> {
  private readonly values: Float64Array;
  private readonly scales: readonly number[];
  private readonly plain: (value: unknown) => number;
  private readonly bad = new BadCells();
  private filled = 0;

  constructor(
    private readonly source: CellSource,
    private readonly found: FoundField,
    private readonly rows: RecordRows,
  ) {
    const { field, headings } = found;
    this.plain = field === "rating" ? readRating : readNumber;
    this.values = new Float64Array(rows.size).fill(NaN);
    this.scales = headings.map((heading) => (AMOUNTS.has(field) ? scaledHeading(foldHeading(heading))?.scale : undefined) ?? 1);
  }

  get columns(): readonly number[] {
    return this.found.columns;
  }

  read(window: Window): void {
    const { values, scales, columns, plain } = this;
    const { firstRow, isNoRecord } = this.rows;
    const cells = columns.map((column) => window.of(column));
    for (let i = window.from, at = 0; i < window.to; i++, at++) {
      if (isNoRecord[i] !== 0) continue;
      for (let place = 0; place < scales.length; place++) {
        const value = cells[place][at];
        const read = scales[place] === 1 ? plain(value) : readScaled(value, scales[place]);
        // A 0 is an amount here, so only a blank and its marks are empty.
        if (Number.isNaN(read) && saysNothing(value)) continue;
        this.filled++;
        if (Number.isNaN(read)) this.bad.add(this.source, this.found.field, firstRow + i, columns[place]);
        else values[i] = read;
        break;
      }
    }
  }

  column(): NumberColumn {
    return { field: this.found.field, values: this.values, filled: this.filled, ...this.bad };
  }
}

/**
 * Each distinct cell is cleaned and folded once: most columns repeat themselves, and numbers of orders, which do not, need neither.
 * `decoders` turn the cells of columns that hold codes into words.
 */
export class CodeColumnReader implements ColumnReader<CodeColumn> {
  private codes: Codes;
  /** The numbers that the cells of a window have among `cells`. */
  private readonly numbers = new Int32Array(WINDOW);
  /** The cells as they stand. */
  private readonly cells: Dictionary;
  /**
   * As long as each of them is a plain key and their letters are of one case, no two have the same key, and their numbers are their codes: a million order
   * numbers are then kept once. From the first other one on, keys are kept apart.
   */
  private apart: { readonly codes: number[]; readonly values: string[]; readonly keys: Dictionary } | undefined;
  private inCapitals = false;
  /** How many of the cells were looked at. */
  private known = 0;
  /** How many rows were read before. */
  private rowsRead = 0;
  private readonly numberOfNumber = new Map<number, number>();
  private readonly bad = new BadCells();
  private readonly type: FieldType;
  private mayBeBad = false;
  private filled = 0;

  constructor(
    private readonly source: CellSource,
    private readonly found: FoundField,
    private readonly rows: RecordRows,
    private readonly decoders: Decoders = [],
  ) {
    this.codes = new Int8Array(rows.size);
    if (found.columns.length === 0) this.codes.fill(EMPTY);
    this.type = FIELD_TYPES[found.field];
    this.cells = new Dictionary(rows.size);
  }

  get columns(): readonly number[] {
    return this.found.columns;
  }

  read(window: Window): void {
    if (this.columns.length === 1 && !this.decoders[0]) this.readSingle(window);
    else this.readSeveral(window);
  }

  /** What nearly every field is: one column of cells as they stand. */
  private readSingle(window: Window): void {
    const { numbers } = this;
    const { from, to } = window;
    const { firstRow, isNoRecord } = this.rows;
    const [column] = this.columns;
    this.rowsRead = from;
    this.cells.numberCells(window.of(column), from, to, isNoRecord, numbers, this.numberOfOther);
    this.lookAtNewCells();
    if (this.apart) translate(numbers, to - from, this.apart.codes);
    const { codes } = this;
    this.filled += keepCodes(numbers, codes, from, to);
    for (let i = from; this.mayBeBad && i < to; i++) if (codes[i] === UNREADABLE) this.addBad(firstRow + i, column);
  }

  /** Row by row, the first of the columns that says anything counts. */
  private readSeveral(window: Window): void {
    const { columns, decoders } = this;
    const { firstRow, isNoRecord } = this.rows;
    const cells = columns.map((column) => window.of(column));
    this.rowsRead = window.from;
    for (let i = window.from, at = 0; i < window.to; i++, at++) {
      this.codes[i] = EMPTY;
      for (let place = 0; isNoRecord[i] === 0 && place < columns.length; place++) {
        const cell = cells[place][at];
        const code = this.codeOf(decoders[place]?.(cell) ?? cell);
        if (code === EMPTY) continue;
        this.codes[i] = code;
        this.filled++;
        if (code === UNREADABLE) this.addBad(firstRow + i, columns[place]);
        break;
      }
    }
  }

  column(): CodeColumn {
    const { codes, filled, bad, type, apart, inCapitals } = this;
    const values = apart?.values ?? this.cells.texts;
    let keys = apart?.keys.texts ?? (inCapitals ? undefined : values);
    return {
      field: this.found.field,
      codes,
      values,
      get keys() {
        return (keys ??= values.map((value) => value.toLowerCase()));
      },
      ...(type === "name" && { masked: Uint8Array.from(values, (value) => (isMasked(value) ? 1 : 0)) }),
      filled,
      ...bad,
    };
  }

  private addBad(row: number, column: number): void {
    this.bad.add(this.source, this.found.field, row, column);
  }

  private codeOf(cell: unknown): number {
    const number = typeof cell !== "string" ? this.numberOfOther(cell) : cell === "" ? EMPTY : this.cells.numberOf(cell, this.rowsRead);
    this.lookAtNewCells();
    return this.apart && number >= 0 ? this.apart.codes[number] : number;
  }

  /** A cell that is no text is read as the text that it stands for, or is EMPTY or UNREADABLE. */
  private readonly numberOfOther = (cell: unknown): number => {
    if (cell === undefined || cell === null) return EMPTY;
    let number = typeof cell === "number" ? this.numberOfNumber.get(cell) : undefined;
    if (number !== undefined) return number;
    const text = readText(cell, this.type);
    number = typeof text === "string" ? this.cells.numberOf(text) : text;
    if (number === UNREADABLE) this.mayBeBad = true;
    if (typeof cell === "number") this.numberOfNumber.set(cell, number);
    return number;
  };

  private lookAtNewCells(): void {
    const { texts } = this.cells;
    if (this.known === texts.length) return;
    const first = this.known;
    this.known = texts.length;
    const firstOther = this.apart ? first : this.firstThatMayShareItsKey(first);
    if (this.apart || firstOther < texts.length) {
      this.apart ??= this.keepApart(firstOther);
      for (let number = firstOther; number < texts.length; number++) this.apart.codes.push(this.codeOfText(texts[number]));
    }
    const count = this.apart?.values.length ?? texts.length;
    if (count > MOST_BYTES && this.codes instanceof Int8Array) this.codes = Int32Array.from(this.codes);
  }

  private firstThatMayShareItsKey(from: number): number {
    const { texts } = this.cells;
    const first = firstOfOtherCase(texts, from, this.inCapitals);
    // What was met so far may be without letters, or the first one has just been met.
    if (first < texts.length && !this.inCapitals && firstOfOtherCase(texts, 0, true) === texts.length) {
      this.inCapitals = true;
      return texts.length;
    }
    return first;
  }

  /** @param count how many texts have keys of their own so far */
  private keepApart(count: number) {
    const keys = new Dictionary(this.rows.size);
    for (let number = 0; number < count; number++) keys.numberOf(this.cells.texts[number].toLowerCase(), this.rowsRead);
    return { codes: Array.from({ length: count }, (_, number) => number), values: this.cells.texts.slice(0, count), keys };
  }

  private codeOfText(text: string): number {
    const isPlain = isPlainKey(text);
    const value = isPlain ? text : readText(text, this.type);
    if (typeof value === "number") {
      if (value === UNREADABLE) this.mayBeBad = true;
      return value;
    }
    const { keys, values } = this.apart!;
    const code = keys.numberOf(isPlain ? text.toLowerCase() : foldText(value), this.rowsRead);
    if (code === values.length) values.push(value);
    return code;
  }
}

/** How many words a byte can number. */
const MOST_BYTES = 128;

/** Codes instead of the numbers of cells. */
function translate(numbers: Int32Array, count: number, codeOf: readonly number[]): void {
  for (let at = 0; at < count; at++) if (numbers[at] >= 0) numbers[at] = codeOf[numbers[at]];
}

/** @returns how many of the rows hold anything */
function keepCodes(numbers: Int32Array, codes: Codes, from: number, to: number): number {
  let filled = 0;
  for (let i = from, at = 0; i < to; i++, at++) {
    codes[i] = numbers[at];
    if (numbers[at] !== EMPTY) filled++;
  }
  return filled;
}

/** Looks for damaged ids, and tells none apart. */
export class DamageReader implements ColumnReader<DamagedIds> {
  private readonly bad = new BadCells();
  private readonly type: FieldType;

  constructor(
    private readonly source: CellSource,
    private readonly found: FoundField,
    private readonly rows: RecordRows,
  ) {
    this.type = FIELD_TYPES[found.field];
  }

  get columns(): readonly number[] {
    return this.found.columns;
  }

  read(window: Window): void {
    const { columns, type, source, found } = this;
    const { firstRow, isNoRecord } = this.rows;
    const cells = columns.map((column) => window.of(column));
    const count = window.to - window.from;
    for (let at = firstNotWhole(cells[0], 0, count); at < count; at = firstNotWhole(cells[0], at + 1, count)) {
      const i = window.from + at;
      if (isNoRecord[i] !== 0) continue;
      const place = cells.findIndex((column) => readText(column[at], type) !== EMPTY);
      if (place >= 0 && readText(cells[place][at], type) === UNREADABLE) this.bad.add(source, found.field, firstRow + i, columns[place]);
    }
  }

  column(): DamagedIds {
    return { field: this.found.field, ...this.bad };
  }
}

/** How a cell of words is told to hold none. */
export const emptinessOf = (field: FieldId) => (field === "text" ? isEmptyMessage : saysNothing);

/** Words are read where they are needed; here only how many cells hold any, and which hold an error instead. */
export function readTexts(source: CellSource, { field, columns }: FoundField, { firstRow, size, isBlank }: RecordRows): TextColumn {
  const bad = new BadCells();
  let filled = 0;
  const isNothing = emptinessOf(field);
  for (let i = 0; i < size; i++) {
    if (isBlank(i)) continue;
    for (const column of columns) {
      const value = source.cell(firstRow + i, column);
      if (isNothing(value)) continue;
      filled++;
      const basic = unwrap(value);
      if (basic === ERROR_CELL || basic === undefined) bad.add(source, field, firstRow + i, column);
      break;
    }
  }
  return { field, filled, ...bad };
}
