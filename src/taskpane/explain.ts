/**
 * The rule book's explanations: sentences, parameters, what broke, what was assumed. They are many, and none is on the first screen: whatever uses
 * them is loaded when it is needed.
 */
import { book } from "../locales/book";
import { fill, language, type Data } from "../locales/index";
import { fieldName } from "./texts";

/** A text of the whole book by an id made at run time; "" where the book has none. */
export function explain(key: string, data?: Data): string {
  const texts: Readonly<Record<string, string>> = book[language()];
  return key in texts ? fill(texts[key], data) : "";
}

/** A note of an audit; its field is named as the book names it. */
export function noteText(id: string, data: Data = {}): string {
  const { field } = data;
  return explain(`note.${id}`, typeof field === "string" ? { ...data, field: fieldName(field) } : data) || id;
}
