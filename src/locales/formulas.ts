import type { Catalog } from ".";
import { enUS } from "./formulas.en-US";
import { zhCN } from "./formulas.zh-CN";

export type FormulaText = keyof typeof zhCN;

/** What formulas say instead of a figure, and the words of their tables. */
export const formulas: Catalog<FormulaText> = { "zh-CN": zhCN, "en-US": enUS };
