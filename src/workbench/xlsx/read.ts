/** .xlsx into a book. What the workbench cannot show is named, so that nobody takes it for gone from the file. */
import ExcelJS, { type Cell, type CellErrorValue, type CellRichTextValue, type CellValue as XlsxValue, type Worksheet } from "exceljs";
import type { WorkbenchKey } from "../../locales/workbench";
import type { Book, BookCell, BookSheet } from "../book";
import { parseA1 } from "../host/address";
import type { Area, CellValue, ConditionalFormat, Visibility } from "../host/workbook";
import { readNames } from "./names";
import { readProtection } from "./protection";
import { type SheetRules, isPlain, readRuleLook, readStyle } from "./styles";

const CHARACTER_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
const VISIBILITY: Readonly<Record<string, Visibility>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

export async function readXlsx(data: Uint8Array, name: string): Promise<{ readonly book: Book; readonly lost: readonly WorkbenchKey[] }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer);
  const lost = new Set<WorkbenchKey>();
  const sheets = workbook.worksheets.map((sheet) => readSheet(sheet, lost));
  const active = workbook.worksheets.findIndex((sheet) => sheet.id === (workbook.views?.[0]?.activeTab ?? -1) + 1);
  return {
    book: { name, sheets, names: await readNames(data), ...(active >= 0 && sheets[active].visibility === "Visible" ? { active } : {}) },
    lost: [...lost],
  };
}

function readSheet(sheet: Worksheet, lost: Set<WorkbenchKey>): BookSheet {
  const rows: (BookCell | undefined)[][] = [];
  const hiddenRows: number[] = [];
  const rowHeights: Record<number, number> = {};
  const spilled = new Set<string>();
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) hiddenRows.push(number - 1);
    if (row.height) rowHeights[number - 1] = Math.round(row.height / POINTS_PER_PIXEL);
    const cells: (BookCell | undefined)[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const read = readCell(cell, spilled);
      if (cell.note !== undefined) lost.add("lost.comments");
      if (cell.hyperlink !== undefined) lost.add("lost.links");
      if (!isPlain(cell)) lost.add("lost.formats");
      if (cell.protection?.locked === false) lost.add("lost.unlocked");
      if (read !== undefined) cells[column - 1] = read;
    });
    if (cells.length > 0) rows[number - 1] = cells;
  });
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  const columns = Array.from({ length: sheet.columnCount }, (_, i) => sheet.getColumn(i + 1));
  const [view] = sheet.views ?? [];
  const frozen = view?.state === "frozen" ? view : undefined;
  const model = sheet.model as unknown as Model;
  if (sheet.getImages().length > 0 || (model.drawing ?? undefined) !== undefined) lost.add("lost.charts");
  if ((model.pivotTables?.length ?? 0) > 0) lost.add("lost.pivots");
  if (sheet.autoFilter != null) lost.add("lost.filters");
  if (columns.some(({ style }) => readStyle(style) !== undefined)) lost.add("lost.columns");
  const protection = (sheet as unknown as WithProtection).sheetProtection;
  if (protection?.["hashValue"] !== undefined) lost.add("lost.passwords");
  if (Object.keys((sheet as unknown as WithValidations).dataValidations?.model ?? {}).length > 0) lost.add("lost.validation");
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.state] ?? "Visible",
    rows,
    columnWidths: columns.map(({ width }) => (width === undefined ? undefined : Math.round(width * CHARACTER_PIXELS + 5))),
    rowHeights,
    hiddenRows,
    hiddenColumns: columns.flatMap(({ hidden }, i) => (hidden ? [i] : [])),
    ...(frozen?.ySplit ? { frozenRows: frozen.ySplit } : {}),
    ...(frozen?.xSplit ? { frozenColumns: frozen.xSplit } : {}),
    merges: (model.merges ?? []).flatMap((address) => parseA1(address) ?? []),
    tables: Object.values((sheet as unknown as WithTables).tables ?? {}).flatMap(({ table }) => {
      const area = parseA1(table.tableRef ?? table.ref);
      return area === undefined
        ? []
        : [{ name: table.name, area, headerRow: table.headerRow !== false, ...(table.totalsRow ? { totalsRow: true } : {}) }];
    }),
    conditionalFormats: readRules((sheet as unknown as WithRules).conditionalFormattings ?? [], lost),
    ...(protection?.["sheet"] ? { protection: readProtection(protection) } : {}),
  };
}

/** Parts of exceljs's sheet that its types leave out. */
interface Model {
  readonly merges?: readonly string[];
  readonly drawing?: unknown;
  readonly pivotTables?: readonly unknown[];
}
interface WithValidations {
  readonly dataValidations?: { readonly model?: object };
}
interface WithTables {
  readonly tables?: Readonly<
    Record<
      string,
      {
        readonly table: {
          readonly name: string;
          readonly ref: string;
          readonly tableRef?: string;
          readonly headerRow?: boolean;
          readonly totalsRow?: boolean;
        };
      }
    >
  >;
}
interface WithRules {
  readonly conditionalFormattings?: SheetRules;
}
interface WithProtection {
  readonly sheetProtection?: NonNullable<BookSheet["protection"]>;
}

function readCell(cell: Cell, spilled: Set<string>): BookCell | undefined {
  const style = readStyle(cell.style);
  // A cell under a merge repeats the value of the first.
  const merged = cell.isMerged && cell.master !== cell;
  const value = merged || spilled.has(cell.address) ? "" : plainValue(cell.value);
  const formula = merged ? undefined : cell.formula;
  if (formula === undefined)
    return value === "" && style === undefined
      ? undefined
      : { ...(value === "" ? {} : { value }), ...(style === undefined ? {} : { style }) };
  const spill = spillOf(cell, spilled);
  return {
    formula: `=${cleanFormula(formula)}`,
    ...(value === "" ? {} : { value }),
    ...(spill === undefined ? {} : { spill }),
    ...(style === undefined ? {} : { style }),
  };
}

/** An array formula names the cells that hold its results; read as values they would stand in its way. */
function spillOf(cell: Cell, spilled: Set<string>): { readonly rows: number; readonly columns: number } | undefined {
  const { ref, shareType } = cell.model as { readonly ref?: string; readonly shareType?: string };
  const area: Area | undefined = shareType === "array" && ref !== undefined ? parseA1(ref) : undefined;
  if (area === undefined || area.rows * area.columns === 1) return undefined;
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++)
      spilled.add(cell.worksheet.getCell(area.row + row + 1, area.column + column + 1).address);
  }
  spilled.delete(cell.address);
  return { rows: area.rows, columns: area.columns };
}

/** The file marks functions that are younger than it. */
const cleanFormula = (formula: string): string => formula.replace(/_xlfn\.(?:_xlws\.)?/g, "").replace(/_xldudf_/g, "").replace(/_xlpm\./g, ""); // prettier-ignore

function plainValue(value: XlsxValue): CellValue {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return serialOf(value);
  if (typeof value !== "object") return value;
  if ("error" in value) return (value as CellErrorValue).error;
  if ("richText" in value) return (value as CellRichTextValue).richText.map(({ text }) => text).join("");
  if ("formula" in value || "sharedFormula" in value) return plainValue((value as { readonly result?: XlsxValue }).result ?? "");
  if ("text" in value) return plainValue(value.text as XlsxValue);
  return "";
}

/** exceljs reads a date as a moment of UTC. */
const serialOf = (date: Date): number => Math.round((date.getTime() / 86_400_000 + 25_569) * 86_400) / 86_400;

function readRules(formattings: SheetRules, lost: Set<WorkbenchKey>): Omit<ConditionalFormat, "id">[] {
  const rules = formattings.flatMap(({ ref, rules: list }) => list.map((rule) => ({ ref, rule })));
  rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return rules.flatMap(({ ref, rule }) => {
    const areas = ref.split(" ").flatMap((address) => parseA1(address) ?? []);
    const formula = rule.formulae?.[0];
    if (rule.type !== "expression" || formula === undefined || areas.length === 0) {
      lost.add("lost.rules");
      return [];
    }
    return [
      {
        type: "Custom",
        areas,
        formula: `=${String(formula)}`,
        ...readRuleLook(rule.style),
      },
    ];
  });
}
