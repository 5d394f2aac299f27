/** .csv files: text in UTF-8, in UTF-16 as Excel saves “Unicode text”, or, as Taobao and JD export it, in GB 18030. Every cell stays the text it is, except plain numbers that lose nothing. */
import Papa from "papaparse";
import type { Book, BookCell } from "../book";
import { plainNumber } from "../text";

export function readCsv(data: Uint8Array, name: string): Book {
  // In a plain text a comma is a comma: of a chat, for one.
  const delimiter = /\.csv$/i.test(name) ? "" : "\t";
  const { data: rows } = Papa.parse<string[]>(decode(data), { skipEmptyLines: "greedy", delimiter });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name,
    sheets: [
      {
        name: sheetName(name),
        rows: rows.map((row) => row.map(csvCell)),
        columnWidths: Array.from({ length: width }, (_, column) => widthOf(rows, column)),
      },
    ],
  };
}

export function decode(data: Uint8Array): string {
  // Two bytes at the beginning that stand in no other text.
  const mark = (data[0] << 8) | data[1];
  if (mark === 0xfffe || mark === 0xfeff) return new TextDecoder(mark === 0xfffe ? "utf-16le" : "utf-16be").decode(data);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(data);
  } catch {
    return new TextDecoder("gb18030").decode(data);
  }
}

/** Nothing becomes a formula. */
function csvCell(text: string): BookCell | undefined {
  return text === "" ? undefined : { value: plainNumber(text) ?? text };
}

/** Excel forbids some characters in a sheet's name, more than 31 of them, an apostrophe at either end, and the name of its own history. */
function sheetName(file: string): string {
  return file.replace(/\.[^.]*$/, "").replace(/[\\/?*[\]:]/g, " ").trim().slice(0, 31).replace(/^'+|'+$|^history$/gi, "") || "Sheet1"; // prettier-ignore
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = rows.slice(0, 100).reduce((most, row) => Math.max(most, displayLength(row[column] ?? "")), 0);
  return Math.min(320, Math.max(72, longest * 7 + 16));
}

/** Chinese characters take the room of two letters. */
const displayLength = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
