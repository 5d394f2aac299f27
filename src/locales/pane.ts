import type { Catalog } from "./index";
import { paneEnUS } from "./pane.en-US";
import { paneZhCN } from "./pane.zh-CN";

export type PaneKey = keyof typeof paneZhCN;

export const paneTexts: Catalog<PaneKey> = { "zh-CN": paneZhCN, "en-US": paneEnUS };
