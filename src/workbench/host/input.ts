/**
 * What Excel makes of text that is written to `values` or `formulas`: the same as of text typed into a cell.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
import { parseValue } from "numfmt";
import type { CellInput } from "./workbook";

export interface Typed {
  readonly input: CellInput;
  /** Number format that the text brings along ("2024-01-05" → yyyy-mm-dd); taken only by cells that have General. GUESS: which format exactly. */
  readonly format?: string;
}

/** Excel keeps 15 digits of a number and puts zeros for the rest: https://learn.microsoft.com/office/troubleshoot/excel/last-digits-changed-to-zeros */
function keep15(value: number): number {
  if (Math.abs(value) < 1e15 || !Number.isFinite(value)) return value;
  const [digits, exponent] = Math.abs(value).toExponential(20).split("e");
  return Math.sign(value) * Number(`${digits.slice(0, 16)}e${exponent}`);
}

/** Only what begins like a number, a date or a boolean is worth parsing: most text is none. */
const PARSABLE = /^\s*(?:[(+\-$€£¥.\d]|true$|false$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

export function typed(value: unknown, format: string): Typed {
  if (value === null || value === undefined) return { input: null };
  if (typeof value === "number") return { input: keep15(value) };
  if (typeof value === "boolean") return { input: value };
  const text = String(value);
  // A cell formatted as text takes everything as it stands.
  if (format === "@" || text === "") return { input: text };
  if (text.startsWith("'")) return { input: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { input: { formula: text } };
  const parsed = PARSABLE.test(text) ? parseValue(text) : null;
  if (parsed && (typeof parsed.v === "number" || typeof parsed.v === "boolean")) {
    return typeof parsed.v === "number" ? { input: keep15(parsed.v), format: parsed.z } : { input: parsed.v };
  }
  // "If the returned value starts with a plus, minus, or equal sign, Excel interprets this value as a formula". GUESS: "@" too, as when it is typed.
  if (/^[+\-@]/.test(text) && text.length > 1) return { input: { formula: text.startsWith("@") ? `=${text.slice(1)}` : `=${text}` } };
  return { input: text };
}
