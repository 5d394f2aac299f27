/** A workbook of plain arrays behind the interface of src/excel: what the pane asks of it, without a host. The real one is tested in test/excel. */
import { ExcelProblem, type FlaggedRow, type ReadOptions, type Target, type Workbook, type WorksheetSource } from "../../src/excel/types";
import { target } from "./fixtures";

type Grid = readonly (readonly unknown[])[];
type Heard = (event: "sorted" | "changed" | "deleted") => void;

export class MemoryWorkbook implements Workbook {
  readonly sheets: Map<string, Grid>;
  readonly coloured = new Map<string, readonly FlaggedRow[]>();
  readonly selected: (readonly [string, number])[] = [];
  readonly protectedSheets = new Set<string>();
  active: string | undefined;
  settings: unknown;
  canRecalculate = true;
  recalculations = 0;
  /** Called before a sheet is read: lets a test do something meanwhile. */
  whileReading: () => void = () => undefined;
  private readonly listeners = new Map<string, Set<Heard>>();

  constructor(sheets: Readonly<Record<string, Grid>>) {
    this.sheets = new Map(Object.entries(sheets));
    this.active = this.sheets.keys().next().value;
  }

  async targets() {
    return [...this.sheets.keys()].map((name) => target(name, name));
  }

  async activeTarget() {
    return this.active === undefined ? undefined : target(this.active, this.active);
  }

  async readTop(asked: Target): Promise<WorksheetSource> {
    const grid = this.grid(asked);
    const columnCount = Math.max(0, ...grid.map((row) => row.length));
    return { target: asked, top: 0, left: 0, rowCount: grid.length, columnCount, cell: (row, column) => grid[row]?.[column] };
  }

  async readColumns(top: WorksheetSource, columns: readonly number[], { signal, onProgress }: ReadOptions = {}) {
    this.whileReading();
    await Promise.resolve();
    if (signal?.aborted) throw new ExcelProblem("cancelled");
    onProgress?.(1);
    const source = await this.readTop(top.target);
    return { ...source, cell: (row: number, column: number) => (columns.includes(column) ? source.cell(row, column) : undefined) };
  }

  async highlight({ target: { name } }: WorksheetSource, rows: readonly FlaggedRow[]) {
    if (this.protectedSheets.has(name)) throw new ExcelProblem("protected-sheet", { name });
    this.coloured.set(name, rows);
  }

  async clearHighlights() {
    const refused = [...this.coloured.keys()].filter((name) => this.protectedSheets.has(name));
    const cleared = this.coloured.size - refused.length;
    for (const name of this.coloured.keys()) if (!refused.includes(name)) this.coloured.delete(name);
    return { cleared, refused };
  }

  async selectRow({ target: asked }: WorksheetSource, row: number) {
    this.grid(asked);
    this.selected.push([asked.name, row]);
  }

  async loadSettings() {
    if (this.settings instanceof Error) throw this.settings;
    return this.settings;
  }

  async saveSettings(settings: unknown) {
    if (this.settings instanceof Error) throw this.settings;
    this.settings = settings;
  }

  async recalculate() {
    if (this.canRecalculate) this.recalculations++;
    return this.canRecalculate;
  }

  async watch({ name }: Target, heard: Heard) {
    const listeners = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, listeners.add(heard));
    return async () => void listeners.delete(heard);
  }

  /** What the user does to a sheet. */
  change(name: string, event: "sorted" | "changed" | "deleted", grid?: Grid) {
    if (event === "deleted") this.sheets.delete(name);
    else if (grid) this.sheets.set(name, grid);
    for (const heard of this.listeners.get(name) ?? []) heard(event);
  }

  watched(): readonly string[] {
    return [...this.listeners].filter(([, heard]) => heard.size > 0).map(([name]) => name);
  }

  private grid({ name }: Target): Grid {
    const grid = this.sheets.get(name);
    if (!grid) throw new ExcelProblem("sheet-deleted", { name });
    return grid;
  }
}
