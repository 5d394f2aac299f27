/** A sheet of plain arrays: rows of values, and sparse maps for what few cells have. */
import { format } from "numfmt";
import { bounding, cellCount, intersect, shiftRows } from "./address";
import { Layers } from "./layers";
import { compareRows, moveFormula } from "./memorySort";
import {
  ERROR_VALUES,
  MAX_COLUMNS,
  type Area,
  type CellInput,
  type CellStyle,
  type CellValue,
  type ConditionalFormat,
  type Frozen,
  type GridEvent,
  type GridFilter,
  type GridSheet,
  type GridTable,
  type SharedStyle,
  type SortKey,
  type StyleChange,
  type Visibility,
} from "./workbook";

/** What a sheet needs of the workbook it is in. */
export interface Owner {
  emit(event: GridEvent): void;
  evaluate(formula: string, sheet: MemorySheet, row: number, column: number): CellValue;
  isNameTaken(name: string): boolean;
  moveSheet(sheet: MemorySheet, position: number): void;
  /** Defined names follow the sheet: when it is renamed, and when its rows move. */
  renamed(before: string, after: string): void;
  shifted(sheet: MemorySheet, row: number, count: number): void;
  freshId(kind: "sheet" | "table" | "format"): string;
}

const DEFAULT_STYLE: CellStyle = Object.freeze({});
/** 8.43 characters of the usual font, in points. */
const STANDARD_WIDTH = 48;

export class MemorySheet implements GridSheet {
  readonly id: string;
  visibility: Visibility = "Visible";
  protection: Readonly<Record<string, unknown>> | undefined;
  filter: GridFilter | undefined;
  frozen: Frozen = { rows: 0, columns: 0 };
  tables: readonly GridTable[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  private cells: (CellValue[] | undefined)[] = [];
  private formulaOf = new Map<number, string>();
  private styles = new Layers<CellStyle>(DEFAULT_STYLE);
  private formats = new Layers<string>("General");
  private hidden = new Set<number>();
  private widths = new Map<number, number>();
  private used: { values?: Area; all?: Area } | undefined;

  constructor(
    private readonly owner: Owner,
    public name: string,
  ) {
    this.id = owner.freshId("sheet");
  }

  rename(name: string): void {
    const before = this.name;
    this.name = name;
    this.owner.renamed(before, name);
    this.owner.emit({ type: "renamed", sheetId: this.id, before, after: name });
  }

  show(visibility: Visibility): void {
    this.visibility = visibility;
  }

  move(position: number): void {
    this.owner.moveSheet(this, position);
  }

  protect(options: Readonly<Record<string, unknown>>): void {
    this.protection = options;
    this.owner.emit({ type: "protection", sheetId: this.id, protected: true });
  }

  unprotect(): void {
    this.protection = undefined;
    this.owner.emit({ type: "protection", sheetId: this.id, protected: false });
  }

  /** Puts rows of values at the top left, without parsing and without events. The arrays are kept, not copied. */
  load(rows: CellValue[][]): this {
    this.cells = rows;
    this.used = undefined;
    return this;
  }

  values(area: Area): CellValue[][] {
    return this.map(area, (row, column) => this.cells[row]?.[column] ?? "");
  }

  formulas(area: Area): CellValue[][] {
    if (this.formulaOf.size === 0) return this.values(area);
    return this.map(area, (row, column) => this.formulaOf.get(row * MAX_COLUMNS + column) ?? this.cells[row]?.[column] ?? "");
  }

  texts(area: Area): string[][] {
    return this.map(area, (row, column) => show(this.cells[row]?.[column] ?? "", this.formats.get(row, column)));
  }

  numberFormats(area: Area): string[][] {
    return this.map(area, (row, column) => this.formats.get(row, column));
  }

  write(area: Area, cells: readonly (readonly CellInput[])[]): void {
    const single = cellCount(area) === 1;
    const before = single ? this.values(area)[0][0] : undefined;
    this.put(area, cells);
    const after = single ? this.values(area)[0][0] : undefined;
    this.owner.emit({ type: "changed", sheetId: this.id, area, change: "RangeEdited", ...(single ? { before, after } : {}) });
  }

  private put(area: Area, cells: readonly (readonly CellInput[])[]): void {
    cells.forEach((inputs, r) => {
      const row = area.row + r;
      const target = (this.cells[row] ??= []);
      inputs.forEach((input, c) => {
        if (input === null) return;
        const column = area.column + c;
        // Filled from the left: an array with holes takes far more memory.
        while (target.length < column) target.push("");
        const key = row * MAX_COLUMNS + column;
        if (typeof input === "object") {
          this.formulaOf.set(key, input.formula);
          target[column] = this.owner.evaluate(input.formula, this, row, column);
        } else {
          if (this.formulaOf.size > 0) this.formulaOf.delete(key);
          target[column] = input;
        }
      });
    });
    this.used = undefined;
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    formats.forEach((line, r) =>
      line.forEach((code, c) => {
        const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        if (code !== null) this.formats.update(cell, () => code || "General");
      }),
    );
    this.formatted(area);
  }

  style(area: Area): SharedStyle {
    const [first, ...others] = this.styles.distinct(area);
    const shared: Record<string, unknown> = { ...first };
    for (const other of others) {
      for (const key of new Set([...Object.keys(shared), ...Object.keys(other)])) {
        if (shared[key] !== other[key as keyof CellStyle]) shared[key] = null;
      }
    }
    return shared;
  }

  setStyle(areas: readonly Area[], change: StyleChange): void {
    // Styles are shared, never changed: one new object for each old one, however many cells.
    const changed = new Map<CellStyle, CellStyle>();
    const apply = (old: CellStyle): CellStyle => {
      let style = changed.get(old);
      if (!style) {
        const entries = Object.entries({ ...old, ...change }).filter(([, value]) => value !== null && value !== undefined);
        style = entries.length > 0 ? Object.fromEntries(entries) : DEFAULT_STYLE;
        changed.set(old, style);
      }
      return style;
    };
    for (const area of areas) this.styles.update(area, apply);
    for (const area of areas) this.formatted(area);
  }

  clear(area: Area, what: "contents" | "formats" | "all"): void {
    if (what !== "formats") {
      const full = this.usedArea(true);
      const target = full && intersect(area, full);
      if (target)
        this.write(
          target,
          Array.from({ length: target.rows }, () => new Array<CellInput>(target.columns).fill("")),
        );
    }
    if (what !== "contents") {
      this.styles.update(area, () => DEFAULT_STYLE);
      this.formats.update(area, () => "General");
      this.formatted(area);
    }
  }

  usedArea(valuesOnly: boolean): Area | undefined {
    this.used ??= this.measure();
    return valuesOnly ? this.used.values : this.used.all;
  }

  insertRows(row: number, count: number): void {
    this.shift(row, count, "RowInserted");
  }

  deleteRows(row: number, count: number): void {
    this.shift(row, -count, "RowDeleted");
  }

  isRowHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  hideRows(row: number, count: number, hidden: boolean): void {
    for (let at = row; at < row + count; at++) {
      if (hidden) this.hidden.add(at);
      else this.hidden.delete(at);
    }
    this.owner.emit({ type: "rowsHidden", sheetId: this.id, area: { row, column: 0, rows: count, columns: MAX_COLUMNS }, hidden });
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? STANDARD_WIDTH;
  }

  setColumnWidth(column: number, count: number, points: number): void {
    for (let at = column; at < column + count; at++) this.widths.set(at, points);
  }

  freeze(frozen: Frozen): void {
    this.frozen = frozen;
  }

  /** Filters as a user does: rows of the area below its first that `keep` refuses are hidden. */
  setFilter(area: Area | undefined, keep: (row: readonly CellValue[]) => boolean = () => true, criteria?: unknown): void {
    const old = this.filter;
    if (old) for (let row = old.area.row + 1; row < old.area.row + old.area.rows; row++) this.hidden.delete(row);
    this.filter = area && { area, criteria };
    if (!area) return;
    this.values(area).forEach((row, r) => {
      if (r > 0 && !keep(row)) this.hidden.add(area.row + r);
    });
  }

  sort(area: Area, keys: readonly SortKey[], headers: boolean): void {
    const body = headers ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
    const values = this.values(body);
    const order = values.map((_, index) => index).sort((a, b) => compareRows(values[a], values[b], keys) || a - b);
    const formulas = this.formulas(body);
    const moved = order.map((from, to) => ({
      from,
      formats: this.numberFormats({ ...body, row: body.row + from, rows: 1 })[0],
      styles: Array.from({ length: body.columns }, (_, c) => this.styles.get(body.row + from, body.column + c)),
      cells: formulas[from].map((cell, c): CellInput => {
        const isFormula = this.formulaOf.has((body.row + from) * MAX_COLUMNS + body.column + c);
        return isFormula ? { formula: moveFormula(String(cell), to - from) } : cell;
      }),
    }));
    moved.forEach(({ formats, styles, cells, from }, to) => {
      if (from === to) return;
      const row = body.row + to;
      this.put({ ...body, row, rows: 1 }, [cells]);
      formats.forEach((code, c) => this.formats.update({ row, column: body.column + c, rows: 1, columns: 1 }, () => code));
      styles.forEach((style, c) => this.styles.update({ row, column: body.column + c, rows: 1, columns: 1 }, () => style));
    });
    this.used = undefined;
    this.owner.emit({ type: "sorted", sheetId: this.id, area: body });
  }

  addTable(area: Area, headerRow: boolean, name?: string): GridTable {
    const id = this.owner.freshId("table");
    let title = name ?? "";
    for (let n = 1; title === "" || (name === undefined && this.owner.isNameTaken(title)); n++) title = `Table${n}`;
    const table = { id, name: title, area, headerRow };
    this.tables = [...this.tables, table];
    this.owner.emit({ type: "tableAdded", sheetId: this.id, tableId: id, name: title });
    return table;
  }

  deleteTable(id: string): void {
    const gone = this.tables.find((table) => table.id === id);
    if (!gone) return;
    this.tables = this.tables.filter((table) => table !== gone);
    this.owner.emit({ type: "tableDeleted", sheetId: this.id, tableId: id, name: gone.name });
  }

  addConditionalFormat(rule: Omit<ConditionalFormat, "id">): string {
    const id = this.owner.freshId("format");
    this.conditionalFormats = [{ ...rule, id }, ...this.conditionalFormats];
    return id;
  }

  changeConditionalFormat(
    id: string,
    { priority, ...change }: Partial<Omit<ConditionalFormat, "id">> & { readonly priority?: number },
  ): void {
    const list = this.conditionalFormats.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
    if (priority !== undefined) {
      const [moved] = list.splice(
        list.findIndex((rule) => rule.id === id),
        1,
      );
      list.splice(priority, 0, moved);
    }
    this.conditionalFormats = list;
  }

  deleteConditionalFormat(id: string): void {
    this.conditionalFormats = this.conditionalFormats.filter((rule) => rule.id !== id);
  }

  recalculate(): void {
    for (const [key, formula] of this.formulaOf) {
      const row = Math.floor(key / MAX_COLUMNS);
      this.cells[row]![key % MAX_COLUMNS] = this.owner.evaluate(formula, this, row, key % MAX_COLUMNS);
    }
    this.owner.emit({ type: "calculated", sheetId: this.id });
  }

  copyTo(copy: MemorySheet): void {
    copy.cells = this.cells.map((row) => row && [...row]);
    copy.formulaOf = new Map(this.formulaOf);
    copy.styles = this.styles.copy();
    copy.formats = this.formats.copy();
    copy.hidden = new Set(this.hidden);
    copy.widths = new Map(this.widths);
    copy.frozen = this.frozen;
    copy.filter = this.filter;
    copy.protection = this.protection;
    copy.tables = this.tables.map((table) => ({ ...table, id: this.owner.freshId("table"), name: `${table.name}_copy` }));
    copy.conditionalFormats = this.conditionalFormats.map((rule) => ({ ...rule, id: this.owner.freshId("format") }));
  }

  private map<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
    const rows = new Array<T[]>(area.rows);
    for (let r = 0; r < area.rows; r++) {
      const line = new Array<T>(area.columns);
      for (let c = 0; c < area.columns; c++) line[c] = cell(area.row + r, area.column + c);
      rows[r] = line;
    }
    return rows;
  }

  private formatted(area: Area): void {
    this.used = undefined;
    this.owner.emit({ type: "formatted", sheetId: this.id, area });
  }

  private measure(): { values?: Area; all?: Area } {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    this.cells.forEach((row, r) => {
      if (!row) return;
      let last = row.length - 1;
      while (last >= 0 && (row[last] === "" || row[last] === undefined) && !this.formulaOf.has(r * MAX_COLUMNS + last)) last--;
      if (last < 0) return;
      let first = 0;
      while (first < left && first < last && (row[first] === "" || row[first] === undefined)) first++;
      [top, bottom, left, right] = [Math.min(top, r), r, Math.min(left, first), Math.max(right, last)];
    });
    const values = bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    let all = values;
    const include = (row: number, column: number): void => {
      const cell = { row, column, rows: 1, columns: 1 };
      all = all ? bounding([all, cell]) : cell;
    };
    for (const [row, column, style] of this.styles.own()) if (style !== DEFAULT_STYLE) include(row, column);
    for (const [row, column, code] of this.formats.own()) if (code !== "General") include(row, column);
    return { values, all };
  }

  /** Formulas that refer to moved cells are not rewritten: this workbook calculates nothing by itself. */
  private shift(row: number, count: number, change: "RowInserted" | "RowDeleted"): void {
    const gone = Math.max(0, -count);
    if (this.cells.length > row) {
      this.cells.splice(row, gone, ...new Array<undefined>(Math.max(0, count)).fill(undefined));
    }
    const formulas = [...this.formulaOf];
    this.formulaOf.clear();
    for (const [key, formula] of formulas) {
      const at = Math.floor(key / MAX_COLUMNS);
      if (at < row) this.formulaOf.set(key, formula);
      else if (at >= row + gone) this.formulaOf.set(key + count * MAX_COLUMNS, formula);
    }
    this.styles.shiftRows(row, count);
    this.formats.shiftRows(row, count);
    this.hidden = new Set([...this.hidden].filter((at) => at < row || at >= row + gone).map((at) => (at < row ? at : at + count)));
    const moved = <T extends { readonly area: Area }>(item: T): T[] => {
      const area = shiftRows(item.area, row, count);
      return area ? [{ ...item, area }] : [];
    };
    this.tables = this.tables.flatMap(moved);
    this.filter = this.filter && moved(this.filter)[0];
    this.conditionalFormats = this.conditionalFormats.flatMap((rule) => {
      const areas = rule.areas.flatMap((area) => shiftRows(area, row, count) ?? []);
      return areas.length > 0 ? [{ ...rule, areas }] : [];
    });
    this.used = undefined;
    this.owner.shifted(this, row, count);
    this.owner.emit({ type: "changed", sheetId: this.id, area: { row, column: 0, rows: Math.abs(count), columns: MAX_COLUMNS }, change });
  }
}

function show(value: CellValue, code: string): string {
  if (typeof value === "string") return value === "" || ERROR_VALUES.has(value) ? value : format(code, value, { throws: false });
  return format(code, value, { throws: false });
}
