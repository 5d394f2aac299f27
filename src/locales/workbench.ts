import type { Catalog } from "./index";
import { enUS } from "./workbench.en-US";
import { zhCN } from "./workbench.zh-CN";

export type WorkbenchKey = keyof typeof zhCN;
export const workbench: Catalog<WorkbenchKey> = { "zh-CN": zhCN, "en-US": enUS };
