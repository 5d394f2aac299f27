/** The messages of a sheet by whatever tells them apart (conversations, buyers), each in time order. */
import { inSlices, roles } from "../sheets";
import { Role, type Sheet, type Task } from "../sheets/types";
import { messagesInTimeOrder } from "./turns";

export interface TimeOrder {
  /** `order[starts[c] … starts[c + 1] - 1]` are the rows of conversation `c`. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** False for rows that nobody wrote, that belong nowhere, or whose time cannot be read: they are not in `order`. */
  has(row: number): boolean;
}

export function* inTimeOrder(sheet: Sheet, codes: Int32Array, count: number): Task<TimeOrder> {
  const { size } = sheet;
  const role = roles(sheet).roles;
  // Without times the sheet's own order is all there is.
  const seconds = sheet.has("sentAt") ? sheet.time("sentAt").seconds : undefined;
  const all = seconds ? messagesInTimeOrder(sheet) : { order: undefined, size };
  const has = (row: number) => codes[row] >= 0 && role[row] !== Role.none && (!seconds || seconds[row] >= 0);
  yield size;

  const starts = new Int32Array(count + 1);
  yield* inSlices(size, (from, to) => {
    for (let row = from; row < to; row++) if (has(row)) starts[codes[row] + 1]++;
  });
  for (let code = 0; code < count; code++) starts[code + 1] += starts[code];
  const next = starts.slice(0, count);
  const order = new Int32Array(starts[count]);
  yield* inSlices(all.size, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = all.order ? all.order[at] : at;
      if (has(row)) order[next[codes[row]]++] = row;
    }
  });
  return { order, starts, has };
}
