/** CSV or tab-separated text that sits in one column: split where nothing is left to guess. */
import { findLayout, isLayout } from "../headings/layout";
import type { CellSource, Layout, ReadingOptions } from "../types";
import { textOf } from "./lines";

/** Of two that split a text alike the first is taken. */
const SEPARATORS = ["\t", ",", ";", "|", "，"];
/** Rows that do not have as many parts as the headings. In more of them than that the separator is a guess. */
const ODD_SHARE = 0.1;
/** A quotation mark that nothing closes within so many lines is one that was said. */
const LONGEST_QUOTE = 50;

/** How a text is split. */
export interface Split {
  readonly separator: string;
  readonly layout: Layout;
  /** How many parts are headings, and how many each record has: separators at the end of every line part nothing. */
  readonly headings: number;
  readonly parts: number;
}

/**
 * Undefined for a text without separators between known headings, "unsafe" where its rows do not go with them.
 * @param isText it may be a transcript, in which somebody says such words: there they are headings only in its first line
 */
export function splitOf(top: CellSource, column: number, options: ReadingOptions, isText: boolean): Split | "unsafe" | undefined {
  let best: Split | undefined;
  let isUnsafe = false;
  for (const separator of SEPARATORS) {
    const records = recordsOf(top, column, separator);
    if (records.cells.every((cells) => cells.length < 2)) continue;
    const layout = findLayout(tableOf(records, column), options);
    if (!isLayout(layout)) continue;
    const below = records.cells.slice(layout.headingRow + 1);
    const headings = withoutBlankEnd(records.cells[layout.headingRow]).length;
    const counts = below.filter((cells) => !isBlank(cells)).map((cells) => cells.length);
    const split = { separator, layout, headings, parts: counts.length > 0 ? mostCommon(counts) : headings };
    const odd = below.filter((cells) => !fits(cells, split)).length;
    if (odd > ODD_SHARE * below.length) isUnsafe ||= !isText || layout.headingRow === 0;
    else if (!best || layout.fields.size > best.layout.fields.size) best = split;
  }
  return best ?? (isUnsafe ? "unsafe" : undefined);
}

/** The text as a table: as many rows as it has records, each with the place of the cell that it begins in. */
export function delimitedTable(source: CellSource, column: number, split: Split): CellSource {
  return tableOf(recordsOf(source, column, split.separator), column, split);
}

interface Records {
  readonly cells: readonly (readonly string[])[];
  readonly rows: readonly number[];
  /** The text of each record as it stands. */
  readonly texts: readonly string[];
}

function tableOf({ cells, rows, texts }: Records, column: number, split?: Split): CellSource {
  let columnCount = 0;
  for (const each of cells) columnCount = Math.max(columnCount, each.length);
  // Nobody can tell which parts of such a row belong to which heading: none of its cells can be read.
  const isOdd = (row: number) => split !== undefined && row > split.layout.headingRow && !fits(cells[row], split);
  return {
    rowCount: cells.length,
    columnCount: split?.headings ?? columnCount,
    cell: (row, at) => (row >= cells.length ? undefined : isOdd(row) ? { type: "Error", basicValue: texts[row] } : cells[row][at]),
    origin: (row) => ({ row: rows[row] ?? row, column }),
  };
}

function fits(cells: readonly string[], { headings, parts }: Split): boolean {
  return isBlank(cells) || (cells.length === parts && parts >= headings && withoutBlankEnd(cells).length <= headings);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0].trim() === "";
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1].trim() === "") count--;
  return cells.slice(0, count);
}

function recordsOf(source: CellSource, column: number, separator: string): Records {
  const lines: string[] = [];
  const places: number[] = [];
  for (let row = 0; row < source.rowCount; row++) {
    const text = textOf(source.cell(row, column));
    for (const line of text.includes("\n") ? text.split(/\r?\n/) : [text]) {
      lines.push(line.endsWith("\r") ? line.slice(0, -1) : line);
      places.push(row);
    }
  }
  const cells: string[][] = [];
  const rows: number[] = [];
  const texts: string[] = [];
  for (let at = 0; at < lines.length;) {
    const { parts, taken } = readRecord(lines, at, separator);
    cells.push(parts);
    rows.push(places[at]);
    texts.push(lines[at]);
    at += taken;
  }
  return { cells, rows, texts };
}

/** One record from line `at` on: a quoted part may go on over several lines. */
function readRecord(lines: readonly string[], at: number, separator: string): { parts: string[]; taken: number } {
  const line = lines[at];
  if (!line.includes('"')) return { parts: line.split(separator), taken: 1 };
  const parts: string[] = [];
  let text = line;
  let taken = 1;
  let from = 0;
  for (;;) {
    const start = skipBlanks(text, from);
    if (text[start] !== '"') {
      const end = text.indexOf(separator, from);
      parts.push(text.slice(from, end < 0 ? undefined : end));
      if (end < 0) return { parts, taken };
      from = end + separator.length;
      continue;
    }
    let part = "";
    let open = start + 1;
    for (;;) {
      const quote = text.indexOf('"', open);
      if (quote < 0) {
        // What was opened is not closed in this line.
        if (taken >= LONGEST_QUOTE || at + taken >= lines.length) return { parts: line.split(separator), taken: 1 };
        part += text.slice(open) + "\n";
        text = lines[at + taken++];
        open = 0;
      } else if (text[quote + 1] === '"') {
        part += text.slice(open, quote + 1);
        open = quote + 2;
      } else {
        part += text.slice(open, quote);
        open = quote + 1;
        break;
      }
    }
    const end = text.indexOf(separator, open);
    parts.push(part + text.slice(open, end < 0 ? undefined : end));
    if (end < 0) return { parts, taken };
    from = end + separator.length;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}
