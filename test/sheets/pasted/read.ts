/** Transcripts as they are read, message by message. */
import { gridSource, isPasted, recognise } from "../../../src/sheets";
import type { Sheet } from "../../../src/sheets/types";

export type Message = readonly [row: number, sender: string, role: string, sentAt: string, text: string];

export function opened(lines: string | readonly unknown[], staff: readonly string[] = []): Sheet {
  const cells = typeof lines === "string" ? lines.split("\n") : lines;
  const source = gridSource(cells.map((cell) => [cell]));
  const pasted = recognise(source);
  if (!isPasted(pasted)) throw new Error("not recognised");
  expect(pasted.form).toBe("transcript");
  return pasted.open(source, { staff });
}

const STAMP = (seconds: number) => new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString().slice(0, 19).replace("T", " ");

/** Rows count from 1, as Excel shows them. */
export function messages(sheet: Sheet): Message[] {
  const { seconds } = sheet.time("sentAt");
  const role = sheet.code("role");
  return Array.from({ length: sheet.size }, (_, i) => [
    sheet.rowOf(i) + 1,
    sheet.text("sender", i),
    role.values[role.codes[i]] ?? "",
    seconds[i] < 0 ? "" : STAMP(seconds[i]),
    sheet.text("text", i),
  ]);
}
