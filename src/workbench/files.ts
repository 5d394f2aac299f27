/** Files in and out: decides by what a file is, not by its name alone. */
import type { WorkbenchKey } from "../locales/workbench";
import type { Book } from "./book";

export type Opened = { readonly book: Book; readonly lost: readonly WorkbenchKey[] } | { readonly problem: WorkbenchKey };

/** "PK" begins every .xlsx, D0 CF 11 E0 every .xls, and an .xlsx that opens with a password alone. */
export async function readFile(file: File): Promise<Opened> {
  const data = new Uint8Array(await file.arrayBuffer());
  if (data.length === 0) return { problem: "file.empty" };
  if (data[0] === 0xd0 && data[1] === 0xcf) return { problem: /\.xls[xm]$/i.test(file.name) ? "file.encrypted" : "file.old" };
  try {
    if (data[0] === 0x50 && data[1] === 0x4b) {
      const { readXlsx } = await import("./xlsx/read");
      return await readXlsx(data, file.name);
    }
    if (!/\.(csv|txt|tsv)$/i.test(file.name)) return { problem: "file.unreadable" };
    const { readCsv } = await import("./xlsx/csv");
    const book = readCsv(data, file.name);
    return book.sheets[0].rows.length === 0 ? { problem: "file.empty" } : { book, lost: [] };
  } catch (error) {
    // The sentence says what to do; this says what went wrong inside, for whoever mends it.
    // eslint-disable-next-line no-console
    console.error(error);
    return { problem: "file.unreadable" };
  }
}

export async function writeFile(
  book: Book,
  namespace: string,
): Promise<{ readonly data: Uint8Array<ArrayBuffer>; readonly lost: WorkbenchKey[] }> {
  const { writeXlsx } = await import("./xlsx/write");
  return writeXlsx(book, namespace);
}
