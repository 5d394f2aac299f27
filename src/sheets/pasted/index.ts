/**
 * What a pasted source is: a table under headings, or a text in one column that is made a table first. Told from the top rows alone, so that pane
 * and formulas, which see different parts of a sheet, see the same.
 */
import { findLayout, isLayout, type HeadingsNotFound } from "../headings/layout";
import { columnsNeeded } from "../rows";
import { openSheet } from "../sheet";
import { TOP_ROWS, type CellSource, type Layout, type ReadingOptions, type Sheet } from "../types";
import { delimitedTable, splitOf, type Split } from "./delimited";
import { linesOf, textOf } from "./lines";
import { shapeIn } from "./messages";
import { isAlone, readHead, type Shape } from "./shapes";
import { dialogueTable, TRANSCRIPT_LAYOUT, transcriptTable, type TextTable } from "./transcript";

export interface Pasted {
  readonly form: "table" | "transcript" | "dialogues" | "delimited";
  /** Of the table as it was pasted; of the one that a text becomes. */
  readonly layout: Layout;
  /** The columns of the source that reading needs. */
  readonly columns: readonly number[];
  open(source: CellSource, options?: ReadingOptions): Sheet;
}

export function isPasted(found: Pasted | HeadingsNotFound): found is Pasted {
  return "form" in found;
}

export function recognise(source: CellSource, options: ReadingOptions = {}): Pasted | HeadingsNotFound {
  const found = findLayout(source, options);
  if (isLayout(found)) return holdsDialogues(source, found) ? text("dialogues", found, columnsNeeded(found), dialogueTable) : table(found);
  const column = textColumn(source);
  if (column < 0) return found;
  const top = { ...source, rowCount: Math.min(source.rowCount, TOP_ROWS), cell: (row: number, at: number) => source.cell(row, at) };
  const isText = (options.kind ?? "chat") === "chat" && isTranscript(top, column);
  const split = splitOf(top, column, options, isText);
  if (split && split !== "unsafe") return delimited(delimitedTable(top, column, split), column, split);
  if (isText && !split) return text("transcript", TRANSCRIPT_LAYOUT, [column], (whole, _, staff) => transcriptTable(whole, column, staff));
  return split === "unsafe" ? { ...found, isDelimited: true } : found;
}

/** The records of a text with separators may themselves hold whole dialogues. */
function delimited(top: CellSource, column: number, split: Split): Pasted {
  const { layout } = split;
  const inner = holdsDialogues(top, layout) ? text("dialogues", layout, [], dialogueTable) : table(layout);
  return {
    form: "delimited",
    layout,
    columns: [column],
    open: (source, options) => inner.open(delimitedTable(source, column, split), options),
  };
}

function table(layout: Layout): Pasted {
  return { form: "table", layout, columns: columnsNeeded(layout), open: (source, options) => openSheet(source, layout, options) };
}

function text(
  form: Pasted["form"],
  layout: Layout,
  columns: readonly number[],
  read: (source: CellSource, layout: Layout, staff: readonly string[]) => TextTable,
): Pasted {
  return {
    form,
    layout,
    columns,
    open: (source, options) => {
      const made = read(source, layout, options?.staff ?? []);
      return openSheet(made.source, made.layout, options);
    },
  };
}

/** The column in which nearly all stands: beside a pasted text somebody may have typed a formula. -1 where there is none. */
function textColumn(source: CellSource): number {
  const filled: number[] = [];
  let all = 0;
  for (let row = 0; row < Math.min(source.rowCount, TOP_ROWS); row++) {
    for (let column = 0; column < source.columnCount; column++) {
      if (textOf(source.cell(row, column)).trim() === "") continue;
      filled[column] = (filled[column] ?? 0) + 1;
      all++;
    }
  }
  return filled.findIndex((count) => count * 3 > all * 2);
}

/** Two messages, or one of an account that only a shop has. */
function isTranscript(source: CellSource, column: number): boolean {
  const { texts } = linesOf(source, column, TOP_ROWS);
  const shape = shapeIn(texts);
  if (!shape) return false;
  return (
    shape.heads > 1 || [...shape.senders].some((sender) => sender.includes(":")) || texts.filter((text) => readHead(text, shape)).length > 1
  );
}

/** A chat whose texts are dialogues: most of the first ones that say anything hold messages of their own. */
function holdsDialogues(source: CellSource, { kind, headingRow, fields }: Layout): boolean {
  const [column] = fields.get("text")?.columns ?? [];
  if (kind !== "chat" || column === undefined) return false;
  const first = headingRow + 1;
  const cells: CellSource = {
    rowCount: TOP_ROWS - headingRow,
    columnCount: 1,
    cell: (row) => textOf(source.cell(first + row, column)),
  };
  const { texts, rows } = linesOf(cells, 0);
  const shape = shapeIn(texts);
  if (!shape) return false;
  // Where every message has a row and a time of its own, a time in its words is said.
  const filled = new Set(rows).size;
  // A dialogue begins with a message: a parcel's trace in one cell of many makes no sheet of dialogues.
  const begun = rows.filter((row, at) => row !== rows[at - 1] && beginsMessage(texts, at, shape)).length;
  if (fields.has("sentAt") && begun * 2 <= filled) return false;
  return shape.heads >= (fields.has("sentAt") ? 1.5 * filled : Math.max(filled, 1));
}

function beginsMessage(texts: readonly string[], at: number, shape: Shape): boolean {
  return (
    readHead(texts[at], shape) !== undefined ||
    isAlone(texts[at], shape) !== undefined ||
    (at + 1 < texts.length && isAlone(texts[at + 1], shape) !== undefined)
  );
}
