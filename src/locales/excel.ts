import type { Catalog } from ".";
import { excelEnUS } from "./excel.en-US";
import { excelZhCN } from "./excel.zh-CN";

export type ExcelText = keyof typeof excelZhCN;

/** What Excel refuses, by the id of an ExcelProblem: what happened, and what to do. */
export const excelTexts: Catalog<ExcelText> = { "zh-CN": excelZhCN, "en-US": excelEnUS };
