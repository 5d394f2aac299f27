/** A workbook of plain arrays, for Node: it holds a million rows, and calculates only what it is told how to. */
import { parseA1, quoteSheet, shiftRows, splitSheet, toAbsoluteA1 } from "./address";
import { MemorySheet, type Owner } from "./memorySheet";
import type { Area, CellValue, GridEvent, GridName, GridSheet, GridWorkbook } from "./workbook";

export interface MemoryOptions {
  readonly name?: string;
  /** Value of a formula; without it every formula shows #NAME?, as one that Excel does not know. */
  readonly evaluate?: (formula: string, sheet: GridSheet, row: number, column: number) => CellValue;
}

// Ids go on counting over all workbooks of a page: office.js keeps handlers by the id of the sheet.
let lastId = 0;

export class MemoryWorkbook implements GridWorkbook {
  readonly name: string;
  readonly settings = new Map<string, string>();
  names: readonly GridName[] = [];
  sheets: readonly MemorySheet[] = [];
  selection: readonly Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  /** Set by tests: the user is in a cell. */
  editing = false;
  structureProtected = false;
  private active: MemorySheet;
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly owner: Owner;

  constructor(options: MemoryOptions = {}) {
    this.name = options.name ?? "Book1.xlsx";
    this.owner = {
      emit: (event) => this.emit(event),
      evaluate: (formula, sheet, row, column) => options.evaluate?.(formula, sheet, row, column) ?? "#NAME?",
      isNameTaken: (name) => this.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())),
      moveSheet: (sheet, position) => {
        const others = this.sheets.filter((other) => other !== sheet);
        this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
      },
      renamed: (before, after) => this.mapNames(before, (area) => ({ sheet: after, area })),
      shifted: (sheet, row, count) => this.mapNames(sheet.name, (area) => ({ sheet: sheet.name, area: shiftRows(area, row, count) })),
      freshId: (kind) => {
        const hex = (++lastId).toString(16).toUpperCase().padStart(12, "0");
        return kind === "table" ? String(lastId) : `{00000000-0000-0000-0000-${hex}}`;
      },
    };
    this.active = new MemorySheet(this.owner, "Sheet1");
    this.sheets = [this.active];
  }

  /** A workbook with a sheet for each entry. */
  static of(sheets: Readonly<Record<string, CellValue[][]>>, options?: MemoryOptions): MemoryWorkbook {
    const workbook = new MemoryWorkbook(options);
    Object.entries(sheets).forEach(([name, rows], index) => {
      if (index === 0) workbook.active.name = name;
      (index === 0 ? workbook.active : workbook.addSheet(name)).load(rows);
    });
    return workbook;
  }

  sheet(name: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  get activeSheet(): MemorySheet {
    return this.active;
  }

  activate(sheetId: string): void {
    this.goTo(this.byId(sheetId), [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  }

  select(sheetId: string, areas: readonly Area[]): void {
    this.goTo(this.byId(sheetId), areas);
    this.emit({ type: "selected", sheetId, areas });
  }

  addSheet(name?: string): MemorySheet {
    let title = name ?? "";
    for (let n = this.sheets.length + 1; title === "" || (!name && this.sheets.some((sheet) => sheet.name === title)); n++)
      title = `Sheet${n}`;
    const sheet = new MemorySheet(this.owner, title);
    this.sheets = [...this.sheets, sheet];
    this.emit({ type: "added", sheetId: sheet.id });
    return sheet;
  }

  copySheet(sheetId: string): MemorySheet {
    const source = this.byId(sheetId);
    let n = 2;
    while (this.sheets.some((sheet) => sheet.name === `${source.name} (${n})`)) n++;
    const copy = new MemorySheet(this.owner, `${source.name} (${n})`);
    source.copyTo(copy);
    const at = this.sheets.indexOf(source) + 1;
    this.sheets = [...this.sheets.slice(0, at), copy, ...this.sheets.slice(at)];
    this.emit({ type: "added", sheetId: copy.id });
    return copy;
  }

  deleteSheet(sheetId: string): void {
    const sheet = this.byId(sheetId);
    const at = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.mapNames(sheet.name, () => ({ sheet: "", area: undefined }));
    this.names = this.names.filter((name) => name.sheetId !== sheetId);
    this.emit({ type: "deleted", sheetId });
    if (this.active === sheet) this.activate(this.sheets[Math.min(at, this.sheets.length - 1)].id);
  }

  setName(name: GridName): void {
    this.deleteName(name.name, name.sheetId);
    this.names = [...this.names, name];
  }

  deleteName(name: string, sheetId?: string): void {
    this.names = this.names.filter((other) => other.name.toLowerCase() !== name.toLowerCase() || other.sheetId !== sheetId);
  }

  /** Names of one area each; others keep their text. */
  private mapNames(sheet: string, change: (area: Area) => { readonly sheet: string; readonly area: Area | undefined }): void {
    this.names = this.names.map((name) => {
      const { sheet: named, rest } = splitSheet(name.formula.replace(/^=/, ""));
      const area = named === sheet ? parseA1(rest) : undefined;
      if (!area) return name;
      const now = change(area);
      return { ...name, formula: now.area ? `=${quoteSheet(now.sheet)}!${toAbsoluteA1(now.area)}` : "=#REF!" };
    });
  }

  recalculate(): void {
    for (const sheet of this.sheets) sheet.recalculate();
  }

  listen(heard: (event: GridEvent) => void): () => void {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  }

  private emit(event: GridEvent): void {
    for (const heard of this.listeners) heard(event);
  }

  private goTo(sheet: MemorySheet, areas: readonly Area[]): void {
    const previous = this.active;
    this.active = sheet;
    this.selection = areas;
    if (previous !== sheet) this.emit({ type: "activated", sheetId: sheet.id, previousId: previous.id });
  }

  private byId(id: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet with the id ${id}`);
    return found;
  }
}
