/** A sparse property of cells that may also be set for whole rows, whole columns or the whole sheet, as formats are. */
import { WHOLE_SHEET, isWholeColumns, isWholeRows } from "./address";
import { MAX_COLUMNS, type Area } from "./workbook";

export class Layers<T> {
  private readonly cells = new Map<number, T>();
  private readonly rows = new Map<number, T>();
  private readonly columns = new Map<number, T>();

  constructor(private base: T) {}

  get(row: number, column: number): T {
    return this.cells.get(row * MAX_COLUMNS + column) ?? this.rows.get(row) ?? this.columns.get(column) ?? this.base;
  }

  update(area: Area, change: (old: T) => T): void {
    const wholeRows = isWholeRows(area);
    const wholeColumns = isWholeColumns(area);
    if (!wholeRows && !wholeColumns) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          this.cells.set(row * MAX_COLUMNS + column, change(this.get(row, column)));
        }
      }
      return;
    }
    // A whole row that crosses a formatted column: the crossing gets a format of its own, and the other way round.
    if (!wholeRows) for (const row of this.rows.keys()) this.pin(row, row + 1, area.column, area.column + area.columns);
    if (!wholeColumns) for (const column of this.columns.keys()) this.pin(area.row, area.row + area.rows, column, column + 1);
    for (const [key, value] of this.cells) if (contains(area, key)) this.cells.set(key, change(value));
    if (wholeRows && wholeColumns) {
      for (const [row, value] of this.rows) this.rows.set(row, change(value));
      for (const [column, value] of this.columns) this.columns.set(column, change(value));
      this.base = change(this.base);
    } else if (wholeRows) {
      for (let row = area.row; row < area.row + area.rows; row++) this.rows.set(row, change(this.rows.get(row) ?? this.base));
    } else {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.columns.set(column, change(this.columns.get(column) ?? this.base));
      }
    }
  }

  /** Every value that occurs in the area. */
  distinct(area: Area): Set<T> {
    const found = new Set<T>();
    if (area.rows * area.columns <= this.cells.size + 1000) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) found.add(this.get(row, column));
      }
      return found;
    }
    for (const [key, value] of this.cells) if (contains(area, key)) found.add(value);
    const rows = [...this.rows].filter(([row]) => row >= area.row && row < area.row + area.rows);
    rows.forEach(([, value]) => found.add(value));
    if (rows.length === area.rows) return found;
    const columns = [...this.columns].filter(([column]) => column >= area.column && column < area.column + area.columns);
    columns.forEach(([, value]) => found.add(value));
    if (columns.length < area.columns) found.add(this.base);
    return found;
  }

  /** Cells that have a value of their own. */
  *own(): Generator<readonly [row: number, column: number, value: T]> {
    for (const [key, value] of this.cells) yield [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, value];
  }

  shiftRows(at: number, count: number): void {
    const moved = <V>(map: Map<number, V>, unit: number): void => {
      const entries = [...map];
      map.clear();
      for (const [key, value] of entries) {
        const row = Math.floor(key / unit);
        if (row < at) map.set(key, value);
        else if (count > 0 || row >= at - count) map.set(key + count * unit, value);
      }
    };
    moved(this.cells, MAX_COLUMNS);
    moved(this.rows, 1);
  }

  copy(): Layers<T> {
    const copy = new Layers(this.base);
    for (const [key, value] of this.cells) copy.cells.set(key, value);
    for (const [key, value] of this.rows) copy.rows.set(key, value);
    for (const [key, value] of this.columns) copy.columns.set(key, value);
    return copy;
  }

  private pin(top: number, bottom: number, left: number, right: number): void {
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) this.cells.set(row * MAX_COLUMNS + column, this.get(row, column));
    }
  }
}

function contains(area: Area, key: number): boolean {
  if (area === WHOLE_SHEET) return true;
  const row = Math.floor(key / MAX_COLUMNS);
  const column = key % MAX_COLUMNS;
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
