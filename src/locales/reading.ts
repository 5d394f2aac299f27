import type { Catalog } from ".";
import { enUS } from "./reading.en-US";
import { zhCN } from "./reading.zh-CN";

export type ReadingText = keyof typeof zhCN;

/** What is said of how a sheet was read, by READING and by the pane. */
export const reading: Catalog<ReadingText> = { "zh-CN": zhCN, "en-US": enUS };
