/** Looks of cells between exceljs and a book. */
import type { Borders, Cell, Color, ConditionalFormattingOptions, Style } from "exceljs";
import type { BookStyle, Border, BorderLine, Side } from "../book";

const SIDES = ["top", "right", "bottom", "left"] as const satisfies readonly Side[];
const LINES: ReadonlySet<string> = new Set<BorderLine>([
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "thick",
]);

/** Office's standard theme: xlsx names most colours by their place in it. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** A theme colour may be made lighter (tint above 0) or darker. */
function colorText(color: (Partial<Color> & { readonly theme?: number; readonly tint?: number }) | undefined): string | undefined {
  if (color === undefined) return undefined;
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme === undefined || THEME[color.theme] === undefined) return undefined;
  const { tint = 0 } = color;
  const parts = [0, 2, 4].map((at) => parseInt(THEME[color.theme!].slice(at, at + 2), 16));
  const tinted = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${tinted.map((part) => part.toString(16).padStart(2, "0")).join("").toUpperCase()}`; // prettier-ignore
}

const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1)}` });

export function readStyle(style: Partial<Style>): BookStyle | undefined {
  const found: { -readonly [K in keyof BookStyle]: BookStyle[K] } = {};
  const { font, fill, alignment, border, numFmt } = style;
  if (fill?.type === "pattern" && fill.pattern === "solid") found.fill = colorText(fill.fgColor);
  if (font !== undefined) {
    const color = colorText(font.color);
    // Theme colour 1 is the text colour of every cell: the default.
    if (color !== undefined && font.color?.theme !== 1) found.fontColor = color;
    if (font.bold) found.bold = true;
    if (font.italic) found.italic = true;
    if (font.underline) found.underline = true;
    if (font.strike) found.strikethrough = true;
    if (font.size !== undefined && font.size !== 11) found.fontSize = font.size;
    if (font.name !== undefined && !STANDARD_FONTS.has(font.name)) found.fontName = font.name;
  }
  if (numFmt !== undefined && numFmt !== "General") found.numberFormat = numFmt;
  if (alignment?.horizontal === "left" || alignment?.horizontal === "center" || alignment?.horizontal === "right")
    found.horizontal = alignment.horizontal;
  if (alignment?.vertical === "top" || alignment?.vertical === "middle" || alignment?.vertical === "bottom")
    found.vertical = alignment.vertical;
  if (alignment?.wrapText) found.wrap = true;
  const borders: { [S in Side]?: Border } = {};
  for (const side of SIDES) {
    const line = border?.[side];
    if (line?.style !== undefined)
      borders[side] = { line: LINES.has(line.style) ? (line.style as BorderLine) : "thin", color: colorText(line.color) ?? "#000000" };
  }
  if (Object.keys(borders).length > 0) found.borders = borders;
  for (const key of Object.keys(found) as (keyof BookStyle)[]) if (found[key] === undefined) delete found[key];
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Whether all of a cell's looks are among those that are read. */
export function isPlain({ value, font, fill, alignment, border }: Cell): boolean {
  const known = (found: unknown, among: readonly unknown[]) => found === undefined || among.includes(found);
  return (
    (typeof value !== "object" || value === null || !("richText" in value) || value.richText.every((run) => run.font === undefined)) &&
    (fill === undefined || (fill.type === "pattern" && known(fill.pattern, ["solid", "none"]))) &&
    known(font?.underline, [true, false, "single", "none"]) &&
    known(font?.vertAlign, []) &&
    known(alignment?.horizontal, ["general", "left", "center", "right"]) &&
    known(alignment?.vertical, ["top", "middle", "bottom"]) &&
    !alignment?.textRotation &&
    !alignment?.indent &&
    border?.diagonal?.style === undefined
  );
}

// Names of fonts, which are the same in every language.
// eslint-disable-next-line no-restricted-syntax
const STANDARD_FONTS: ReadonlySet<string> = new Set(["Calibri", "Aptos Narrow", "等线", "DengXian", "宋体"]);

export function writeStyle(style: BookStyle): Partial<Style> {
  const font = {
    ...(style.fontColor === undefined ? {} : { color: argb(style.fontColor) }),
    ...(style.fontName === undefined ? {} : { name: style.fontName }),
    ...(style.fontSize === undefined ? {} : { size: style.fontSize }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
  };
  const alignment = {
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
    ...(style.wrap ? { wrapText: true } : {}),
  };
  const border: Partial<Borders> = {};
  for (const side of SIDES) {
    const line = style.borders?.[side];
    if (line !== undefined) border[side] = { style: line.line, color: argb(line.color ?? "#000000") };
  }
  return {
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: argb(style.fill) } as const }),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  };
}

/** exceljs keeps the rules of a sheet as it read them; its types do not say so. */
export interface SheetRule {
  readonly type: string;
  readonly priority?: number;
  readonly formulae?: readonly unknown[];
  readonly style?: Partial<Style>;
}
export type SheetRules = readonly { readonly ref: string; readonly rules: readonly SheetRule[] }[];

/** The fill of a conditional format stands in the background colour, other than a cell's own. */
export function readRuleLook(style: Partial<Style> | undefined): { fill?: string; fontColor?: string; bold?: boolean } {
  const fill = style?.fill?.type === "pattern" ? (colorText(style.fill.bgColor) ?? colorText(style.fill.fgColor)) : undefined;
  const fontColor = colorText(style?.font?.color);
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(style?.font?.bold ? { bold: true } : {}),
  };
}

export function writeRuleLook(look: {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}): ConditionalFormattingOptions["rules"][number]["style"] {
  return {
    ...(look.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: argb(look.fill) } }),
    ...(look.fontColor === undefined && !look.bold
      ? {}
      : { font: { ...(look.fontColor === undefined ? {} : { color: argb(look.fontColor) }), ...(look.bold ? { bold: true } : {}) } }),
  };
}
