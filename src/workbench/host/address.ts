/** A1 addresses and areas of cells. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./workbook";

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const cellCount = (area: Area): number => area.rows * area.columns;

/** "B2:C5", "2:5" for whole rows, "B:C" for whole columns. */
export function toA1({ row, column, rows, columns }: Area): string {
  if (columns === MAX_COLUMNS && rows < MAX_ROWS) return `${row + 1}:${row + rows}`;
  if (rows === MAX_ROWS && columns < MAX_COLUMNS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  const first = columnName(column) + (row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** "$B$2:$C$5". */
export const toAbsoluteA1 = (area: Area): string => toA1(area).replace(/[A-Z]+|\d+/g, "$$$&");

/** A sheet's name as it stands before "!" in a formula. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

interface End {
  readonly row?: number;
  readonly column?: number;
}

function parseEnd(text: string): End | undefined {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnNumber(cell[1]) };
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1]) };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

/** Reads an address without sheet name; undefined where it is none. */
export function parseA1(text: string): Area | undefined {
  const parts = text.trim().split(":");
  if (parts.length > 2) return undefined;
  const from = parseEnd(parts[0]);
  const to = parts.length === 2 ? parseEnd(parts[1]) : from;
  if (!from || !to || (from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined)) {
    return undefined;
  }
  if (parts.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  const [top, bottom] = from.row === undefined ? [0, MAX_ROWS - 1] : [Math.min(from.row, to.row!), Math.max(from.row, to.row!)];
  const [left, right] =
    from.column === undefined ? [0, MAX_COLUMNS - 1] : [Math.min(from.column, to.column!), Math.max(from.column, to.column!)];
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return fits(area) ? area : undefined;
}

/** Cuts "Sheet!A1" or "'My sheet'!A1" into the sheet's name and the rest. */
export function splitSheet(address: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^\s*'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: quoted[1].replaceAll("''", "'"), rest: quoted[2] };
  const at = address.lastIndexOf("!");
  return at < 0 ? { rest: address } : { sheet: address.slice(0, at).trim(), rest: address.slice(at + 1) };
}

/** Cuts a list of addresses at commas and semicolons that are not inside a quoted sheet name. */
export function splitList(addresses: string): string[] {
  return (addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? []).map((part) => part.trim());
}

export function fits({ row, column, rows, columns }: Area): boolean {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  return whole && row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/** What is left of `from` when `hole` is cut out. */
export function subtract(from: Area, hole: Area): Area[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  const bottom = from.row + from.rows;
  const right = from.column + from.columns;
  return [
    { ...from, rows: cut.row - from.row },
    { ...from, row: cut.row + cut.rows, rows: bottom - cut.row - cut.rows },
    { ...cut, column: from.column, columns: cut.column - from.column },
    { ...cut, column: cut.column + cut.columns, columns: right - cut.column - cut.columns },
  ].filter((area) => area.rows > 0 && area.columns > 0);
}

/** Where an area lies after rows were inserted (`count` > 0) or deleted (`count` < 0) at `row`; undefined where all of it is gone. */
export function shiftRows(area: Area, row: number, count: number): Area | undefined {
  if (isWholeColumns(area)) return area;
  const move = (edge: number, isEnd: boolean): number => {
    if (count > 0) return edge > row || (edge === row && !isEnd) ? edge + count : edge;
    return edge <= row ? edge : Math.max(row, edge + count);
  };
  const top = move(area.row, false);
  const end = Math.min(move(area.row + area.rows, true), MAX_ROWS);
  return end > top ? { ...area, row: top, rows: end - top } : undefined;
}
