/** Finds the row of headings and what each of its columns is. */
import { ERROR_CELL, holdsChinese, showCell, unwrap } from "../cells";
import { AMOUNTS, FIELD_TYPES, isField } from "../fields";
import { readTime } from "../times/value";
import {
  NO_FIELD,
  TOP_ROWS,
  type CellSource,
  type FieldId,
  type FoundField,
  type Layout,
  type Mapping,
  type ReadingOptions,
  type SheetKind,
} from "../types";
import { foldHeading, scaledHeading } from "./fold";
import { BARE_ID, BILL_MARKS, BARE_ID_COMPANIONS, GUEST_FIELDS, KIND_MARKS, meaningsOf, OWN_FIELDS, type Meaning } from "./synonyms";

/** What stands in the row that came nearest to being headings, so that an error can say what was found. */
export interface HeadingsNotFound {
  readonly headings: readonly string[];
  /** The headings are those of a bill: money that was moved, not orders. */
  readonly isBill?: true;
  /** Headings and their separators stand in one column, and what is below them cannot be split safely. */
  readonly isDelimited?: true;
}

const FEWEST_FIELDS = 2;
const FEWEST_BILL_MARKS = 2;
/** Of kinds that are named equally often the first is taken. */
const KINDS: readonly SheetKind[] = ["chat", "orders", "afterSale", "review", "courier"];
/** Fields that only the platform's own order has: a sheet of parcels has none of them. */
const ORDERS_ALONE: readonly FieldId[] = [
  "buyer",
  "status",
  "amount",
  "placedAt",
  "groupStartedAt",
  "paidAt",
  "groupedAt",
  "promisedShipAt",
  "payChannel",
];

export function isLayout(found: Layout | HeadingsNotFound): found is Layout {
  return "fields" in found;
}

export function findLayout(source: CellSource, options: ReadingOptions = {}): Layout | HeadingsNotFound {
  const mapped = foldMapped(options.mapped);
  let best: Layout | undefined;
  let likeliest: Layout | undefined;
  for (let row = 0; row < Math.min(source.rowCount, TOP_ROWS); row++) {
    const headings = rowTexts(source, row);
    const cells = filled(headings).length;
    if (cells === 0) continue;
    const layout = readHeadings(headings, row, mapped, options.kind);
    // A single name may stand above the sheet, or be a word of a record: while no row is known, the fullest up to the first name is the likeliest.
    if (!best && cells > filled(likeliest?.headings ?? []).length) likeliest = layout;
    if (layout.fields.size > (best?.fields.size ?? 0) && cells > 1 && !holdsRecord(source, best, row)) best = layout;
  }
  const headings = filled(likeliest?.headings ?? []).map(showCell);
  const meant = best ?? likeliest;
  if (meant && isBill(meant)) return { headings, isBill: true };
  return best && best.fields.size >= FEWEST_FIELDS ? best : { headings };
}

/** What stands above a record is no title, however many fields the headings of a second export below it name. */
function holdsRecord(source: CellSource, layout: Layout | undefined, end: number): boolean {
  if (!layout || layout.fields.size < FEWEST_FIELDS) return false;
  const times = [...layout.fields.values()].filter(({ field }) => FIELD_TYPES[field] === "time").flatMap(({ columns }) => columns);
  for (let row = layout.headingRow + 1; row < end; row++) {
    if (times.some((column) => typeof readTime(source.cell(row, column)) === "object")) return true;
  }
  return false;
}

function filled(headings: readonly string[]): string[] {
  return headings.filter((heading) => heading.trim() !== "");
}

/** Unless somebody has said by hand what its columns are. */
function isBill({ headings, fields }: Layout): boolean {
  if ([...fields.values()].some(({ byHand }) => byHand)) return false;
  return headings.filter((heading) => BILL_MARKS.has(foldHeading(heading))).length >= FEWEST_BILL_MARKS;
}

function rowTexts(source: CellSource, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < source.columnCount; column++) {
    const basic = unwrap(source.cell(row, column));
    texts.push(basic === ERROR_CELL || basic === undefined || typeof basic === "boolean" ? "" : String(basic));
  }
  return texts;
}

type Mapped = ReadonlyMap<string, Mapping[string]>;

function foldMapped(mapping: Mapping = {}): Mapped {
  const folded = new Map<string, Mapping[string]>();
  for (const [heading, field] of Object.entries(mapping)) {
    if (field === NO_FIELD || isField(field)) folded.set(foldHeading(heading), field);
  }
  return folded;
}

interface Heading {
  readonly column: number;
  readonly text: string;
  readonly folded: string;
  /** Where the user has said what it is. */
  readonly mapped: Mapping[string] | undefined;
  readonly meanings: readonly Meaning[];
}

function readHeadings(texts: readonly string[], headingRow: number, mapped: Mapped, kindGiven?: SheetKind): Layout {
  const headings: Heading[] = [];
  const folded = texts.map((text) => (text === "" ? "" : foldHeading(text)));
  const isSevenFish = folded.some((each) => BARE_ID_COMPANIONS.has(each));
  folded.forEach((each, column) => {
    if (each === "") return;
    const meanings = each === BARE_ID && !isSevenFish ? [] : meaningsWithUnit(each);
    headings.push({ column, text: texts[column], folded: each, mapped: mapped.get(each), meanings });
  });
  const kind = kindGiven ?? kindOf(headings);
  const possible = fieldsOfKind(kind);
  // What was said of a heading on a sheet of another kind means nothing here.
  const byHand = ({ mapped: said }: Heading) => (said === NO_FIELD || (said && possible.has(said)) ? said : undefined);
  const taken = new Set(headings.map(byHand));
  const hasOrderId = headings.some((heading) => (byHand(heading) ?? (means(heading, "orderId") ? "orderId" : undefined)) === "orderId");

  const columns = new Map<FieldId, { column: number; text: string; rank: number }[]>();
  const ambiguous: Layout["ambiguous"][number][] = [];
  for (const heading of headings) {
    const said = byHand(heading);
    if (said === NO_FIELD) continue;
    // A column that was chosen by hand stands for its field alone: a blank in it is not filled from another.
    const reading = said ? { taken: said, other: undefined, rank: 0 } : readHeading(heading, kind, hasOrderId, taken);
    if (!reading) continue;
    const { column, text } = heading;
    if (reading.other) ambiguous.push({ heading: text, column, taken: reading.taken, other: reading.other });
    const others = columns.get(reading.taken);
    const found = { column, text, rank: reading.rank };
    if (others) others.push(found);
    else columns.set(reading.taken, [found]);
  }

  const fields = new Map<FieldId, FoundField>();
  for (const [field, found] of columns) {
    found.sort((a, b) => a.rank - b.rank || a.column - b.column);
    const [at, names] = [found.map((each) => each.column), found.map((each) => each.text)];
    fields.set(field, { field, columns: at, headings: names, ...(taken.has(field) && { byHand: true }) });
  }
  const chinese = headings.filter((heading) => holdsChinese(heading.text)).length * 2 > headings.length;
  return { kind, headingRow, headings: texts, fields, chinese, ambiguous };
}

/** Only amounts stand in fen or in ten thousands; 分 behind a rating are points. */
function meaningsWithUnit(folded: string): readonly Meaning[] {
  const scaled = scaledHeading(folded);
  return scaled ? meaningsOf(scaled.folded).filter(({ field }) => AMOUNTS.has(field) || field === "rating") : meaningsOf(folded);
}

/** What a heading is on a sheet of this kind, and what else it might have been there; fields that were chosen by hand are taken already. */
function readHeading({ meanings, folded }: Heading, kind: SheetKind, hasOrderId: boolean, taken: ReadonlySet<unknown>) {
  if (meanings.some((meaning) => meaning.field === "orderLine")) {
    // A sub-order's number is the order's only one where no main number stands beside it.
    if (!hasOrderId) return { taken: "orderId", other: "orderLine", rank: 0 } as const;
    if (kind === "chat" || taken.has("orderLine")) return undefined;
    return { taken: "orderLine", other: "orderId", rank: 0 } as const;
  }
  const possible: Meaning[] = [];
  for (const field of fieldsOfKind(kind)) {
    const meaning = meanings.find((each) => each.field === field);
    if (meaning && !taken.has(field)) possible.push(meaning);
  }
  const [first, second] = possible;
  if (!first) return undefined;
  const isOwnId = folded === foldHeading(first.field);
  return { taken: first.field, other: isOwnId ? undefined : second?.field, rank: first.rank };
}

/** The fields that a sheet of this kind may have, its own first. */
export function fieldsOfKind(kind: SheetKind): ReadonlySet<FieldId> {
  return new Set([...OWN_FIELDS[kind], ...GUEST_FIELDS[kind]]);
}

/** A name given by hand is one more; a heading that is no field by hand means nothing. */
function means({ mapped, meanings }: Heading, field: FieldId): boolean {
  return mapped !== NO_FIELD && (mapped === field || meanings.some((meaning) => meaning.field === field));
}

/** How many fields of its own a kind finds; a heading of two meanings names one of them. */
function fieldsNamed(headings: readonly Heading[], kind: SheetKind): number {
  const own = OWN_FIELDS[kind];
  const named = headings.map((heading) => own.find((field) => means(heading, field)));
  return new Set(named.filter((field) => field !== undefined)).size;
}

/** The kind whose fields are named most. */
function kindOf(headings: readonly Heading[]): SheetKind {
  const names = (field: FieldId) => headings.some((heading) => means(heading, field));
  const counts = new Map<SheetKind, number>();
  for (const kind of KINDS) {
    const marks = headings.filter((heading) => KIND_MARKS.get(heading.folded) === kind).length;
    counts.set(kind, fieldsNamed(headings, kind) + Math.min(marks, 1));
  }
  const kind = KINDS.reduce((best, each) => (counts.get(each)! > counts.get(best)! ? each : best));
  // Every field of a courier's sheet may stand on an order sheet as well: it is one where nothing says more than parcels.
  if (kind === "orders" && (names("collectedAt") || names("firstTraceAt")) && !ORDERS_ALONE.some(names)) return "courier";
  return kind;
}
