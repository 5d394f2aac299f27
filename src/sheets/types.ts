/**
 * The words that every room shares about a pasted sheet. A sheet is read into columns of plain arrays: a row is an index, never an object.
 *
 * Times are whole seconds of wall-clock time since 1899-12-30 00:00 (an Excel serial number × 86,400, rounded). No time zone is applied.
 */

/** Seconds since 1899-12-30 00:00, or one of the two marks below. Every real time is at least 0. */
export type Seconds = number;

/** Mark of an empty cell in a column of times or codes. */
export const EMPTY = -1;
/** Mark of a cell that holds something which cannot be read as what its column should hold. */
export const UNREADABLE = -2;

export const DAY = 86_400;

/** Where a sheet comes from, and whose rules hold for it. */
export type Platform = "pinduoduo" | "taobao" | "douyin" | "jd" | "other";

export type SheetKind = "chat" | "orders" | "afterSale" | "review" | "courier";

// prettier-ignore
export type OrderField =
  | "orderId" | "orderLine" | "buyer" | "status" | "amount" | "quantity" | "product" | "placedAt" | "groupStartedAt" | "paidAt"
  | "groupedAt" | "promisedShipAt" | "shippedAt" | "collectedAt" | "firstTraceAt" | "deliveredAt" | "trackingNumber" | "payChannel" | "note";
// prettier-ignore
export type AfterSaleField =
  | "refundStatus" | "refundType" | "refundReason" | "refundAmount" | "requestedAt" | "approvedAt" | "arrivedAt" | "shippingState"
  | "freightPayer" | "disputeOpenedAt" | "evidenceAt" | "returnAddressAt" | "subsidyAt";
export type ReviewField = "rating" | "reviewText" | "reviewedAt" | "answer" | "answeredAt";
export type ChatField = "conversation" | "agent" | "sender" | "role" | "sentAt" | "text";
export type FieldId = OrderField | AfterSaleField | ReviewField | ChatField;

/** How the cells of a field are read. */
export type FieldType = "time" | "money" | "id" | "name" | "word" | "text";

/** The cells of a range as Excel hands them to a formula, row by row. */
export type Grid = readonly (readonly unknown[])[];

/** Where cells come from: the 2-D array that a formula is handed, or blocks read from a worksheet. Rows and columns count from 0. */
export interface CellSource {
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): unknown;
  /** The cells of some columns from row `from` up to but without row `to`: those of `columns[k]` from the first place of `into[k]` on. */
  copy?(columns: readonly number[], from: number, to: number, into: readonly unknown[][]): void;
  /** The last row, from `row` down to `first`, that is not blank in all of some columns; `first - 1` where there is none. A mark of emptiness is not blank here. */
  lastNotBlank?(columns: readonly number[], first: number, row: number): number;
  /** Some of its rows as a source of their own. */
  among?(rows: readonly number[]): CellSource;
  /** Where the cells were made out of a transcript: what else was read out of it. */
  readonly transcript?: Transcript;
  /** Where a cell stands on the sheet that was pasted, where that is another place: a table that was made out of text. */
  origin?(row: number, column: number): Place;
  /** What the source itself has passed over. */
  readonly skipped?: readonly SkippedRows[];
}

/** A cell by its place, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Why lines of a transcript are no message and no part of one. */
export type LineSkipReason = "receipt" | "notice" | "card" | "image" | "separator" | "empty" | "before-first";
/** Why rows are no records: they hold nothing, they sum up others, they are the headings once more, or they are messages that name nobody. */
export type SkipReason = "blank" | "summary" | "headings" | "nobody" | LineSkipReason;

/** Rows that were passed over for one reason: how many, and the first of them (at most `KEPT_BAD_CELLS`), counted from 0 on the sheet that was pasted. */
export interface SkippedRows {
  readonly reason: SkipReason;
  readonly count: number;
  readonly rows: readonly number[];
}

/** The columns that a field was found in, best synonym first: row by row the first that is not empty counts. */
export interface FoundField {
  readonly field: FieldId;
  readonly columns: readonly number[];
  /** The headings as they stand on the sheet, in the order of `columns`. */
  readonly headings: readonly string[];
  /** Present where the user has said so. */
  readonly byHand?: true;
}

/** What was recognised from the top of a sheet, before a single record is read. */
export interface Layout {
  readonly kind: SheetKind;
  /** Row of the headings, counted from 0 in the source. Records begin in the row below. */
  readonly headingRow: number;
  /** Every heading of that row as it stands, "" for blank ones. */
  readonly headings: readonly string[];
  readonly fields: ReadonlyMap<FieldId, FoundField>;
  /** True where most headings hold a Chinese character: undecided a/b/yyyy dates are then day-first, else month-first. */
  readonly chinese: boolean;
  /** Headings that could have meant another field too. */
  readonly ambiguous: readonly { readonly heading: string; readonly column: number; readonly taken: FieldId; readonly other: FieldId }[];
}

/** One cell that could not be read. `row` and `column` count from 0 on the sheet that was pasted. */
export interface BadCell {
  readonly field: FieldId;
  readonly row: number;
  readonly column: number;
  /** What stands there, shortened for show. */
  readonly found: string;
}

/** A column of times. `wholeDays`: no cell of it says a time of day, so whole days are compared. */
export interface TimeColumn {
  readonly field: FieldId;
  readonly seconds: Float64Array;
  readonly wholeDays: boolean;
  readonly filled: number;
  /** Number of UNREADABLE cells and the first of them (at most `KEPT_BAD_CELLS`). */
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
  /** How a/b/yyyy was read, where the column holds such text. */
  readonly dateOrder?: "day-first" | "month-first" | "day-first (undecided)" | "month-first (undecided)" | "both";
  /** 1 where that very cell says a date without a time of day (text without a time); absent where no cell does or `wholeDays` says it of all. */
  readonly dateOnly?: Uint8Array;
  /** Cells that named an offset from UTC, and cells that counted from 1970: both were taken to the hours east of UTC that the sheet is read in. */
  readonly offsets: number;
  readonly unixTimes: number;
}

/** How many cells of a column of texts say anything, and the error cells among them. */
export interface TextColumn {
  readonly field: FieldId;
  readonly filled: number;
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
}

/** A column of numbers: money in yuan, quantities, ratings. NaN where empty or unreadable. In all columns `filled` counts the unreadable cells, too. */
export interface NumberColumn {
  readonly field: FieldId;
  readonly values: Float64Array;
  readonly filled: number;
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
}

/** Numbers of the words of a column, a byte each as long as they are few. */
export type Codes = Int8Array | Int32Array;

/**
 * A column of ids, names or words as a dictionary: `codes[row]` indexes `values` and `keys`, or is EMPTY or UNREADABLE.
 * `values` are cleaned for show, `keys` are folded for comparison; each key stands once. They are one list where every value is its own key, plain as
 * keys.ts has it.
 */
export interface CodeColumn {
  readonly field: FieldId;
  readonly codes: Codes;
  readonly values: readonly string[];
  readonly keys: readonly string[];
  /** 1 for each of `values` that a platform has masked (`昂**`): many share it, so it is never a key. Only columns of names have it. */
  readonly masked?: Uint8Array;
  readonly filled: number;
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
}

/** The damaged cells of a column of ids. Telling a million order numbers apart costs more than all else that a figure asks of them. */
export interface DamagedIds {
  readonly field: FieldId;
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
}

/** Who wrote a message. */
export const Role = { none: 0, customer: 1, agent: 2, robot: 3, system: 4 } as const;
export type RoleCode = (typeof Role)[keyof typeof Role];
/** Their names, by their codes. */
export const ROLE_NAMES = ["none", "customer", "agent", "robot", "system"] as const satisfies readonly (keyof typeof Role)[];

/** Work that can be cut in slices: it yields now and then the rows done since the last yield, and returns its result. */
export type Task<T> = Generator<number, T, void>;

/**
 * A sheet that was recognised. Columns are read when they are asked for the first time and kept.
 * Records follow each other as the rows below the headings do; blank rows between records are records whose every column is EMPTY, trailing ones are cut.
 */
export interface Sheet {
  readonly kind: SheetKind;
  readonly layout: Layout;
  readonly transcript?: Transcript;
  readonly size: number;
  /** Rows that hold anything in a recognised column, and are not summary rows (合计, 汇总值 …). */
  readonly filledRows: number;
  /** The others up to the last record, and why. */
  readonly skipped: readonly SkippedRows[];
  has(field: FieldId): boolean;
  /**
   * Reads the columns of several fields in one sweep over the rows: what will be asked for is sooner there than column after column.
   * @param alone fields of which only damaged ids, or the newest time, will be asked for
   */
  load(fields: readonly FieldId[], alone?: { readonly damaged?: readonly FieldId[]; readonly newest?: readonly FieldId[] }): Task<void>;
  time(field: FieldId): TimeColumn;
  /** The newest time of a field, EMPTY where it has none. */
  newest(field: FieldId): Seconds;
  number(field: FieldId): NumberColumn;
  code(field: FieldId): CodeColumn;
  damaged(field: FieldId): DamagedIds;
  /** As `code`, of some records alone, none of them blank: what `records[k]` holds stands at `k`. Not kept. */
  codesAmong(field: FieldId, records: readonly number[]): CodeColumn;
  /** Where the heading of a column stands on the sheet that was pasted, counted from 0; in row -1 where a text has no headings. */
  headingOf(column: number): Place;
  /** The row, counted from 0 on the sheet that was pasted, that record `i` stands in. Of a text that was pasted several may stand in one. */
  rowOf(i: number): number;
  /** What there is of a field whose words are read one by one, by `text`. */
  texts(field: FieldId): TextColumn;
  /** The words of record `i` as they stand (for message texts); "" where empty. Not kept. */
  text(field: FieldId, i: number): string;
  /** The same for whoever goes over many records. */
  textsOf(field: FieldId): (i: number) => string;
  /** True for a row that holds nothing in any recognised column and for a summary row. */
  isBlank(i: number): boolean;
  /** The columns of the source that were looked at below the headings. */
  readonly lookedAt: Iterable<number>;
  /** The row of the source below the last record. */
  readonly end: number;
  /** Whether another source ends with the same record as this sheet's. */
  isWithin(other: CellSource): boolean;
  /** Goes on with another source, of which all that was looked at is the same. */
  goOn(source: CellSource): void;
  /** The cell that record `i` has for a field (of several columns the first that says anything), as a message about it names it. */
  cellOf(field: FieldId, i: number): BadCell;
}

/** What the user has said of headings, by their folded text. */
export type Mapping = Readonly<Record<string, FieldId | typeof NO_FIELD>>;
/** A heading that the user says is none of the fields. */
export const NO_FIELD = "none";

/** Somebody who writes in a transcript, by the role that the transcript shows. */
export interface Sender {
  readonly name: string;
  readonly role: RoleCode;
  readonly messages: number;
}

/** What was read out of a transcript that was pasted as text. */
export interface Transcript {
  /** Who writes most comes first. */
  readonly senders: readonly Sender[];
  /** Whether anybody can be told to be of the shop: where nobody can, nobody can be told to be a customer either. */
  readonly hasStaff: boolean;
}

/** Settings that reading depends on: all are parameters of the workbook. */
export interface ReadingOptions {
  /** Headings that the user has mapped by hand, folded → field, or that are no field at all. */
  readonly mapped?: Mapping;
  /** Hours east of UTC that a time with an offset of its own is taken to. Default 8. */
  readonly utcOffsetHours?: number;
  /** Names of the shop's staff, for transcripts: a name alone (小美) means its accounts (店铺:小美), too. */
  readonly staff?: readonly string[];
  /** What kind of sheet it is, where the caller knows better than the headings. */
  readonly kind?: SheetKind;
}

/** How many cells or rows are kept of those that are only counted otherwise, so that a message can name some. */
export const KEPT_BAD_CELLS = 10;

/** The headings stand among so many first rows, and whatever else is told from the top of a sheet does. */
export const TOP_ROWS = 20;
