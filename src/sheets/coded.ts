/**
 * Columns whose cells are codes instead of words: the numbers of a platform's interface, and columns that ask a question (`inbound`, `is_auto_reply`).
 * Each code is read as the word that it stands for, so that no rule ever meets a number.
 */
import { ERROR_CELL, foldName, saysNothing, unwrap } from "./cells";
import { foldHeading } from "./headings/fold";
import { ROBOT_MARKS } from "./headings/synonyms";
import { platformOf } from "./platform";
import type { RecordRows } from "./rows";
import type { CellSource, FieldId, FoundField, Layout } from "./types";

/** The word of a cell that is a code; "" for one that says nothing; the cell itself where it is none. */
type Decode = (value: unknown) => unknown;

/** One for each column of a field that holds codes; none for the others. */
export type Decoders = readonly (Decode | undefined)[];

const NONE: Decoders = [];

type Words = ReadonlyMap<string, string>;

const numbered = (words: Readonly<Record<number, string>>): Words => new Map(Object.entries(words));

const ORDER_STATUS = numbered({ 1: "待发货", 2: "已发货，待签收", 3: "已签收" });
const REFUND_STATUS = numbered({ 1: "无售后或售后关闭", 2: "售后处理中", 3: "退款中", 4: "退款成功" });
const AFTER_SALES_STATUS = numbered({
  0: "无售后",
  2: "买家申请退款，待商家处理",
  3: "买家申请退货退款，待商家处理",
  4: "商家同意退款，退款中",
  5: "平台同意退款，退款中",
  6: "驳回退款，待买家处理",
  7: "商家同意退货退款，待买家发货",
  8: "平台处理中",
  9: "平台拒绝退款，退款关闭",
  10: "退款成功",
  11: "买家撤销",
  12: "买家逾期未处理，退款失败",
  13: "买家逾期，退款关闭",
  14: "换货补寄，待商家处理",
  15: "换货补寄，待买家处理",
  16: "换货补寄成功",
  17: "换货补寄失败",
  18: "换货补寄，待买家确认",
});
const AFTER_SALES_TYPE = numbered({ 2: "仅退款", 3: "退货退款", 4: "换货", 5: "缺货补寄", 9: "拦截退货" });
/** The contact-centre log that numbers its senders. */
const SENDER_TYPE = numbered({ 1: "customer", 2: "agent" });

interface CodeBook {
  readonly words: Words;
  /** A column of numbers is read by this book only where one of these is among them: the others stand in another book as well. */
  readonly telling?: (key: string) => boolean;
  /** Numbers of Pinduoduo's own interface: on another platform's sheet they may mean anything. */
  readonly pinduoduo?: true;
  /** A 0 is a code that the book does not know, not a blank. */
  readonly zeroIsCode?: true;
}

const BOOKS: ReadonlyMap<string, CodeBook> = new Map(
  (
    [
      [["order_status", "订单状态"], { words: ORDER_STATUS, pinduoduo: true }],
      [["refund_status", "退款状态", "订单退款状态"], { words: REFUND_STATUS, pinduoduo: true }],
      [["after_sales_status"], { words: AFTER_SALES_STATUS, pinduoduo: true }],
      // Numbers up to 4 may be either book's, and 4 is "refunding" in one and "refunded" in the other.
      [["售后状态"], { words: AFTER_SALES_STATUS, pinduoduo: true, telling: (key) => Number(key) > 4 }],
      [["after_sales_type", "售后类型", "退款类型"], { words: AFTER_SALES_TYPE, pinduoduo: true }],
      // A home-made 0 and 1 would turn customers and agents round.
      [["sender_type"], { words: SENDER_TYPE, zeroIsCode: true }],
    ] as const satisfies readonly (readonly [readonly string[], CodeBook])[]
  ).flatMap(([headings, book]) => headings.map((heading) => [foldHeading(heading), book] as const)),
);

interface Question {
  readonly yes: string;
  readonly no: string;
}

/** Columns that ask a question instead of naming the role: what a "yes" and a "no" mean, "" where the other columns have to tell. */
const QUESTIONS: ReadonlyMap<string, Question> = new Map([
  [foldHeading("inbound"), { yes: "customer", no: "agent" }],
  [foldHeading("waiter_send"), { yes: "agent", no: "customer" }],
  ...ROBOT_MARKS.map((heading) => [foldHeading(heading), { yes: "robot", no: "" }] as const),
]);
const YES = new Set(["true", "1", "yes", "y", "是"]);
const NO = new Set(["false", "0", "no", "n", "否"]);

/** True for a column that only marks robots: it does not tell a customer from an agent. */
export function marksRobotsOnly(heading: string): boolean {
  return QUESTIONS.get(foldHeading(heading))?.no === "";
}

const CODED: ReadonlySet<FieldId> = new Set<FieldId>(["status", "refundStatus", "refundType", "role"]);

/** How the cells of a field's columns are decoded. */
export function decodersOf(source: CellSource, { field, columns, headings }: FoundField, layout: Layout, rows: RecordRows): Decoders {
  if (!CODED.has(field)) return NONE;
  return columns.map((column, place) => {
    const heading = foldHeading(headings[place]);
    const question = QUESTIONS.get(heading);
    if (question && field === "role") return answers(question, source, column, rows);
    const book = BOOKS.get(heading);
    if (!book || (book.pinduoduo && platformOf(layout) !== "pinduoduo")) return undefined;
    return isWrittenIn(book, source, column, rows)
      ? decoder((key, isNumber) => (isNumber && key === "0" ? undefined : book.words.get(key)))
      : undefined;
  });
}

/** True where every filled cell of the column is a number of the book. Nearly every column that is not is known by its first cell. */
function isWrittenIn(book: CodeBook, source: CellSource, column: number, { firstRow, size, isBlank }: RecordRows): boolean {
  let told = book.telling === undefined;
  let filled = false;
  for (let i = 0; i < size; i++) {
    if (isBlank(i)) continue;
    const value = source.cell(firstRow + i, column);
    const isZero = value === 0 && book.zeroIsCode;
    if (!isZero && saysNothing(value)) continue;
    const key = keyOf(value);
    if (isZero || !book.words.has(key)) return false;
    filled = true;
    told ||= book.telling!(key);
  }
  return filled && told;
}

/** A 0 says "no", unless the column says yes and no in words: then it is the blank cell that desktop Excel hands over as 0. */
function answers({ yes, no }: Question, source: CellSource, column: number, rows: RecordRows): Decode {
  const { firstRow, size, isBlank } = rows;
  let zero = no;
  for (let i = 0; i < size && zero !== ""; i++) {
    if (isBlank(i)) continue;
    const basic = unwrap(source.cell(firstRow + i, column));
    if (typeof basic === "boolean" || (typeof basic === "string" && !/^[01]?$/.test(foldName(basic)))) zero = "";
  }
  return decoder((key, isNumber) => (key === "0" && isNumber ? zero : YES.has(key) ? yes : NO.has(key) ? no : undefined));
}

function decoder(wordOf: (key: string, isNumber: boolean) => string | undefined): Decode {
  const known = new Map<unknown, unknown>();
  return (value) => {
    let word = known.get(value);
    if (word === undefined) {
      word = wordOf(keyOf(value), typeof unwrap(value) === "number") ?? value;
      if (typeof value !== "object") known.set(value, word);
    }
    return word;
  };
}

function keyOf(value: unknown): string {
  const basic = unwrap(value);
  return basic === undefined || basic === ERROR_CELL ? "" : foldName(String(basic));
}
