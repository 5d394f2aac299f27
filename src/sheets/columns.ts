/** Columns of numbers, and columns of ids, names and words as dictionaries. */
import { BadCells } from "./badCells";
import { ERROR_CELL, foldText, isEmptyMessage, saysNothing, unwrap } from "./cells";
import type { Decoders } from "./coded";
import { Dictionary } from "./dictionary";
import { AMOUNTS, FIELD_TYPES } from "./fields";
import { foldHeading, scaledHeading } from "./headings/fold";
import { isMasked, readText } from "./ids";
import { readNumber, readScaled } from "./money";
import { EMPTY, UNREADABLE, type CellSource, type CodeColumn, type FoundField, type NumberColumn, type TextColumn } from "./types";

export interface ColumnOptions {
  readonly firstRow: number;
  readonly size: number;
  readonly isBlank: (i: number) => boolean;
}

export function readNumberColumn(source: CellSource, found: FoundField, { firstRow, size, isBlank }: ColumnOptions): NumberColumn {
  const values = new Float64Array(size).fill(NaN);
  const bad = new BadCells(found.field, source);
  const scales = found.headings.map((heading) => (AMOUNTS.has(found.field) ? scaledHeading(foldHeading(heading))?.scale : undefined) ?? 1);
  let filled = 0;
  for (let i = 0; i < size; i++) {
    if (isBlank(i)) continue;
    for (let place = 0; place < scales.length; place++) {
      const column = found.columns[place];
      const value = source.cell(firstRow + i, column);
      const read = scales[place] === 1 ? readNumber(value) : readScaled(value, scales[place]);
      // A 0 is an amount here, so only a blank and its marks are empty.
      if (Number.isNaN(read) && saysNothing(value)) continue;
      filled++;
      if (Number.isNaN(read)) bad.add(firstRow + i, column);
      else values[i] = read;
      break;
    }
  }
  return { field: found.field, values, filled, unreadable: bad.count, badCells: bad.kept };
}

/**
 * Each distinct cell is cleaned and folded once: most columns repeat themselves, and numbers of orders, which do not, need neither.
 * `decoders` turn the cells of columns that hold codes into words.
 */
export function readCodeColumn(
  source: CellSource,
  found: FoundField,
  { firstRow, size, isBlank }: ColumnOptions,
  decoders: Decoders = [],
): CodeColumn {
  const { field, columns } = found;
  const type = FIELD_TYPES[field];
  const codes = new Int32Array(size).fill(EMPTY);
  const values: string[] = [];
  const keys: string[] = [];
  // Cells as they stand and folded keys side by side: most are their own keys, and a million of them are then kept once.
  const known = new Dictionary();
  const codeOfText: number[] = [];
  const codeOfNumber = new Map<number, number>();
  const coded = decoders.some(Boolean);
  const bad = new BadCells(field, source);
  let filled = 0;

  const added = (value: string, key: string): number => {
    keys.push(key);
    return values.push(value) - 1;
  };
  const ofText = (text: string): number => {
    const number = known.numberOf(text);
    if (number < codeOfText.length) return codeOfText[number];
    return (codeOfText[number] = isItsOwnKey(text) ? added(text, text) : read(text, number));
  };
  /** @param number that of the cell's own text, where it is one */
  const read = (cell: unknown, number = -1): number => {
    const value = readText(cell, type);
    if (typeof value === "number") return value;
    const key = foldText(value);
    // The key may be the cell's own text, or one that was met before, or a text that is met here first.
    if (number >= 0) codeOfText[number] = UNMET;
    const numberOfKey = known.numberOf(key);
    const code = codeOfText[numberOfKey] ?? UNMET;
    return code === UNMET ? (codeOfText[numberOfKey] = added(value, key)) : code;
  };
  const ofNumber = (cell: number): number => {
    let code = codeOfNumber.get(cell);
    if (code === undefined) codeOfNumber.set(cell, (code = read(cell)));
    return code;
  };

  for (let i = 0; i < size; i++) {
    if (isBlank(i)) continue;
    for (let place = 0; place < columns.length; place++) {
      const cell = source.cell(firstRow + i, columns[place]);
      const value = coded ? (decoders[place]?.(cell) ?? cell) : cell;
      if (value === "" || value === undefined || value === null) continue;
      const code = typeof value === "string" ? ofText(value) : typeof value === "number" ? ofNumber(value) : read(value);
      if (code === EMPTY) continue;
      codes[i] = code;
      filled++;
      if (code === UNREADABLE) bad.add(firstRow + i, columns[place]);
      break;
    }
  }
  const column = { field, codes, values, keys, filled, unreadable: bad.count, badCells: bad.kept };
  return type === "name" ? { ...column, masked: Uint8Array.from(values, (value) => (isMasked(value) ? 1 : 0)) } : column;
}

/** Words are read where they are needed; here only how many cells hold any, and which hold an error instead. */
export function readTexts(source: CellSource, { field, columns }: FoundField, { firstRow, size, isBlank }: ColumnOptions): TextColumn {
  const bad = new BadCells(field, source);
  let filled = 0;
  for (let i = 0; i < size; i++) {
    if (isBlank(i)) continue;
    for (const column of columns) {
      const value = source.cell(firstRow + i, column);
      const basic = unwrap(value);
      if (basic === 0 || (typeof basic === "string" && isEmptyMessage(basic))) continue;
      filled++;
      if (basic === ERROR_CELL || basic === undefined) bad.add(firstRow + i, column);
      break;
    }
  }
  return { field, filled, unreadable: bad.count, badCells: bad.kept };
}

/** Of a text whose own code is not worked out yet. */
const UNMET = -3;
const SHORTEST = 6;

/**
 * True for texts that neither cleaning nor folding changes, that are no mark of emptiness and no damaged number: digits, lower-case letters, `-`, `_`
 * and Chinese characters, but no e. Others may be such, too: they are looked at closely.
 */
function isItsOwnKey(text: string): boolean {
  const first = text.charCodeAt(0);
  // Marks are short, or begin with a nought.
  if (text.length < SHORTEST || first === 45 || first === 48) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain =
      (code >= 48 && code <= 57) ||
      (code >= 97 && code <= 122 && code !== 101) ||
      code === 45 ||
      code === 95 ||
      (code >= 0x4e00 && code <= 0x9fff);
    if (!plain) return false;
  }
  return true;
}
