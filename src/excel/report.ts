/**
 * Findings on a sheet of their own, made again in place.
 *
 * Text stays text: its cells are formatted as text before anything is written, so that nothing that was pasted, be it "=…", "+…", "-…" or "@…", becomes a formula.
 * The one formula here is the link to a finding's row, made of a sheet's name and a row's number alone. Why a formula and no `Range.hyperlink`:
 * as formulas, 5,000 links are one block of 0.2 MB; as hyperlinks they are a range and a call each, 2.1 MB as measured on the wire,
 * and a worksheet takes no more than 65,530 of them (https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3).
 * Either names its place as text, so neither would follow a sheet that is renamed later; made again, the report has the new name.
 */
import { excelTexts } from "../locales/excel";
import { language } from "../locales/index";
import { columnLetters } from "./address";
import { bytesOf } from "./bytes";
import { pauses } from "./pauses";
import { askMark, mark } from "./report-mark";
import { run, untrack } from "./run";
import { ExcelProblem, type ReportKind, type ReportMade, type ReportRemoved, type ReportTable, type RowPlace } from "./types";

/** Under the host's 5 MB with room for what office.js puts around the cells, and small enough that making it does not hold the pane up. */
const BATCH_BYTES = 1_000_000;
const BATCH_ROWS = 2_000;
const SHEET_ROWS = 1_048_576;
const CELL_LENGTH = 32_767;
const TEXT = "@";
const FORMATS: Readonly<Record<ReportKind, string>> = {
  text: TEXT,
  sheet: TEXT,
  link: "General",
  time: "yyyy-mm-dd hh:mm:ss",
  span: "[h]:mm:ss",
  money: "#,##0.00",
};
const HEADING_FILL = "#F2F2F2";
const LINK_COLOUR = "#0563C1";

export async function makeReport(table: ReportTable): Promise<ReportMade> {
  const { marked, report, names, structureProtected } = await look();
  const old = report?.theirs ? undefined : report;
  if (structureProtected && (!old || old.hidden)) throw new ExcelProblem("structure-protected");
  if (old?.protected) throw new ExcelProblem("report-protected", { name: old.name });
  const name = old?.name ?? freeName(new Set([...names.values()].map((taken) => taken.toLowerCase())));
  const top = old?.top ?? 0;
  const left = old?.left ?? 0;
  const lines = Math.min(table.size, SHEET_ROWS - top - 1);
  try {
    await run(name, async (context) => {
      const { workbook } = context;
      const sheet = old ? workbook.worksheets.getItem(old.id) : workbook.worksheets.add(name);
      const part = (row: number, column: number, rows: number, columns: number) => {
        const range = sheet.getRangeByIndexes(top + row, left + column, rows, columns);
        untrack(range);
        return range;
      };
      if (old) {
        const before = part(0, 0, old.rows, old.columns);
        before.clear();
        // A filter of the last report's must not hide lines of this one.
        before.rowHidden = false;
        if (old.hidden) sheet.visibility = "Visible";
      }
      if (marked) askMark(context).name.delete();
      mark(context, part(0, 0, lines + 1, table.columns.length));
      heading(part(0, 0, 1, table.columns.length), table);
      if (top === 0) sheet.freezePanes.freezeRows(1);
      table.columns.forEach(({ kind, width }, column) => {
        part(0, column, 1, 1).format.columnWidth = width;
        if (lines > 0) dress(part(1, column, lines, 1), kind);
      });
      const pause = pauses();
      let row = 1;
      for (const { cells, texts } of batchesOf(table, lines, names)) {
        texts.forEach((formats, column) => {
          if (formats) part(row, column, cells.length, 1).numberFormat = formats;
        });
        part(row, 0, cells.length, table.columns.length).values = cells as unknown[][];
        row += cells.length;
        // Batch after batch on purpose: all of them at once would be over the limit.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        await pause();
      }
      sheet.activate();
      await context.sync();
    });
  } catch (error) {
    await takeBack(old === undefined, names);
    throw ofReport(error);
  }
  return { name, lines, ...(report?.theirs ? { left: report.name } : {}) };
}

export async function removeReport(): Promise<ReportRemoved> {
  const { marked, report, visible, structureProtected } = await look();
  if (!marked) return {};
  if (report && structureProtected) throw new ExcelProblem("structure-protected");
  // Whoever has written on it or given it another name has plans for it. The last sheet in sight cannot be deleted.
  const keep = report && (report.theirs || report.renamed || (visible === 1 && !report.hidden));
  if (report && keep && report.protected) throw new ExcelProblem("report-protected", { name: report.name });
  await run(report?.name, async (context) => {
    const { name, block, sheet } = askMark(context);
    if (report && keep) block.clear();
    else if (report) sheet.delete();
    name.delete();
    await context.sync();
  }).catch((error) => {
    throw ofReport(error);
  });
  return !report ? {} : keep ? { kept: report.name } : { removed: report.name };
}

interface Standing {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly renamed: boolean;
  /** There is more on it than our lines. */
  readonly theirs: boolean;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The workbook's sheets by their ids, and the report as it stands now. */
function look() {
  return run(undefined, async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    protection.load("protected");
    const { name, block, sheet } = askMark(context);
    name.load("name");
    block.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.load("id,name,visibility,protection/protected");
    await context.sync();
    return {
      marked: !name.isNullObject,
      report: block.isNullObject ? undefined : await standing(context, block, sheet),
      names: new Map(worksheets.items.map((each) => [each.id, each.name])),
      visible: worksheets.items.filter(({ visibility }) => visibility === "Visible").length,
      structureProtected: protection.protected,
    };
  });
}

async function standing(context: Excel.RequestContext, block: Excel.Range, sheet: Excel.Worksheet): Promise<Standing> {
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = block;
  const used = sheet.getUsedRangeOrNullObject(true);
  untrack(used);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const beside = [sheet.charts.getCount(), sheet.shapes.getCount(), sheet.comments.getCount()];
  await context.sync();
  const within =
    used.isNullObject ||
    (used.rowIndex >= top &&
      used.columnIndex >= left &&
      used.rowIndex + used.rowCount <= top + rows &&
      used.columnIndex + used.columnCount <= left + columns);
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    protected: sheet.protection.protected,
    renamed: !isOurs(sheet.name),
    theirs: !within || beside.some(({ value }) => value > 0),
    top,
    left,
    rows,
    columns,
  };
}

const titles = Object.values(excelTexts).map((texts) => texts["report-name"]);

/** In either language, with a number behind it where the name was taken. */
const isOurs = (name: string): boolean => titles.includes(name.replace(/ \(\d+\)$/, ""));

function freeName(taken: ReadonlySet<string>): string {
  const title = excelTexts[language()]["report-name"];
  let name = title;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${title} (${n})`;
  return name;
}

function heading(range: Excel.Range, { columns }: ReportTable): void {
  range.numberFormat = ofAll(TEXT);
  range.values = [columns.map((column) => column.heading)];
  range.format.font.bold = true;
  range.format.fill.color = HEADING_FILL;
}

function dress(column: Excel.Range, kind: ReportKind): void {
  column.numberFormat = ofAll(FORMATS[kind]);
  if (kind !== "link") return;
  column.format.font.color = LINK_COLOUR;
  column.format.font.underline = "Single";
}

/** One value stands for every cell of a range, which the type does not know. */
const ofAll = (format: string): string[][] => format as unknown as string[][];

interface Batch {
  readonly cells: (string | number)[][];
  /** For a column that holds text among numbers: the format of each of its cells. */
  readonly texts: readonly (string[][] | undefined)[];
}

function* batchesOf(table: ReportTable, lines: number, names: ReadonlyMap<string, string>): Generator<Batch> {
  const { columns } = table;
  let cells: (string | number)[][] = [];
  let bytes = 0;
  const batch = (): Batch => ({
    cells,
    texts: columns.map(({ kind }, column) => {
      if (kind === "link" || FORMATS[kind] === TEXT) return undefined;
      const isText = ({ [column]: cell }: (string | number)[]) => typeof cell === "string" && cell !== "";
      return cells.some(isText) ? cells.map((line) => [isText(line) ? TEXT : FORMATS[kind]]) : undefined;
    }),
  });
  let count = 0;
  for (const line of table.lines()) {
    if (count++ === lines) break;
    const written = line.map((cell, column) => writtenCell(cell, columns[column].kind, names));
    const size = written.reduce<number>((sum, cell) => sum + bytesOf(cell), 0);
    if (cells.length > 0 && (bytes + size > BATCH_BYTES || cells.length === BATCH_ROWS)) {
      yield batch();
      [cells, bytes] = [[], 0];
    }
    cells.push(written);
    bytes += size;
  }
  if (cells.length > 0) yield batch();
}

function writtenCell(cell: string | number | RowPlace, kind: ReportKind, names: ReadonlyMap<string, string>): string | number {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "";
  if (typeof cell === "string") return textOf(cell);
  const name = names.get(cell.sheetId);
  if (kind === "sheet") return name ?? "";
  // A sheet that is gone since the audit has no place to lead to.
  return name === undefined ? cell.row + 1 : linkTo(name, cell);
}

/** What is between quotes is doubled where it would end them: apostrophes around the sheet's name, quotes around the whole. */
function linkTo(name: string, { row, column }: RowPlace): string {
  const place = `#'${name.replaceAll("'", "''")}'!${columnLetters(column)}${row + 1}`;
  return `=HYPERLINK("${place.replaceAll('"', '""')}",${row + 1})`;
}

/** As long as a cell may be. Control characters would show as boxes; half an emoji is no character at all. */
function textOf(text: string): string {
  return text.slice(0, CELL_LENGTH).replace(/\p{Cc}/gu, " ").replace(/\p{Cs}/gu, "\ufffd"); // prettier-ignore
}

/** Nothing half done: a sheet that was added goes, one that stood there before loses what was written; it is known as ours and can be made again. */
async function takeBack(added: boolean, before: ReadonlyMap<string, string>): Promise<void> {
  await Excel.run(async (context) => {
    const { name, block, sheet } = askMark(context);
    if (!added) {
      block.clear();
    } else {
      sheet.load("id");
      await context.sync();
      if (sheet.isNullObject || before.has(sheet.id)) return;
      sheet.delete();
      name.delete();
    }
    await context.sync();
  }).catch(() => undefined);
}

function ofReport(error: unknown): unknown {
  if (!(error instanceof ExcelProblem)) return error;
  if (error.id === "sheet-deleted") return new ExcelProblem("report-gone", error.data);
  return error.id === "protected-sheet" ? new ExcelProblem("report-protected", error.data) : error;
}
