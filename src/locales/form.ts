import { formEnUS } from "./form.en-US";
import { formZhCN } from "./form.zh-CN";
import type { Catalog } from "./index";

export type FormKey = keyof typeof formZhCN;

/** The rule book as a form: loaded when it is opened. */
export const formTexts: Catalog<FormKey> = { "zh-CN": formZhCN, "en-US": formEnUS };
