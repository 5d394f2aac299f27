/** What rules over chats have in common: the columns they need, the cells they were read from, and how a case is called. */
import { conversations, marksRobotsOnly, oncePer, roleOfWord, roles } from "../sheets";
import { Role, type FieldId, type Sheet } from "../sheets/types";
import { firstNamed, nameAt, readTimes } from "./cases";
import { readField } from "./judging";
import { lazy } from "./lazy";
import type { ReadField, Verdicts } from "./types";

/** The columns without which nobody can tell who wrote a message, and when. */
export function chatFieldsMissing(sheet: Sheet): FieldId[] {
  const missing: FieldId[] = [];
  if (!sheet.has("sentAt")) missing.push("sentAt");
  if (!saysWriter(sheet)) missing.push("sender");
  return missing;
}

/** Whether a column tells customers from the shop; one that only marks robots does not. */
export function saysWriter(sheet: Sheet): boolean {
  return sheet.has("sender") || (sheet.layout.fields.get("role")?.headings.some((heading) => !marksRobotsOnly(heading)) ?? false);
}

/** The cells that tell when a message was sent, who wrote it, and in which conversation. */
export function chatRead(sheet: Sheet): ReadField[] {
  return [...readTimes(sheet, ["sentAt"]), writerRead(sheet), ...conversationRead(sheet)];
}

export function writerRead(sheet: Sheet): ReadField {
  return readField(sheet, sheet.has("role") ? "role" : "sender", roles(sheet));
}

export function conversationRead(sheet: Sheet): ReadField[] {
  // A blank conversation is told by its buyer, who may not be readable.
  const names = sheet.has("conversation") ? "conversation" : sheet.has("buyer") ? "buyer" : undefined;
  return names ? [readField(sheet, names, conversations(sheet))] : [];
}

/** Who a case is about, by the row that it begins with. The column is read when somebody asks: a figure names nobody. */
export function whoAsks(sheet: Sheet, rows: Int32Array): Verdicts["who"] {
  const named = lazy(() => firstNamed(sheet, ["buyer", "conversation", "sender"]));
  return (i) => nameAt(named(), rows[i]);
}

/** Who a buyer is: a number for each row below `count`, and the folded name that goes with a number, where one does. */
export interface Buyers {
  /** -1 where nothing tells. */
  readonly codes: Int32Array;
  readonly count: number;
  readonly keys: readonly string[];
}

/**
 * The buyer of each row: the same name in another conversation is the same buyer. A row that names none has its conversation's; where that
 * names none either, or only a masked one, the conversation stands for its buyer. On a sheet without buyers a customer's sender is the name.
 */
export const buyersOf = oncePer(readBuyers);

function readBuyers(sheet: Sheet): Buyers {
  const { codes: conversation, count } = conversations(sheet);
  const named = sheet.code(sheet.has("buyer") ? "buyer" : "sender");
  const isName = named.keys.map((key, code) => named.masked?.[code] !== 1 && roleOfWord(key) === Role.none);
  const writer = sheet.has("buyer") ? undefined : roles(sheet).roles;
  const nameOf = (row: number) => {
    const code = named.codes[row];
    return code >= 0 && isName[code] && (!writer || writer[row] === Role.customer) ? code : -1;
  };
  const ofConversation = new Int32Array(count).fill(-1);
  // A sheet that tells neither buyers nor conversations apart is one conversation of everybody: nobody's name stands for the others.
  if (sheet.has("conversation") || sheet.has("buyer")) {
    for (let row = 0; row < sheet.size; row++) {
      if (conversation[row] >= 0 && ofConversation[conversation[row]] < 0) ofConversation[conversation[row]] = nameOf(row);
    }
  }
  const codes = conversation.map((code, row) => {
    const name = nameOf(row);
    if (name >= 0) return name;
    if (code < 0) return -1;
    return ofConversation[code] >= 0 ? ofConversation[code] : named.values.length + code;
  });
  return { codes, count: named.values.length + count, keys: named.keys };
}
