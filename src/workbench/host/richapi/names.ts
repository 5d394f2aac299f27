/** https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection and …/nameditem */
import { parseA1, splitSheet } from "../address";
import type { GridName } from "../workbook";
import { absoluteAddressOf, range, type Cells } from "./cells";
import { fail } from "./errors";
import { Node, node, readOnly, type Kind, type Session } from "./model";

export interface NameList {
  readonly list: (session: Session) => readonly GridName[];
  readonly sheetId?: string;
}

export const namesOf = (session: Session, sheetId?: string): readonly GridName[] =>
  session.workbook.names.filter((name) => name.sheetId === sheetId);

function rangeOf({ formula }: GridName, session: Session): Node | undefined {
  const { sheet: named, rest } = splitSheet(formula.replace(/^=/, ""));
  const sheet = session.workbook.sheets.find(({ name }) => name === named);
  const area = parseA1(rest);
  return sheet && area && range(sheet, area);
}

const NAME: Kind<GridName> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: readOnly(({ name }) => name),
    Formula: readOnly(({ formula }) => formula),
    Value: readOnly(({ formula }) => formula.replace(/^=/, "")),
    Type: readOnly((self, session) => (rangeOf(self, session) ? "Range" : "Error")), // GUESS: constants are not told apart
    Scope: readOnly(({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet")),
    Visible: {
      get: ({ visible }) => visible !== false,
      set: (name, value, session) => session.workbook.setName({ ...name, visible: value === true }),
    },
  },
  methods: {
    GetRange: (self, _args, session) => rangeOf(self, session) ?? fail("ItemNotFound"),
    Delete: ({ name, sheetId }, _args, session) => session.workbook.deleteName(name, sheetId),
  },
};

export const NAMES: Kind<NameList> = {
  name: "NamedItemCollection",
  items: ({ list }, session) => list(session).map((name) => node(NAME, name)),
  item: ({ list }, key, session) => {
    const found = list(session).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    return found && node(NAME, found);
  },
  methods: {
    Add: ({ list, sheetId }, [key, reference], session) => {
      const name = String(key);
      if (list(session).some((other) => other.name.toLowerCase() === name.toLowerCase())) fail("ItemAlreadyExists");
      const formula = reference instanceof Node ? `=${absoluteAddressOf(reference.self as Cells)}` : String(reference);
      session.workbook.setName({ name, formula, sheetId });
      return node(NAME, { name, formula, sheetId });
    },
  },
};
