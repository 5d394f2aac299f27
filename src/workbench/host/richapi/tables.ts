/** https://learn.microsoft.com/javascript/api/excel/excel.tablecollection, …/table and …/tablecolumn */
import type { Area, GridSheet, GridTable } from "../workbook";
import { guard, parseAreas, range, readCells } from "./cells";
import { splitSheet } from "../address";
import { fail } from "./errors";
import { Node, node, readOnly, type Kind, type Session } from "./model";

export interface TableOf {
  readonly sheet: GridSheet;
  readonly table: GridTable;
}

export interface TableList {
  readonly list: (session: Session) => TableOf[];
  /** Where the collection is a sheet's own. */
  readonly sheet?: GridSheet;
}

interface ColumnOf extends TableOf {
  /** From 0. */
  readonly index: number;
}

export function tablesOf(session: Session, only?: GridSheet): TableOf[] {
  return session.workbook.sheets.flatMap((sheet) =>
    only === undefined || only.id === sheet.id ? sheet.tables.map((table) => ({ sheet, table })) : [],
  );
}

/** The table as it is now: it may have grown since the client got hold of it. */
function now<T extends TableOf>(self: T, session: Session): T {
  const found = tablesOf(session).find(({ table }) => table.id === self.table.id) ?? fail("ItemNotFound");
  return { ...self, ...found };
}

const header = ({ table: { area, headerRow } }: TableOf): Area => (headerRow ? { ...area, rows: 1 } : fail("ItemNotFound"));

function body({ table: { area, headerRow, totalsRow } }: TableOf): Area {
  const top = headerRow ? 1 : 0;
  const rows = area.rows - top - (totalsRow ? 1 : 0);
  return { ...area, row: area.row + top, rows: Math.max(rows, 1) };
}

const ofColumn = (area: Area, { index }: ColumnOf): Area => ({ ...area, column: area.column + index, columns: 1 });

const headings = (self: TableOf): string[] => {
  const texts = self.table.headerRow ? self.sheet.values(header(self))[0] : [];
  return Array.from({ length: self.table.area.columns }, (_, index) => String(texts[index] ?? `Column${index + 1}`));
};

const COLUMN: Kind<ColumnOf> = {
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: readOnly(({ index }) => index + 1), // GUESS: ids count from 1 in the order of the columns
    Index: readOnly(({ index }) => index),
    Name: readOnly((self, session) => headings(now(self, session))[self.index]),
    Values: readOnly((self, session) => {
      const current = now(self, session);
      return readCells({ sheet: self.sheet, areas: [ofColumn(current.table.area, self)] }, session, (area) => self.sheet.values(area));
    }),
  },
  methods: {
    GetRange: (self, _args, session) => range(self.sheet, ofColumn(now(self, session).table.area, self)),
    GetDataBodyRange: (self, _args, session) => range(self.sheet, ofColumn(body(now(self, session)), self)),
    GetHeaderRowRange: (self, _args, session) => range(self.sheet, ofColumn(header(now(self, session)), self)),
  },
};

const columns = (self: TableOf, session: Session): Node[] => {
  const { sheet, table } = now(self, session);
  return Array.from({ length: table.area.columns }, (_, index) => node(COLUMN, { sheet, table, index }));
};

const COLUMNS: Kind<TableOf> = {
  name: "TableColumnCollection",
  properties: { Count: readOnly((self, session) => now(self, session).table.area.columns) },
  items: columns,
  item: (self, key, session) => {
    const index = typeof key === "number" ? key - 1 : headings(now(self, session)).indexOf(String(key));
    return columns(self, session)[index];
  },
};

const SORT: Kind<TableOf> = {
  name: "TableSort",
  methods: {
    Apply: (self, [fields], session) => {
      const table = now(self, session);
      guard(table.sheet, "allowSort");
      const keys = (fields as { key: number; ascending?: boolean }[]).map(({ key, ascending }) => ({
        column: key,
        descending: ascending === false,
      }));
      table.sheet.sort(body(table), keys, false);
    },
  },
};

const TABLE: Kind<TableOf> = {
  name: "Table",
  identity: ({ table }) => ({ Id: table.id }),
  check: now,
  events: { target: ({ table }) => table.id, ids: { DataChangedEvent: 101 } },
  properties: {
    Id: readOnly(({ table }) => table.id),
    Name: readOnly((self, session) => now(self, session).table.name),
    ShowHeaders: readOnly((self, session) => now(self, session).table.headerRow),
    ShowTotals: readOnly((self, session) => now(self, session).table.totalsRow === true),
  },
  links: {
    Worksheet: ({ sheet }) => node("Worksheet", sheet),
    Columns: (self) => node(COLUMNS, self),
    Sort: (self) => node(SORT, self),
  },
  methods: {
    GetRange: (self, _args, session) => range(self.sheet, now(self, session).table.area),
    GetHeaderRowRange: (self, _args, session) => range(self.sheet, header(now(self, session))),
    GetDataBodyRange: (self, _args, session) => range(self.sheet, body(now(self, session))),
    Delete: ({ sheet, table }) => {
      guard(sheet);
      // "Deletes the table": its cells with it.
      sheet.clear(table.area, "all");
      sheet.deleteTable(table.id);
    },
    ConvertToRange: ({ sheet, table }) => {
      guard(sheet);
      sheet.deleteTable(table.id);
      return range(sheet, table.area);
    },
  },
};

export const TABLES: Kind<TableList> = {
  name: "TableCollection",
  events: { target: ({ sheet }) => sheet?.id ?? "Workbook", ids: { DataChangedEvent: 101, AddedEvent: 102, DeletedEvent: 103 } },
  properties: { Count: readOnly(({ list }, session) => list(session).length) },
  items: ({ list }, session) => list(session).map((self) => node(TABLE, self)),
  item: ({ list }, key, session) => {
    const wanted = String(key).toLowerCase();
    const all = list(session);
    const found = all.find(({ table }) => table.id === String(key)) ?? all.find(({ table }) => table.name.toLowerCase() === wanted);
    return found && node(TABLE, found);
  },
  methods: {
    GetFirst: ({ list }, _args, session) => {
      const [first] = list(session);
      return first ? node(TABLE, first) : fail("ItemNotFound");
    },
    Add: ({ sheet: own }, [address, hasHeaders], session) => {
      const { sheet, area } = place(address, own, session);
      guard(sheet);
      return node(TABLE, { sheet, table: sheet.addTable(area, hasHeaders === true) });
    },
  },
};

/** "A Range object, or a string address or name … If the address does not contain a sheet name, the currently-active sheet will be used." */
function place(address: unknown, own: GridSheet | undefined, session: Session): { readonly sheet: GridSheet; readonly area: Area } {
  if (address instanceof Node) {
    const { sheet, areas } = address.self as { readonly sheet: GridSheet; readonly areas: readonly Area[] };
    return { sheet, area: areas[0] };
  }
  const named = splitSheet(String(address)).sheet;
  const sheet = named === undefined ? (own ?? session.workbook.activeSheet) : session.workbook.sheets.find(({ name }) => name === named);
  return sheet ? { sheet, area: parseAreas(address, sheet, session)[0] } : fail("InvalidArgument");
}
