import type { Catalog } from ".";
import { enUS } from "./rules.en-US";
import { zhCN } from "./rules.zh-CN";

export type RuleText = keyof typeof zhCN;

/** The rule book in words: titles, sentences, messages, advice, parameters, notes, and the names of fields and sheets. */
export const rules: Catalog<RuleText> = { "zh-CN": zhCN, "en-US": enUS };
