/** A click on `=HYPERLINK("#'Sheet 1'!A12",…)` goes to that place, as in Excel. The grid shows such a link but does not follow it. */
import { parseA1, splitSheet } from "../host/address";
import type { UniverWorkbook } from "./workbook";

const LINK = /^=HYPERLINK\("#((?:[^"]|"")*)"[,)]/i;

export function followLink(workbook: UniverWorkbook, sheetId: string, row: number, column: number): void {
  const [[formula]] = workbook.sheet(sheetId).formulas({ row, column, rows: 1, columns: 1 });
  const link = LINK.exec(String(formula));
  if (link === null) return;
  const { sheet, rest } = splitSheet(link[1].replaceAll('""', '"'));
  const target = sheet === undefined ? workbook.activeSheet : workbook.sheetNamed(sheet);
  const area = parseA1(rest);
  if (target !== undefined && area !== undefined) workbook.select(target.id, [area]);
}
