/** Texts as formulas put them into cells. */
import { say } from "../locales";
import { formulas } from "../locales/formulas";

/** A text that comes from a sheet. Excel writes a formula's text as text, and nothing in it is run; control characters would show as boxes. */
export function textCell(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

/** Several in one, parted as the language does it. */
export function listed(texts: readonly string[]): string {
  return texts.join(say(formulas, "list-separator"));
}
