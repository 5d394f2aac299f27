/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet, …/worksheetprotection and …/autofilter */
import { type GridSheet, type Visibility } from "../workbook";
import { WHOLE_SHEET } from "../address";
import { isAlive, parseAreas, range } from "./cells";
import { fail } from "./errors";
import { node, readOnly, type Kind, type Node, type Session } from "./model";
import { namesOf } from "./names";
import { tablesOf } from "./tables";

/** A deleted sheet is not found; GUESS for handles that were made before. */
function check(sheet: GridSheet, session: Session): void {
  if (!isAlive(sheet, session)) fail("ItemNotFound");
}

/** "Must be less than 32 characters" and the characters that Excel's own dialog refuses. */
function sheetName(value: unknown, session: Session, own?: string): string {
  const name = String(value ?? "");
  if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) fail("InvalidArgument");
  const taken = session.workbook.sheets.some((other) => other.id !== own && other.name.toLowerCase() === name.toLowerCase());
  return taken ? fail("ItemAlreadyExists") : name;
}

/** A protected structure keeps its sheets. GUESS: the code. */
function guardStructure({ workbook }: Session): void {
  if (workbook.structureProtected) fail("AccessDenied");
}

const OPTIONS = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns",
  "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
] as const; // prettier-ignore

const PROTECTION: Kind<GridSheet> = {
  name: "WorksheetProtection",
  check,
  properties: {
    Protected: readOnly((sheet) => sheet.protection !== undefined),
    Options: readOnly((sheet) => ({
      ...Object.fromEntries(OPTIONS.map((option) => [option, false])),
      selectionMode: "Normal",
      ...sheet.protection,
    })),
  },
  methods: {
    // "Fails if the worksheet has already been protected."
    Protect: (sheet, [options]) =>
      sheet.protection ? fail("InvalidOperation") : sheet.protect((options ?? {}) as Record<string, unknown>),
    Unprotect: (sheet) => sheet.unprotect(),
  },
};

const AUTO_FILTER: Kind<GridSheet> = {
  name: "AutoFilter",
  check,
  properties: {
    Enabled: readOnly((sheet) => sheet.filter !== undefined),
    IsDataFiltered: readOnly((sheet) => {
      const { row: top, rows } = sheet.filter?.area ?? { row: 0, rows: 0 };
      for (let row = top; row < top + rows; row++) if (sheet.isRowHidden(row)) return true;
      return false;
    }),
  },
  methods: { GetRange: (sheet) => (sheet.filter ? range(sheet, sheet.filter.area) : fail("ItemNotFound")) },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
const FREEZE_PANES: Kind<GridSheet> = {
  name: "WorksheetFreezePanes",
  check,
  methods: {
    FreezeRows: (sheet, [count]) => sheet.freeze({ rows: Number(count ?? 0), columns: 0 }),
    FreezeColumns: (sheet, [count]) => sheet.freeze({ rows: 0, columns: Number(count ?? 0) }),
    Unfreeze: (sheet) => sheet.freeze({ rows: 0, columns: 0 }),
  },
};

/** What no grid of ours can hold: there is never any. */
const empty = (name: string) => () => node<null>({ name, items: () => [], item: () => undefined }, null);

function usedRange(sheet: GridSheet, valuesOnly: unknown): Node | undefined {
  const used = sheet.usedArea(valuesOnly === true);
  return used && range(sheet, used);
}

export const WORKSHEET: Kind<GridSheet> = {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  check,
  events: {
    target: ({ id }) => id,
    ids: {
      DataChangedEvent: 10,
      ActivatedEvent: 11,
      DeactivatedEvent: 12,
      SelectionChangedEvent: 14,
      CalculatedEvent: 16,
      FormatChangedEvent: 18,
      RowSortedEvent: 19,
      RowHiddenChangedEvent: 22,
      ProtectionChangedEvent: 24,
      EventNameChanged: 25,
    },
  },
  properties: {
    Id: readOnly(({ id }) => id),
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, session) => {
        guardStructure(session);
        sheet.rename(sheetName(value, session, sheet.id));
      },
    },
    Position: {
      get: ({ id }, session) => session.workbook.sheets.findIndex((sheet) => sheet.id === id),
      set: (sheet, value, session) => {
        guardStructure(session);
        sheet.move(Number(value));
      },
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, session) => {
        if (!["Visible", "Hidden", "VeryHidden"].includes(String(value))) fail("InvalidArgument");
        guardStructure(session);
        // One sheet stays visible. GUESS: the code.
        const others = session.workbook.sheets.some((other) => other.id !== sheet.id && other.visibility === "Visible");
        if (value !== "Visible" && !others) fail("InvalidOperation");
        sheet.show(value as Visibility);
      },
    },
  },
  links: {
    Protection: (sheet) => node(PROTECTION, sheet),
    AutoFilter: (sheet) => node(AUTO_FILTER, sheet),
    FreezePanes: (sheet) => node(FREEZE_PANES, sheet),
    Charts: empty("ChartCollection"),
    Shapes: empty("ShapeCollection"),
    Comments: empty("CommentCollection"),
    Tables: (sheet) => node("TableCollection", { list: (session: Session) => tablesOf(session, sheet), sheet }),
    Names: (sheet) => node("NamedItemCollection", { list: (session: Session) => namesOf(session, sheet.id), sheetId: sheet.id }),
  },
  methods: {
    Activate: (sheet, _args, session) => session.workbook.activate(sheet.id),
    Delete: (sheet, _args, session) => {
      guardStructure(session);
      // "If the worksheet's visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation exception."
      if (sheet.visibility === "VeryHidden" || session.workbook.sheets.length === 1) fail("InvalidOperation");
      session.workbook.deleteSheet(sheet.id);
    },
    Copy: (sheet, [position, relativeTo], session) => {
      guardStructure(session);
      const copy = session.workbook.copySheet(sheet.id);
      const sheets = session.workbook.sheets;
      const other = relativeTo ? sheets.findIndex(({ id }) => id === ((relativeTo as Node).self as GridSheet).id) : -1;
      if (position === "Beginning") copy.move(0);
      else if (position === "End" || position === null || position === "None") copy.move(sheets.length - 1);
      else if (other >= 0) copy.move(position === "Before" ? other : other + 1);
      return node("Worksheet", copy);
    },
    _GetAnotherWorksheetById: (_sheet, [id], session) => byKey(id, session) ?? fail("ItemNotFound"),
    _GetSheetById: (_sheet, [id], session) => byKey(id, session) ?? fail("ItemNotFound"),
    GetRange: (sheet, [address], session) => {
      const areas = parseAreas(address, sheet, session);
      return areas.length === 1 ? range(sheet, areas[0]) : fail("InvalidArgument");
    },
    GetRanges: (sheet, [address], session) => node("RangeAreas", { sheet, areas: parseAreas(address, sheet, session) }),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      range(sheet, { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) }),
    GetCell: (sheet, [row, column]) => range(sheet, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
    // "If the entire worksheet is blank, this function will return the top left cell (i.e., it will not throw an error)."
    GetUsedRange: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly) ?? range(sheet, { ...WHOLE_SHEET, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly) ?? null,
    Calculate: (_sheet, [all], session) => session.workbook.recalculate(all === true),
  },
};

/** Keys are names (in any case) or ids: once it has the id the client asks by it. */
function byKey(key: unknown, session: Session): Node | undefined {
  const wanted = String(key).toLowerCase();
  const { sheets } = session.workbook;
  const found = sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === wanted);
  return found && node("Worksheet", found);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
export const WORKSHEETS: Kind<null> = {
  name: "WorksheetCollection",
  items: (_self, session) => session.workbook.sheets.map((sheet) => node("Worksheet", sheet)),
  item: (_self, key, session) => byKey(key, session),
  events: { target: () => "Workbook", ids: { ...WORKSHEET.events!.ids, AddedEvent: 13, DeletedEvent: 15 } },
  methods: {
    GetActiveWorksheet: (_self, _args, session) => node("Worksheet", session.workbook.activeSheet),
    GetCount: (_self, [visibleOnly], session) => visible(session, visibleOnly).length,
    GetFirst: (_self, [visibleOnly], session) => node("Worksheet", visible(session, visibleOnly)[0]),
    GetLast: (_self, [visibleOnly], session) => node("Worksheet", visible(session, visibleOnly).at(-1)!),
    Add: (_self, [name], session) => {
      guardStructure(session);
      return node("Worksheet", session.workbook.addSheet(name ? sheetName(name, session) : undefined));
    },
  },
};

const visible = (session: Session, only: unknown): readonly GridSheet[] =>
  session.workbook.sheets.filter((sheet) => only !== true || sheet.visibility === "Visible");
