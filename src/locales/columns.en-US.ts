import type { ColumnsKey } from "./columns";
import type { Texts } from "./index";

export const columnsEnUS: Texts<ColumnsKey> = {
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
  remembered: "Changes are saved in this workbook: columns of the same name are read so on every sheet, and formulas are recalculated.",
  reset: "Recognise them again",
  choose: "Choose a column",
  none: "No such column",
  columnOf: "Column of {field}",
  notFound: "Fields not found ({count})",

  name: "Say what the columns are",
  nameHint: "If this row holds the headings, say what they are. Two that are known are enough to read the sheet.",
  meaningOf: "What “{heading}” is",
  unknown: "Not known",
  noField: "None of the fields",
};
