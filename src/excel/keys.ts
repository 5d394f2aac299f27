/**
 * The key of a row: the content of its key columns as one text, which JavaScript and Excel compute alike. A highlighted row keeps its colour only
 * while its key is one of those that were flagged.
 *
 * A part begins with the kind of its cell, so that 5 and "5" differ and no part is empty:
 *   n number: whole seconds for what may be a time (under 1,000,000 days), whole units above; a number too long to be shown in full keeps no digits.
 *     Rounding happens at .5675, between two milliseconds, where neither whole nor half seconds with their noise of 1e-5 ever are.
 *   b boolean: 1 or 0, since its name depends on Excel's language.   e error.
 *   t text, or blank: its first characters without control characters (a line break in a formula does not outlive a saved file).
 * Parts are joined by "|", keys by "||"; "|" in a cell becomes "¦". As no part is empty, "||" stands between keys alone and nothing in a cell can imitate it.
 *
 * FIND compares with regard to case and knows no wildcards: https://support.microsoft.com/office/find-function-06213f91-b5be-4544-8b0b-2fd5a775436f
 */
import { ERROR_TEXTS, hashOf } from "../sheets";
import type { CellSource } from "../sheets/types";
import { columnLetters } from "./address";

export interface KeyColumn {
  /** In the source, from 0. */
  readonly column: number;
  /** Characters of a text that count. */
  readonly cut: number;
}

const PART = "|";
export const KEY = "||";

const SECONDS_BELOW = 1_000_000;
const DIGITS_BELOW = 100_000_000_000_000;
const ROUNDING = 0.4325;

export function keyOf(source: CellSource, row: number, columns: readonly KeyColumn[]): string {
  let key = "";
  for (const { column, cut } of columns) key += (key && PART) + partOf(source.cell(row, column), cut);
  return key;
}

function partOf(value: unknown, cut: number): string {
  if (typeof value === "number") return `n${numberOf(value)}`;
  if (typeof value === "boolean") return `b${Number(value)}`;
  // As `Range.values` hands errors over, which the same words typed as text look no different from.
  if (isError(value)) return "e";
  return `t${clean(value).slice(0, cut)}`;
}

function numberOf(value: number): number | "" {
  const size = Math.abs(value);
  if (size >= DIGITS_BELOW) return "";
  return Math.floor(size < SECONDS_BELOW ? value * 86_400 + ROUNDING : value + ROUNDING);
}

/**
 * A number that is equal where the parts are: for looking up many. Texts that are looked up in a Set or Map are remembered by engines, one by one, and a
 * million of them hold the page up whenever the engine's table of them grows.
 */
export function roughPartOf(value: unknown, cut: number): number {
  if (typeof value === "number") return Number(numberOf(value));
  return hashOf(partOf(value, cut));
}

/** Told by the first character first: no other text is then looked up in the Set (see `roughPartOf`). */
const isError = (value: unknown): boolean => typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_TEXTS.has(value);

function clean(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = String(value);
  return /[|\x00-\x1f]/.test(text) ? text.replaceAll("|", "¦").replace(/[\x00-\x1f]/g, "") : text;
}

/**
 * Every key that Excel may compute for the row: the same words may be an error or text, and LEFT counts an emoji as two characters or,
 * in workbooks of compatibility version 2, as one.
 */
export function keysOf(source: CellSource, row: number, columns: readonly KeyColumn[]): readonly string[] {
  const keys = [keyOf(source, row, columns)];
  const cells = columns.map(({ column, cut }) => ({ value: source.cell(row, column), cut }));
  if (cells.some(({ value }) => isError(value))) {
    keys.push(cells.map(({ value, cut }) => (isError(value) ? `t${String(value).slice(0, cut)}` : partOf(value, cut))).join(PART));
  }
  if (cells.some(({ value, cut }) => typeof value === "string" && hasPair(value.slice(0, cut + 1)))) {
    const whole = cells.map(({ value, cut }) =>
      typeof value === "string" && !isError(value) ? `t${[...clean(value)].slice(0, cut).join("")}` : partOf(value, cut),
    );
    keys.push(whole.join(PART));
  }
  return [...new Set(keys)];
}

/** Cut here, no text of the row would lose half an emoji: as many characters more as that takes. */
export function evenCut(source: CellSource, row: number, columns: readonly KeyColumn[]): number {
  const splits = (more: number) =>
    columns.some(({ column, cut }) => {
      const value = source.cell(row, column);
      return typeof value === "string" && value.length > cut && /[\ud800-\udbff]/.test(clean(value).charAt(cut + more - 1));
    });
  return [0, 1, 2, 3].find((more) => !splits(more)) ?? 0;
}

const hasPair = (text: string): boolean => /[\ud800-\udbff]/.test(text);

/** The key as Excel computes it for the row. `left` is the sheet's column of the source's first. */
export function keyExpression(columns: readonly KeyColumn[], left: number, sheetRow: number): string {
  return columns
    .map(({ column, cut }) => {
      const cell = `$${columnLetters(left + column)}${sheetRow + 1}`;
      const number = `IF(ABS(${cell})<${SECONDS_BELOW},INT(${cell}*86400+${ROUNDING}),IF(ABS(${cell})<${DIGITS_BELOW},INT(${cell}+${ROUNDING}),""))`;
      const text = `LEFT(CLEAN(SUBSTITUTE(${cell},"${PART}","¦")),${cut})`;
      return `IFERROR(IF(ISNUMBER(${cell}),"n"&${number},IF(ISLOGICAL(${cell}),"b"&N(${cell}),"t"&${text})),"e")`;
    })
    .join(`&"${PART}"&`);
}
