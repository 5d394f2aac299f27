/** A recognised sheet. Which rows hold records is found out at once; a column is read when it is first asked for, and kept. */
import { badCell } from "./badCells";
import { ERROR_CELL, foldName, isEmptyMessage, saysNothing, unwrap } from "./cells";
import { decodersOf, type Decoders } from "./coded";
import { readCodeColumn, readNumberColumn, readTexts } from "./columns";
import { FIELD_TYPES } from "./fields";
import { RowCount } from "./skipped";
import { readTimeColumn } from "./times/column";
import { UTC_OFFSET_HOURS } from "./times/value";
import type {
  BadCell,
  CellSource,
  CodeColumn,
  FieldId,
  FoundField,
  Layout,
  NumberColumn,
  ReadingOptions,
  Sheet,
  SkippedRows,
  TextColumn,
  TimeColumn,
} from "./types";

const SUMMARY_LABELS = new Set([
  "合计",
  "总计",
  "小计",
  "汇总",
  "总和",
  "汇总值",
  "平均",
  "均值",
  "平均值",
  "店铺汇总值",
  "店铺平均值",
  "全店汇总值",
  "全店平均值",
  "同行同层均值",
  "本页合计",
  "订单合计",
  "total",
  "totals",
  "grand total",
  "subtotal",
  "sum",
  "average",
]);
const LONGEST_LABEL = 20;
/** 合计：12单, 共 3 条记录 */
const SUMMARY_WITH_FIGURE = /^(?:合计|总计|小计|汇总|共计?|total):? *[¥]?[\d,.]+ *(?:元|单|笔|条|件|行|个|人|条记录|条数据|个订单)?$/;

/**
 * The columns that reading looks at, in the order of the sheet: the recognised ones, and the first one, where 合计 stands.
 * A reader of worksheets that fetches these columns reads the same records as a formula that is handed the whole range.
 */
export function columnsNeeded(layout: Layout): readonly number[] {
  const columns = new Set([0]);
  for (const found of layout.fields.values()) for (const column of found.columns) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

export function openSheet(source: CellSource, layout: Layout, options: ReadingOptions = {}): Sheet {
  return new OpenSheet(source, layout, options);
}

class OpenSheet implements Sheet {
  readonly kind;
  readonly transcript;
  private readonly firstRow: number;
  readonly size: number;
  readonly filledRows: number;
  readonly skipped: readonly SkippedRows[];
  private readonly blank: Uint8Array;
  private readonly times = new Map<FieldId, TimeColumn>();
  private readonly numbers = new Map<FieldId, NumberColumn>();
  private readonly codes = new Map<FieldId, CodeColumn>();
  private readonly decoders = new Map<FieldId, Decoders>();
  readonly isBlank = (i: number): boolean => this.blank[i] !== 0;

  constructor(
    private readonly source: CellSource,
    readonly layout: Layout,
    private readonly options: ReadingOptions,
  ) {
    this.kind = layout.kind;
    this.transcript = source.transcript;
    this.firstRow = layout.headingRow + 1;
    const recognised = [...layout.fields.values()].flatMap((found) => found.columns);
    this.size = Math.max(0, lastFilledRow(source, recognised, this.firstRow) + 1 - this.firstRow);
    this.blank = new Uint8Array(this.size);
    const labelColumns = columnsNeeded(layout).filter((column) => !layout.fields.get("text")?.columns.includes(column));
    const blank = new RowCount("blank");
    const summary = new RowCount("summary");
    for (let i = 0; i < this.size; i++) {
      const row = this.firstRow + i;
      if (holdsNothing(source, row, recognised)) blank.add(this.rowOf(i));
      else if (isSummary(source, row, labelColumns)) summary.add(this.rowOf(i));
      else continue;
      this.blank[i] = 1;
    }
    this.filledRows = this.size - blank.count - summary.count;
    this.skipped = [blank, summary, ...(source.skipped ?? [])].filter(({ count }) => count > 0);
  }

  has(field: FieldId): boolean {
    return this.layout.fields.has(field);
  }

  time(field: FieldId): TimeColumn {
    const { utcOffsetHours = UTC_OFFSET_HOURS } = this.options;
    const { chinese } = this.layout;
    return kept(this.times, field, () => readTimeColumn(this.source, this.found(field), { ...this.rows(), utcOffsetHours, chinese }));
  }

  number(field: FieldId): NumberColumn {
    return kept(this.numbers, field, () => readNumberColumn(this.source, this.found(field), this.rows()));
  }

  code(field: FieldId): CodeColumn {
    return kept(this.codes, field, () => readCodeColumn(this.source, this.found(field), this.rows(), this.decodersOf(field)));
  }

  texts(field: FieldId): TextColumn {
    return readTexts(this.source, this.found(field), this.rows());
  }

  text(field: FieldId, i: number): string {
    if (i < 0 || i >= this.size || this.blank[i] !== 0) return "";
    for (const column of this.found(field).columns) {
      const basic = unwrap(this.source.cell(this.firstRow + i, column));
      if (basic === ERROR_CELL || basic === undefined || basic === 0) continue;
      if (typeof basic !== "string") return typeof basic === "boolean" ? String(basic).toUpperCase() : String(basic);
      if (!(FIELD_TYPES[field] === "text" ? isEmptyMessage(basic) : saysNothing(basic))) return basic;
    }
    return "";
  }

  cellOf(field: FieldId, i: number): BadCell {
    const row = this.firstRow + i;
    const { columns } = this.found(field);
    const decoders = this.decodersOf(field);
    const says = (column: number, place: number) => {
      const cell = this.source.cell(row, column);
      return !saysNothing(decoders[place]?.(cell) ?? cell);
    };
    return badCell(this.source, field, row, columns.find(says) ?? columns[0] ?? -1);
  }

  rowOf(i: number): number {
    const row = this.firstRow + i;
    return this.source.origin?.(row, 0).row ?? row;
  }

  private decodersOf(field: FieldId) {
    return kept(this.decoders, field, () => decodersOf(this.source, this.found(field), this.layout, this.rows()));
  }

  /** A field that is not on the sheet is a column of empty cells. */
  private found(field: FieldId): FoundField {
    return this.layout.fields.get(field) ?? { field, columns: [], headings: [] };
  }

  private rows() {
    return { firstRow: this.firstRow, size: this.size, isBlank: this.isBlank };
  }
}

function kept<T>(columns: Map<FieldId, T>, field: FieldId, read: () => T): T {
  let column = columns.get(field);
  if (column === undefined) columns.set(field, (column = read()));
  return column;
}

/** The last row that says anything, searched from the bottom: a whole-column reference has a million blank rows below its data. */
function lastFilledRow(source: CellSource, columns: readonly number[], firstRow: number): number {
  let row = source.rowCount - 1;
  while (row >= firstRow && holdsNothing(source, row, columns)) row--;
  return row;
}

function holdsNothing(source: CellSource, row: number, columns: readonly number[]): boolean {
  for (let at = 0; at < columns.length; at++) if (!saysNothing(source.cell(row, columns[at]))) return false;
  return true;
}

/** True where the first cell of the row that holds anything calls the row a sum or a mean of others. A message never does. */
function isSummary(source: CellSource, row: number, columns: readonly number[]): boolean {
  for (let at = 0; at < columns.length; at++) {
    const value = source.cell(row, columns[at]);
    if (saysNothing(value)) continue;
    const basic = typeof value === "string" ? value : unwrap(value);
    if (typeof basic !== "string" || basic.length > LONGEST_LABEL) return false;
    const label = foldName(basic);
    return SUMMARY_LABELS.has(label.replace(/:$/, "")) || SUMMARY_WITH_FIGURE.test(label);
  }
  return false;
}
