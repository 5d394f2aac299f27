/** One cell between the grid's words and the host's. */
import {
  type ICellData,
  type IStyleData,
  type Nullable,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BookStyle, BorderLine, Side } from "../book";
import type { CellInput, CellStyle, CellValue, StyleChange } from "../host/workbook";

/** What a cell holds; "" is blank. */
export function readValue(cell: Nullable<ICellData>): CellValue {
  if (cell == null) return "";
  // Rich text keeps its words in a document, whose last paragraph ends in CR LF.
  if (cell.p?.body !== undefined) return cell.p.body.dataStream.replace(/\r\n$/, "");
  if (cell.v == null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === "1";
  return cell.v;
}

/**
 * The grid reads text that looks like a number, a truth value or a formula as one whenever the cell is touched again, be it by a colour.
 * Such text is marked as forced, which it leaves alone.
 */
function textType(text: string): CellValueType {
  const readAsSomethingElse = (text.trim() !== "" && !Number.isNaN(Number(text))) || /^\s*(true|false)\s*$|^[=+\-@]/i.test(text);
  return readAsSomethingElse ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

export function valueData(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: textType(value) };
}

/** What is put over a cell; everything it held before is named, or the grid would keep it. */
export function inputData(input: Exclude<CellInput, null>): ICellData {
  if (typeof input === "object") return { f: input.formula, v: null, t: null, p: null, si: null };
  if (input === "") return { v: null, t: null, f: null, p: null, si: null };
  return { ...valueData(input), f: null, p: null, si: null };
}

export function isFilled(cell: Nullable<ICellData>): boolean {
  return cell != null && ((cell.v != null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si) || cell.p != null);
}

const LINES: readonly (BorderLine | undefined)[] = [
  undefined, "thin", "hair", "dotted", "dashed", "dashDot", "dashDotDot", "double", "medium", "dashed", "dashDot", "dashDotDot", "dashDot", "thick",
]; // prettier-ignore
const SIDES: readonly (readonly [Side, "t" | "r" | "b" | "l"])[] = [["top", "t"], ["right", "r"], ["bottom", "b"], ["left", "l"]]; // prettier-ignore

export function styleData(style: BookStyle): IStyleData {
  const data: IStyleData = {};
  if (style.fill !== undefined) data.bg = { rgb: style.fill };
  if (style.fontColor !== undefined) data.cl = { rgb: style.fontColor };
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.bold) data.bl = 1;
  if (style.italic) data.it = 1;
  if (style.underline) data.ul = { s: 1 };
  if (style.strikethrough) data.st = { s: 1 };
  if (style.numberFormat !== undefined) data.n = { pattern: style.numberFormat };
  if (style.horizontal !== undefined) {
    data.ht = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT }[style.horizontal];
  }
  if (style.vertical !== undefined)
    data.vt = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM }[style.vertical];
  if (style.wrap) data.tb = WrapStrategy.WRAP;
  if (style.borders !== undefined) {
    data.bd = {};
    for (const [side, key] of SIDES) {
      const border = style.borders[side];
      if (border !== undefined) data.bd[key] = { s: LINES.indexOf(border.line), cl: { rgb: border.color ?? "#000000" } };
    }
  }
  return data;
}

export function readStyle(data: Nullable<IStyleData>): CellStyle {
  if (data == null) return {};
  const style: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
  if (data.bg?.rgb != null) style.fill = hexColor(data.bg.rgb);
  if (data.cl?.rgb != null) style.fontColor = hexColor(data.cl.rgb);
  if (data.ff != null) style.fontName = data.ff;
  if (data.fs != null) style.fontSize = data.fs;
  if (data.bl) style.bold = true;
  if (data.it) style.italic = true;
  if (data.ul?.s) style.underline = true;
  if (data.st?.s) style.strikethrough = true;
  return style;
}

export function readBookStyle(data: Nullable<IStyleData>): BookStyle | undefined {
  if (data == null) return undefined;
  const style: { -readonly [K in keyof BookStyle]: BookStyle[K] } = { ...readStyle(data) };
  if (data.n?.pattern) style.numberFormat = data.n.pattern;
  const horizontal = ([undefined, "left", "center", "right"] as const)[Math.min(data.ht ?? 0, 3) as 0 | 1 | 2 | 3];
  if (horizontal !== undefined) style.horizontal = horizontal;
  const vertical = ([undefined, "top", "middle", "bottom"] as const)[data.vt ?? 0];
  if (vertical !== undefined) style.vertical = vertical;
  if (data.tb === WrapStrategy.WRAP) style.wrap = true;
  if (data.bd != null) {
    const borders: { [S in Side]?: { line: BorderLine; color?: string } } = {};
    for (const [side, key] of SIDES) {
      const line = LINES[data.bd[key]?.s ?? 0];
      if (line !== undefined) borders[side] = { line, color: hexColor(data.bd[key]?.cl?.rgb ?? "#000000") };
    }
    if (Object.keys(borders).length > 0) style.borders = borders;
  }
  return Object.keys(style).length > 0 ? style : undefined;
}

/** A change of style in the grid's words: null takes a member away, absent members stay. */
export function styleChangeData(change: StyleChange): IStyleData {
  const data: Record<string, unknown> = {};
  if (change.fill !== undefined) data["bg"] = change.fill === null ? null : { rgb: change.fill };
  if (change.fontColor !== undefined) data["cl"] = change.fontColor === null ? null : { rgb: change.fontColor };
  if (change.fontName !== undefined) data["ff"] = change.fontName;
  if (change.fontSize !== undefined) data["fs"] = change.fontSize;
  if (change.bold !== undefined) data["bl"] = change.bold ? 1 : null;
  if (change.italic !== undefined) data["it"] = change.italic ? 1 : null;
  if (change.underline !== undefined) data["ul"] = change.underline ? { s: 1 } : null;
  if (change.strikethrough !== undefined) data["st"] = change.strikethrough ? { s: 1 } : null;
  return data as IStyleData;
}

const NO_STYLE = { ff: null, fs: null, it: null, bl: null, ul: null, st: null, ol: null, bg: null, bd: null, cl: null, va: null, td: null, tr: null, ht: null, vt: null, tb: null, pd: null, n: null }; // prettier-ignore

/** A cell that replaces whatever stood there, style included: the grid merges, so everything absent is named. */
export function wholeCell(cell: Nullable<ICellData>, style: Nullable<IStyleData>): ICellData {
  const { v = null, t = null, f = null, p = null } = cell ?? {};
  return { v, t, f, si: null, p, s: { ...NO_STYLE, ...style } as unknown as IStyleData };
}

/** "rgb(1,2,3)", "#abc" and "#aabbcc" as "#AABBCC". */
export function hexColor(color: string): string {
  const parts = /^rgba?\((\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts !== null) return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase(); // prettier-ignore
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (short === null ? color : `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`).toUpperCase();
}
