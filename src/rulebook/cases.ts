/** Verdicts of rules whose cases are few among the rows of their sheet: only rows that are a case are kept. */
import { inStretches } from "../sheets";
import { EMPTY, type CodeColumn, type FieldId, type Seconds, type Sheet } from "../sheets/types";
import { readField } from "./judging";
import { Outcome, type Note, type OutcomeCode, type ReadField, type RuleMeta, type Verdicts } from "./types";

export interface CaseDetails {
  /** Index into the rule's messages. */
  readonly message?: number;
  readonly moment?: Seconds;
  readonly value?: number;
  readonly limit?: number;
  /** Yuan at risk if the case breaks, NaN where no cell tells. */
  readonly money?: number;
  /** Rows that are shown with the case's first one. */
  readonly moreRows?: readonly number[];
}

/** What rules say that measure nothing. */
export const NOTHING_MEASURED: Pick<Verdicts, "value" | "limit"> = { value: () => NaN, limit: () => NaN };

export class CaseList {
  private readonly rows: number[] = [];
  private readonly outcomes: number[] = [];
  private readonly details: CaseDetails[] = [];

  get size(): number {
    return this.rows.length;
  }

  add(row: number, outcome: OutcomeCode, details: CaseDetails = {}): void {
    this.rows.push(row);
    this.outcomes.push(outcome);
    this.details.push(details);
  }

  verdicts(rule: RuleMeta, sheet: Sheet, read: readonly ReadField[], notes: readonly Note[]): Verdicts {
    const { rows, details } = this;
    const named = firstNamed(sheet, ["orderId", "buyer"]);
    return {
      rule,
      sheet,
      size: rows.length,
      outcome: Uint8Array.from(this.outcomes),
      message: Uint8Array.from(details, (each) => each.message ?? 0),
      row: Int32Array.from(rows),
      moreRows: (i) => details[i].moreRows ?? [],
      moment: Float64Array.from(details, (each) => each.moment ?? EMPTY),
      agent: new Int32Array(rows.length).fill(-1),
      agents: [],
      agentKeys: [],
      who: (i) => nameAt(named, rows[i]),
      value: (i) => details[i].value ?? NaN,
      limit: (i) => details[i].limit ?? NaN,
      money: Float64Array.from(details, ({ money = NaN }, i) => (this.outcomes[i] === Outcome.break && money > 0 ? money : 0)),
      read,
      notes,
    };
  }
}

/** Verdicts of a rule that does not hold for the platform in force: there is no case. */
export function noCases(rule: RuleMeta, sheet: Sheet): Verdicts {
  return new CaseList().verdicts(rule, sheet, [], []);
}

/** The first of some columns that a sheet has, by which a case is called. */
export function firstNamed(sheet: Sheet, fields: readonly FieldId[]): CodeColumn | undefined {
  const field = fields.find((each) => sheet.has(each));
  return field && sheet.code(field);
}

/** What a column says of a row, as it stands there; "" where there is no such column, or it says nothing that can be read. */
export function nameAt(column: CodeColumn | undefined, row: number): string {
  return column?.values[column.codes[row]] ?? "";
}

/** Whether what a column says of a row passes a test, which is asked once for each word that differs; a row that says nothing readable does not pass. */
export function rowTest({ codes, keys }: CodeColumn, passes: (folded: string) => boolean): (row: number) => boolean {
  const passing = keys.map(passes);
  return (row) => codes[row] >= 0 && passing[codes[row]];
}

/** When each case was, by the row that it begins with: EMPTY where that cannot be read. */
export function momentsOf(rows: Int32Array, seconds: Float64Array): Float64Array {
  const moments = new Float64Array(rows.length);
  inStretches(rows.length, (from, to) => pickMoments(rows, seconds, moments, from, to));
  return moments;
}

function pickMoments(rows: Int32Array, seconds: Float64Array, moments: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) moments[i] = Math.max(seconds[rows[i]], EMPTY);
}

/** The fields of a sheet that a verdict was read from; those that it does not have are left out. */
export function readTimes(sheet: Sheet, fields: readonly FieldId[]): ReadField[] {
  return readEach(sheet, fields, (field) => sheet.time(field));
}

export function readCodes(sheet: Sheet, fields: readonly FieldId[]): ReadField[] {
  return readEach(sheet, fields, (field) => sheet.code(field));
}

export function readNumbers(sheet: Sheet, fields: readonly FieldId[]): ReadField[] {
  return readEach(sheet, fields, (field) => sheet.number(field));
}

export function readTexts(sheet: Sheet, fields: readonly FieldId[]): ReadField[] {
  return readEach(sheet, fields, (field) => sheet.texts(field));
}

function readEach(sheet: Sheet, fields: readonly FieldId[], column: (field: FieldId) => Parameters<typeof readField>[2]): ReadField[] {
  return fields.filter((field) => sheet.has(field)).map((field) => readField(sheet, field, column(field)));
}
