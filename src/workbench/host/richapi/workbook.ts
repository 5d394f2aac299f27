/** https://learn.microsoft.com/javascript/api/excel/excel.workbook, …/application and …/runtime */
import type { GridWorkbook } from "../workbook";
import { range } from "./cells";
import { fail } from "./errors";
import { node, readOnly, type Kind, type Node, type Session } from "./model";
import { namesOf } from "./names";
import { tablesOf } from "./tables";

const APPLICATION: Kind<GridWorkbook> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: (_self, session) => session.calculationMode,
      set: (_self, value, session) => void (session.calculationMode = String(value)),
    },
    CalculationState: readOnly(() => "Done"),
  },
  methods: {
    // "Full" and "FullRebuild" mean every cell, "Recalculate" the changed ones: https://learn.microsoft.com/javascript/api/excel/excel.calculationtype
    Calculate: (workbook, [type]) => workbook.recalculate(type !== "Recalculate"),
    // Nothing is calculated or drawn while a request is worked off.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

const RUNTIME: Kind<null> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_self, session) => session.events.enabled,
      set: (_self, value, session) => void (session.events.enabled = value === true),
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection. Passwords are not built. */
const PROTECTION: Kind<GridWorkbook> = {
  name: "WorkbookProtection",
  properties: { Protected: readOnly((workbook) => workbook.structureProtected) },
  methods: {
    Protect: (workbook) => void (workbook.structureProtected ? fail("InvalidOperation") : (workbook.structureProtected = true)),
    Unprotect: (workbook) => void (workbook.structureProtected = false),
  },
};

/** What an event's arguments refer to: a fresh range, for the kept one belongs to the event. */
function eventRange(id: unknown, session: Session): Node {
  const kept = session.references.get(String(id)) as Node<{ sheet: never; areas: never }> | undefined;
  return kept ? node(kept.kind, { ...kept.self }) : fail("ItemNotFound");
}

export const WORKBOOK: Kind<GridWorkbook> = {
  name: "Workbook",
  properties: {
    Name: readOnly(({ name }) => name),
    ReadOnly: readOnly(() => false),
  },
  links: {
    Worksheets: () => node("WorksheetCollection", null),
    Tables: () => node("TableCollection", { list: (session: Session) => tablesOf(session) }),
    Names: () => node("NamedItemCollection", { list: (session: Session) => namesOf(session) }),
    Settings: () => node("SettingCollection", null),
    Application: (self) => node(APPLICATION, self),
    Protection: (self) => node(PROTECTION, self),
    _Runtime: () => node(RUNTIME, null),
  },
  methods: {
    // "If there are multiple ranges selected, this method will throw an error." GUESS: the code.
    GetSelectedRange: ({ selection, activeSheet }) =>
      selection.length === 1 ? range(activeSheet, selection[0]) : fail("InvalidSelection"),
    GetSelectedRanges: ({ selection, activeSheet }) => node("RangeAreas", { sheet: activeSheet, areas: selection }),
    GetActiveCell: ({ selection, activeSheet }) => range(activeSheet, { ...selection[0], rows: 1, columns: 1 }),
    _GetRangeForEventByReferenceId: (_self, [id], session) => eventRange(id, session),
    _GetRangesForEventByReferenceId: (_self, [id], session) => eventRange(id, session),
    _GetRangeOrNullObjectForEventByReferenceId: (_self, [id], session) => eventRange(id, session),
    _RemoveReference: (_self, [id], session) => session.references.remove(String(id)),
    _RemoveAllReferences: (_self, _args, session) => session.references.clear(),
    _GetReferenceCount: (_self, _args, session) => session.references.size,
    _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, session) => void session.functions.ready(),
  },
};
