/**
 * Cases of a rule as named tables, the name being the requirement: `valid` sheets break nothing, `invalid` ones say which message, which rows and
 * which data. Rows are those of the sheet as pasted, counted from 1 with the heading row.
 */
import { contextOf, findingsOf, runNow } from "../../src/audit";
import { messageKey, rules } from "../../src/locales/rules";
import { parametersInForce, SHARED, type Settings } from "../../src/rulebook/settings";
import { isJudged, Outcome, type CannotJudge, type Inputs, type ParameterValue, type Rule, type Verdicts } from "../../src/rulebook/types";
import { findLayout, gridSource, openSheet } from "../../src/sheets";
import type { Sheet, SheetKind } from "../../src/sheets/types";

export type Grid = readonly (readonly unknown[])[];

export interface Pasted {
  readonly chat?: Grid;
  readonly orders?: Grid;
  readonly afterSale?: Grid;
  readonly review?: Grid;
  readonly courier?: Grid;
  /** "yyyy-mm-dd hh:mm:ss" */
  readonly asOf?: string;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly preset?: Settings["preset"];
  /** Parameters that all rules share. */
  readonly shared?: Readonly<Record<string, ParameterValue>>;
}

export interface Expected {
  readonly message: string;
  readonly rows: readonly number[];
  readonly who?: string;
  readonly agent?: string;
  /** "yyyy-mm-dd hh:mm:ss" */
  readonly when?: string;
  /** Seconds. */
  readonly value?: number;
  readonly limit?: number;
  readonly money?: number;
}

interface Case extends Pasted {
  readonly name: string;
  /** How many cases the rule counts (pass + break). */
  readonly counted: number;
}

interface InvalidCase extends Case {
  readonly findings: readonly Expected[];
}

export function ruleTests(rule: Rule, cases: { readonly valid: readonly Case[]; readonly invalid: readonly InvalidCase[] }): void {
  describe(rule.meta.id, () => {
    test.each(cases.valid.map((each) => [each.name, each] as const))("keeps it: %s", (_, each) => {
      const verdicts = verdictsOf(judge(rule, each));
      expect(project(verdicts, [])).toEqual([]);
      expect(runNow(findingsOf(verdicts)).counted).toBe(each.counted);
    });
    test.each(cases.invalid.map((each) => [each.name, each] as const))("breaks it: %s", (_, each) => {
      const verdicts = verdictsOf(judge(rule, each));
      expect(project(verdicts, each.findings)).toEqual(each.findings);
      expect(misplacedTexts(verdicts)).toEqual([]);
      expect(runNow(findingsOf(verdicts)).counted).toBe(each.counted);
    });
  });
}

export function judge(rule: Rule, pasted: Pasted): Verdicts | CannotJudge {
  const settings: Settings = { version: 1, preset: pasted.preset ?? "source-text", custom: {} };
  const parameters = parametersInForce(settings, { [rule.meta.id]: pasted.parameters ?? {}, [SHARED]: pasted.shared ?? {} });
  return runNow(contextOf(inputsOf(pasted), parameters).judged(rule));
}

/** What cannot be judged would look like a sheet that keeps the rule and counts nothing. */
function verdictsOf(judged: Verdicts | CannotJudge): Verdicts {
  if (!isJudged(judged)) throw new Error(`cannot judge: ${judged.reason}`);
  return judged;
}

/** The rows of the cases that broke, as pasted, counted from 1 with the heading row. */
export function brokenRows(judged: Verdicts | CannotJudge): number[] {
  const { sheet, row, outcome } = verdictsOf(judged);
  return [...row].filter((_, i) => outcome[i] === Outcome.break).map((each) => sheet.rowOf(each) + 1);
}

export function inputsOf({ chat, orders, afterSale, review, courier, asOf }: Pasted): Inputs {
  return {
    chat: sheetOf(chat, "chat"),
    orders: sheetOf(orders, "orders"),
    afterSale: sheetOf(afterSale, "afterSale"),
    review: sheetOf(review, "review"),
    courier: sheetOf(courier, "courier"),
    asOf: asOf === undefined ? undefined : secondsOf(asOf),
  };
}

function sheetOf(grid: Grid | undefined, kind: SheetKind): Sheet | undefined {
  if (!grid) return undefined;
  const source = gridSource(grid);
  const layout = findLayout(source);
  if (!("fields" in layout)) throw new Error(`no headings in ${JSON.stringify(grid[0])}`);
  expect(layout.kind).toBe(kind);
  return openSheet(source, layout);
}

/** Findings as flat records that hold what the expected one at the same place names. */
function project(verdicts: Verdicts, expected: readonly Expected[]): Expected[] {
  const found = runNow(findingsOf(verdicts));
  return Array.from({ length: found.size }, (_, i) => {
    const finding = found.at(i);
    const whole: Expected = { ...finding, rows: finding.rows.map((row) => row + 1), when: momentText(finding.when) };
    const names = Object.keys(expected[i] ?? { message: 1, rows: 1 }) as (keyof Expected)[];
    return Object.fromEntries(names.map((name) => [name, whole[name]])) as unknown as Expected;
  });
}

/** Formulas say why a case could not be read, and nothing of what broke: the texts of the former, and those alone, stand in src/locales/rules.*.ts. */
function misplacedTexts(verdicts: Verdicts): string[] {
  const found = runNow(findingsOf(verdicts));
  return Array.from({ length: found.size }, (_, i) => found.at(i)).flatMap(({ rule, message, outcome }) => {
    const key = messageKey(rule, message);
    const isUnreadable = outcome === "unreadable";
    return key in rules["zh-CN"] === isUnreadable ? [] : [`${key} belongs in ${isUnreadable ? "rules" : "book"}.*.ts`];
  });
}

/** "yyyy-mm-dd hh:mm:ss" of seconds since 1899-12-30. */
function momentText(seconds: number): string {
  return new Date((seconds - 25_569 * 86_400) * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** Seconds since 1899-12-30 of "yyyy-mm-dd hh:mm:ss". */
export function secondsOf(text: string): number {
  return Date.parse(`${text.replace(" ", "T")}Z`) / 1000 + 25_569 * 86_400;
}
