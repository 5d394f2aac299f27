/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection and …/conditionalformat */
import { intersect, subtract } from "../address";
import type { ConditionalFormat, GridSheet } from "../workbook";
import { checkCells, guard, isAlive, range, type Cells } from "./cells";
import { fail } from "./errors";
import { color } from "./format";
import { node, readOnly, type Kind, type Node, type Property, type Session } from "./model";

interface Rule {
  readonly sheet: GridSheet;
  readonly id: string;
}

const find = ({ sheet, id }: Rule): ConditionalFormat =>
  sheet.conditionalFormats.find((format) => format.id === id) ?? fail("ItemNotFound");

function check(self: Rule, session: Session): void {
  if (!isAlive(self.sheet, session)) fail("InvalidReference");
  find(self);
}

/** A member of the format; a change needs the right to format cells. */
function property<K extends keyof ConditionalFormat>(
  key: K,
  standard: unknown,
  read = (value: unknown) => value as ConditionalFormat[K],
): Property<Rule> {
  return {
    get: (self) => find(self)[key] ?? standard,
    set: ({ sheet, id }, value) => {
      guard(sheet, "allowFormatCells");
      sheet.changeConditionalFormat(id, { [key]: read(value) });
    },
  };
}

function clearing(...keys: readonly (keyof ConditionalFormat)[]) {
  return ({ sheet, id }: Rule): void => {
    guard(sheet, "allowFormatCells");
    sheet.changeConditionalFormat(id, Object.fromEntries(keys.map((key) => [key, undefined])));
  };
}

const RULE: Kind<Rule> = { name: "ConditionalFormatRule", check, properties: { Formula: property("formula", "") } };
const FILL: Kind<Rule> = {
  name: "ConditionalRangeFill",
  check,
  properties: { Color: property("fill", "", color) },
  methods: { Clear: clearing("fill") },
};
const FONT: Kind<Rule> = {
  name: "ConditionalRangeFont",
  check,
  properties: { Color: property("fontColor", "", color), Bold: property("bold", null) },
  methods: { Clear: clearing("fontColor", "bold") },
};
const RANGE_FORMAT: Kind<Rule> = {
  name: "ConditionalRangeFormat",
  check,
  links: { Fill: (self) => node(FILL, self), Font: (self) => node(FONT, self) },
};
const CUSTOM: Kind<Rule> = {
  name: "CustomConditionalFormat",
  check,
  links: { Rule: (self) => node(RULE, self), Format: (self) => node(RANGE_FORMAT, self) },
};

const FORMAT: Kind<Rule> = {
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  check,
  properties: {
    Id: readOnly(({ id }) => id),
    Type: readOnly((self) => find(self).type),
    StopIfTrue: property("stopIfTrue", false),
    Priority: {
      get: ({ sheet, id }) => sheet.conditionalFormats.findIndex((format) => format.id === id),
      // "Use a negative priority to begin from the back"; beyond the ends it goes to the end: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member
      set: ({ sheet, id }, value) => {
        guard(sheet, "allowFormatCells");
        const count = sheet.conditionalFormats.length;
        const wanted = Number(value) < 0 ? count + Number(value) : Number(value);
        sheet.changeConditionalFormat(id, { priority: Math.max(0, Math.min(count - 1, wanted)) });
      },
    },
  },
  links: {
    Custom: (self) => (find(self).type === "Custom" ? node(CUSTOM, self) : fail("InvalidOperation")), // GUESS: the code
    CustomOrNullObject: (self) => (find(self).type === "Custom" ? node(CUSTOM, self) : null),
  },
  methods: {
    // "Throws an error if the conditional format is applied to multiple ranges."
    GetRange: (self) => {
      const { areas } = find(self);
      return areas.length === 1 ? range(self.sheet, areas[0]) : fail("ItemNotFound");
    },
    GetRanges: (self) => node("RangeAreas", { sheet: self.sheet, areas: find(self).areas }),
    Delete: ({ sheet, id }) => {
      guard(sheet, "allowFormatCells");
      sheet.deleteConditionalFormat(id);
    },
  },
};

/** Those that touch the cells, first in priority first. GUESS: the reference says "currently applied to the range" and no more. */
function touching({ sheet, areas }: Cells): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => format.areas.some((area) => areas.some((other) => intersect(area, other))));
}

export const CONDITIONAL_FORMATS: Kind<Cells> = {
  name: "ConditionalFormatCollection",
  check: checkCells,
  items: (self) => touching(self).map(({ id }) => node(FORMAT, { sheet: self.sheet, id })),
  item: (self, key) => touching(self).flatMap(({ id }): Node[] => (id === key ? [node(FORMAT, { sheet: self.sheet, id })] : []))[0],
  methods: {
    // "Adds a new conditional format to the collection at the first/top priority."
    Add: ({ sheet, areas }, [type]) => {
      guard(sheet, "allowFormatCells");
      return node(FORMAT, { sheet, id: sheet.addConditionalFormat({ type: String(type), areas }) });
    },
    // "Clears all conditional formats active on the current specified range": elsewhere they go on.
    ClearAll: (self) => {
      guard(self.sheet, "allowFormatCells");
      for (const { id, areas } of touching(self)) {
        const rest = self.areas.reduce<readonly (typeof areas)[number][]>(
          (left, hole) => left.flatMap((area) => subtract(area, hole)),
          areas,
        );
        if (rest.length > 0) self.sheet.changeConditionalFormat(id, { areas: rest });
        else self.sheet.deleteConditionalFormat(id);
      }
    },
  },
};
