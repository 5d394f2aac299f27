/** Texts as formulas put them into cells. */
import { say } from "../locales";
import { formulas } from "../locales/formulas";

/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const CELL_LENGTH = 32_767;
/** What a sentence can still be read with: a sheet has up to 16,384 headings. */
const MOST_LISTED = 200;

/**
 * A text that comes from a sheet, as long as a cell may be. Excel writes a formula's text as text, and nothing in it is run; control characters would show as
 * boxes.
 */
export function textCell(text: string): string {
  return text.slice(0, CELL_LENGTH).replace(/\p{Cc}/gu, " ");
}

/** Several in one, parted as the language does it. */
export function joined(texts: readonly string[]): string {
  return texts.join(say(formulas, "list-separator"));
}

/** The same for a sentence, which names no more than can be read. */
export function listed(texts: readonly string[]): string {
  return joined(texts.length > MOST_LISTED ? [...texts.slice(0, MOST_LISTED), "…"] : texts);
}
