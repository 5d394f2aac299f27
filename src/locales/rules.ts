import type { Catalog } from ".";
import { enUS } from "./rules.en-US";
import { zhCN } from "./rules.zh-CN";

export type RuleText = keyof typeof zhCN;

/** What formulas say of the rule book: titles, advice, why a case could not be read, and the names of fields and sheets. The rest stands in `book`. */
export const rules: Catalog<RuleText> = { "zh-CN": zhCN, "en-US": enUS };

/** The key of what to do about a finding: nobody has done anything in a row that cannot be read that the rule could advise on. */
export function adviceKey(rule: string, isReadable: boolean): string {
  return isReadable ? `advice.${rule}` : "finding.unreadable";
}

/** The key of what a verdict says. A message that means the same under every rule stands once, without a rule's name. */
export function messageKey(rule: string, message: string): string {
  const shared = `message.${message}`;
  return shared in zhCN ? shared : `message.${rule}.${message}`;
}
