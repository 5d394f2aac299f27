/**
 * One table in the many ways in which it is pasted: columns in any order under any of their names, unknown ones between them, titles above, blank rows and
 * sums below, times, amounts, ids and states written in every way, and what pasting leaves behind. What it says stays the same.
 */
import type { Dice } from "./dice";

export type Kind = "time" | "id" | "name" | "money" | "text" | "word";

/** Seconds for times, yuan for money, the plain text for the others; null where there is nothing. */
export type Value = number | string | null;

export interface Column {
  readonly kind: Kind;
  /** The first is what the clean table calls it. */
  readonly headings: readonly string[];
  /** Words that mean the same, by the plain one. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly values: readonly Value[];
}

/** The columns of a table, all of one length. */
export type Columns = readonly Column[];

export interface Dressed {
  readonly table: unknown[][];
  /** The record of a row of the table, both counted from 0. */
  recordAt(row: number): number;
}

const DAY = 86_400;
const pad = (part: number) => String(part).padStart(2, "0");

/** Year, month, day and clock of seconds since 1899-12-30, by way of Date. */
function parts(seconds: number) {
  const at = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const [h, m, s] = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  return { at, year, month, day, h, m, s, clock: `${pad(h)}:${pad(m)}:${pad(s)}`, half: `${h % 12 || 12}:${pad(m)}:${pad(s)}` };
}

const cleanTime = (seconds: number): string => {
  const { year, month, day, clock } = parts(seconds);
  return `${year}-${pad(month)}-${pad(day)} ${clock}`;
};

const unix = (seconds: number) => seconds - 25_569 * DAY - 8 * 3600;
const inUtc = (seconds: number) => parts(seconds - 8 * 3600);
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The days of the tables are the 13th and later, so that a/b/yyyy says by itself which is which. */
const TIME_STYLES: readonly ((seconds: number) => unknown)[] = [
  cleanTime,
  (t) => t / DAY,
  (t) => t / DAY + 3e-11,
  (t) => ({ type: "FormattedNumber", basicType: "Double", basicValue: t / DAY }),
  (t) => String(t / DAY),
  (t) => ((p) => `${p.year}/${p.month}/${p.day} ${p.h}:${p.m}:${p.s}`)(parts(t)),
  (t) => ((p) => `${p.year}.${pad(p.month)}.${p.day} ${p.clock}`)(parts(t)),
  (t) => ((p) => `${p.year}年${p.month}月${p.day}日 ${p.h}时${p.m}分${p.s}秒`)(parts(t)),
  (t) => ((p) => `${p.year}年${p.month}月${p.day}日${p.clock}`)(parts(t)),
  (t) => ((p) => `${p.day}/${p.month}/${p.year} ${p.clock}`)(parts(t)),
  (t) => ((p) => `${p.month}/${p.day}/${p.year} ${p.half} ${p.h < 12 ? "AM" : "PM"}`)(parts(t)),
  (t) => ((p) => `${p.year}-${p.month}-${p.day} ${p.h < 12 ? "上午" : "下午"}${p.half}`)(parts(t)),
  (t) => cleanTime(t).replace(" ", "T"),
  (t) => cleanTime(t - 8 * 3600).replace(" ", "T") + ".000Z",
  (t) => cleanTime(t).replace(" ", "T") + "+08:00",
  (t) => cleanTime(t) + ".300",
  (t) => cleanTime(t).replaceAll(":", "："),
  (t) => cleanTime(t).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (t) => unix(t) * 1000,
  (t) => String(unix(t) * 1000 + 123),
  (t) => unix(t),
  (t) => ((p) => `${WEEKDAYS[p.at.getUTCDay()]} ${MONTHS[p.month - 1]} ${pad(p.day)} ${p.clock} +0000 ${p.year}`)(inUtc(t)),
  (t) => ((p) => `${MONTHS[p.month - 1]} ${p.day}, ${p.year} ${p.half} ${p.h < 12 ? "am" : "pm"}`)(parts(t)),
];

const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** What pasting and exporting leave around a text. */
const NOISE: readonly ((text: string) => unknown)[] = [
  (text) => text,
  (text) => text,
  (text) => `'${text}`,
  (text) => `${text}\t`,
  (text) => `\u00a0${text} `,
  (text) => `\u200b${text}\ufeff`,
  (text) => ` ${text}\r\n`,
  (text) => `${text}\u0003`,
  (text) => ({ type: "String", basicType: "String", basicValue: text }),
];
const ID_NOISE: readonly ((text: string) => unknown)[] = [
  ...NOISE,
  (text) => `="${text}"`,
  (text) => wide(text),
  (text) => text.toUpperCase(),
  (text) => `${text.slice(0, 2)}\u200d${text.slice(2)}`,
  (text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : text),
];

const BLANKS: Readonly<Record<Kind, readonly unknown[]>> = {
  time: [null, "", undefined, 0, "-", "--", "/", "~", "\\N", "NULL", "无", "0000-00-00 00:00:00", " ", "\t", NaN],
  id: [null, "", undefined, 0, "-", "--", "/", "None", "nan", " \u00a0"],
  name: [null, "", undefined, 0, "-", "无", "NULL"],
  word: [null, "", undefined, 0, "-", "--", "/", "~", "暂无数据"],
  money: [null, "", undefined, "-", "--", "nan"],
  text: [null, "", undefined, 0, "NULL", "--"],
};

const UNKNOWN: readonly [heading: string, ...cells: unknown[]][] = [
  ["仓库", "一号仓", "", null],
  ["省", "某省", "昂**"],
  ["是否异常", "否", "是"],
  ["商家编码-规格", "A-1", 0, "2.78E+11"],
  ["Warehouse Name", "GA 30093", "", "#N/A"],
  ["Store Id", 1e15, 2.5, { type: "Error", basicValue: "#REF!" }],
  ["统计日", 45_430, "2024-05-30"],
  ["", "x", true, false],
];

function cellOf(dice: Dice, { kind, words }: Column, value: Value, style: number, fen: boolean): unknown {
  if (value === null) return dice.pick(BLANKS[kind]);
  if (kind === "time") {
    const written = TIME_STYLES[dice.oneIn(6) ? dice.below(TIME_STYLES.length) : style](value as number);
    return typeof written === "string" && dice.oneIn(3) ? dice.pick(NOISE)(written) : written;
  }
  if (kind === "money") return moneyCell(dice, value as number, fen);
  const text = words?.[value] ? dice.pick(words[value]) : String(value);
  if (kind === "id") return dice.oneIn(2) ? text : dice.pick(ID_NOISE)(text);
  if (kind === "text") return dice.oneIn(8) ? { type: "String", basicType: "String", basicValue: text } : text;
  if (kind === "name" && dice.oneIn(6)) return wide(text);
  return dice.oneIn(2) ? text : dice.pick(NOISE)(text);
}

function moneyCell(dice: Dice, yuan: number, fen: boolean): unknown {
  if (fen) return dice.pick([Math.round(yuan * 100), String(Math.round(yuan * 100)), `'${Math.round(yuan * 100)}`]);
  const fixed = yuan.toFixed(2);
  return dice.pick<unknown>([
    yuan,
    fixed,
    `¥${fixed}`,
    `￥ ${fixed}`,
    `${fixed}元`,
    fixed.replace(/\B(?=(\d{3})+\.)/g, ","),
    `${fixed.replace(".", ",")}元`,
    wide(fixed),
    `${yuan / 10_000}万`,
    { type: "FormattedNumber", basicType: "Double", basicValue: yuan },
  ]);
}

function headingOf(dice: Dice, { headings, kind }: Column): { heading: string; fen: boolean } {
  const heading = dice.pick(headings);
  if (kind === "money" && dice.oneIn(4)) return { heading: `${heading}(分)`, fen: true };
  const named = kind === "money" ? heading + dice.pick(["", "(元)", "（元）", "\n(元)"]) : heading;
  const noise = dice.pick<(text: string) => string>([
    (text) => text,
    (text) => text,
    (text) => `${text} `,
    (text) => `*${text}`,
    (text) => `\ufeff${text}`,
    (text) => `${text}：`,
    (text) => wide(text),
    (text) => text.toUpperCase(),
    (text) => text.replace(/ /g, "_"),
    (text) => `${text.slice(0, 2)}\n${text.slice(2)}`,
  ]);
  return { heading: noise(named), fen: false };
}

export interface Dressing {
  /** Rows that belong together: no blank row is put between them. */
  readonly joined?: (row: number) => boolean;
  /** Columns that hold what people say: a sum is never told by them. */
  readonly said?: readonly Column[];
}

export function dress(dice: Dice, columns: Columns, { joined = () => false, said = [] }: Dressing = {}): Dressed {
  const size = columns[0].values.length;
  const made = columns.map((column) => {
    const { heading, fen } = headingOf(dice, column);
    const style = dice.below(TIME_STYLES.length);
    return { column, heading, cells: column.values.map((value) => cellOf(dice, column, value, style, fen)) };
  });
  const others = dice.shuffled(UNKNOWN).slice(0, dice.below(4));
  const unknown = others.map(([heading, ...cells]) => ({
    heading,
    cells: Array.from({ length: size }, () => dice.pick(cells)),
    column: undefined,
  }));
  const order = dice.shuffled([...made, ...unknown]);

  const table: unknown[][] = dice.pick<unknown[][]>([[], [], [["五月导出"]], [["五月导出"], []], [["导出时间：", "2024-05-30"], [null, 0]]]).map((row) => [...row]); // prettier-ignore
  const blank = () => dice.pick<unknown[]>([[], order.map(() => ""), order.map(() => null), order.map(() => 0), [undefined, " "]]);
  const recordOf = new Map<number, number>();
  table.push(order.map(({ heading }) => heading));
  for (let row = 0; row < size; row++) {
    if (dice.oneIn(8) && !joined(row)) table.push(blank());
    recordOf.set(table.length, row);
    table.push(order.map(({ cells }) => cells[row]));
  }
  if (dice.oneIn(3) && !said.includes(order[0].column!)) table.push([dice.pick(["合计", "总计：", "汇总值", "合计：12单", "Total"]), ...order.slice(1).map(() => dice.pick<unknown>(["", 12, null]))]); // prettier-ignore
  for (let below = dice.below(3); below > 0; below--) table.push(blank());
  return { table, recordAt: (row) => recordOf.get(row) ?? -1 };
}

/** The same table as plainly as it can be. */
export function clean(columns: Columns): unknown[][] {
  const cell = ({ kind }: Column, value: Value) => (value === null ? "" : kind === "time" ? cleanTime(value as number) : value);
  return [
    columns.map(({ headings }) => headings[0]),
    ...columns[0].values.map((_, row) => columns.map((column) => cell(column, column.values[row]))),
  ];
}
