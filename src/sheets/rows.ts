/** Which rows of a sheet are records: those that hold something, do not sum up others and are not the headings once more. */
import { beginsNoMark, cleanText, foldName, isDigit, saysNothing, unwrap } from "./cells";
import { RowCount } from "./skipped";
import type { CellSource, Layout } from "./types";
import { WINDOW, Window } from "./window";

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
  "grandtotal",
  "合計",
  "總計",
  "小計",
  "subtotal",
  "sum",
  "average",
]);
const LONGEST_LABEL = 20;
/** The characters that labels begin with, in either case. */
const LABEL_STARTS = new Set(
  [...SUMMARY_LABELS, "共"].flatMap((label) => [label, label.toUpperCase()]).map((label) => label.charCodeAt(0)),
);
/** 合计：12单, 共 3 条记录 */
const SUMMARY_WITH_FIGURE =
  /^(?:[合小][计計]|[总總][计計]|汇总|共[计計]?|total):? *[¥]?[\d,.]+ *(?:元|单|笔|条|件|行|个|人|条记录|条数据|个订单)?$/;

/**
 * The columns that reading looks at, in the order of the sheet: the recognised ones, and all before the first of them, where 合计 may stand.
 * A reader of worksheets that fetches these columns reads the same records as a formula that is handed the whole range.
 */
export function columnsNeeded(layout: Layout): readonly number[] {
  const recognised = [...layout.fields.values()].flatMap((found) => found.columns);
  const first = Math.min(...recognised);
  return layout.headings.flatMap((_, column) => (column < first || recognised.includes(column) ? [column] : []));
}

/** The records of a sheet: record `i` stands in source row `firstRow + i`. */
export interface RecordRows {
  readonly firstRow: number;
  readonly size: number;
  /** True for rows that hold no record. */
  readonly isBlank: (i: number) => boolean;
  /** The same of the rows that were looked at: those of a window that is read, and all before it. */
  readonly isNoRecord: Uint8Array;
}

/** The rows of a sheet, looked through as far as they are asked about, and never twice. */
export class Rows implements RecordRows {
  readonly firstRow: number;
  readonly size: number;
  private readonly blank = new RowCount("blank");
  private readonly summary = new RowCount("summary");
  /** Two exports that were pasted one below the other bring their headings twice. */
  private readonly repeated = new RowCount("headings");
  readonly skipped: readonly RowCount[] = [this.blank, this.summary, this.repeated];
  readonly isNoRecord: Uint8Array;
  readonly recognised: readonly number[];
  private readonly labels: readonly number[];
  private known = 0;
  /** Whether a row was looked at beyond the columns that tell most rows. */
  private wasInDoubt = false;

  constructor(
    private source: CellSource,
    private readonly layout: Layout,
  ) {
    this.firstRow = layout.headingRow + 1;
    this.recognised = [...layout.fields.values()].flatMap((found) => found.columns);
    this.labels = columnsNeeded(layout).filter((column) => !layout.fields.get("text")?.columns.includes(column));
    this.size = Math.max(0, lastFilledRow(source, this.recognised, this.firstRow) + 1 - this.firstRow);
    this.isNoRecord = new Uint8Array(this.size);
  }

  readonly isBlank = (i: number): boolean => {
    if (i >= this.known && i < this.size) this.all();
    return this.isNoRecord[i] !== 0;
  };

  /** The columns that `read` looks at first: none once all rows are known. */
  get columns(): readonly number[] {
    return this.known < this.size ? this.telling : [];
  }

  get lookedAt(): readonly number[] {
    return this.wasInDoubt ? this.labels.concat(this.recognised) : this.telling;
  }

  goOn(source: CellSource): void {
    this.source = source;
  }

  all(): this {
    const window = new Window(this.source, this.firstRow, this.columns);
    while (this.known < this.size) {
      window.show(this.known, Math.min(this.known + WINDOW, this.size));
      this.read(window);
    }
    return this;
  }

  read(window: Window): void {
    if (window.to <= this.known) return;
    const { source, firstRow, recognised, labels, telling } = this;
    const { headings } = this.layout;
    const [first, second] = telling.map((column) => window.of(column));
    const tellingHeadings = telling.map((column) => headings[column]);
    const begin = (i: number) => firstInDoubt(first, second, tellingHeadings, i - window.from, window.to - window.from) + window.from;
    for (let i = begin(this.known); i < window.to; i = begin(i + 1)) {
      this.wasInDoubt = true;
      const row = firstRow + i;
      if (holdsNothing(source, row, recognised)) this.blank.add(originRow(source, row));
      else if (isSummary(source, row, labels)) this.summary.add(originRow(source, row));
      else if (recognised.every((column) => cleanText(String(unwrap(source.cell(row, column)))) === cleanText(headings[column])))
        this.repeated.add(originRow(source, row));
      else continue;
      this.isNoRecord[i] = 1;
    }
    this.known = window.to;
  }

  /** The columns that tell of most rows that they are records: the first one, where 合计 stands, and the first that is recognised. */
  private get telling(): readonly number[] {
    const [first = -1] = this.labels;
    const recognised = this.labels.find((column) => this.recognised.includes(column)) ?? first;
    return first === recognised ? [first] : [first, recognised];
  }
}

/** Where a row of the source stands on the sheet that was pasted. */
export function originRow(source: CellSource, row: number): number {
  return source.origin?.(row, 0).row ?? row;
}

/** The last row that says anything, searched from the bottom: a whole-column reference has a million blank rows below its data. */
export function lastFilledRow(source: CellSource, columns: readonly number[], firstRow: number): number {
  const above = (row: number) => (source.lastNotBlank ? source.lastNotBlank(columns, firstRow, row) : row);
  let row = above(source.rowCount - 1);
  while (row >= firstRow && holdsNothing(source, row, columns)) row = above(row - 1);
  return row;
}

/** The first of some rows of which one of the telling cells may be empty, a label or a heading. */
function firstInDoubt(
  first: readonly unknown[],
  second: readonly unknown[] | undefined,
  [firstHeading, secondHeading]: readonly string[],
  from: number,
  to: number,
): number {
  let at = from;
  while (at < to && beginsRecord(first[at], firstHeading) && (second === undefined || beginsRecord(second[at], secondHeading))) at++;
  return at;
}

/** True for most cells that are no mark of emptiness, no label of a sum and no heading: nearly every row begins with an id or a time, and its first characters tell. */
function beginsRecord(value: unknown, heading: string): boolean {
  if (typeof value === "number") return value > 0;
  if (typeof value !== "string" || !beginsNoMark(value)) return false;
  const first = value.charCodeAt(0);
  // An id may begin with the letter of a label, and goes on with a digit; so does 共3条记录, which is none.
  return value.length > LONGEST_LABEL || (first < 128 && isDigit(value.charCodeAt(1))) || !(LABEL_STARTS.has(first) || value === heading);
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
    const label = foldName(basic).replace(/\s/g, "");
    return SUMMARY_LABELS.has(label.replace(/:$/, "")) || SUMMARY_WITH_FIGURE.test(label);
  }
  return false;
}
