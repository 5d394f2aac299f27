/** Columns of numbers, and columns of ids, names and words as dictionaries. */
import { BadCells } from "./badCells";
import { ERROR_CELL, foldText, isEmptyMessage, saysNothing, unwrap } from "./cells";
import type { Decoders } from "./coded";
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
 * Each distinct cell is cleaned and folded once: most columns repeat themselves, and ids that do not are cheap to fold.
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
  // Cells as they stand and folded keys side by side: most ids are their own keys, and a million of them are then kept once.
  const known = new Map<unknown, number>();
  const bad = new BadCells(field, source);
  let filled = 0;

  const codeOf = (value: unknown): number => {
    const text = readText(value, type);
    if (typeof text === "number") return text;
    const key = foldText(text);
    const code = known.get(key);
    if (code !== undefined) return code;
    known.set(key, values.length);
    keys.push(key);
    return values.push(text) - 1;
  };

  for (let i = 0; i < size; i++) {
    if (isBlank(i)) continue;
    for (let place = 0; place < columns.length; place++) {
      const cell = source.cell(firstRow + i, columns[place]);
      const value = decoders[place]?.(cell) ?? cell;
      if (value === "" || value === undefined || value === null) continue;
      let code = known.get(value);
      if (code === undefined) {
        code = codeOf(value);
        if (typeof value !== "object" && (code < 0 || keys[code] !== value)) known.set(value, code);
      }
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
