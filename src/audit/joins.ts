/** What an audit of several sheets could bring together, as its rules noted it. */
import type { Note } from "../rulebook/types";
import type { AuditReport } from "./types";

const JOINS: ReadonlySet<string> = new Set([
  "courier-joined",
  "inquirers-joined",
  "cases-without-order",
  "refunds-unjoined",
  "orders-without-chat",
  "refunds-without-chat",
  "judged-by-chat-alone",
]);

export function joinsOf({ notes }: AuditReport): readonly Note[] {
  return notes.filter(({ id }) => JOINS.has(id));
}
