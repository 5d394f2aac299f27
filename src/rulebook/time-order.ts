/** The messages of a sheet by whatever tells them apart (conversations, buyers), each in time order. */
import { inSlices, roles, spanOf } from "../sheets";
import { EMPTY, Role, type Sheet, type Task } from "../sheets/types";

export interface TimeOrder {
  /** `order[starts[c] … starts[c + 1] - 1]` are the rows of conversation `c`. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** False for rows that nobody wrote, that belong nowhere, or whose time cannot be read: they are not in `order`. */
  has(row: number): boolean;
}

/** Whether the rows of a sheet stand in time order already. Without times the sheet's own order is all there is. */
export function standsInTimeOrder(sheet: Sheet): boolean {
  return !sheet.has("sentAt") || spanOf(sheet.time("sentAt").seconds).falling === 0;
}

/**
 * Whether more of the rows are earlier than the one above than are later: of equal times the lower row is then the earlier one. Where conversations are listed
 * newest first and each from its beginning, what they say within counts.
 */
export function runsNewestFirst(sheet: Sheet, codes: Int32Array, count: number): boolean {
  if (!sheet.has("sentAt")) return false;
  const { seconds } = sheet.time("sentAt");
  const { falling, rising } = spanOf(seconds);
  if (falling <= rising || rising === 0) return falling > rising;
  const before = new Float64Array(count).fill(EMPTY);
  let falls = 0;
  let rises = 0;
  for (let row = 0; row < seconds.length; row++) {
    const code = codes[row];
    if (code < 0 || seconds[row] < 0) continue;
    if (before[code] > seconds[row]) falls++;
    else if (before[code] >= 0 && before[code] < seconds[row]) rises++;
    before[code] = seconds[row];
  }
  return falls >= rises;
}

/** Equal times keep the sheet's order, reversed where the sheet runs newest first. */
export function* inTimeOrder(sheet: Sheet, codes: Int32Array, count: number): Task<TimeOrder> {
  const { size } = sheet;
  const role = roles(sheet).roles;
  const seconds = sheet.has("sentAt") ? sheet.time("sentAt").seconds : undefined;
  const has = (row: number) => codes[row] >= 0 && role[row] !== Role.none && (!seconds || seconds[row] >= 0);
  yield size;

  const starts = new Int32Array(count + 1);
  yield* inSlices(size, (from, to) => {
    for (let row = from; row < to; row++) if (has(row)) starts[codes[row] + 1]++;
  });
  for (let code = 0; code < count; code++) starts[code + 1] += starts[code];
  const next = starts.slice(0, count);
  const order = new Int32Array(starts[count]);
  const newestFirst = runsNewestFirst(sheet, codes, count);
  yield* inSlices(size, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = newestFirst ? size - 1 - at : at;
      if (has(row)) order[next[codes[row]]++] = row;
    }
  });
  if (seconds && !standsInTimeOrder(sheet)) yield* inSlices(count, (from, to) => sortEach(order, seconds, starts, from, to));
  return { order, starts, has };
}

/** Moved one by one, so many rows are in order sooner than by any better way. Most conversations have fewer. */
const FEW = 32;

/** Sorts the rows of some conversations by when they were sent. */
function sortEach(order: Int32Array, seconds: Float64Array, starts: Int32Array, first: number, end: number): void {
  const few = new Float64Array(FEW);
  for (let code = first; code < end; code++) {
    const from = starts[code];
    const to = starts[code + 1];
    const sent = to - from > FEW ? new Float64Array(to - from) : few;
    for (let at = from; at < to; at++) sent[at - from] = seconds[order[at]];
    if (to - from > FEW) sortMany(order.subarray(from, to), sent);
    else sortFew(order, from, to, sent);
  }
}

/** @param sent when each of the rows was, the first one first */
function sortFew(order: Int32Array, from: number, to: number, sent: Float64Array): void {
  for (let at = 1; at < to - from; at++) {
    const row = order[from + at];
    const moment = sent[at];
    let place = at;
    for (; place > 0 && sent[place - 1] > moment; place--) {
      order[from + place] = order[from + place - 1];
      sent[place] = sent[place - 1];
    }
    order[from + place] = row;
    sent[place] = moment;
  }
}

/** Numbers up to here are whole, and stay so when they are divided by the rows of a sheet and rounded down. */
const MOST_KEY = 2 ** 51;

/** One number a row, its time and then its place, is sorted as numbers are, which is many times faster than asking for two rows which comes first. */
function sortMany(order: Int32Array, sent: Float64Array): void {
  const count = order.length;
  const rows = order.slice();
  const { oldest, newest } = spanOf(sent);
  if ((newest - oldest + 1) * count > MOST_KEY) {
    const places = Array.from(rows.keys()).sort((a, b) => sent[a] - sent[b]);
    order.set(places.map((place) => rows[place]));
    return;
  }
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at++) keys[at] = (sent[at] - oldest) * count + at;
  keys.sort();
  for (let at = 0; at < count; at++) order[at] = rows[keys[at] - Math.floor(keys[at] / count) * count];
}
