/** Fill and font of cells: https://learn.microsoft.com/javascript/api/excel/excel.rangeformat, …/rangefill, …/rangefont */
import type { CellStyle } from "../workbook";
import { checkCells, guard, type Cells } from "./cells";
import { fail } from "./errors";
import { node, type Kind, type Property } from "./model";

/** HTML colour names that samples use; others are refused. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", lime: "#00FF00", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500",
  gray: "#808080", grey: "#808080", silver: "#C0C0C0", purple: "#800080", pink: "#FFC0CB", lightyellow: "#FFFFE0", lightblue: "#ADD8E6", lightgreen: "#90EE90",
}; // prettier-ignore

/** "HTML color code … of the form #RRGGBB (e.g., "FFA500"), or as a named HTML color (e.g., "orange")". */
export function color(value: unknown): string {
  const text = String(value ?? "").trim();
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  return NAMED[text.toLowerCase()] ?? fail("InvalidArgument");
}

/** What all cells have in common, `null` where they differ. */
function styleProperty<K extends keyof CellStyle>(
  key: K,
  standard: unknown,
  read = (value: unknown) => value as CellStyle[K],
): Property<Cells> {
  return {
    get: ({ sheet, areas }) => {
      const values = new Set(areas.map((area) => sheet.style(area)[key]).map((value) => (value === undefined ? standard : value)));
      return values.size === 1 ? [...values][0] : null;
    },
    set: ({ sheet, areas }, value) => {
      guard(sheet, "allowFormatCells");
      sheet.setStyle(areas, { [key]: read(value) });
    },
  };
}

const FILL: Kind<Cells> = {
  name: "RangeFill",
  check: checkCells,
  properties: {
    // No fill reads as white: https://github.com/OfficeDev/office-js/issues, reported by many; the reference does not say.
    Color: styleProperty("fill", "#FFFFFF", color),
  },
  methods: {
    Clear: ({ sheet, areas }) => {
      guard(sheet, "allowFormatCells");
      sheet.setStyle(areas, { fill: null });
    },
  },
};

const underline: Property<Cells> = {
  get: (self, session) => {
    const shared = styleProperty("underline", false).get(self, session);
    return shared === null ? null : shared ? "Single" : "None";
  },
  set: (self, value, session) => styleProperty("underline", false, (text) => text !== "None").set!(self, value, session),
};

const FONT: Kind<Cells> = {
  name: "RangeFont",
  check: checkCells,
  properties: {
    Color: styleProperty("fontColor", "#000000", color),
    Bold: styleProperty("bold", false),
    Italic: styleProperty("italic", false),
    Strikethrough: styleProperty("strikethrough", false),
    Underline: underline,
    // GUESS: the font of a new workbook; it depends on the user's version and language.
    Name: styleProperty("fontName", "Calibri"),
    Size: styleProperty("fontSize", 11),
  },
};

export const RANGE_FORMAT: Kind<Cells> = {
  name: "RangeFormat",
  check: checkCells,
  properties: {
    // GUESS: points; the reference names no unit.
    ColumnWidth: {
      get: ({ sheet, areas }) => {
        const widths = new Set<number>();
        for (const { column, columns } of areas) for (let at = 0; at < columns; at++) widths.add(sheet.columnWidth(column + at));
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: ({ sheet, areas }, value) => {
        guard(sheet, "allowFormatColumns");
        for (const { column, columns } of areas) sheet.setColumnWidth(column, columns, Number(value));
      },
    },
  },
  links: { Fill: (self) => node(FILL, self), Font: (self) => node(FONT, self) },
};
