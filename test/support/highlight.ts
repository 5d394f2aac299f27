import { excelWorkbook } from "../../src/excel";

/** Colours worked out and put on the sheet in one go. */
export async function highlight(...flagged: Parameters<typeof excelWorkbook.coloursOf>): Promise<void> {
  await excelWorkbook.highlight(await excelWorkbook.coloursOf(...flagged));
}
