import type { Catalog } from "./index";
import { columnsEnUS } from "./columns.en-US";
import { columnsZhCN } from "./columns.zh-CN";

export type ColumnsKey = keyof typeof columnsZhCN;

/** What an expanded sheet shows: who writes in a transcript, what each column was taken for, and how that is put right. */
export const columnsTexts: Catalog<ColumnsKey> = { "zh-CN": columnsZhCN, "en-US": columnsEnUS };
