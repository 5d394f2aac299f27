/** The formulas as Excel's runtime calls them, straight from their source: `CustomFunctions` is what that runtime brings along. */
import { CellError, ErrorCode } from "../contract/load";

Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });

const loaded = jest.requireActual<Record<string, (...args: unknown[]) => unknown[][]>>("../../src/functions/functions");

/** Every formula there is. */
export const IDS: readonly string[] = Object.keys(loaded);

/** A spilled answer in which an error is its code; an error of the whole call is thrown. */
export function spill(id: string, ...args: unknown[]): unknown[][] {
  return loaded[id](...args).map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));
}

/** The sentences of the errors in a spilled answer, "" where a cell has none. */
export function sentences(id: string, ...args: unknown[]): string[][] {
  return loaded[id](...args).map((row) => row.map((cell) => (cell instanceof CellError ? cell.message : "")));
}

/** The one cell of an answer, or the code of the error in its place. */
export function figure(id: string, ...args: unknown[]): unknown {
  try {
    const cells = spill(id, ...args);
    expect([cells.length, cells[0].length]).toEqual([1, 1]);
    return cells[0][0];
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown.code;
    throw thrown;
  }
}

/** Why a call gave no answer. */
export function refusal(id: string, ...args: unknown[]): CellError {
  try {
    spill(id, ...args);
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
  throw new Error(`${id} answered`);
}
