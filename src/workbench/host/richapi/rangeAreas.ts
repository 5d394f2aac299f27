/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareas and …/rangecollection */
import { cellCount, intersect, isWholeColumns, isWholeRows } from "../address";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../workbook";
import { addressOf, areasOf, checkCells, clear, inGrid, range, type Cells } from "./cells";
import { fail } from "./errors";
import { node, readOnly, type Kind, type Node } from "./model";

const each = (self: Cells, change: (area: Area) => Area): Node =>
  node("RangeAreas", { sheet: self.sheet, areas: self.areas.map((area) => inGrid(change(area))) });

function some(sheet: Cells["sheet"], areas: readonly Area[]): Node {
  return areas.length > 0 ? node("RangeAreas", { sheet, areas }) : fail("ItemNotFound");
}

const RANGES: Kind<Cells> = {
  name: "RangeCollection",
  check: checkCells,
  items: ({ sheet, areas }) => areas.map((area) => range(sheet, area)),
};

export const RANGE_AREAS: Kind<Cells> = {
  name: "RangeAreas",
  check: checkCells,
  properties: {
    Address: readOnly(addressOf),
    AreaCount: readOnly(({ areas }) => areas.length),
    CellCount: readOnly(({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    IsEntireRow: readOnly(({ areas }) => areas.every(isWholeRows)),
    IsEntireColumn: readOnly(({ areas }) => areas.every(isWholeColumns)),
  },
  links: {
    Areas: (self) => node(RANGES, self),
    Worksheet: ({ sheet }) => node("Worksheet", sheet),
    Format: (self) => node("RangeFormat", self),
    ConditionalFormats: (self) => node("ConditionalFormatCollection", self),
  },
  methods: {
    GetEntireRow: (self) => each(self, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: (self) => each(self, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetOffsetRangeAreas: (self, [rows, columns]) =>
      each(self, (area) => ({ ...area, row: area.row + Number(rows), column: area.column + Number(columns) })),
    GetIntersection: (self, [other], session) => {
      const others = areasOf(other, self, session);
      return some(
        self.sheet,
        self.areas.flatMap((area) => others.flatMap((another) => intersect(area, another) ?? [])),
      );
    },
    GetUsedRangeAreas: ({ sheet, areas }, [valuesOnly]) => {
      const used = sheet.usedArea(valuesOnly === true);
      return some(sheet, used ? areas.flatMap((area) => intersect(area, used) ?? []) : []);
    },
    Clear: clear,
  },
};
