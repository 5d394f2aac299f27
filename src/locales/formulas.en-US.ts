import type { Texts } from ".";
import type { zhCN } from "./formulas.zh-CN";

export const enUS: Texts<keyof typeof zhCN> = {
  "list-separator": ", ",
  "one-cell": "The argument {argument} takes one cell, but a range was given. Give a single value or cell.",
  "not-a-number": "The argument {argument} should be a number, but is “{found}”. Type a number, or leave it empty for the default.",
  "out-of-range": "The argument {argument} is {found}, but must be above {least} and at most {most}.",
  "not-a-choice": "The argument {argument} is “{found}”, but should be one of: {choices}.",
  "not-a-time": "The argument {argument} should be a date or time, but is “{found}”. Type a date such as 2024-05-01.",
  "not-a-name": "The argument {argument} should be an agent's name, but is “{found}”.",
  "from-after-to": "The argument from is a later day than to. Swap them.",
  shapes:
    "The argument {argument} has the shape {shape}, which does not fit the other ranges: it should be one cell, 1×{columns}, {rows}×1 or {rows}×{columns}.",
  bill: "The argument {argument} is a bill (money already charged or paid), not an order sheet. Select the platform's order export. Headings found: {headings}",
  "no-headings":
    "No row of headings was found in the argument {argument}. Select the whole sheet with its headings, such as order id or sent at; a transcript needs the sender and time of each message. Found: {headings}",
  "other-kind":
    "The argument {argument} should be the {kind}, but looks like the {other}. Headings found: {headings}. Select the {kind} with its headings.",
  "no-staff":
    "The argument {argument} is a transcript that does not show who works for the shop. Senders found: {senders}. Expand the sheet in the task pane and tick your own staff, or add them to the list of staff under “Platform, staff and reading”.",
  delimited:
    "The argument {argument} holds text with separators in one column, which cannot be split safely: its rows have different numbers of parts. Use Data → Text to Columns, then select the table. Found: {headings}",
  "missing-column": "The argument {argument} lacks the column: {missing}. Headings found: {headings}. Select the sheet with that column.",
  "no-sheet":
    "The rule {rule} needs the {kind}, but {argument} does not hold it. Headings found: {headings}. Select the {kind} with its headings.",
  unreadable:
    "Too many cells of “{field}” in the argument {argument} cannot be read. The first is row {row}, column {column} of the range: “{found}” is not {expected}. Correct them and try again.",
  "nothing-counted": "There is nothing to count in this span (cases that are not due, not applicable or unreadable are not counted).",
  "nothing-closed": "No question was answered in this span, so there is no reply time.",
  "unknown-agent": "No message of the agent “{agent}” was found. Agents of the sheet: {agents}",
  "not-a-text": "The argument {argument} should be text, but is “{found}”.",
  "freight-shop": "shop",
  "freight-buyer": "buyer",
  "unknown-reason":
    "The refund reason “{found}” of the argument {argument} is on neither word list. Use the platform's reason, or add it to a list of the rule book.",
  "unknown-channel": "The payment channel “{found}” of the argument {argument} has no limit. Use WeChat, Alipay, bank card or credit card.",
  "unknown-rule": "The argument {argument} names the rule “{found}”, which does not exist. Rules: {rules}.",
  "same-kind": "The argument {argument} is a second {kind}; give one sheet of each kind.",
  "nothing-to-judge": "No rule can judge what this sheet holds. Give a chat sheet or an order sheet.",
  fault: "The add-in had an internal error: {detail}. Please report it with the formula.",
  "no-key":
    "Chats and orders have no order number and no unmasked buyer in common. Columns of the argument {argument}: {headings}. Give a chat sheet with order numbers, or both sheets with the same buyer names.",
  "no-agent-of-order": "The figure {metric} is counted by order, and no order sheet names an agent. Use one of: {choices}.",
  "no-such-part": "The figure {metric} cannot be broken down by {by}: the {kind} has no such column. Headings found: {headings}.",
  "switched-off": "The rule {rule} is switched off in the rule book of this workbook.",
  "no-score": "No metric could be counted, so there is no score. Give a chat sheet or an order sheet.",
};
