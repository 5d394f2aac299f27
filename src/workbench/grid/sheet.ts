/** A sheet of the grid, as the host sees it. Writes go through the grid's own mutations, so that formulas and formats follow. */
import {
  type ICellData,
  type IMutationInfo,
  type IStyleData,
  type Nullable,
  type Worksheet,
  CellValueType,
  IPermissionService,
  IUndoRedoService,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  InsertRowCommand,
  RemoveRowCommand,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetColumnCountMutation,
  WorksheetEditPermission,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { AddSheetTableMutation, DeleteSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import type {
  Area,
  CellInput,
  CellValue,
  ConditionalFormat,
  Frozen,
  GridFilter,
  GridSheet,
  GridTable,
  SharedStyle,
  SortKey,
  StyleChange,
  Visibility,
} from "../host/workbook";
import { clip, toArea, toRange } from "./areas";
import { inputData, isFilled, readStyle, readValue, styleChangeData, wholeCell } from "./cells";
import { fromRule, moveFormula, toRule } from "./conditional";
import { sortedOrder } from "./sort";
import type { UniverWorkbook } from "./workbook";

type Cells = Record<number, Record<number, ICellData>>;

/** What Excel knows of a sheet and the grid does not. */
interface Extras {
  visibility: Visibility;
  protection: Readonly<Record<string, unknown>> | undefined;
}

const POINTS_PER_PIXEL = 0.75;

let made = 0;
export const freshId = (): string => `${Date.now().toString(36)}-${++made}`;

export class UniverSheet implements GridSheet {
  readonly extras: Extras = { visibility: "Visible", protection: undefined };

  constructor(
    private readonly book: UniverWorkbook,
    readonly worksheet: Worksheet,
  ) {
    if (worksheet.isSheetHidden()) this.extras.visibility = "Hidden";
  }

  get id(): string {
    return this.worksheet.getSheetId();
  }
  get name(): string {
    return this.worksheet.getName();
  }
  get visibility(): Visibility {
    // The user may show or hide it by the grid's own menu.
    if (!this.worksheet.isSheetHidden()) return "Visible";
    return this.extras.visibility === "Visible" ? "Hidden" : this.extras.visibility;
  }
  get protection(): Readonly<Record<string, unknown>> | undefined {
    return this.extras.protection;
  }
  get rowCount(): number {
    return this.worksheet.getRowCount();
  }
  get columnCount(): number {
    return this.worksheet.getColumnCount();
  }

  rename(name: string): void {
    this.run(SetWorksheetNameMutation.id, { name });
  }
  show(visibility: Visibility): void {
    this.extras.visibility = visibility;
    this.run(SetWorksheetHideMutation.id, { hidden: visibility === "Visible" ? 0 : 1 });
  }
  move(position: number): void {
    this.run(SetWorksheetOrderMutation.id, { fromOrder: this.book.sheets.findIndex((sheet) => sheet.id === this.id), toOrder: position });
  }
  protect(options: Readonly<Record<string, unknown>>): void {
    this.setProtection(options);
  }
  unprotect(): void {
    this.setProtection(undefined);
  }

  /** The grid's permission stops the user's edits; the host itself refuses what an add-in tries. */
  private setProtection(options: Readonly<Record<string, unknown>> | undefined): void {
    this.extras.protection = options;
    const permissions = this.book.grid.injector.get(IPermissionService);
    const point = new WorksheetEditPermission(this.book.unitId, this.id);
    if (permissions.getPermissionPoint(point.id) === undefined) permissions.addPermissionPoint(point);
    permissions.updatePermissionPoint(point.id, options === undefined);
    this.book.emit({ type: "protection", sheetId: this.id, protected: options !== undefined });
  }

  values(area: Area): CellValue[][] {
    const spilled = this.spilled();
    return this.map(area, "" as CellValue, (cell, row, column) => {
      const own = readValue(cell);
      return own === "" && spilled !== undefined ? readValue(spilled.getValue(row, column)) : own;
    });
  }
  formulas(area: Area): CellValue[][] {
    const spilled = this.spilled();
    return this.map(area, "" as CellValue, (cell, row, column) => {
      const formula = this.formula(cell, row, column);
      if (formula !== undefined) return formula;
      const own = readValue(cell);
      return own === "" && spilled !== undefined ? readValue(spilled.getValue(row, column)) : own;
    });
  }
  texts(area: Area): string[][] {
    return this.map(
      area,
      "",
      (_, row, column) => {
        const shown = this.worksheet.getCell(row, column);
        const value = readValue(shown);
        return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
      },
      true,
    );
  }
  numberFormats(area: Area): string[][] {
    return this.map(area, "General", (cell) => this.styleOf(cell)?.n?.pattern || "General");
  }

  /** A formula may stand at another cell of the same shape and be shared from there. */
  formula(cell: Nullable<ICellData>, row: number, column: number): string | undefined {
    if (cell?.f) return cell.f;
    if (!cell?.si) return undefined;
    return this.book.grid.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, this.id, this.book.unitId) ?? undefined;
  }
  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return this.book.unit.getStyles().getStyleByCell(cell);
  }
  /** Cells that a formula elsewhere spills into. */
  spilled(): { getValue(row: number, column: number): Nullable<ICellData> } | undefined {
    const data = this.book.grid.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.book.unitId]?.[this.id];
    return data == null ? undefined : { getValue: (row, column) => data[row]?.[column] };
  }

  /** How far the formula of a cell spills, where it does. */
  spillOf(row: number, column: number): { readonly rows: number; readonly columns: number } | undefined {
    const range = this.book.grid.injector.get(FormulaDataModel).getArrayFormulaRange()[this.book.unitId]?.[this.id]?.[row]?.[column];
    if (range == null) return undefined;
    const { rows, columns } = toArea(range, this.rowCount, this.columnCount);
    return rows * columns > 1 ? { rows, columns } : undefined;
  }

  write(area: Area, cells: readonly (readonly CellInput[])[]): void {
    this.grow(area);
    const data: Cells = {};
    cells.forEach((line, r) => {
      const row: Record<number, ICellData> = (data[area.row + r] = {});
      line.forEach((input, c) => input !== null && (row[area.column + c] = inputData(input)));
    });
    this.setCells(data);
  }
  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.grow(area);
    this.restyle([area], (row, column) => {
      const pattern = formats[row - area.row]?.[column - area.column];
      return pattern == null ? undefined : ({ n: pattern === "General" ? null : { pattern } } as IStyleData);
    });
  }
  style(area: Area): SharedStyle {
    const inside = clip(area, this.rowCount, this.columnCount) ?? { ...area, rows: 1, columns: 1 };
    let shared: Record<string, unknown> | undefined;
    const seen = new Set<unknown>();
    this.map(
      inside,
      undefined,
      (cell) => {
        // Equal styles share one id: each is looked at once.
        if (seen.has(cell?.s ?? null)) return undefined;
        seen.add(cell?.s ?? null);
        const style = readStyle(this.styleOf(cell)) as Record<string, unknown>;
        if (shared === undefined) shared = style;
        else for (const key of new Set([...Object.keys(shared), ...Object.keys(style)])) if (shared[key] !== style[key]) shared[key] = null;
        return undefined;
      },
      true,
    );
    return shared as SharedStyle;
  }
  setStyle(areas: readonly Area[], change: StyleChange): void {
    const data = styleChangeData(change);
    this.restyle(areas, () => data);
  }
  clear(area: Area, what: "contents" | "formats" | "all"): void {
    const inside = clip(area, this.rowCount, this.columnCount);
    if (inside === undefined) return;
    const data: Cells = {};
    const matrix = this.worksheet.getCellMatrix();
    for (let row = inside.row; row < inside.row + inside.rows; row++) {
      for (let column = inside.column; column < inside.column + inside.columns; column++) {
        const cell = matrix.getValue(row, column);
        if (cell == null) continue;
        const cleared =
          what === "contents" ? inputData("") : what === "formats" ? { ...type(cell), s: null } : { ...inputData(""), s: null };
        (data[row] ??= {})[column] = cleared;
      }
    }
    this.setCells(data, what === "formats" ? SetStyleCommand.id : undefined);
  }

  usedArea(valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const take = (row: number, column: number): void => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    };
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (isFilled(cell) || (!valuesOnly && cell?.s != null && readableStyle(this.styleOf(cell)))) take(row, column);
    });
    const spilled = this.book.grid.injector.get(FormulaDataModel).getArrayFormulaCellData()[this.book.unitId]?.[this.id] ?? {};
    for (const row of Object.keys(spilled)) for (const column of Object.keys(spilled[Number(row)] ?? {})) take(Number(row), Number(column));
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  insertRows(row: number, count: number): void {
    const range = { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: this.columnCount - 1 };
    this.run(InsertRowCommand.id, { range, direction: 3 });
  }
  deleteRows(row: number, count: number): void {
    this.run(RemoveRowCommand.id, { range: { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: this.columnCount - 1 } });
  }
  isRowHidden(row: number): boolean {
    return !this.worksheet.getRowVisible(row);
  }
  hideRows(row: number, count: number, hidden: boolean): void {
    const ranges = [{ startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: this.columnCount - 1 }];
    this.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges });
  }
  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) * POINTS_PER_PIXEL;
  }
  setColumnWidth(column: number, count: number, points: number): void {
    this.grow({ row: 0, column, rows: 1, columns: count });
    const range = { startRow: 0, endRow: this.rowCount - 1, startColumn: column, endColumn: column + count - 1 };
    this.run(SetWorksheetColWidthMutation.id, { ranges: [range], colWidth: Math.round(points / POINTS_PER_PIXEL) });
  }
  get frozen(): Frozen {
    const { ySplit, xSplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }
  freeze({ rows, columns }: Frozen): void {
    this.run(SetFrozenMutation.id, {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
  get filter(): GridFilter | undefined {
    const model = this.book.grid.injector.get(SheetsFilterService).getFilterModel(this.book.unitId, this.id);
    if (model == null) return undefined;
    return { area: toArea(model.getRange(), this.rowCount, this.columnCount), criteria: model.serialize().filterColumns };
  }

  /** Hidden rows keep their place, so the others are dealt out over the visible ones. The user can undo it. */
  sort(area: Area, keys: readonly SortKey[], headers: boolean): void {
    const first = area.row + (headers ? 1 : 0);
    const places: number[] = [];
    for (let row = first; row < Math.min(area.row + area.rows, this.rowCount); row++) if (!this.isRowHidden(row)) places.push(row);
    const rows = places.map((row) => this.values({ ...area, row, rows: 1 })[0]);
    const order = sortedOrder(rows, keys);
    const matrix = this.worksheet.getCellMatrix();
    const before: Cells = {};
    const after: Cells = {};
    places.forEach((row, place) => {
      const from = places[order[place]];
      for (let column = area.column; column < area.column + area.columns; column++) {
        const there = matrix.getValue(row, column);
        const cell = matrix.getValue(from, column);
        if (there == null && cell == null) continue;
        (before[row] ??= {})[column] = this.copied(there, row, column, 0);
        (after[row] ??= {})[column] = this.copied(cell, from, column, row - from);
      }
    });
    const change = (cellValue: Cells): IMutationInfo => ({
      id: SetRangeValuesMutation.id,
      params: { unitId: this.book.unitId, subUnitId: this.id, cellValue },
    });
    // One event of its own kind: Excel tells of a sort, not of edits.
    this.book.quietly(() => this.setCells(after));
    this.book.grid.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.book.unitId, undoMutations: [change(before)], redoMutations: [change(after)] });
    this.book.emit({ type: "sorted", sheetId: this.id, area });
  }
  private copied(cell: Nullable<ICellData>, row: number, column: number, rows: number): ICellData {
    const formula = this.formula(cell, row, column);
    const whole = wholeCell(cell, this.styleOf(cell));
    return formula === undefined ? whole : { ...whole, f: moveFormula(formula, rows, 0) };
  }

  get tables(): readonly GridTable[] {
    const tables = this.book.grid.injector.get(TableManager).getTablesInfoBySubunitId(this.book.unitId, this.id);
    return tables.map(({ id, name, range }) => ({
      id,
      name,
      area: toArea(range, this.rowCount, this.columnCount),
      headerRow: true,
      ...this.book.tableExtras.get(id),
    }));
  }
  addTable(area: Area, headerRow: boolean, name?: string): GridTable {
    this.grow(area);
    const id = freshId();
    const title = name ?? this.book.freeTableName();
    const header = this.values({ ...area, rows: 1 })[0].map((value, i) => (headerRow && value !== "" ? String(value) : `Column${i + 1}`));
    if (!headerRow) this.book.tableExtras.set(id, { headerRow });
    this.run(AddSheetTableMutation.id, { tableId: id, name: title, range: toRange(area), header });
    return { id, name: title, area, headerRow };
  }
  deleteTable(id: string): void {
    this.book.tableExtras.delete(id);
    this.run(DeleteSheetTableMutation.id, { tableId: id });
  }

  private get rules() {
    return this.book.grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.book.unitId, this.id) ?? [];
  }
  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.rules.map((rule) => fromRule(rule, this.rowCount, this.columnCount));
  }
  addConditionalFormat(format: Omit<ConditionalFormat, "id">): string {
    const id = freshId();
    for (const area of format.areas) this.grow(area);
    this.run(AddConditionalRuleMutation.id, { rule: toRule(this.clipped(format), id) });
    return id;
  }
  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id">> & { readonly priority?: number }): void {
    const rules = this.rules;
    const at = rules.findIndex((rule) => rule.cfId === id);
    if (at < 0) return;
    const { priority, ...members } = change;
    if (Object.keys(members).length > 0) {
      const changed = this.clipped({ ...fromRule(rules[at], this.rowCount, this.columnCount), ...members });
      const rule =
        changed.type === "Custom"
          ? toRule(changed, id)
          : { ...rules[at], ranges: changed.areas.map(toRange), stopIfTrue: changed.stopIfTrue ?? false };
      this.run(SetConditionalRuleMutation.id, { cfId: id, rule });
    }
    if (priority !== undefined && priority !== at && rules[priority] !== undefined) {
      this.run(MoveConditionalRuleMutation.id, {
        start: { id, type: "self" },
        end: { id: rules[priority].cfId, type: priority < at ? "before" : "after" },
      });
    }
  }
  deleteConditionalFormat(id: string): void {
    this.run(DeleteConditionalRuleMutation.id, { cfId: id });
  }
  /** A format over whole columns holds for the rows that the grid has. */
  private clipped<T extends { readonly areas: readonly Area[] }>(format: T): T {
    return { ...format, areas: format.areas.map((area) => clip(area, this.rowCount, this.columnCount) ?? area) };
  }

  /** Runs a command or mutation of the grid on this sheet. */
  run(id: string, params: object): boolean {
    return this.book.grid.commands.syncExecuteCommand(id, { unitId: this.book.unitId, subUnitId: this.id, ...params });
  }
  private setCells(cellValue: Cells, trigger?: string): void {
    this.run(SetRangeValuesMutation.id, { cellValue, trigger });
  }
  private restyle(areas: readonly Area[], change: (row: number, column: number) => IStyleData | undefined): void {
    const matrix = this.worksheet.getCellMatrix();
    const data: Cells = {};
    for (const whole of areas) {
      const area = clip(whole, this.rowCount, this.columnCount);
      if (area === undefined) continue;
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const style = change(row, column);
          if (style !== undefined) (data[row] ??= {})[column] = { ...type(matrix.getValue(row, column)), s: style };
        }
      }
    }
    // Named as a change of style, it sets off no calculation.
    this.setCells(data, SetStyleCommand.id);
  }
  /** Makes room for an area. */
  grow(area: Area): void {
    if (area.row + area.rows > this.rowCount) this.run(SetWorksheetRowCountMutation.id, { rowCount: area.row + area.rows });
    if (area.column + area.columns > this.columnCount)
      this.run(SetWorksheetColumnCountMutation.id, { columnCount: area.column + area.columns });
  }
  private map<T>(area: Area, blank: T, read: (cell: Nullable<ICellData>, row: number, column: number) => T, all = false): T[][] {
    const matrix = this.worksheet.getCellMatrix();
    const spills = all || this.spilled() !== undefined;
    return Array.from({ length: area.rows }, (_, r) => {
      const line = matrix.getRow(area.row + r);
      if (line === undefined && !spills) return new Array<T>(area.columns).fill(blank);
      return Array.from({ length: area.columns }, (__, c) =>
        read(matrix.getValue(area.row + r, area.column + c), area.row + r, area.column + c),
      );
    });
  }
}

/** Named beside a change of style, or the grid would judge a cell's text anew. */
const type = (cell: Nullable<ICellData>): Pick<ICellData, "t"> => (cell?.t == null || cell.t === CellValueType.NUMBER ? {} : { t: cell.t });

const readableStyle = (style: Nullable<IStyleData>): boolean =>
  style != null && (Object.keys(readStyle(style)).length > 0 || Boolean(style.n?.pattern));
