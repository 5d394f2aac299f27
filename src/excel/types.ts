/** What the rest of the house may ask of the workbook. Only `src/excel` knows Office.js; everything here is plain data. */
import type { Severity } from "../rulebook/types";
import { TOP_ROWS, type CellSource } from "../sheets/types";

/** What `readTop` reads: one row below the headings shows what the columns hold, wherever those stand. */
export const ROWS_AT_TOP = TOP_ROWS + 1;

/** A worksheet or a table that can be audited. */
export interface Target {
  readonly kind: "sheet" | "table";
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly hidden: boolean;
}

/**
 * The cells of a target as they were read. The first rows hold every column; below them only the columns asked for are there,
 * all others answer undefined. Row 0, column 0 is the target's top left cell: `top` and `left` place it on the worksheet (from 0).
 */
export interface WorksheetSource extends CellSource {
  readonly target: Target;
  readonly top: number;
  readonly left: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Share of the cells read, or looked at, so far, 0..1. */
  readonly onProgress?: (share: number) => void;
}

/** A row to be highlighted, by its row in the source (from 0). */
export interface FlaggedRow {
  readonly row: number;
  readonly severity: Severity;
}

/** Flagged rows as one conditional format. */
export interface Chunk {
  readonly severity: Severity;
  readonly address: string;
  readonly formula: string;
}

/** The colours of flagged rows, worked out and not yet on the sheet. */
export interface Colours {
  readonly source: WorksheetSource;
  readonly chunks: readonly Chunk[];
  /** The last flagged row of the source, or -1. */
  readonly lastRow: number;
}

/** A row of a worksheet, and the column that what was audited begins in; both from 0. */
export interface RowPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What a column of a report holds: text; the name of a row's sheet; a row's number that leads there; a time or a span in Excel's days; yuan.
 * A text among times, spans or money stays a text, and NaN is a blank.
 */
export type ReportKind = "text" | "sheet" | "link" | "time" | "span" | "money";

export interface ReportColumn {
  readonly heading: string;
  readonly kind: ReportKind;
  /** In points. */
  readonly width: number;
}

export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly size: number;
  /** A cell for each column: a RowPlace where the column is a sheet's name or a link. */
  lines(): Iterable<readonly (string | number | RowPlace)[]>;
}

/** What became of a report: the sheet that it stands on, how many lines it has (a sheet may not hold them all), a sheet that was left to its owner. */
export interface ReportMade {
  readonly name: string;
  readonly lines: number;
  readonly left?: string;
}

/** The sheet that was deleted, or the one that was kept and only lost our lines because there is more on it. Neither: there was none. */
export interface ReportRemoved {
  readonly removed?: string;
  readonly kept?: string;
}

/** A refusal or trouble of the host's, told by an id of `excel.*` texts; `data` fills its placeholders. */
export class ExcelProblem extends Error {
  constructor(
    readonly id: string,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(id);
    this.name = "ExcelProblem";
  }
}

/**
 * The workbook, as the pane sees it. Every method rejects with an ExcelProblem where the host refuses (a protected or deleted sheet,
 * a cell being edited, a message too large), and then has changed nothing.
 */
export interface Workbook {
  targets(): Promise<readonly Target[]>;
  activeTarget(): Promise<Target | undefined>;
  /** Reads the first rows (every column), enough to recognise the headings. */
  readTop(target: Target): Promise<WorksheetSource>;
  /** Reads the given columns of the whole target, in blocks under the host's limits. */
  readColumns(top: WorksheetSource, columns: readonly number[], options?: ReadOptions): Promise<WorksheetSource>;
  /**
   * Works out the colours of the flagged rows, without a look at the workbook. `keyColumns` are the columns that tell a row from others
   * (source columns, from 0): a row keeps its colour only while those cells hold what was audited.
   */
  coloursOf(source: WorksheetSource, rows: readonly FlaggedRow[], keyColumns: readonly number[], options?: ReadOptions): Promise<Colours>;
  /** Colours the rows, and takes away what an earlier call coloured on the same sheet. */
  highlight(colours: Colours): Promise<void>;
  /** Whether any sheet has colours of ours, whenever they were put there. */
  findHighlights(): Promise<boolean>;
  /** Takes every colour of ours away, on every sheet, copies of sheets included. Says how many sheets had some and which could not be cleared. */
  clearHighlights(): Promise<{ readonly cleared: number; readonly refused: readonly string[] }>;
  /** The name of the sheet that a report of ours stands on, where there is one. */
  findReport(): Promise<string | undefined>;
  /**
   * Puts the lines on a sheet of their own and shows it: on the one of the last report, whose lines they replace, else on a new one behind the others.
   * A sheet that has something besides our lines on it is left to its owner. Broken off, a new sheet goes again and an old one has lost its lines.
   */
  makeReport(table: ReportTable): Promise<ReportMade>;
  /** Deletes the report's sheet, or takes our lines off it where there is more on it. */
  removeReport(): Promise<ReportRemoved>;
  /** Selects a row of a source in the sheet and activates the sheet. Says whether the row is hidden, by a filter or by hand. */
  selectRow(source: WorksheetSource, row: number): Promise<boolean>;
  /** The parameters that are kept in the workbook, as they were saved (plain JSON), or undefined. */
  loadSettings(): Promise<unknown>;
  saveSettings(settings: unknown): Promise<void>;
  /** Asks the host to recalculate every formula; false where it cannot. */
  recalculate(): Promise<boolean>;
  /** Tells of sorts and edits of a target's sheet, and of its deletion, until the returned function is called. */
  watch(target: Target, heard: (event: "sorted" | "changed" | "deleted") => void): Promise<() => Promise<void>>;
}
