/** Turns what happens in the grid into the host's events, whoever caused it. Results of formulas are no edits. */
import { type ICellData, type ICommandInfo, type IExecutionOptions, type IRange } from "@univerjs/core";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { RemoveSheetsFilterMutation, SetSheetsFilterCriteriaMutation } from "@univerjs/sheets-filter";
import type { Area, CellValue, ChangeType } from "../host/workbook";
import { toArea } from "./areas";
import type { UniverWorkbook } from "./workbook";

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly type?: SelectionMoveType;
  readonly name?: string;
  readonly sheet?: { readonly id: string };
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const SHIFTS: Readonly<Record<string, ChangeType>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
  [InsertRangeMoveDownCommand.id]: "CellInserted",
  [InsertRangeMoveRightCommand.id]: "CellInserted",
  [DeleteRangeMoveUpCommand.id]: "CellDeleted",
  [DeleteRangeMoveLeftCommand.id]: "CellDeleted",
};

export function hearGrid(book: UniverWorkbook): () => void {
  /** What a single cell held before it was edited, the name and the active sheet before they changed. */
  let before: CellValue | undefined;
  let nameBefore = "";
  let activeBefore = "";

  const earlier = book.grid.commands.beforeCommandExecuted((command: Readonly<ICommandInfo>) => {
    const params = (command.params ?? {}) as Params;
    if (params.unitId !== undefined && params.unitId !== book.unitId) return;
    if (command.id === SetRangeValuesMutation.id && params.subUnitId !== undefined && params.cellValue !== undefined) {
      const cell = onlyCell(params.cellValue);
      before = cell === undefined ? undefined : book.sheet(params.subUnitId).values({ ...cell, rows: 1, columns: 1 })[0][0];
    } else if (command.id === SetWorksheetNameMutation.id && params.subUnitId !== undefined) {
      nameBefore = book.sheet(params.subUnitId).name;
    } else if (command.id === SetWorksheetActiveOperation.id) {
      activeBefore = book.activeSheet.id;
    }
  });

  const later = book.grid.commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    const params = (command.params ?? {}) as Params;
    if (params.unitId !== undefined && params.unitId !== book.unitId) return;
    const sheetId = params.subUnitId ?? params.sheetId ?? "";
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (options?.["applyFormulaCalculationResult"] || params.cellValue === undefined) return;
        return edited(book, sheetId, params.cellValue, before);
      case MoveRangeMutation.id:
        changed(book, params.from?.subUnitId ?? "", params.fromRange);
        return changed(book, params.to?.subUnitId ?? "", params.toRange);
      case MoveRowsMutation.id:
        return changed(book, sheetId, { startRow: 0, endRow: book.sheet(sheetId).rowCount - 1, startColumn: 0, endColumn: book.sheet(sheetId).columnCount - 1 }); // prettier-ignore
      case SetRowHiddenMutation.id:
      case SetRowVisibleMutation.id:
        for (const range of params.ranges ?? []) {
          book.emit({ type: "rowsHidden", sheetId, area: areaOf(book, sheetId, range), hidden: command.id === SetRowHiddenMutation.id });
        }
        return;
      case SetSheetsFilterCriteriaMutation.id:
      case RemoveSheetsFilterMutation.id: {
        const area = book.sheet(sheetId).filter?.area ?? book.sheet(sheetId).usedArea(true);
        if (area !== undefined) book.emit({ type: "rowsHidden", sheetId, area, hidden: command.id === SetSheetsFilterCriteriaMutation.id });
        return;
      }
      case SetSelectionsOperation.id: {
        const moving = params.type === SelectionMoveType.MOVING || params.type === SelectionMoveType.MOVE_START;
        if (moving || sheetId !== book.activeSheet.id || params.selections === undefined) return;
        return book.emit({ type: "selected", sheetId, areas: params.selections.map(({ range }) => areaOf(book, sheetId, range)) });
      }
      case SetWorksheetActiveOperation.id:
        if (activeBefore !== sheetId) book.emit({ type: "activated", sheetId, previousId: activeBefore });
        return;
      case InsertSheetMutation.id:
        return book.emit({ type: "added", sheetId: params.sheet?.id ?? "" });
      case RemoveSheetMutation.id:
        return book.emit({ type: "deleted", sheetId });
      case SetWorksheetNameMutation.id:
        return book.emit({ type: "renamed", sheetId, before: nameBefore, after: params.name ?? "" });
      case SetFormulaCalculationResultMutation.id:
        for (const id of Object.keys(params.unitData?.[book.unitId] ?? {})) book.emit({ type: "calculated", sheetId: id });
        return;
      default:
        if (command.id in SHIFTS && params.range !== undefined) {
          book.emit({ type: "changed", sheetId: sheetId || book.activeSheet.id, area: areaOf(book, sheetId || book.activeSheet.id, params.range), change: SHIFTS[command.id] }); // prettier-ignore
        }
    }
  });

  return () => {
    earlier.dispose();
    later.dispose();
  };
}

function areaOf(book: UniverWorkbook, sheetId: string, range: IRange): Area {
  const sheet = book.sheet(sheetId);
  return toArea(range, sheet.rowCount, sheet.columnCount);
}

function changed(book: UniverWorkbook, sheetId: string, range: IRange | undefined): void {
  if (range !== undefined) book.emit({ type: "changed", sheetId, area: areaOf(book, sheetId, range), change: "RangeEdited" });
}

type Cells = NonNullable<Params["cellValue"]>;

function onlyCell(cells: Cells): { readonly row: number; readonly column: number } | undefined {
  const rows = Object.keys(cells);
  const columns = rows.length === 1 ? Object.keys(cells[Number(rows[0])] ?? {}) : [];
  return columns.length === 1 ? { row: Number(rows[0]), column: Number(columns[0]) } : undefined;
}

/** One mutation may set values, styles or both. */
function edited(book: UniverWorkbook, sheetId: string, cells: Cells, before: CellValue | undefined): void {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  let values = false;
  let styles = false;
  for (const r of Object.keys(cells)) {
    const row = Number(r);
    for (const c of Object.keys(cells[row] ?? {})) {
      const column = Number(c);
      const cell = cells[row][column];
      values ||= cell === null || cell.v !== undefined || cell.f !== undefined || cell.p !== undefined;
      styles ||= cell === null || cell.s !== undefined;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  if (values) {
    const single = before !== undefined && area.rows === 1 && area.columns === 1;
    const after = single ? book.sheet(sheetId).values(area)[0][0] : undefined;
    book.emit({ type: "changed", sheetId, area, change: "RangeEdited", ...(single ? { before, after } : {}) });
  }
  if (styles) book.emit({ type: "formatted", sheetId, area });
}
