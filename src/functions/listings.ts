/** The formulas that spill a table: findings, and the rule book itself. Their headings are a contract, the same in both languages. */
import { contextOf, findingsOf, judgedShare, missed, runNow, isAccusation } from "../audit";
import type { Finding } from "../audit/types";
import { say } from "../locales";
import { adviceKey, messageKey, rules, type RuleText } from "../locales/rules";
import { EVERY_META, RULES, SHARES } from "../rulebook";
import { targetOf } from "../rulebook/score";
import { PARAMETER_SETS, parametersInForce, type Parameters } from "../rulebook/settings";
import {
  isJudged,
  type CannotJudge,
  type ChargeLine,
  type Context,
  type Inputs,
  type ParameterSet,
  type ParameterValue,
  type RuleMeta,
} from "../rulebook/types";
import { foldText, showCell } from "../sheets";
import { DAY, type Sheet } from "../sheets/types";
import { single } from "./arguments";
import { Refusal, refusalOf, verdictsOr, type ArgumentNames } from "./errors";
import { settingsInForce } from "./snapshot";
import { optionalTable, tableArgument } from "./tables";
import { joined, listed, textCell } from "./texts";

const FINDINGS_HEADER = ["rule", "table", "row", "who", "when", "value", "limit", "money", "advice"];
const TABLES = ["table", "table2", "table3"];
const RULES_HEADER = ["rule", "title", "severity", "parameter", "value", "default", "unit", "preset", "source"];

export function findings(table: unknown, ruleId: unknown, table2: unknown, table3: unknown): unknown[][] {
  const asked = ruleArgument(ruleId, EVERY_META);
  const tables = [tableArgument(table, "table"), optionalTable(table2, "table2"), optionalTable(table3, "table3")];
  const parameters = parametersInForce(settingsInForce());
  const context = contextOf(inputsOf(tables), parameters, asked ? [] : RULES);
  // A share with cases of its own lists those; the others list the days that missed their target.
  const share = SHARES.find((each) => each.meta === asked && each.of.meta !== asked);
  const lines = share ? shareLines(share, tables, context, parameters) : findingLines(asked, tables, context, parameters);
  lines.sort((a, b) => a[1] - b[1] || a[2] - b[2] || Number(a[0] > b[0]) - Number(a[0] < b[0]));
  return [FINDINGS_HEADER, ...lines];
}

/** The cells of one line, as FINDINGS_HEADER has them, and no object besides: there may be a hundred thousand. The row counts from 1, the range's first. */
type Line = [
  rule: string,
  table: number,
  row: number,
  who: string,
  when: number | "",
  value: number | string,
  limit: number | string,
  money: number | "",
  advice: string,
];

/** What a rule that was asked for by its name found, or all that are switched on. */
function findingLines(
  asked: RuleMeta | undefined,
  tables: readonly (Sheet | undefined)[],
  context: Context,
  { isOff }: Parameters,
): Line[] {
  const lines: Line[] = [];
  /** The first that lacked a sheet, and the first that lacked something on its sheet: the latter tells more. */
  let noSheet: CannotJudge | undefined;
  let refused: CannotJudge | undefined;
  let judgedAny = false;
  for (const rule of RULES) {
    if (asked ? rule.meta.id !== asked.id : !isAccusation({ rule: rule.meta }) || isOff(rule.meta)) continue;
    const judged = runNow(context.judged(rule));
    if (!isJudged(judged)) {
      // What others found would look like all there is.
      if (judged.reason === "unreadable") throw refusalOf(judged, argumentNames(tables));
      if (judged.reason === "no-sheet") noSheet ??= judged;
      else refused ??= judged;
      continue;
    }
    judgedAny = true;
    const found = runNow(findingsOf(judged));
    for (let i = 0; i < found.size; i++) lines.push(lineOf(found.at(i), tables.indexOf(judged.sheet) + 1));
  }
  // Where no rule at all could be judged, an empty list would look like a clean sheet.
  if (!judgedAny) {
    const why = refused ?? (asked && noSheet);
    if (why) throw refusalOf(asked ? withHeadings(why, tables) : why, argumentNames(tables));
    throw new Refusal("invalidValue", "nothing-to-judge");
  }
  return lines;
}

function lineOf(finding: Finding, table: number): Line {
  const readable = finding.outcome === "break";
  return [
    finding.rule,
    table,
    finding.rows[0] + 1,
    textCell(finding.agent || finding.who),
    finding.when < 0 ? "" : finding.when / DAY,
    // A row that could not be judged says why where others say what was measured.
    readable ? (finding.found?.word ?? days(finding.value)) : say(rules, messageKey(finding.rule, finding.message) as RuleText),
    days(finding.limit),
    finding.money > 0 ? finding.money : "",
    say(rules, adviceKey(finding.rule, readable) as RuleText),
  ];
}

function shareLines(
  share: (typeof SHARES)[number],
  tables: readonly (Sheet | undefined)[],
  context: Context,
  parameters: Parameters,
): Line[] {
  const judged = runNow(judgedShare(share, context));
  const verdicts = verdictsOr(isJudged(judged) ? judged : withHeadings(judged, tables), argumentNames(tables));
  const limit = targetOf(share, parameters.of);
  return missed(share, verdicts, parameters).map(({ day, part, value, row }) => [
    share.meta.id,
    tables.indexOf(verdicts.sheet) + 1,
    verdicts.sheet.rowOf(row) + 1,
    textCell(part),
    day < 0 ? "" : day,
    value,
    limit,
    "",
    say(rules, adviceKey(share.meta.id, true) as RuleText),
  ]);
}

function argumentNames(tables: readonly (Sheet | undefined)[]): ArgumentNames {
  return Object.fromEntries(tables.flatMap((sheet, i) => (sheet ? [[sheet.kind, TABLES[i]]] : [])));
}

/** A rule whose sheet is not there says what the sheets that were given hold instead. */
function withHeadings(judged: CannotJudge, tables: readonly (Sheet | undefined)[]): CannotJudge {
  return judged.reason === "no-sheet"
    ? { ...judged, headings: tables.flatMap((sheet) => sheet?.layout.headings.filter(Boolean) ?? []) }
    : judged;
}

/** Each kind of sheet once, in whatever order the tables were given. */
function inputsOf(tables: readonly (Sheet | undefined)[]): Inputs {
  const inputs: Partial<Record<Sheet["kind"], Sheet>> = {};
  tables.forEach((sheet, i) => {
    if (!sheet) return;
    if (inputs[sheet.kind]) throw new Refusal("invalidValue", "same-kind", { argument: TABLES[i], kind: say(rules, `kind.${sheet.kind}`) });
    inputs[sheet.kind] = sheet;
  });
  return inputs;
}

export function ruleBook(ruleId: unknown): unknown[][] {
  const asked = ruleArgument(ruleId, PARAMETER_SETS);
  const parameters = parametersInForce(settingsInForce());
  const preset = say(rules, `preset.${parameters.preset}`);
  const lines = PARAMETER_SETS.filter((set) => !asked || set === asked).flatMap((set) => {
    const inForce = parameters.of(set);
    const meta = EVERY_META.find((each) => each === set);
    const title = say(rules, (meta ? `rule.${set.id}.title` : `set.${set.id}`) as RuleText);
    const about = [set.id, title, meta?.severity ?? ""];
    const source = meta?.source ?? "";
    const names = Object.entries(set.parameters);
    if (names.length === 0) return [[...about, "", "", "", "", preset, source]];
    return names.map(([name, parameter]) => [
      ...about,
      name,
      parameterCell(inForce[name]),
      parameterCell(parameter.default),
      "unit" in parameter ? parameter.unit : "",
      preset,
      source,
    ]);
  });
  return [RULES_HEADER, ...lines];
}

/** @param sets what may be asked for: rules, and for the rule book itself the score and what all rules share as well */
function ruleArgument<Set extends ParameterSet>(argument: unknown, sets: readonly Set[]): Set | undefined {
  const id = single(argument, "ruleId");
  if (id === undefined) return undefined;
  const found = showCell(id);
  const set = sets.find((each) => each.id === foldText(found));
  if (!set)
    throw new Refusal("invalidValue", "unknown-rule", {
      argument: "ruleId",
      found,
      rules: listed(sets.map((each) => each.id)),
    });
  return set;
}

function parameterCell(value: ParameterValue): string | number | boolean {
  if (!Array.isArray(value)) return value as string | number | boolean;
  return textCell(joined(value.map((item: string | ChargeLine) => (typeof item === "string" ? item : JSON.stringify(item)))));
}

/** Excel days of a span of seconds; blank where there is nothing to say. */
function days(seconds: number): number | string {
  return Number.isNaN(seconds) ? "" : seconds / DAY;
}
