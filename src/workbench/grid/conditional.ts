/** Conditional formats between the grid's rules and the host's. */
import { type IStyleBase, BooleanNumber } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { type IConditionFormattingRule, CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { Area, ConditionalFormat } from "../host/workbook";
import { toArea, toRange } from "./areas";
import { hexColor } from "./cells";

const lexer = new LexerTreeBuilder();
const inReadingOrder = (a: Area, b: Area): number => a.row - b.row || a.column - b.column;

/** Moves the relative references of a formula, as copying it would. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : lexer.moveFormulaRefOffset(formula, columns, rows);
}

/** The grid takes a formula as written for the first area from the top, the host for the first of the list. */
function rebased(formula: string, areas: readonly Area[], direction: 1 | -1): string {
  const [top] = [...areas].sort(inReadingOrder);
  return moveFormula(formula, direction * (top.row - areas[0].row), direction * (top.column - areas[0].column));
}

export function toRule(format: Omit<ConditionalFormat, "id">, id: string): IConditionFormattingRule {
  const style: IStyleBase = {};
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.bold) style.bl = BooleanNumber.TRUE;
  return {
    cfId: id,
    ranges: format.areas.map(toRange),
    stopIfTrue: format.stopIfTrue ?? false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: format.formula === undefined ? "=FALSE" : rebased(format.formula, format.areas, 1),
      style,
    },
  };
}

export function fromRule(rule: IConditionFormattingRule, rowCount: number, columnCount: number): ConditionalFormat {
  const areas = rule.ranges.map((range) => toArea(range, rowCount, columnCount));
  const shared = { id: rule.cfId, areas, stopIfTrue: rule.stopIfTrue };
  if (rule.rule.type !== CFRuleType.highlightCell) return { ...shared, type: { dataBar: "DataBar", colorScale: "ColorScale", iconSet: "IconSet" }[rule.rule.type] }; // prettier-ignore
  const { style, subType } = rule.rule;
  const look = {
    ...(style.bg?.rgb != null ? { fill: hexColor(style.bg.rgb) } : {}),
    ...(style.cl?.rgb != null ? { fontColor: hexColor(style.cl.rgb) } : {}),
    ...(style.bl ? { bold: true } : {}),
  };
  if (subType === CFSubRuleType.formula) return { ...shared, ...look, type: "Custom", formula: rebased(rule.rule.value, areas, -1) };
  return { ...shared, ...look, type: OTHER_TYPES[subType] };
}

const OTHER_TYPES: Readonly<Record<Exclude<CFSubRuleType, CFSubRuleType.formula>, string>> = {
  [CFSubRuleType.number]: "CellValue",
  [CFSubRuleType.text]: "ContainsText",
  [CFSubRuleType.rank]: "TopBottom",
  [CFSubRuleType.timePeriod]: "PresetCriteria",
  [CFSubRuleType.uniqueValues]: "PresetCriteria",
  [CFSubRuleType.duplicateValues]: "PresetCriteria",
  [CFSubRuleType.average]: "PresetCriteria",
};
