/** A recognised sheet. Which rows hold records is found out at once; a column is read when it is first asked for, and kept. */
import { badCell } from "./badCells";
import { beginsNoMark, ERROR_CELL, foldName, isDigit, isEmptyMessage, saysNothing, unwrap } from "./cells";
import { decodersOf, type Decoders } from "./coded";
import { CodeColumnReader, DamageReader, NumberColumnReader, readTexts, type ColumnReader, type RecordRows } from "./columns";
import { FIELD_TYPES } from "./fields";
import { RowCount } from "./skipped";
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

const SUMMARY_LABELS = new Set([
  "合计",
  "总计",
  "小计",
  "汇总",
  "总和",
  "汇总值",
  "平均",
  "均值",
  "平均值",
  "店铺汇总值",
  "店铺平均值",
  "全店汇总值",
  "全店平均值",
  "同行同层均值",
  "本页合计",
  "订单合计",
  "total",
  "totals",
  "grandtotal",
  "合計",
  "總計",
  "小計",
  "subtotal",
  "sum",
  "average",
]);
const LONGEST_LABEL = 20;
/** The characters that labels begin with, in either case. */
const LABEL_STARTS = new Set(
  [...SUMMARY_LABELS, "共"].flatMap((label) => [label, label.toUpperCase()]).map((label) => label.charCodeAt(0)),
);
/** 合计：12单, 共 3 条记录 */
const SUMMARY_WITH_FIGURE =
  /^(?:[合小][计計]|[总總][计計]|汇总|共[计計]?|total):? *[¥]?[\d,.]+ *(?:元|单|笔|条|件|行|个|人|条记录|条数据|个订单)?$/;

/**
 * The columns that reading looks at, in the order of the sheet: the recognised ones, and the first one, where 合计 stands.
 * A reader of worksheets that fetches these columns reads the same records as a formula that is handed the whole range.
 */
export function columnsNeeded(layout: Layout): readonly number[] {
  const columns = new Set([0]);
  for (const found of layout.fields.values()) for (const column of found.columns) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

export function openSheet(source: CellSource, layout: Layout, options: ReadingOptions = {}): Sheet {
  return new OpenSheet(source, layout, options);
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
    return this.size - this.rows.all().blank.count - this.rows.summary.count;
  }

  get skipped(): readonly SkippedRows[] {
    const { blank, summary } = this.rows.all();
    return [blank, summary, ...(this.source.skipped ?? [])].filter(({ count }) => count > 0);
  }

  *load(fields: readonly FieldId[], { damaged = [], newest = [] }: Parameters<Sheet["load"]>[1] = {}): Task<void> {
    const columns = [
      ...fields.flatMap((field) => this.toRead(field) ?? []),
      ...damaged.flatMap((field) => this.toFindDamage(field) ?? []),
      ...newest.flatMap((field) => this.toFindNewest(field) ?? []),
    ];
    if (columns.length === 0) return;
    yield* this.sweep(columns.map(({ reader }) => reader));
    for (const { keep } of columns) keep();
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
    const isNothing = FIELD_TYPES[field] === "text" ? isEmptyMessage : saysNothing;
    return (i) => {
      if (i < 0 || i >= size || isBlank(i)) return "";
      for (let place = 0; place < columns.length; place++) {
        const basic = unwrap(this.source.cell(firstRow + i, columns[place]));
        if (basic === ERROR_CELL || basic === undefined || basic === 0) continue;
        if (typeof basic !== "string") return typeof basic === "boolean" ? String(basic).toUpperCase() : String(basic);
        if (!isNothing(basic)) return basic;
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

  /** As toRead, for the damaged ids of a field. */
  private toFindDamage(field: FieldId) {
    if (!this.has(field) || this.codes.has(field) || this.damagedOf.has(field)) return undefined;
    const reader = this.damageReader(field);
    return { reader: reader as ColumnReader<unknown>, keep: () => void this.damagedOf.set(field, reader.column()) };
  }

  /** As toRead, for the newest time of a field. */
  private toFindNewest(field: FieldId) {
    if (!this.has(field) || this.times.has(field) || this.newestOf.has(field)) return undefined;
    const reader = this.newestReader(field);
    const keep = () => {
      const newest = reader.column();
      if (newest !== undefined) this.newestOf.set(field, newest);
    };
    return { reader: reader as ColumnReader<unknown>, keep };
  }

  /** The reader of a field's column, and where what it has read is kept; none for one that is read already, or not on the sheet, or read word by word. */
  private toRead(field: FieldId) {
    const pair = <Column>(columns: Map<FieldId, Column>, reader: () => ColumnReader<Column>) => {
      if (columns.has(field)) return undefined;
      const each = reader();
      return { reader: each as ColumnReader<unknown>, keep: () => void columns.set(field, each.column()) };
    };
    if (!this.has(field) || FIELD_TYPES[field] === "text") return undefined;
    if (FIELD_TYPES[field] === "time") return pair(this.times, () => this.timeReader(field));
    if (FIELD_TYPES[field] === "money") return pair(this.numbers, () => this.numberReader(field));
    return pair(this.codes, () => this.codeReader(field));
  }
}

/** Rows read between two yields: a few milliseconds. */
const SLICE = 16 * WINDOW;

/** Which rows are records. They are looked through as far as they are asked about, and never twice. */
class Rows implements RecordRows {
  readonly firstRow: number;
  readonly size: number;
  readonly blank = new RowCount("blank");
  readonly summary = new RowCount("summary");
  readonly isNoRecord: Uint8Array;
  readonly recognised: readonly number[];
  private readonly labels: readonly number[];
  private known = 0;
  /** Whether a row was looked at beyond the columns that tell most rows. */
  private wasInDoubt = false;

  constructor(
    private source: CellSource,
    layout: Layout,
  ) {
    this.firstRow = layout.headingRow + 1;
    this.recognised = [...layout.fields.values()].flatMap((found) => found.columns);
    this.labels = columnsNeeded(layout).filter((column) => !layout.fields.get("text")?.columns.includes(column));
    this.size = Math.max(0, lastFilledRow(source, this.recognised, this.firstRow) + 1 - this.firstRow);
    this.isNoRecord = new Uint8Array(this.size);
  }

  readonly isBlank = (i: number): boolean => {
    if (i >= this.known && i < this.size) this.all();
    return this.isNoRecord[i] !== 0;
  };

  /** The columns that `read` looks at first: none once all rows are known. */
  get columns(): readonly number[] {
    return this.known < this.size ? this.telling : [];
  }

  get lookedAt(): readonly number[] {
    return this.wasInDoubt ? this.labels.concat(this.recognised) : this.telling;
  }

  goOn(source: CellSource): void {
    this.source = source;
  }

  all(): this {
    const window = new Window(this.source, this.firstRow, this.columns);
    while (this.known < this.size) {
      window.show(this.known, Math.min(this.known + WINDOW, this.size));
      this.read(window);
    }
    return this;
  }

  read(window: Window): void {
    if (window.to <= this.known) return;
    const { source, firstRow, recognised, labels, telling } = this;
    const [first, second] = telling.map((column) => window.of(column));
    const begin = (i: number) => firstInDoubt(first, second, i - window.from, window.to - window.from) + window.from;
    for (let i = begin(this.known); i < window.to; i = begin(i + 1)) {
      this.wasInDoubt = true;
      const row = firstRow + i;
      if (holdsNothing(source, row, recognised)) this.blank.add(originRow(source, row));
      else if (isSummary(source, row, labels)) this.summary.add(originRow(source, row));
      else continue;
      this.isNoRecord[i] = 1;
    }
    this.known = window.to;
  }

  /** The columns that tell of most rows that they are records: the first one, where 合计 stands, and the first that is recognised. */
  private get telling(): readonly number[] {
    const [first = -1] = this.labels;
    const recognised = this.labels.find((column) => this.recognised.includes(column)) ?? first;
    return first === recognised ? [first] : [first, recognised];
  }
}

function rowsAmong(source: CellSource, rows: readonly number[]): CellSource {
  const { columnCount } = source;
  return source.among?.(rows) ?? { rowCount: rows.length, columnCount, cell: (row, column) => source.cell(rows[row], column) };
}

function kept<T>(columns: Map<FieldId, T>, field: FieldId, read: () => T): T {
  let column = columns.get(field);
  if (column === undefined) columns.set(field, (column = read()));
  return column;
}

/** Where a row of the source stands on the sheet that was pasted. */
function originRow(source: CellSource, row: number): number {
  return source.origin?.(row, 0).row ?? row;
}

/** The last row that says anything, searched from the bottom: a whole-column reference has a million blank rows below its data. */
function lastFilledRow(source: CellSource, columns: readonly number[], firstRow: number): number {
  const above = (row: number) => (source.lastNotBlank ? source.lastNotBlank(columns, firstRow, row) : row);
  let row = above(source.rowCount - 1);
  while (row >= firstRow && holdsNothing(source, row, columns)) row = above(row - 1);
  return row;
}

/** The first of some rows of which one of the telling cells may be empty or a label. */
function firstInDoubt(first: readonly unknown[], second: readonly unknown[] | undefined, from: number, to: number): number {
  let at = from;
  while (at < to && beginsRecord(first[at]) && (second === undefined || beginsRecord(second[at]))) at++;
  return at;
}

/** True for most cells that are neither a mark of emptiness nor the label of a sum: nearly every row begins with an id or a time, and its first characters tell. */
function beginsRecord(value: unknown): boolean {
  if (typeof value === "number") return value > 0;
  if (typeof value !== "string" || !beginsNoMark(value)) return false;
  const first = value.charCodeAt(0);
  // An id may begin with the letter of a label, and goes on with a digit; so does 共3条记录, which is none.
  return value.length > LONGEST_LABEL || (first < 128 && isDigit(value.charCodeAt(1))) || !LABEL_STARTS.has(first);
}

function holdsNothing(source: CellSource, row: number, columns: readonly number[]): boolean {
  for (let at = 0; at < columns.length; at++) if (!saysNothing(source.cell(row, columns[at]))) return false;
  return true;
}

/** True where the first cell of the row that holds anything calls the row a sum or a mean of others. A message never does. */
function isSummary(source: CellSource, row: number, columns: readonly number[]): boolean {
  for (let at = 0; at < columns.length; at++) {
    const value = source.cell(row, columns[at]);
    if (saysNothing(value)) continue;
    const basic = typeof value === "string" ? value : unwrap(value);
    if (typeof basic !== "string" || basic.length > LONGEST_LABEL) return false;
    const label = foldName(basic).replace(/\s/g, "");
    return SUMMARY_LABELS.has(label.replace(/:$/, "")) || SUMMARY_WITH_FIGURE.test(label);
  }
  return false;
}
