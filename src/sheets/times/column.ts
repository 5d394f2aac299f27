/** A column of times. What one cell leaves open (a/b/yyyy) the column as a whole decides. */
import { BadCells } from "../badCells";
import { foldName, isEmptyMark, saysNothing, unwrap } from "../cells";
import type { ColumnReader } from "../columns";
import { readNumber } from "../money";
import type { RecordRows } from "../rows";
import { WINDOW, type Window } from "../window";
import { DAY, EMPTY, UNREADABLE, type CellSource, type FoundField, type Seconds, type TimeColumn } from "../types";
import { LAST_DAY } from "./calendar";
import { LONGEST_PLAIN_DATE, NOT_PLAIN, plainClock, plainTime } from "./plain";
import { newestAmong } from "./span";
import { clock, parseSlashed, secondsIntoDay, type Slashed } from "./text";
import { isUnixTime, readTimeText, timeOfNumber } from "./value";

/** Longer texts are no time of day, whatever they hold. */
const LONGEST_CLOCK = 40;
/** A serial number that is nearer to a whole one is that day: it carries noise. */
const HALF_SECOND = 0.5 / DAY;

type DateOrder = NonNullable<TimeColumn["dateOrder"]>;

export interface TimeOptions {
  readonly utcOffsetHours: number;
  /** Reads undecided a/b/yyyy day-first: the headings are Chinese. */
  readonly chinese: boolean;
}

/** What the cells of one source column say of the order of their dates. */
const Vote = { seen: 1, dayFirst: 2, monthFirst: 4 } as const;

/** What `readPlain` counts. */
const Plain = { serial: 0, text: 1 } as const;

export class TimeColumnReader implements ColumnReader<TimeColumn> {
  private readonly seconds: Float64Array;
  private readonly votes: Uint8Array;
  /** The cells that could be read either way: `seconds` has them day-first, this month-first; `open` the column's place in `found`, from 1. */
  private monthFirst: Float64Array | undefined;
  private open: Uint8Array | undefined;
  private readonly knownDays = new Map<string, Slashed["days"]>();
  private dateOnly: Uint8Array | undefined;
  /** 1 for the rows whose date and time of day stand in two columns. */
  private joined: Uint8Array | undefined;
  private filled = 0;
  /** Whether any cell could not be read: else they need not be looked for. */
  private mayBeBad = false;
  private readonly plain = new Int32Array(2);
  private dateOnlyTexts = 0;
  private timed = 0;
  private wholeSerials = 0;
  private brokenSerials = 0;
  private offsets = 0;
  private unixTimes = 0;

  constructor(
    private readonly source: CellSource,
    private readonly found: FoundField,
    private readonly rows: RecordRows,
    private readonly options: TimeOptions,
  ) {
    this.seconds = new Float64Array(rows.size);
    if (found.columns.length === 0) this.seconds.fill(EMPTY);
    this.votes = new Uint8Array(found.columns.length);
  }

  get columns(): readonly number[] {
    return this.found.columns;
  }

  read(window: Window): void {
    if (this.columns.length === 1) this.readSingle(window);
    else this.readSeveral(window);
  }

  /** What nearly every field is: one column. */
  private readSingle(window: Window): void {
    const { plain, seconds } = this;
    readPlain(window.of(this.columns[0]), window.from, window.to, this.rows.isNoRecord, seconds, window.from, plain, this.readOther);
    this.filled += plain[Plain.serial] + plain[Plain.text];
    this.brokenSerials += plain[Plain.serial];
    this.timed += plain[Plain.text];
    plain.fill(0);
  }

  private readonly readOther = (value: unknown, i: number): number => {
    const read = this.cell(value, i, 0);
    if (read !== EMPTY) this.filled++;
    if (read === UNREADABLE) this.mayBeBad = true;
    return read;
  };

  /** Row by row, the first of the columns that says anything counts. */
  private readSeveral(window: Window): void {
    const { seconds, columns } = this;
    const { isNoRecord } = this.rows;
    const cells = columns.map((column) => window.of(column));
    for (let i = window.from, at = 0; i < window.to; i++, at++) {
      seconds[i] = EMPTY;
      for (let place = 0; isNoRecord[i] === 0 && place < columns.length; place++) {
        let read = this.cell(cells[place][at], i, place);
        if (read === EMPTY) continue;
        if (read === UNREADABLE || read % DAY === 0) read = this.besides(read, i, place);
        if (read === UNREADABLE) this.mayBeBad = true;
        seconds[i] = read;
        this.filled++;
        break;
      }
    }
  }

  column(): TimeColumn {
    const { source, seconds, filled } = this;
    const { field } = this.found;
    const { firstRow, size } = this.rows;
    const dateOrder = this.decide();
    const wholeDays = this.decideWholeDays();
    const bad = new BadCells();
    for (let i = 0; this.mayBeBad && i < size; i++) {
      if (seconds[i] === UNREADABLE) bad.add(source, field, firstRow + i, this.columnOf(i));
    }
    return {
      field,
      seconds,
      wholeDays,
      filled,
      ...bad,
      offsets: this.offsets,
      unixTimes: this.unixTimes,
      ...(dateOrder && { dateOrder }),
      ...(this.dateOnly && !wholeDays && { dateOnly: this.dateOnly }),
    };
  }

  private cell(value: unknown, i: number, place: number): number {
    if (typeof value === "number") return this.number(value);
    if (typeof value === "string") return this.text(value, i, place);
    const basic = unwrap(value);
    if (typeof basic === "number") return this.number(basic);
    return typeof basic === "string" ? this.text(basic, i, place) : UNREADABLE;
  }

  /**
   * 日期 beside 时间: a time of day stands on the day that another column of the field names in that row. Where that column names a time of its own
   * as well, it alone counts: the other may be a duration.
   */
  private besides(read: number, i: number, place: number): number {
    const { columns } = this.found;
    const cellAt = (other: number) => this.source.cell(this.rows.firstRow + i, columns[other]);
    const time = read === UNREADABLE ? clockOf(cellAt(place)) : undefined;
    if (read === UNREADABLE && time === undefined) return UNREADABLE;
    for (let other = 0; other < columns.length; other++) {
      if (other === place) continue;
      if (time === undefined) {
        const clock = clockOf(cellAt(other));
        if (clock !== undefined) return this.join(read, clock, i);
      } else {
        const day = this.cell(cellAt(other), i, other);
        if (day >= 0) return day % DAY === 0 ? this.join(day, time, i) : day;
      }
    }
    return read;
  }

  private join(day: number, time: number, i: number): number {
    this.timed++;
    if (this.dateOnly) this.dateOnly[i] = 0;
    if (this.monthFirst) this.monthFirst[i] += time;
    (this.joined ??= new Uint8Array(this.rows.size))[i] = 1;
    return day + time;
  }

  private number(value: number): number {
    if (Number.isNaN(value)) return EMPTY;
    const read = timeOfNumber(value, this.options.utcOffsetHours);
    if (read < 0) return read;
    if (isUnixTime(value)) {
      this.timed++;
      this.unixTimes++;
    } else if (read % DAY === 0) this.wholeSerials++;
    else this.brokenSerials++;
    return read;
  }

  private text(value: string, i: number, place: number): number {
    const plain = plainTime(value);
    if (plain !== NOT_PLAIN) {
      this.noteTimeOfDay(i, value.length > LONGEST_PLAIN_DATE);
      return plain;
    }
    const slashed = this.plainSlashed(value, i, place);
    if (slashed !== NOT_PLAIN) return slashed;
    if (isEmptyMark(value)) return EMPTY;
    const read = readTimeText(value);
    if (read === NOT_PLAIN) return UNREADABLE;
    if (typeof read === "number") return this.number(read);
    this.noteTimeOfDay(i, read.time !== undefined);
    if (read.offset !== undefined) this.offsets++;
    const intoDay = secondsIntoDay(read, this.options.utcOffsetHours);
    return read.slashed ? this.slashed(read.slashed.days, intoDay, i, place) : read.day * DAY + intoDay;
  }

  /** `5/1/2024 3:04 PM` and the like: a column has few days, so each is looked at once. */
  private plainSlashed(value: string, i: number, place: number): number {
    const blank = value.indexOf(" ");
    const date = blank < 0 ? value : value.slice(0, blank);
    let days = this.knownDays.get(date);
    if (days === undefined) {
      const read = parseSlashed(date);
      if (read?.length !== date.length) return NOT_PLAIN;
      this.knownDays.set(date, (days = read.days));
    }
    const time = blank < 0 ? 0 : plainClock(value, blank + 1);
    if (time === NOT_PLAIN) return NOT_PLAIN;
    this.noteTimeOfDay(i, blank >= 0);
    return this.slashed(days, time, i, place);
  }

  private slashed([dayFirst, monthFirst]: Slashed["days"], intoDay: number, i: number, place: number): number {
    this.votes[place] |= Vote.seen | (monthFirst < 0 ? Vote.dayFirst : 0) | (dayFirst < 0 ? Vote.monthFirst : 0);
    // 5/5/2024 is the same day either way.
    if (dayFirst >= 0 && monthFirst >= 0 && dayFirst !== monthFirst) {
      (this.open ??= new Uint8Array(this.rows.size))[i] = place + 1;
      (this.monthFirst ??= new Float64Array(this.rows.size))[i] = monthFirst * DAY + intoDay;
    }
    return (dayFirst >= 0 ? dayFirst : monthFirst) * DAY + intoDay;
  }

  private noteTimeOfDay(i: number, timed: boolean): void {
    if (timed) {
      this.timed++;
    } else {
      this.dateOnlyTexts++;
      (this.dateOnly ??= new Uint8Array(this.rows.size))[i] = 1;
    }
  }

  /** Decides a/b/yyyy column by column; returns the order of the first column that holds such text. */
  private decide(): DateOrder | undefined {
    const orders = Array.from(this.votes, (votes) => orderOf(votes, this.options.chinese));
    const { open, monthFirst, seconds } = this;
    if (open && monthFirst) {
      for (let i = 0; i < open.length; i++) {
        if (open[i] === 0) continue;
        const order = orders[open[i] - 1]!;
        if (order === "both") {
          seconds[i] = UNREADABLE;
          this.mayBeBad = true;
        }
        if (order.startsWith("month-first")) seconds[i] = monthFirst[i];
      }
    }
    return orders.find((order) => order !== undefined);
  }

  /** A whole serial number says a date without a time only where all of them do: midnight is a time as well. */
  private decideWholeDays(): boolean {
    const wholeSerials = this.brokenSerials === 0 && this.wholeSerials > 0;
    if (this.timed === 0 && this.brokenSerials === 0) return wholeSerials || this.dateOnlyTexts > 0;
    if (wholeSerials) {
      const dateOnly = (this.dateOnly ??= new Uint8Array(this.rows.size));
      for (let i = 0; i < dateOnly.length; i++) {
        // Nearly every cell has a time of day, and need not be looked at again.
        if (this.seconds[i] % DAY !== 0 || this.joined?.[i] === 1) continue;
        // A serial number, be it a text: every other number is larger, and what is written otherwise is none.
        if (readNumber(this.source.cell(this.rows.firstRow + i, this.columnOf(i))) <= LAST_DAY) dateOnly[i] = 1;
      }
    }
    return false;
  }

  /** The column that record `i` was read from: beside a time of day the one that should have told its day. */
  private columnOf(i: number): number {
    const { columns } = this.found;
    const cellAt = (column: number) => this.source.cell(this.rows.firstRow + i, column);
    const filled = columns.filter((column) => !saysNothing(cellAt(column)));
    return filled.find((column) => clockOf(cellAt(column)) === undefined) ?? filled[0] ?? columns[0];
  }
}

/** Looks for the newest time of a column without keeping the others, as long as every cell is a plain one; else it does not know. */
export class NewestReader implements ColumnReader<Seconds | undefined> {
  private readonly seconds = new Float64Array(WINDOW);
  private readonly counts = new Int32Array(2);
  private newest: Seconds = EMPTY;
  private isPlain = true;

  constructor(
    private readonly found: FoundField,
    private readonly rows: RecordRows,
    private readonly utcOffsetHours: number,
  ) {}

  get columns(): readonly number[] {
    return this.found.columns;
  }

  read(window: Window): void {
    if (this.columns.length !== 1 || !this.isPlain) return;
    const { seconds } = this;
    const { from, to } = window;
    readPlain(window.of(this.columns[0]), from, to, this.rows.isNoRecord, seconds, 0, this.counts, this.readOther);
    this.newest = Math.max(this.newest, newestAmong(seconds.subarray(0, to - from)));
  }

  column(): Seconds | undefined {
    return this.isPlain && this.columns.length === 1 ? this.newest : undefined;
  }

  private readonly readOther = (value: unknown): number => {
    const read =
      typeof value === "number" ? timeOfNumber(value, this.utcOffsetHours) : typeof value === "string" ? plainTime(value) : EMPTY;
    if (read === NOT_PLAIN || typeof value === "object") this.isPlain &&= saysNothing(value);
    return read < 0 ? EMPTY : read;
  };
}

/**
 * Reads what nearly every cell is: a serial number with a time of day, or a plain text with one, and counts both; `other` reads the rest. That of
 * `cells[at]`, which is record `from + at`, becomes `seconds[first + at]`. It sees nothing but arrays, numbers and texts: what the engine learns of the
 * loop then outlives the reader.
 */
function readPlain(
  cells: readonly unknown[],
  from: number,
  to: number,
  isNoRecord: Uint8Array,
  seconds: Float64Array,
  first: number,
  counts: Int32Array,
  other: (value: unknown, i: number) => number,
): void {
  for (let i = from, at = 0; i < to; i++, at++) {
    const place = first + at;
    const value = isNoRecord[i] === 0 ? cells[at] : "";
    if (typeof value === "number" && value >= 1 && value <= LAST_DAY && Math.abs(value - Math.round(value)) > HALF_SECOND) {
      seconds[place] = Math.round(value * DAY);
      counts[Plain.serial]++;
      continue;
    }
    if (typeof value === "string") {
      if (value === "") {
        seconds[place] = EMPTY;
        continue;
      }
      const read = value.length > LONGEST_PLAIN_DATE ? plainTime(value) : NOT_PLAIN;
      if (read >= 0) {
        seconds[place] = read;
        counts[Plain.text]++;
        continue;
      }
    }
    seconds[place] = other(value, i);
  }
}

/** Seconds into the day of a cell that says a time and no date. */
function clockOf(value: unknown): number | undefined {
  const basic = unwrap(value);
  if (typeof basic === "number") return basic > 0 && basic < 1 ? Math.round(basic * DAY) : undefined;
  if (typeof basic !== "string" || basic.length > LONGEST_CLOCK) return undefined;
  const plain = plainClock(basic, 0);
  return plain !== NOT_PLAIN ? plain : clock(foldName(basic).replace(/\s+/g, " "));
}

function orderOf(votes: number, chinese: boolean): DateOrder | undefined {
  if ((votes & Vote.seen) === 0) return undefined;
  const dayFirst = (votes & Vote.dayFirst) !== 0;
  const monthFirst = (votes & Vote.monthFirst) !== 0;
  if (dayFirst && monthFirst) return "both";
  if (dayFirst) return "day-first";
  if (monthFirst) return "month-first";
  return chinese ? "day-first (undecided)" : "month-first (undecided)";
}
