/** What a Range and a RangeAreas stand for, and the limits and locks that reading and writing cells meet. */
import {
  cellCount,
  fits,
  isWholeColumns,
  isWholeRows,
  parseA1,
  quoteSheet,
  splitList,
  splitSheet,
  toA1,
  toAbsoluteA1,
  WHOLE_SHEET,
} from "../address";
import { typed } from "../input";
import { ERROR_VALUES, type Area, type CellInput, type CellValue, type GridSheet } from "../workbook";
import { fail } from "./errors";
import { Node, node, unknown, type Session } from "./model";

export interface Cells {
  readonly sheet: GridSheet;
  /** One for a Range. Follows inserted and deleted rows while the client keeps the object. */
  areas: readonly Area[];
}

/**
 * "A range is limited to 5,000,000 cells for read operations"; beyond, "the API doesn't always throw an error. In some cases, Range.values
 * returns null instead": https://learn.microsoft.com/office/dev/add-ins/excel/performance#payload-size-limit-best-practices. Either can be had.
 */
const MAX_CELLS_READ = 5_000_000;
/**
 * "If the address exceeds the character limit, this method returns an InvalidArgument error":
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getrange-member(1);
 * of getRanges it is reported: https://github.com/OfficeDev/office-js/issues/5198.
 */
const MAX_ADDRESS = 8_192;

export const isAlive = (sheet: GridSheet, session: Session): boolean => session.workbook.sheets.some((other) => other.id === sheet.id);

/** GUESS: a range whose sheet or whose every cell was deleted is an invalid reference. */
export function checkCells(cells: Cells, session: Session): void {
  if (cells.areas.length === 0 || !isAlive(cells.sheet, session)) fail("InvalidReference");
}

/**
 * A protected sheet refuses what its options do not allow.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#data-protection
 * GUESS: AccessDenied is the code; every cell counts as locked.
 */
export function guard(sheet: GridSheet, option?: string): void {
  if (sheet.protection && !(option && sheet.protection[option] === true)) fail("AccessDenied");
}

/** Reading and writing cell by cell is not for whole rows or columns: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

export function readCells<T>({ areas: [area] }: Cells, session: Session, read: (area: Area) => T): T | null {
  const count = cellCount(area);
  session.meter.largestRead = Math.max(session.meter.largestRead, count);
  if (isUnbounded(area)) return null;
  if (count > MAX_CELLS_READ) return session.hugeReads === "null" ? null : fail("RangeExceedsLimit");
  session.meter.cellsRead += count;
  return read(area);
}

/** One value stands for every cell, else the array has the range's shape. */
function shape({ areas: [area] }: Cells, value: unknown): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) fail("InvalidArgument");
  if (!Array.isArray(value)) {
    if (value === null || value === undefined) fail("InvalidArgument");
    const line = new Array<unknown>(area.columns).fill(value);
    return new Array<readonly unknown[]>(area.rows).fill(line);
  }
  const fit = value.length === area.rows && value.every((line) => Array.isArray(line) && line.length === area.columns);
  return fit ? (value as unknown[][]) : fail("InvalidArgument");
}

export function writeCells(cells: Cells, value: unknown, session: Session): void {
  guard(cells.sheet);
  const rows = shape(cells, value);
  const [area] = cells.areas;
  session.meter.cellsWritten += cellCount(area);
  const formats = cells.sheet.numberFormats(area);
  let brought = false;
  const inputs = rows.map((line, r) =>
    line.map((item, c): CellInput => {
      const { input, format } = typed(item, formats[r][c]);
      if (format !== undefined && formats[r][c] === "General") {
        formats[r][c] = format;
        brought = true;
      }
      return input;
    }),
  );
  if (brought) cells.sheet.setNumberFormats(area, formats);
  cells.sheet.write(area, inputs);
}

export function writeFormats(cells: Cells, value: unknown): void {
  guard(cells.sheet, "allowFormatCells");
  cells.sheet.setNumberFormats(
    cells.areas[0],
    shape(cells, value).map((line) => line.map((code) => (code === null ? null : String(code)))),
  );
}

/** "Sheet1!A1:B2"; several as Excel's documentation of RangeAreas lists them. */
export const addressOf = ({ sheet, areas }: Cells): string => areas.map((area) => `${quoteSheet(sheet.name)}!${toA1(area)}`).join(", ");

/** As a name of a range refers to it: it does not move with the cell that asks. */
export const absoluteAddressOf = ({ sheet, areas }: Cells): string =>
  areas.map((area) => `${quoteSheet(sheet.name)}!${toAbsoluteA1(area)}`).join(",");

/** Reads addresses and names on a sheet; an address of another sheet's does not belong there. */
export function parseAreas(address: unknown, sheet: GridSheet, session: Session): Area[] {
  if (address === null || address === undefined || address === "") return [WHOLE_SHEET];
  if (typeof address !== "string" || address.length > MAX_ADDRESS) return fail("InvalidArgument");
  return splitList(address).map((part) => {
    const { sheet: named, rest } = splitSheet(part);
    if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) fail("InvalidArgument");
    return parseA1(rest) ?? namedArea(rest, sheet, session) ?? fail("InvalidArgument");
  });
}

function namedArea(name: string, sheet: GridSheet, session: Session): Area | undefined {
  const found = session.workbook.names.find(
    (item) => item.name.toLowerCase() === name.toLowerCase() && (item.sheetId ?? sheet.id) === sheet.id,
  );
  return found && parseA1(splitSheet(found.formula.replace(/^=/, "")).rest);
}

/** An argument that is a range or an address. */
export function areasOf(argument: unknown, self: Cells, session: Session): readonly Area[] {
  if (!(argument instanceof Node)) return parseAreas(argument, self.sheet, session);
  const other = argument.self as Cells;
  return other.sheet.id === self.sheet.id ? other.areas : fail("InvalidArgument");
}

/** An area inside the grid: "if the resulting range is forced outside of the bounds of the worksheet grid, an error will be thrown". */
export const inGrid = (area: Area): Area => (fits(area) ? area : fail("InvalidArgument"));

export const range = (sheet: GridSheet, area: Area): Node => node("Range", { sheet, areas: [inGrid(area)] });

export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_VALUES.has(value) ? "Error" : "String";
}

export function clear({ sheet, areas }: Cells, [applyTo]: readonly unknown[], session: Session): void {
  const what = { All: "all", Contents: "contents", Formats: "formats" } as const;
  const kind = what[(applyTo ?? "All") as keyof typeof what] ?? unknown(session, `Range.clear of ${String(applyTo)}`);
  guard(sheet, kind === "formats" ? "allowFormatCells" : undefined);
  for (const area of areas) sheet.clear(area, kind);
}
