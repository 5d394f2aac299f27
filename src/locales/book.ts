import type { Catalog } from ".";
import { bookEnUS } from "./book.en-US";
import { bookZhCN } from "./book.zh-CN";
import { rules, type RuleText } from "./rules";

/** What no formula says of the rule book: the rules' sentences, the names of parameters, what a case broke, what was assumed and what could not be judged. */
export type Explanation = keyof typeof bookZhCN;
export type BookText = RuleText | Explanation;

/** The whole rule book in words, for the pane and its documentation. */
export const book: Catalog<BookText> = {
  "zh-CN": { ...rules["zh-CN"], ...bookZhCN },
  "en-US": { ...rules["en-US"], ...bookEnUS },
};
