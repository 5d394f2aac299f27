/** A recognised sheet: which rows are records (rows.ts) and what a column holds is found out when it is first asked for, and kept. */
import { badCell } from "./badCells";
import { ERROR_CELL, saysNothing, unwrap } from "./cells";
import { decodersOf, type Decoders } from "./coded";
import { CodeColumnReader, DamageReader, NumberColumnReader, emptinessOf, readTexts, type ColumnReader } from "./columns";
import { FIELD_TYPES } from "./fields";
import { lastFilledRow, originRow, Rows } from "./rows";
import { NewestReader, TimeColumnReader } from "./times/column";
import { newestAmong } from "./times/span";
import { UTC_OFFSET_HOURS } from "./times/value";
import { Window, WINDOW } from "./window";
import {
  type BadCell,
  type CellSource,
  type CodeColumn,
  type DamagedIds,
  type FieldId,
  type FoundField,
  type Layout,
  type NumberColumn,
  type Place,
  type ReadingOptions,
  type Seconds,
  type Sheet,
  type SkippedRows,
  type Task,
  type TextColumn,
  type TimeColumn,
} from "./types";

export function openSheet(source: CellSource, layout: Layout, options: ReadingOptions = {}): Sheet {
  return new OpenSheet(source, layout, options);
}

/** What is to be read of a field, and how it is kept once it is. */
interface Unread {
  readonly reader: ColumnReader<unknown>;
  readonly keep: () => void;
}

class OpenSheet implements Sheet {
  readonly kind;
  readonly transcript;
  readonly size: number;
  readonly isBlank: (i: number) => boolean;
  private readonly firstRow: number;
  private readonly rows: Rows;
  private readonly times = new Map<FieldId, TimeColumn>();
  private readonly numbers = new Map<FieldId, NumberColumn>();
  private readonly codes = new Map<FieldId, CodeColumn>();
  private readonly texted = new Map<FieldId, TextColumn>();
  private readonly newestOf = new Map<FieldId, Seconds>();
  private readonly damagedOf = new Map<FieldId, DamagedIds>();
  private readonly decoders = new Map<FieldId, Decoders>();
  private readonly looked = new Set<number>();

  constructor(
    private source: CellSource,
    readonly layout: Layout,
    private readonly options: ReadingOptions,
  ) {
    this.kind = layout.kind;
    this.transcript = source.transcript;
    this.firstRow = layout.headingRow + 1;
    this.rows = new Rows(source, layout);
    this.size = this.rows.size;
    this.isBlank = this.rows.isBlank;
  }

  get filledRows(): number {
    return this.rows.all().skipped.reduce((rows, { count }) => rows - count, this.size);
  }

  get skipped(): readonly SkippedRows[] {
    return [...this.rows.all().skipped, ...(this.source.skipped ?? [])].filter(({ count }) => count > 0);
  }

  *load(fields: readonly FieldId[], { damaged = [], newest = [] }: Parameters<Sheet["load"]>[1] = {}): Task<void> {
    const columns: Unread[] = [];
    // Each has arrays as long as the sheet, for which the engine may collect its memory: the thread is handed back in between.
    for (const unread of [
      ...fields.map((field) => () => this.toRead(field)),
      ...damaged.map((field) => () => this.toFindDamage(field)),
      ...newest.map((field) => () => this.toFindNewest(field)),
    ]) {
      columns.push(...unread());
      yield 0;
    }
    if (columns.length === 0) return;
    yield* this.sweep(columns.map(({ reader }) => reader));
    for (const { keep } of columns) {
      keep();
      yield 0;
    }
  }

  has(field: FieldId): boolean {
    return this.layout.fields.has(field);
  }

  time(field: FieldId): TimeColumn {
    return kept(this.times, field, () => this.readAll(this.timeReader(field)));
  }

  newest(field: FieldId): Seconds {
    let newest = this.newestOf.get(field);
    if (newest === undefined && !this.times.has(field)) newest = this.readAll(this.newestReader(field));
    newest ??= newestAmong(this.time(field).seconds);
    this.newestOf.set(field, newest);
    return newest;
  }

  number(field: FieldId): NumberColumn {
    return kept(this.numbers, field, () => this.readAll(this.numberReader(field)));
  }

  code(field: FieldId): CodeColumn {
    return kept(this.codes, field, () => this.readAll(this.codeReader(field)));
  }

  damaged(field: FieldId): DamagedIds {
    return this.codes.get(field) ?? kept(this.damagedOf, field, () => this.readAll(this.damageReader(field)));
  }

  codesAmong(field: FieldId, records: readonly number[]): CodeColumn {
    const source = rowsAmong(
      this.source,
      records.map((i) => this.firstRow + i),
    );
    const rows = { firstRow: 0, size: records.length, isBlank: () => false, isNoRecord: new Uint8Array(records.length) };
    const reader = new CodeColumnReader(source, this.found(field), rows, this.decodersOf(field));
    for (const window of new Window(source, 0, reader.columns).through(rows.size)) reader.read(window);
    return reader.column();
  }

  texts(field: FieldId): TextColumn {
    return kept(this.texted, field, () => readTexts(this.source, this.found(field), this.rows.all()));
  }

  text(field: FieldId, i: number): string {
    return this.textsOf(field)(i);
  }

  textsOf(field: FieldId): (i: number) => string {
    const { firstRow, size, isBlank } = this;
    const { columns } = this.found(field);
    const isNothing = emptinessOf(field);
    return (i) => {
      if (i < 0 || i >= size || isBlank(i)) return "";
      for (let place = 0; place < columns.length; place++) {
        const basic = unwrap(this.source.cell(firstRow + i, columns[place]));
        if (basic === ERROR_CELL || basic === undefined || isNothing(basic)) continue;
        return typeof basic === "boolean" ? String(basic).toUpperCase() : String(basic);
      }
      return "";
    };
  }

  cellOf(field: FieldId, i: number): BadCell {
    const row = this.firstRow + i;
    const { columns } = this.found(field);
    const decoders = this.decodersOf(field);
    const says = (column: number, place: number) => {
      const cell = this.source.cell(row, column);
      return !saysNothing(decoders[place]?.(cell) ?? cell);
    };
    return badCell(this.source, field, row, columns.find(says) ?? columns[0] ?? -1);
  }

  headingOf(column: number): Place {
    const { headingRow } = this.layout;
    return this.source.origin?.(headingRow, column) ?? { row: headingRow, column };
  }

  rowOf(i: number): number {
    return originRow(this.source, this.firstRow + i);
  }

  private decodersOf(field: FieldId) {
    return kept(this.decoders, field, () => decodersOf(this.source, this.found(field), this.layout, this.rows));
  }

  /** A field that is not on the sheet is a column of empty cells. */
  private found(field: FieldId): FoundField {
    const found = this.layout.fields.get(field) ?? { field, columns: [], headings: [] };
    for (const column of found.columns) this.looked.add(column);
    return found;
  }

  get lookedAt(): Iterable<number> {
    return new Set([...this.looked, ...this.rows.lookedAt]);
  }

  get end(): number {
    return this.firstRow + this.size;
  }

  isWithin(other: CellSource): boolean {
    return lastFilledRow(other, this.rows.recognised, this.firstRow) + 1 === this.end;
  }

  goOn(source: CellSource): void {
    this.source = source;
    this.rows.goOn(source);
  }

  private get utcOffsetHours(): number {
    return this.options.utcOffsetHours ?? UTC_OFFSET_HOURS;
  }

  private timeReader(field: FieldId): TimeColumnReader {
    const { utcOffsetHours } = this;
    return new TimeColumnReader(this.source, this.found(field), this.rows, { utcOffsetHours, chinese: this.layout.chinese });
  }

  private newestReader(field: FieldId): NewestReader {
    return new NewestReader(this.found(field), this.rows, this.utcOffsetHours);
  }

  private numberReader(field: FieldId): NumberColumnReader {
    return new NumberColumnReader(this.source, this.found(field), this.rows);
  }

  private codeReader(field: FieldId): CodeColumnReader {
    return new CodeColumnReader(this.source, this.found(field), this.rows, this.decodersOf(field));
  }

  private damageReader(field: FieldId): DamageReader {
    return new DamageReader(this.source, this.found(field), this.rows);
  }

  private readAll<Column>(reader: ColumnReader<Column>): Column {
    for (const sweep = this.sweep([reader]); sweep.next().done !== true;);
    return reader.column();
  }

  /** Goes over the records once for all the readers. */
  private *sweep(readers: readonly ColumnReader<unknown>[]): Task<void> {
    const columns = readers.flatMap((reader) => reader.columns);
    for (const window of new Window(this.source, this.firstRow, [...this.rows.columns, ...columns]).through(this.size)) {
      this.rows.read(window);
      for (const reader of readers) reader.read(window);
      if (window.from % SLICE === 0) yield SLICE;
    }
  }

  private toRead(field: FieldId): Unread[] {
    switch (FIELD_TYPES[field]) {
      case "time":
        return this.unread(field, this.times, () => this.timeReader(field));
      case "money":
        return this.unread(field, this.numbers, () => this.numberReader(field));
      // Read word by word, where somebody asks.
      case "text":
        return [];
      default:
        return this.unread(field, this.codes, () => this.codeReader(field));
    }
  }

  private toFindDamage(field: FieldId): Unread[] {
    return this.codes.has(field) ? [] : this.unread(field, this.damagedOf, () => this.damageReader(field));
  }

  private toFindNewest(field: FieldId): Unread[] {
    return this.times.has(field) ? [] : this.unread(field, this.newestOf, () => this.newestReader(field));
  }

  /** One where the field is on the sheet, and nothing is kept of it yet. */
  private unread<Column>(field: FieldId, columns: Map<FieldId, Column>, reader: () => ColumnReader<Column | undefined>): Unread[] {
    if (!this.has(field) || columns.has(field)) return [];
    const each = reader();
    const keep = () => {
      const column = each.column();
      // Of a column that is not plain its reader does not know the newest.
      if (column !== undefined) columns.set(field, column);
    };
    return [{ reader: each, keep }];
  }
}

/** Rows read between two yields: a few milliseconds. */
const SLICE = 4 * WINDOW;

function rowsAmong(source: CellSource, rows: readonly number[]): CellSource {
  const { columnCount } = source;
  return source.among?.(rows) ?? { rowCount: rows.length, columnCount, cell: (row, column) => source.cell(rows[row], column) };
}

function kept<T>(columns: Map<FieldId, T>, field: FieldId, read: () => T): T {
  let column = columns.get(field);
  if (column === undefined) columns.set(field, (column = read()));
  return column;
}
