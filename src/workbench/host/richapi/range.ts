/** https://learn.microsoft.com/javascript/api/excel/excel.range */
import { bounding, cellCount, intersect, isWholeColumns, isWholeRows } from "../address";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../workbook";
import {
  addressOf,
  areasOf,
  checkCells,
  clear,
  guard,
  inGrid,
  isUnbounded,
  range,
  readCells,
  valueType,
  writeCells,
  writeFormats,
  type Cells,
} from "./cells";
import { fail } from "./errors";
import { node, readOnly, unknown, type Kind, type Node, type Property, type Session } from "./model";
import { tablesOf } from "./tables";

/** A member computed from the range's one area. */
const ofArea = (get: (area: Area) => unknown): Property<Cells> => readOnly(({ areas: [area] }) => get(area));

const cellProperty = (
  read: (cells: Cells, area: Area) => unknown,
  set?: (cells: Cells, value: unknown, session: Session) => void,
): Property<Cells> => ({ get: (cells, session) => readCells(cells, session, (area) => read(cells, area)), set });

/** A method that answers another range, computed from the area and numbers. */
const derived =
  (make: (area: Area, first: number, second: number) => Area) =>
  ({ sheet, areas: [area] }: Cells, [first, second]: readonly unknown[]): Node =>
    range(sheet, make(area, Number(first ?? 0), Number(second ?? 0)));

/** Size after growing by a delta or being set; sizes below one are refused. */
const sized = (area: Area, rows: number, columns: number): Area => inGrid({ ...area, rows, columns });

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

const RANGE_SORT: Kind<Cells> = {
  name: "RangeSort",
  check: checkCells,
  methods: {
    Apply: ({ sheet, areas: [area] }, [fields, , hasHeaders, orientation], session) => {
      guard(sheet, "allowSort");
      if (orientation === "Columns") unknown(session, "RangeSort.apply by columns");
      const keys = (fields as SortField[]).map(({ key, ascending, sortOn }) => {
        if (sortOn && sortOn !== "Value") unknown(session, `RangeSort.apply on ${sortOn}`);
        return { column: key, descending: ascending === false };
      });
      sheet.sort(area, keys, hasHeaders === true);
    },
  },
};

export const RANGE: Kind<Cells> = {
  name: "Range",
  check: checkCells,
  properties: {
    Address: readOnly(addressOf),
    RowIndex: ofArea((area) => area.row),
    ColumnIndex: ofArea((area) => area.column),
    RowCount: ofArea((area) => area.rows),
    ColumnCount: ofArea((area) => area.columns),
    // "Returns -1 if the cell count exceeds 2^31-1".
    CellCount: ofArea((area) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
    IsEntireRow: ofArea(isWholeRows),
    IsEntireColumn: ofArea(isWholeColumns),
    Values: cellProperty(({ sheet }, area) => sheet.values(area), writeCells),
    Formulas: cellProperty(({ sheet }, area) => sheet.formulas(area), writeCells),
    Text: cellProperty(({ sheet }, area) => sheet.texts(area)),
    NumberFormat: cellProperty(({ sheet }, area) => sheet.numberFormats(area), writeFormats),
    ValueTypes: cellProperty(({ sheet }, area) => sheet.values(area).map((line) => line.map(valueType))),
    // GUESS: a row that a filter hides is a hidden one, as if hidden by hand.
    RowHidden: {
      get: ({ sheet, areas: [area] }) => {
        let hidden = 0;
        for (let row = area.row; row < area.row + area.rows; row++) if (sheet.isRowHidden(row)) hidden++;
        return hidden === area.rows ? true : hidden === 0 ? false : null;
      },
      set: ({ sheet, areas: [area] }, hidden) => {
        guard(sheet, "allowFormatRows");
        sheet.hideRows(area.row, area.rows, hidden === true);
      },
    },
  },
  links: {
    Worksheet: ({ sheet }) => node("Worksheet", sheet),
    Format: (self) => node("RangeFormat", self),
    ConditionalFormats: (self) => node("ConditionalFormatCollection", self),
    Sort: (self) => node(RANGE_SORT, self),
  },
  methods: {
    // "The cell can be outside the bounds of its parent range, so long as it stays within the worksheet grid."
    GetCell: derived((area, row, column) => ({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 })),
    GetRow: derived((area, row) => ({ ...area, row: area.row + row, rows: 1 })),
    GetColumn: derived((area, column) => ({ ...area, column: area.column + column, columns: 1 })),
    GetOffsetRange: derived((area, rows, columns) => ({ ...area, row: area.row + rows, column: area.column + columns })),
    GetResizedRange: derived((area, rows, columns) => sized(area, area.rows + rows, area.columns + columns)),
    GetAbsoluteResizedRange: derived(sized),
    GetLastRow: derived((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: derived((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    GetLastCell: derived((area) => ({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 })),
    GetEntireRow: derived((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: derived((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetBoundingRect: (self, [other], session) => range(self.sheet, bounding([...self.areas, ...areasOf(other, self, session)])),
    GetIntersection: (self, [other], session) =>
      range(self.sheet, intersect(self.areas[0], areasOf(other, self, session)[0]) ?? fail("ItemNotFound")),
    // "If there are no used cells within the range, this function will throw an ItemNotFound error."
    GetUsedRange: ({ sheet, areas: [area] }, [valuesOnly]) => {
      const used = sheet.usedArea(valuesOnly === true);
      return range(sheet, (used && intersect(used, area)) ?? fail("ItemNotFound"));
    },
    GetTables: (self, [fully]) =>
      node("TableCollection", {
        list: (session: Session) =>
          tablesOf(session, self.sheet).filter(({ table }) => {
            const common = intersect(table.area, self.areas[0]);
            return common && (fully !== true || cellCount(common) === cellCount(table.area));
          }),
      }),
    Select: ({ sheet, areas }, _args, session) => session.workbook.select(sheet.id, areas),
    Clear: clear,
    Insert: ({ sheet, areas: [area] }, [shift], session) => {
      if (!isWholeRows(area) || shift !== "Down") return unknown(session, "Range.insert of anything but whole rows");
      guard(sheet, "allowInsertRows");
      sheet.insertRows(area.row, area.rows);
      return range(sheet, area);
    },
    Delete: ({ sheet, areas: [area] }, [shift], session) => {
      if (!isWholeRows(area) || shift !== "Up") return unknown(session, "Range.delete of anything but whole rows");
      guard(sheet, "allowDeleteRows");
      sheet.deleteRows(area.row, area.rows);
    },
    // The client asks before it cuts a large write into pieces.
    _ValidateArraySize: ({ areas: [area] }, [rows, columns]) => {
      if (isUnbounded(area) || rows !== area.rows || columns !== area.columns) fail("InvalidArgument");
    },
  },
};
