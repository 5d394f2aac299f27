/**
 * What was made of a sheet: every column that was taken for a field, every row and cell that was not read, and why. Pane and READING say it in words;
 * a manager believes a figure only if nothing was dropped in silence.
 */
import { FIELD_TYPES } from "./fields";
import { orders } from "./orders";
import { roles } from "./roles";
import type { BadCell, FieldId, Layout, Sheet, SheetKind, SkippedRows, Task, TextColumn, TimeColumn } from "./types";

/** One thing to be said of how the times of a field were read. */
export interface DatesRead {
  readonly how: NonNullable<TimeColumn["dateOrder"]> | "whole-days" | "date-only" | "offset" | "unix";
  /** Of how many cells, where it is not of all. */
  readonly count?: number;
}

export interface FieldReading {
  readonly field: FieldId;
  /** It was read out of a text: its column is the text's, and there is no heading. */
  readonly fromText: boolean;
  /** Where it was found: of several columns the first that says anything counts, row by row. */
  readonly places: readonly { readonly column: number; readonly heading: string }[];
  /** The user has said so. */
  readonly byHand: boolean;
  /** Rows that say something, the unreadable among them. */
  readonly filled: number;
  readonly unreadable: number;
  /** The first unreadable cells, at most ten. */
  readonly badCells: readonly BadCell[];
  /** Nothing where every cell is a plain time of day. */
  readonly dates: readonly DatesRead[];
}

export interface Reading {
  readonly kind: SheetKind;
  /** Row of the headings, counted from 0 in the source; -1 for a text that has none. */
  readonly headingRow: number;
  readonly fields: readonly FieldReading[];
  readonly ambiguous: Layout["ambiguous"];
  /** Columns that are no field of ours; of a text none is told. */
  readonly ignored: readonly { readonly column: number; readonly heading: string }[];
  /** Rows that are records, and those that are none. */
  readonly read: number;
  readonly skipped: readonly SkippedRows[];
  /** Records without an order number that were taken for further items of the order above. */
  readonly filledDown: number;
}

/** Reads every column of the sheet, in slices. */
export function* readingOf(sheet: Sheet): Task<Reading> {
  const { kind, layout, size } = sheet;
  const fields: FieldReading[] = [];
  const textColumn = sheet.transcript && layout.fields.get("text")?.columns.map((column) => sheet.headingOf(column).column)[0];
  for (const found of layout.fields.values()) {
    const places = found.columns.map((column, place) => ({ column: sheet.headingOf(column).column, heading: found.headings[place] }));
    yield* sheet.load([found.field]);
    const fromText = textColumn !== undefined && places[0].column === textColumn;
    fields.push({
      field: found.field,
      fromText,
      places: fromText ? [{ column: textColumn, heading: "" }] : places,
      byHand: found.byHand === true,
      ...cellsOf(sheet, found.field),
    });
    yield size;
  }
  const nobody = kind === "chat" && (sheet.has("role") || sheet.has("sender")) ? [roles(sheet).skipped] : [];
  const used = new Set([...layout.fields.values()].flatMap(({ columns }) => columns));
  const ignored = layout.headings.flatMap((heading, column) =>
    heading.trim() === "" || used.has(column) ? [] : [{ column: sheet.headingOf(column).column, heading }],
  );
  return {
    kind,
    headingRow: sheet.headingOf(0).row,
    fields,
    ambiguous: layout.ambiguous,
    ignored: sheet.transcript ? [] : ignored,
    read: nobody.reduce((rows, { count }) => rows - count, sheet.filledRows),
    skipped: [...sheet.skipped, ...nobody].filter(({ count }) => count > 0),
    filledDown: kind === "orders" && sheet.has("orderId") ? orders(sheet).filledDown : 0,
  };
}

function cellsOf(sheet: Sheet, field: FieldId): Pick<FieldReading, "filled" | "unreadable" | "badCells" | "dates"> {
  const { filled, unreadable, badCells, dates = [] } = columnOf(sheet, field);
  // A word that names no role, and a sender who is nobody, are read as words and still say nothing.
  const writer = sheet.kind === "chat" && (field === "role" || field === "sender") ? roles(sheet).byField[field] : undefined;
  return { filled, unreadable, badCells, dates, ...writer };
}

function columnOf(sheet: Sheet, field: FieldId): Pick<TextColumn, "filled" | "unreadable" | "badCells"> & { readonly dates?: DatesRead[] } {
  switch (FIELD_TYPES[field]) {
    case "time": {
      const column = sheet.time(field);
      return { ...column, dates: datesOf(column) };
    }
    case "money":
      return sheet.number(field);
    case "text":
      return sheet.texts(field);
    default:
      return sheet.code(field);
  }
}

function datesOf({ dateOrder, wholeDays, dateOnly, offsets, unixTimes }: TimeColumn): DatesRead[] {
  const some: DatesRead[] = [
    { how: "date-only", count: dateOnly?.reduce((sum, each) => sum + each, 0) ?? 0 },
    { how: "offset", count: offsets },
    { how: "unix", count: unixTimes },
  ];
  return [
    ...(dateOrder ? [{ how: dateOrder }] : []),
    ...(wholeDays ? [{ how: "whole-days" as const }] : []),
    ...some.filter(({ count }) => count! > 0),
  ];
}
