/** A transcript as a table: one row a message, under the names of the fields. */
import { foldName, holdsChinese, showCell } from "../cells";
import { isMasked } from "../ids";
import { Role, ROLE_NAMES, type CellSource, type ChatField, type FieldId, type FoundField, type Layout } from "../types";
import { linesOf, textOf } from "./lines";
import { messagesOf, type Messages } from "./messages";
import { dialoguesOf, peopleOf, type Named } from "./people";
import { dateOfLine, stampIn } from "./stamp";

const OWN: readonly (ChatField | "buyer")[] = ["conversation", "buyer", "agent", "sender", "role", "sentAt", "text"];
const NO_MESSAGES: Messages = {
  size: 0,
  rows: [],
  senders: [],
  receivers: [],
  names: [],
  stamps: [],
  texts: [],
  blocks: [],
  isSeparated: false,
  skipped: [],
};

export interface TextTable {
  readonly source: CellSource;
  readonly layout: Layout;
}

/** A text in one column, or in one cell. */
export function transcriptTable(source: CellSource, column: number, staff: readonly string[]): TextTable {
  const messages = messagesOf(linesOf(source, column)) ?? NO_MESSAGES;
  return tableOf(messages, staff, column);
}

/** The layout of the table that a text becomes, whatever its words are. */
export const TRANSCRIPT_LAYOUT: Layout = layoutOf(OWN, true, []);

/** A chat sheet whose cells hold whole dialogues: what else the sheet says of a row holds for each message of its dialogue. */
export function dialogueTable(source: CellSource, layout: Layout, staff: readonly string[]): TextTable {
  const first = layout.headingRow + 1;
  const body: CellSource = {
    rowCount: Math.max(0, source.rowCount - first),
    columnCount: source.columnCount,
    cell: (row, column) => source.cell(row + first, column),
  };
  const [column] = layout.fields.get("text")!.columns;
  const firstOf = (field: FieldId) => (row: number) => {
    const cells = (layout.fields.get(field)?.columns ?? []).map((each) => textOf(body.cell(row, each)).trim());
    return cells.find((cell) => cell !== "") ?? "";
  };
  const buyer = firstOf("buyer");
  const agent = firstOf("agent");
  const day = firstOf("sentAt");
  const named: Named = { buyer: (row) => foldName(buyer(row)), agent: (row) => foldName(agent(row)) };
  const messages = messagesOf(linesOf(body, column), (row) => dateIn(day(row))) ?? NO_MESSAGES;
  const kept = [...layout.fields.values()].filter(({ field }) => !["text", "sentAt", "sender", "role"].includes(field));
  return tableOf(messages, staff, column, { source, first, kept, named });
}

/** The day of a dialogue, from the cell that says when it was. */
function dateIn(cell: string): string {
  return dateOfLine(cell) ?? stampIn(cell)?.date ?? "";
}

interface Around {
  readonly source: CellSource;
  /** The row that dialogues begin in. */
  readonly first: number;
  readonly kept: readonly FoundField[];
  readonly named: Named;
}

function tableOf(messages: Messages, staff: readonly string[], column: number, around?: Around): TextTable {
  const people = peopleOf(messages, staff, around?.named);
  const { conversation, buyer } = dialoguesOf(messages, people);
  const { names, senders, receivers, rows, stamps, texts } = messages;
  const nameOf = (code: number) => (code < 0 ? "" : names[code]);
  /** Where the sheet names the customer, the customer is the conversation: only who is masked or not named needs another name for it. */
  const isNamed = (i: number) => {
    const customer = around?.named.buyer(rows[i]) ?? "";
    return customer !== "" && !isMasked(customer);
  };
  const columns: readonly ((i: number) => unknown)[] = [
    (i) => (isNamed(i) ? "" : `#${conversation[i] + 1}`),
    (i) => nameOf(buyer[i]),
    (i) => (receivers[i] >= 0 && people.roleOfName[receivers[i]] === Role.agent ? names[receivers[i]] : ""),
    (i) => nameOf(senders[i]),
    (i) => (people.roles[i] === Role.none ? "" : ROLE_NAMES[people.roles[i]]),
    (i) => stamps[i],
    (i) => texts[i],
  ];
  const first = around?.first ?? 0;
  const kept = around?.kept ?? [];
  const origin = (row: number) => (row === 0 ? first - 1 : rows[row - 1] + first);
  const source: CellSource = {
    rowCount: messages.size + 1,
    columnCount: OWN.length + (around?.source.columnCount ?? 0),
    transcript: { senders: people.senders, hasStaff: people.hasStaff },
    skipped: messages.skipped.map(({ reason, count, rows: at }) => ({ reason, count, rows: at.map((row) => row + first) })),
    cell: (row, at) => {
      if (row === 0) return OWN[at];
      if (row > messages.size) return undefined;
      return at < OWN.length ? columns[at]?.(row - 1) : around?.source.cell(origin(row), at - OWN.length);
    },
    origin: (row, at) => {
      const place = { row: origin(row), column: at < OWN.length ? column : at - OWN.length };
      const outer = around?.source.origin?.(place.row, place.column);
      return outer ?? place;
    },
  };
  const isChinese = texts.slice(0, 100).some(holdsChinese);
  const given = new Set(kept.map(({ field }) => field));
  const layout = layoutOf(
    OWN.filter((field) => !given.has(field)),
    isChinese,
    kept,
  );
  return { source, layout };
}

function layoutOf(own: readonly FieldId[], chinese: boolean, kept: readonly FoundField[]): Layout {
  const fields = new Map<FieldId, FoundField>();
  for (const field of own) fields.set(field, { field, columns: [(OWN as readonly FieldId[]).indexOf(field)], headings: [field] });
  for (const found of kept) fields.set(found.field, { ...found, columns: found.columns.map((column) => column + OWN.length) });
  return {
    kind: "chat",
    headingRow: 0,
    headings: [...own, ...kept.flatMap(({ headings }) => headings.map(showCell))],
    fields,
    chinese,
    ambiguous: [],
  };
}
