/** What rules over chats have in common: the columns they need, the cells they were read from, and how a case is called. */
import { conversations, roles } from "../sheets";
import type { CodeColumn, FieldId, Sheet } from "../sheets/types";
import { readField } from "./judging";
import type { ReadField } from "./types";

/** The columns without which nobody can tell who wrote a message, and when. */
export function chatFieldsMissing(sheet: Sheet): FieldId[] {
  const missing: FieldId[] = [];
  if (!sheet.has("sentAt")) missing.push("sentAt");
  if (!sheet.has("role") && !sheet.has("sender")) missing.push("sender");
  return missing;
}

/** The cells that tell when a message was sent, who wrote it, and in which conversation. */
export function chatRead(sheet: Sheet): ReadField[] {
  const names = sheet.has("conversation") ? "conversation" : sheet.has("buyer") ? "buyer" : undefined;
  return [
    readField(sheet, "sentAt", sheet.time("sentAt")),
    readField(sheet, sheet.has("role") ? "role" : "sender", roles(sheet)),
    ...(names ? [readField(sheet, names, sheet.code(names))] : []),
  ];
}

/** The column that says who a case is about. */
export function subjectColumn(sheet: Sheet): CodeColumn | undefined {
  const field = (["buyer", "conversation", "sender"] as const).find((each) => sheet.has(each));
  return field && sheet.code(field);
}

/** Who each case is about, by the row that the case begins with: an index of `values`, or -1. */
export function subjectsOf(sheet: Sheet, rows: Int32Array): { readonly subject: Int32Array; readonly subjects: readonly string[] } {
  const column = subjectColumn(sheet);
  return {
    subject: column ? rows.map((row) => Math.max(column.codes[row], -1)) : new Int32Array(rows.length).fill(-1),
    subjects: column?.values ?? [],
  };
}

/**
 * The buyer of each row as a number below `count`: the same buyer in another conversation is the same number. A row without a buyer has its
 * conversation's; where that names none either, or only a masked one, the conversation stands for its buyer. -1 where nothing tells.
 */
export function buyersOf(sheet: Sheet): { readonly buyer: Int32Array; readonly count: number } {
  const { codes, count } = conversations(sheet);
  if (!sheet.has("buyer")) return { buyer: codes.map((code) => Math.max(code, -1)), count };
  const named = sheet.code("buyer");
  const nameOf = (row: number) => (named.codes[row] >= 0 && !named.masked?.[named.codes[row]] ? named.codes[row] : -1);
  const ofConversation = new Int32Array(count).fill(-1);
  for (let row = 0; row < sheet.size; row++) {
    if (codes[row] >= 0 && ofConversation[codes[row]] < 0) ofConversation[codes[row]] = nameOf(row);
  }
  const buyer = codes.map((code, row) => {
    if (nameOf(row) >= 0) return nameOf(row);
    if (code < 0) return -1;
    return ofConversation[code] >= 0 ? ofConversation[code] : named.values.length + code;
  });
  return { buyer, count: named.values.length + count };
}
