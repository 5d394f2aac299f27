import type { Catalog } from "./index";
import { resultsEnUS } from "./results.en-US";
import { resultsZhCN } from "./results.zh-CN";

export type ResultKey = keyof typeof resultsZhCN;

export const resultTexts: Catalog<ResultKey> = { "zh-CN": resultsZhCN, "en-US": resultsEnUS };
