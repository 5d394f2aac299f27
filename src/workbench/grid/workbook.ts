/** The grid's workbook, as the host sees it. */
import { type Workbook, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { IDefinedNamesService, SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import {
  CopySheetCommand,
  InsertSheetMutation,
  RemoveDefinedNameCommand,
  RemoveSheetCommand,
  SetDefinedNameCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { IEditorBridgeService, ScrollToRangeOperation } from "@univerjs/sheets-ui";
import type { Book } from "../book";
import type { Area, GridEvent, GridName, GridTable, GridWorkbook } from "../host/workbook";
import { toArea, toRange } from "./areas";
import { hearGrid } from "./events";
import { UniverSheet, freshId } from "./sheet";
import { blankSheet, workbookData } from "./snapshot";
import type { Grid } from "./univer";

let opened = 0;
const sheetId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

export class UniverWorkbook implements GridWorkbook {
  readonly settings = new Map<string, string>();
  structureProtected = false;
  readonly tableExtras = new Map<string, Partial<GridTable>>();
  /** Set by whoever calculates beside the grid: what it remembers must not survive a full recalculation. */
  beforeFullRecalculation: () => void = () => {};
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly wrapped = new Map<string, UniverSheet>();
  private silent = false;
  private readonly stopHearing: () => void;

  private constructor(
    readonly grid: Grid,
    readonly unit: Workbook,
    readonly name: string,
  ) {
    this.stopHearing = hearGrid(this);
  }

  /** Shows a book in the grid. The one before is to be closed first. */
  static open(grid: Grid, book: Book, chinese: boolean): UniverWorkbook {
    const ids = book.sheets.map(sheetId);
    const data = workbookData(book, `workbook-${++opened}`, ids, chinese);
    const unit = grid.univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    const workbook = new UniverWorkbook(grid, unit, book.name);
    book.sheets.forEach((sheet, i) => {
      const target = workbook.sheet(ids[i]);
      for (const table of sheet.tables ?? []) {
        const { id } = target.addTable(table.area, table.headerRow, table.name);
        if (table.totalsRow) workbook.tableExtras.set(id, { headerRow: table.headerRow, totalsRow: true });
      }
      // Each new format comes first, so the last is added first.
      for (const format of [...(sheet.conditionalFormats ?? [])].reverse()) target.addConditionalFormat(format);
      if (sheet.visibility === "VeryHidden") target.extras.visibility = "VeryHidden";
      if (sheet.protection !== undefined) target.protect(sheet.protection);
    });
    for (const { sheet, ...name } of book.names ?? []) {
      const own = sheet === undefined ? undefined : workbook.sheetNamed(sheet);
      // A sheet of a kind that is not shown, such as a chart's, takes its names along.
      if (sheet === undefined || own !== undefined) workbook.setName({ ...name, ...(own && { sheetId: own.id }) });
    }
    workbook.activate(ids[book.active ?? Math.max(0, book.sheets.findIndex((sheet) => (sheet.visibility ?? "Visible") === "Visible"))]); // prettier-ignore
    return workbook;
  }

  close(): void {
    this.stopHearing();
    this.listeners.clear();
    this.grid.injector.get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  get unitId(): string {
    return this.unit.getUnitId();
  }
  get sheets(): readonly UniverSheet[] {
    return this.unit.getSheetOrders().map((id) => this.sheet(id));
  }
  get activeSheet(): UniverSheet {
    return this.sheet(this.unit.getActiveSheet().getSheetId());
  }
  sheet(id: string): UniverSheet {
    const worksheet = this.unit.getSheetBySheetId(id);
    if (worksheet == null) throw new Error(`no sheet with the id ${id}`);
    let sheet = this.wrapped.get(id);
    // Undoing a deletion brings the sheet back as another object under its old id.
    if (sheet === undefined || sheet.worksheet !== worksheet) this.wrapped.set(id, (sheet = new UniverSheet(this, worksheet)));
    return sheet;
  }
  sheetNamed(name: string): UniverSheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  activate(id: string): void {
    if (this.activeSheet.id !== id) this.sheet(id).run(SetWorksheetActiveOperation.id, {});
  }
  addSheet(name?: string): UniverSheet {
    const id = sheetId();
    this.run(InsertSheetMutation.id, { index: this.sheets.length, sheet: blankSheet(id, name ?? this.freeSheetName()) });
    return this.sheet(id);
  }
  copySheet(id: string): UniverSheet {
    const known = new Set(this.sheets.map((sheet) => sheet.id));
    this.sheet(id).run(CopySheetCommand.id, {});
    const copy = this.sheets.find((sheet) => !known.has(sheet.id));
    if (copy === undefined) throw new Error(`the grid did not copy the sheet ${id}`);
    return copy;
  }
  deleteSheet(id: string): void {
    // The grid goes to another sheet only once the active one is gone, and asks for it meanwhile.
    const { sheets, activeSheet } = this;
    if (activeSheet.id === id) {
      const at = sheets.findIndex((sheet) => sheet.id === id);
      const next = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find(({ visibility }) => visibility === "Visible");
      if (next) this.activate(next.id);
    }
    this.sheet(id).run(RemoveSheetCommand.id, {});
  }

  get selection(): readonly Area[] {
    const { rowCount, columnCount } = this.activeSheet;
    const areas = this.grid.injector.get(SheetsSelectionsService).getCurrentSelections().map(({ range }) => toArea(range, rowCount, columnCount)); // prettier-ignore
    return areas.length > 0 ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }];
  }
  select(id: string, areas: readonly Area[]): void {
    this.activate(id);
    const selections = areas.map((area, i) => {
      const range = toRange(area);
      const first = {
        actualRow: area.row,
        actualColumn: area.column,
        startRow: area.row,
        startColumn: area.column,
        endRow: area.row,
        endColumn: area.column,
      };
      return { range, primary: i === areas.length - 1 ? { ...first, isMerged: false, isMergedMainCell: false } : null, style: null };
    });
    this.sheet(id).run(SetSelectionsOperation.id, { selections, reveal: true });
    // Only the first cell is brought into sight: a whole row is wider than the window.
    // A cell in frozen rows or columns is in sight already, and nothing would be scrolled for it, not even the other way.
    const frozen = this.unit.getSheetBySheetId(id)?.getFreeze();
    const row = Math.max(areas[0].row, frozen?.ySplit ?? 0);
    const column = Math.max(areas[0].column, frozen?.xSplit ?? 0);
    this.sheet(id).run(ScrollToRangeOperation.id, { range: toRange({ row, column, rows: 1, columns: 1 }) });
  }

  get names(): readonly GridName[] {
    const map = this.grid.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {};
    return Object.values(map).map((item) => ({
      name: item.name,
      formula: item.formulaOrRefString.startsWith("=") ? item.formulaOrRefString : `=${item.formulaOrRefString}`,
      ...(item.localSheetId !== undefined && this.unit.getSheetBySheetId(item.localSheetId) != null ? { sheetId: item.localSheetId } : {}),
      ...(item.hidden ? { visible: false } : {}),
    }));
  }
  setName(name: GridName): void {
    this.deleteName(name.name, name.sheetId);
    this.run(SetDefinedNameCommand.id, {
      id: freshId(),
      name: name.name,
      formulaOrRefString: name.formula.replace(/^=/, ""),
      localSheetId: name.sheetId ?? "AllDefaultWorkbook",
      hidden: name.visible === false,
    });
  }
  deleteName(name: string, sheet?: string): void {
    const service = this.grid.injector.get(IDefinedNamesService);
    for (const item of Object.values(service.getDefinedNameMap(this.unitId) ?? {})) {
      const scope =
        item.localSheetId !== undefined && this.unit.getSheetBySheetId(item.localSheetId) != null ? item.localSheetId : undefined;
      if (item.name.toLowerCase() === name.toLowerCase() && scope === sheet) this.run(RemoveDefinedNameCommand.id, { ...item });
    }
  }

  get editing(): boolean {
    return this.grid.injector.get(IEditorBridgeService).isVisible().visible;
  }
  recalculate(full: boolean): void {
    if (full) this.beforeFullRecalculation();
    this.calculate({ forceCalculation: full });
  }
  /** Asks the grid to calculate: everything, or what the ranges hold and what follows from it. */
  calculate(dirty: { readonly forceCalculation?: boolean; readonly dirtyRanges?: readonly object[] }): void {
    const none = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} }; // prettier-ignore
    void this.grid.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { forceCalculation: false, dirtyRanges: [], ...none, ...dirty }, { onlyLocal: true }); // prettier-ignore
  }

  listen(heard: (event: GridEvent) => void): () => void {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  }
  emit(event: GridEvent): void {
    if (this.silent) return;
    for (const heard of [...this.listeners]) heard(event);
  }
  /** What is done inside is told by the caller in its own words. */
  quietly(work: () => void): void {
    this.silent = true;
    try {
      work();
    } finally {
      this.silent = false;
    }
  }

  /** Excel's own default names, in either language. */
  freeTableName(): string {
    const taken = new Set(this.grid.injector.get(TableManager).getTableList(this.unitId).map((table) => table.name.toLowerCase())); // prettier-ignore
    for (let i = 1; ; i++) if (!taken.has(`table${i}`)) return `Table${i}`;
  }
  private freeSheetName(): string {
    for (let i = this.sheets.length + 1; ; i++) if (this.sheetNamed(`Sheet${i}`) === undefined) return `Sheet${i}`;
  }
  private run(id: string, params: object): boolean {
    return this.grid.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
  }
}
