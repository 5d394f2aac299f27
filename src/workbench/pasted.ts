/** What is pasted from outside, cell by cell. */
import { parseValue } from "numfmt";
import Papa from "papaparse";
import type { CellValue } from "./host/workbook";
import { plainNumber } from "./text";

export interface PastedCell {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const DATE = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;

/**
 * Text as a cell: a number only if it would be written the same way again, a date only if it cannot be read two ways, else text as it stands.
 * Never a formula: chats and orders are other people's words.
 */
export function pastedCell(text: string): PastedCell {
  const trimmed = text.trim();
  if (DATE.test(trimmed)) {
    const parsed = parseValue(trimmed.replace("T", " "));
    if (typeof parsed?.v === "number")
      return { value: parsed.v, numberFormat: trimmed.includes(":") ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd" };
  }
  return { value: plainNumber(trimmed) ?? text };
}

/** Tab-separated text, as every spreadsheet puts it on the clipboard. */
export function pastedText(text: string): PastedCell[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" });
  return data.map((row) => row.map(pastedCell));
}

/** The first table of pasted HTML. The document it is read into runs nothing and fetches nothing. */
export function pastedTable(html: string): PastedCell[][] | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (table === null) return undefined;
  for (const hidden of table.querySelectorAll("script, style")) hidden.remove();
  // Excel names the format of a column of text in a style of its own.
  const textClasses = new Set([...html.matchAll(/\.(\w+)\s*\{[^}]*mso-number-format:\s*"?\\@/g)].map(([, name]) => name));
  const rows: PastedCell[][] = [];
  [...table.rows].forEach((row, r) => {
    const cells = (rows[r] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column++;
      for (const br of cell.querySelectorAll("br")) br.replaceWith("\n");
      const text = (cell.textContent ?? "").replace(/\u00a0/g, " ").replace(/[ \t]*\r?\n[ \t]+/g, " ").trim(); // prettier-ignore
      const asText =
        [...cell.classList].some((name) => textClasses.has(name)) || /mso-number-format:\s*["']?\\@/.test(cell.getAttribute("style") ?? "");
      const exact = cell.getAttribute("x:num");
      const read = asText
        ? { value: text }
        : exact !== null && exact !== "" && !DATE.test(text)
          ? exactNumber(Number(exact), text)
          : pastedCell(text);
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.colSpan; across++)
          (rows[r + down] ??= [])[column + across] = down + across === 0 ? read : { value: "" };
      }
    }
  });
  return rows;
}

/** Excel names the exact number beside the text it shows. */
function exactNumber(value: number, shown: string): PastedCell {
  return shown.endsWith("%") ? { value, numberFormat: shown.includes(".") ? "0.00%" : "0%" } : { value };
}
