import type { Catalog } from ".";
import { enUS } from "./documents.en-US";
import { zhCN } from "./documents.zh-CN";

export type DocumentText = keyof typeof zhCN;

/** Texts of the rule book's page alone: no bundle carries them. */
export const documents: Catalog<DocumentText> = { "zh-CN": zhCN, "en-US": enUS };
