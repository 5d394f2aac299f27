/**
 * The narrow interface between the RichApi interpreter and whatever holds the cells: a grid in the browser or plain arrays in Node.
 * Plain data only. Rows and columns count from 0; everything answers at once.
 *
 * The host, not the grid, plays Excel: it parses what is written, refuses writes on protected sheets, knows limits and error codes.
 */

/** A cell as Excel hands it: "" is blank; an error is its text ("#N/A"), as in Excel's own `values`. */
export type CellValue = number | string | boolean;

/** What is put into a cell. Text is kept as it stands, never parsed; `null` leaves the cell alone. */
export type CellInput = CellValue | { readonly formula: string } | null;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#FIELD!", "#CONNECT!",
]); // prettier-ignore

/** How a cell looks, as far as the host knows it. An absent member is the default: no fill, automatic font. Colours are "#RRGGBB". */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** The style that all cells of an area share: `null` where they differ, absent where all have the default. */
export type SharedStyle = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };
/** A change of style: `null` takes the member back to its default, an absent member stays as it is. */
export type StyleChange = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface GridTable {
  readonly id: string;
  readonly name: string;
  /** With the header row, where the table shows one, and with the totals row. */
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow?: boolean;
}

/** A format whose rule is a formula. Other types are listed (so that a reader can tell them apart) and kept as they are. */
export interface ConditionalFormat {
  readonly id: string;
  /** Excel.ConditionalFormatType: "Custom", "CellValue", "DataBar" … */
  readonly type: string;
  readonly areas: readonly Area[];
  /** A1 formula for the top left cell of the first area, with "=". */
  readonly formula?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly stopIfTrue?: boolean;
}

export interface SortKey {
  /** Column, counted from the area's first. */
  readonly column: number;
  readonly descending?: boolean;
}

export interface GridFilter {
  readonly area: Area;
  /** The filter's criteria in the grid's own words; only compared, never read. */
  readonly criteria?: unknown;
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export interface GridSheet {
  /** Unique in the whole page, also across workbooks: office.js keeps event handlers by it. Stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** The protection's options, or undefined where the sheet is not protected. */
  readonly protection: Readonly<Record<string, unknown>> | undefined;
  rename(name: string): void;
  show(visibility: Visibility): void;
  move(position: number): void;
  protect(options: Readonly<Record<string, unknown>>): void;
  unprotect(): void;

  values(area: Area): CellValue[][];
  /** A cell's formula with "=", else its value. */
  formulas(area: Area): CellValue[][];
  /** What the cell shows. */
  texts(area: Area): string[][];
  numberFormats(area: Area): string[][];
  write(area: Area, cells: readonly (readonly CellInput[])[]): void;
  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void;
  style(area: Area): SharedStyle;
  setStyle(areas: readonly Area[], change: StyleChange): void;
  /** Takes values and formulas, formats (styles and number formats), or both away; conditional formats stay. */
  clear(area: Area, what: "contents" | "formats" | "all"): void;

  /** Smallest area that holds every cell with a value or formula (and, unless `valuesOnly`, a format), or undefined where there is none. */
  usedArea(valuesOnly: boolean): Area | undefined;
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  /** Hidden by hand or by a filter. */
  isRowHidden(row: number): boolean;
  hideRows(row: number, count: number, hidden: boolean): void;
  /** In points. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, count: number, points: number): void;
  /** Rows and columns that stay in sight at the top and the left. */
  readonly frozen: Frozen;
  freeze(frozen: Frozen): void;
  readonly filter: GridFilter | undefined;
  /** Moves the rows of the area as Excel does: cells, number formats and styles move, conditional formats stay where they are. */
  sort(area: Area, keys: readonly SortKey[], headers: boolean): void;

  readonly tables: readonly GridTable[];
  addTable(area: Area, headerRow: boolean, name?: string): GridTable;
  deleteTable(id: string): void;

  /** First in priority first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** A new format comes first, as in Excel. Answers its id. */
  addConditionalFormat(format: Omit<ConditionalFormat, "id">): string;
  /** Changes members of a format; `priority` moves it to that place in the list (0 = first). */
  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id">> & { readonly priority?: number }): void;
  deleteConditionalFormat(id: string): void;
}

export interface GridName {
  readonly name: string;
  readonly formula: string;
  readonly sheetId?: string;
  readonly visible?: boolean;
}

/** What a grid tells the host, whoever caused it: the user or the host itself. The host merges and passes on as Excel's events. */
export type GridEvent =
  | {
      readonly type: "changed";
      readonly sheetId: string;
      readonly area: Area;
      readonly change: ChangeType;
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | { readonly type: "formatted"; readonly sheetId: string; readonly area: Area }
  | { readonly type: "sorted"; readonly sheetId: string; readonly area: Area }
  | { readonly type: "rowsHidden"; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  | { readonly type: "calculated"; readonly sheetId: string }
  | { readonly type: "selected"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly type: "activated"; readonly sheetId: string; readonly previousId: string }
  | { readonly type: "added"; readonly sheetId: string }
  | { readonly type: "deleted"; readonly sheetId: string }
  | { readonly type: "renamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly type: "tableAdded" | "tableDeleted"; readonly sheetId: string; readonly tableId: string; readonly name: string }
  | { readonly type: "protection"; readonly sheetId: string; readonly protected: boolean };

/** Excel.DataChangeType. */
export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export interface GridWorkbook {
  readonly name: string;
  /** In the order of the tabs. */
  readonly sheets: readonly GridSheet[];
  readonly activeSheet: GridSheet;
  activate(sheetId: string): void;
  addSheet(name?: string): GridSheet;
  /** A copy with everything that Excel copies (conditional formats too), behind the sheet it was made from. */
  copySheet(sheetId: string): GridSheet;
  deleteSheet(sheetId: string): void;

  /** On the active sheet. */
  readonly selection: readonly Area[];
  /** Selects on a sheet and activates it. */
  select(sheetId: string, areas: readonly Area[]): void;

  readonly names: readonly GridName[];
  setName(name: GridName): void;
  deleteName(name: string, sheetId?: string): void;
  /** "Protect workbook": sheets are neither added nor deleted, renamed, moved, hidden or shown. The host refuses it. */
  structureProtected: boolean;
  /** Kept with the file. JSON text by key; changed in place. */
  readonly settings: Map<string, string>;

  /** True while the user edits a cell: the host then refuses every request, as Excel does. */
  readonly editing: boolean;
  /** `full`: every formula, not only those that something changed for. */
  recalculate(full: boolean): void;
  listen(heard: (event: GridEvent) => void): () => void;
}
