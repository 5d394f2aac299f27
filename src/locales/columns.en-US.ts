import type { columnsZhCN } from "./columns.zh-CN";
import type { Texts } from "./index";

export const columnsEnUS: Texts<keyof typeof columnsZhCN> = {
  heading: "Headings in row {row}",
  field: "Field",
  column: "Heading on the sheet",
  byHand: "chosen by hand",
  unreadable: "{value} (cannot be read)",
  role: "{word} ({role})",
  "role.customer": "customer",
  "role.agent": "agent",
  "role.robot": "robot",
  "role.system": "system",
  unused: "Columns not used ({count})",
  ambiguous: "“{heading}” is read as {taken}; it could also mean {other}. Which is it?",
  is: "{field}",
  isFor: "“{heading}” is {field}",

  correct: "Correct the columns",
  done: "Done",
  remembered:
    "Changes are saved in this workbook: columns with the same heading are read this way on every sheet, and formulas are recalculated.",
  reset: "Recognize them again",
  choose: "Choose a column",
  none: "No such column",
  columnOf: "Column of {field}",
  notFound: "Fields not found ({count})",

  name: "Say what the columns are",
  nameHint: "If this row holds the headings, say what they are. Two known headings are enough to read the sheet.",
  meaningOf: "What “{heading}” is",
  unknown: "Unknown",
  noField: "None of the fields",

  "staff.title": "Senders: {count}",
  "staff.hint":
    "Tick your own staff; everybody else counts as a customer. Accounts with a sub-account (such as shop:mei) are taken for staff.",
  "staff.missing": "It is not clear who works for the shop. Tick your own staff, then audit.",
  "staff.sender": "{name} ({role}, messages: {count})",
  "staff.more": "and {count} more who write less; to mark staff among them, name them under “Platform, staff and reading” in the rule book",
  "staff.role.none": "not known yet",
  "staff.role.customer": "customer",
  "staff.role.agent": "staff",
  "staff.role.robot": "robot",
  "staff.role.system": "system",
};
