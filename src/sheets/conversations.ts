/** Which conversation each message belongs to: the conversation column, else the buyer, else the whole sheet. */
import { BadCells } from "./badCells";
import { oncePer } from "./once";
import { EMPTY, UNREADABLE, type BadCell, type CodeColumn, type Sheet } from "./types";

export interface Conversations {
  /** The conversation of each record; EMPTY for blank rows, UNREADABLE where the id that would tell it is damaged. */
  readonly codes: Int32Array;
  readonly count: number;
  readonly unreadable: number;
  readonly badCells: readonly BadCell[];
  /** What a conversation is called: its id, its buyer, or "" where neither names it. */
  names(code: number): string;
}

export const conversations = oncePer((sheet: Sheet) =>
  sheet.has("conversation") || sheet.has("buyer") ? byColumns(sheet) : wholeSheet(sheet),
);

function wholeSheet(sheet: Sheet): Conversations {
  const codes = new Int32Array(sheet.size);
  for (let i = 0; i < codes.length; i++) if (sheet.isBlank(i)) codes[i] = EMPTY;
  return { codes, count: sheet.filledRows > 0 ? 1 : 0, unreadable: 0, badCells: [], names: () => "" };
}

function byColumns(sheet: Sheet): Conversations {
  const column = sheet.code("conversation");
  // Nearly every sheet names the conversation of each message: then the column says it all.
  if (column.filled === sheet.filledRows && column.unreadable === 0) {
    const codes = column.codes instanceof Int32Array ? column.codes : Int32Array.from(column.codes);
    return { codes, count: column.values.length, unreadable: 0, badCells: [], names: (code) => column.values[code] ?? "" };
  }
  const buyer = sheet.code("buyer");
  const codes = new Int32Array(sheet.size).fill(EMPTY);
  const names: string[] = [];
  const bad = new BadCells();
  const ofId = new Int32Array(column.values.length).fill(EMPTY);
  const ofBuyer = new Int32Array(buyer.values.length).fill(EMPTY);
  const named = (of: Int32Array, { values }: CodeColumn, code: number) =>
    of[code] >= 0 ? of[code] : (of[code] = names.push(values[code]) - 1);

  for (let i = 0; i < codes.length; i++) {
    if (sheet.isBlank(i)) continue;
    const id = column.codes[i];
    const who = buyer.codes[i];
    if (id === UNREADABLE || (id === EMPTY && who === UNREADABLE)) {
      codes[i] = UNREADABLE;
      bad.addOf(sheet, id === UNREADABLE ? "conversation" : "buyer", i);
    } else if (id >= 0) codes[i] = named(ofId, column, id);
    else if (who >= 0 && !buyer.masked?.[who]) codes[i] = named(ofBuyer, buyer, who);
    // Many buyers share a masked name: joining them would answer one with another's reply.
    else codes[i] = names.push(who >= 0 ? buyer.values[who] : "") - 1;
  }
  return { codes, count: names.length, ...bad, names: (code) => names[code] ?? "" };
}
