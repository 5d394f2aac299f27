/** Flagged rows cut into conditional formats: each with an address and a formula that Excel takes. Pure. */
import type { Severity } from "../rulebook/types";
import { columnLetters, rowsAddress } from "./address";
import { KEY, evenCut, keyExpression, keyOf, keysOf, roughPartOf, type KeyColumn } from "./keys";
import type { Chunk, FlaggedRow, WorksheetSource } from "./types";

/** Stands in every formula of ours: they are known by it, also on copies of a sheet. */
export const MARKER = '"shop-audit"<>""';

/**
 * 8,192 characters a formula, 16,384 bytes inside, where a character may take two; a quoted text of at most 255 characters:
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const FORMULA_LENGTH = 7_500;
const LITERAL_LENGTH = 255;
/** 8,192 characters an address: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges */
const ADDRESS_LENGTH = 8_000;
const MAX_ROW = 1_048_575;
/** Rows between two offers to pause: the pane goes on answering. */
export const SLICE = 1_000;

/** Characters of a text that make a short key: a whole order number in ASCII, a few words in Chinese. */
const ID_CUT = 24;
const WORD_CUT = 8;
/** A full key takes every column that was read, at most this many and this long. */
const FULL_COLUMNS = 20;
const FULL_LENGTH = 1_500;

/**
 * The conditional formats for the rows. Most rows are told by their short key. Where a row that is not flagged (or is flagged otherwise)
 * has the same short key, as a second message of the same second, every column that was read is compared instead.
 * Rows that agree in all of those are the same row to every rule, and cannot be told apart by their colour either.
 */
export async function chunksOf(
  source: WorksheetSource,
  flagged: readonly FlaggedRow[],
  keyColumns: readonly number[],
  readColumns: readonly number[],
  pause: () => Promise<unknown>,
): Promise<readonly Chunk[]> {
  if (flagged.length === 0) return [];
  const rows = [...flagged].sort((a, b) => a.row - b.row);
  const keys = keyColumns.length > 0 ? keyColumns : readColumns;
  const short = keys.map((column) => ({ column, cut: shortCut(source, rows, column) }));
  const every = [...new Set([...keys, ...readColumns])].slice(0, FULL_COLUMNS);
  const full = every.map((column) => ({ column, cut: Math.min(200, Math.floor(FULL_LENGTH / every.length)) }));
  const mistakable = await mistakableKeys(source, rows, short, pause);
  const groups = new Map<string, { severity: Severity; columns: readonly KeyColumn[]; rows: number[] }>();
  for (const [index, { row, severity }] of rows.entries()) {
    if (index % SLICE === SLICE - 1) await pause();
    const columns = mistakable.has(keyOf(source, row, short)) ? full : short;
    const more = evenCut(source, row, columns);
    const id = `${severity} ${columns === full} ${more}`;
    const group = groups.get(id) ?? { severity, columns: columns.map(({ column, cut }) => ({ column, cut: cut + more })), rows: [] };
    groups.set(id, group);
    group.rows.push(row);
  }
  const chunks: Chunk[] = [];
  for (const group of groups.values()) {
    for (const chunk of cut(source, group.severity, group.columns, group.rows)) {
      chunks.push(chunk);
      // A chunk holds a few hundred rows.
      if (chunks.length % 10 === 0) await pause();
    }
  }
  return chunks;
}

function shortCut(source: WorksheetSource, rows: readonly FlaggedRow[], column: number): number {
  const step = Math.max(1, Math.floor(rows.length / 100));
  for (let i = 0; i < rows.length; i += step) if (/[^\x00-\x7f]/.test(String(source.cell(rows[i].row, column) ?? ""))) return WORD_CUT;
  return ID_CUT;
}

/** Keys of flagged rows that another row has too, which is not flagged or flagged otherwise. */
async function mistakableKeys(
  source: WorksheetSource,
  flagged: readonly FlaggedRow[],
  columns: readonly KeyColumn[],
  pause: () => Promise<unknown>,
): Promise<ReadonlySet<string>> {
  const [{ column: first, cut }] = columns;
  const isFlagged = new Uint8Array(source.rowCount);
  const known = new Map<string, Severity>();
  const starts = new Set<number>();
  const mistakable = new Set<string>();
  for (const [index, { row, severity }] of flagged.entries()) {
    if (index % SLICE === SLICE - 1) await pause();
    const key = keyOf(source, row, columns);
    if ((known.get(key) ?? severity) !== severity) mistakable.add(key);
    known.set(key, severity);
    starts.add(roughPartOf(source.cell(row, first), cut));
    isFlagged[row] = 1;
  }
  for (let row = 0; row < source.rowCount; row++) {
    if (row % SLICE === SLICE - 1) await pause();
    // The first part alone rules most rows out.
    if (isFlagged[row] || !starts.has(roughPartOf(source.cell(row, first), cut))) continue;
    const key = keyOf(source, row, columns);
    if (known.has(key)) mistakable.add(key);
  }
  return mistakable;
}

function* cut(source: WorksheetSource, severity: Severity, columns: readonly KeyColumn[], rows: readonly number[]): Generator<Chunk> {
  const from = columnLetters(source.left);
  const to = columnLetters(source.left + source.columnCount - 1);
  const overhead = keyExpression(columns, source.left, MAX_ROW).length + 200;
  let keys = new Set<string>();
  let areas: string[] = [];
  const widest = rowsAddress(MAX_ROW, MAX_ROW, from, to).length + 1;
  let span: { first: number; last: number } | undefined;
  let first = 0;
  let listed = 0;
  let addressed = 0;
  const address = () => rowsAddress(source.top + span!.first, source.top + span!.last, from, to);
  const chunk = (): Chunk => ({
    severity,
    address: [...areas, address()].join(","),
    formula: formulaOf(keyExpression(columns, source.left, source.top + first), [...keys]),
  });
  for (const row of rows) {
    const of = keysOf(source, row, columns);
    const length = of.reduce((sum, key) => sum + (keys.has(key) ? 0 : literalLength(key)), 0);
    if (span && (overhead + listed + length > FORMULA_LENGTH || addressed + widest > ADDRESS_LENGTH)) {
      yield chunk();
      [keys, areas, span, listed, addressed] = [new Set(), [], undefined, 0, 0];
    }
    if (span?.last === row - 1) {
      span.last = row;
    } else {
      if (span) areas.push(address());
      else first = row;
      span = { first: row, last: row };
      addressed += widest;
    }
    listed += of.reduce((sum, key) => sum + (keys.has(key) ? 0 : literalLength(key)), 0);
    for (const key of of) keys.add(key);
  }
  if (span) yield chunk();
}

/** With its delimiter, its doubled quotes and its share of the quotes around a literal. */
const literalLength = (key: string): number => (key.length + 2 + (key.split('"').length - 1)) * (1 + 4 / LITERAL_LENGTH);

function formulaOf(expression: string, keys: readonly string[]): string {
  return `=AND(${MARKER},ISNUMBER(FIND("${KEY}"&${expression}&"${KEY}",${literals(KEY + keys.join(KEY) + KEY)})))`;
}

/** A text as literals of the length that Excel takes, never cut through a pair (of quotes, or of an emoji's halves). */
function literals(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (piece.length + written.length > LITERAL_LENGTH) {
      pieces.push(piece);
      piece = "";
    }
    piece += written;
  }
  return [...pieces, piece].map((each) => `"${each}"`).join("&");
}
