import type { Catalog } from ".";
import { bookEnUS } from "./book.en-US";
import { bookZhCN } from "./book.zh-CN";
import { rules, type RuleText } from "./rules";

/** What no formula says of the rule book: the rules' sentences, the names of parameters, what a case broke, and what was assumed. */
export type Explanation = keyof typeof bookZhCN;
export type BookText = RuleText | Explanation;

/** The whole rule book in words, for the documentation and for what the pane loads when it is needed. */
export const book: Catalog<BookText> = {
  "zh-CN": { ...rules["zh-CN"], ...bookZhCN },
  "en-US": { ...rules["en-US"], ...bookEnUS },
};
