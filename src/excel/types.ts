/** What the rest of the house may ask of the workbook. Only `src/excel` knows Office.js; everything here is plain data. */
import type { Severity } from "../rulebook/types";
import type { CellSource } from "../sheets/types";

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
  /** Share of the cells read so far, 0..1. */
  readonly onProgress?: (share: number) => void;
}

/** A row to be highlighted, by its row in the source (from 0). */
export interface FlaggedRow {
  readonly row: number;
  readonly severity: Severity;
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
   * Colours the flagged rows. `keyColumns` are the columns that tell a row from others (source columns, from 0): a row keeps its colour only
   * while those cells hold what was audited. Replaces what an earlier call coloured on the same sheet.
   */
  highlight(source: WorksheetSource, rows: readonly FlaggedRow[], keyColumns: readonly number[]): Promise<void>;
  /** Takes every colour of ours away, on every sheet, copies of sheets included. Says how many sheets had some and which could not be cleared. */
  clearHighlights(): Promise<{ readonly cleared: number; readonly refused: readonly string[] }>;
  /** Selects a row of a source in the sheet and activates the sheet. */
  selectRow(source: WorksheetSource, row: number): Promise<void>;
  /** The parameters that are kept in the workbook, as they were saved (plain JSON), or undefined. */
  loadSettings(): Promise<unknown>;
  saveSettings(settings: unknown): Promise<void>;
  /** Asks the host to recalculate every formula; false where it cannot. */
  recalculate(): Promise<boolean>;
  /** Tells of sorts and edits of a target's sheet, and of its deletion, until the returned function is called. */
  watch(target: Target, heard: (event: "sorted" | "changed" | "deleted") => void): Promise<() => Promise<void>>;
}
