/** Order numbers in messages: which message names which order of a sheet. */
import { foldText, inSlices, numbersOf, oncePerPair } from "../sheets";
import type { Sheet, Task } from "../sheets/types";
import { ordersByNumber } from "./orders";
import { NUMBER_DIGITS } from "./wording/sieve";

/** Not shorter than shops number their orders. */
const SHORTEST = 6;
/** What may be an order's number in the midst of a sentence: letters, digits and hyphens. */
const NUMBER_IN_TEXT = /[0-9a-z][0-9a-z-]{5,}/g;

/** A number that stands both in a message and on the order sheet, folded, and the order that has it there. */
export interface NamedOrder {
  readonly row: number;
  readonly number: string;
  readonly order: number;
}

const rowsWithNumbers = new WeakMap<Sheet, () => readonly number[]>();

/** Whoever reads every message of a chat sheet for words says here which hold `NUMBER_DIGITS` or more, so that nobody need read them all again for orders. */
export function keepRowsWithNumbers(chat: Sheet, rows: () => readonly number[]): void {
  rowsWithNumbers.set(chat, rows);
}

/** In the order of the messages. */
export const namedOrders = oncePerPair(readNumbers);

function* readNumbers(chat: Sheet, orders: Sheet): Task<readonly NamedOrder[]> {
  const { keys } = orders.code("orderId");
  if (!chat.has("text") || keys.length === 0) return [];
  const shape = yield* shapeOf(keys);
  const looked = shape.digits >= NUMBER_DIGITS ? rowsWithNumbers.get(chat)?.() : undefined;
  const textOf = chat.textsOf("text");
  const size = looked?.length ?? chat.size;
  const told: { row: number; number: string }[] = [];
  yield* inSlices(size, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = looked ? looked[at] : at;
      for (const number of numbersIn(textOf(row))) if (number.length >= shape.length) told.push({ row, number });
    }
  });
  if (told.length === 0) return [];
  const ordersOf = yield* ordersByNumber(orders);
  return told.flatMap(({ row, number }) => ordersOf(number).map((order) => ({ row, number, order })));
}

/** The fewest characters, and the fewest digits, that an order number of these has; several may be merged in one. */
function* shapeOf(keys: readonly string[]): Task<{ readonly length: number; readonly digits: number }> {
  const shape = { length: Infinity, digits: Infinity };
  yield* inSlices(keys.length, (from, to) => {
    for (let at = from; at < to; at++) {
      for (const number of numbersOf(keys[at])) {
        shape.length = Math.min(shape.length, number.length);
        shape.digits = Math.min(shape.digits, digitsOf(number));
      }
    }
  });
  return shape;
}

function digitsOf(number: string): number {
  let digits = 0;
  for (let at = 0; at < number.length; at++) {
    const code = number.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  return digits;
}

const NONE: readonly string[] = [];

/** What may be order numbers in a message, folded. Most messages hold none, and that is seen without folding them. */
function numbersIn(text: string): readonly string[] {
  return mayHoldNumber(text) ? (foldText(text).match(NUMBER_IN_TEXT) ?? NONE) : NONE;
}

/** What a character is in a number: a piece of one, … */
const PIECE = 1;
/** … its end, … */
const END = 2;
/** … or what only folding tells. */
const UNSURE = 3;
/** Found out when a character is first met. */
const KINDS = new Uint8Array(0x10000);

function mayHoldNumber(text: string): boolean {
  let hasDigit = false;
  let run = 0;
  let isLong = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] || (KINDS[code] = kindOf(code));
    if (kind === END) {
      run = 0;
      continue;
    }
    hasDigit ||= (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
    isLong ||= kind === UNSURE || ++run >= SHORTEST;
  }
  return hasDigit && isLong;
}

/** Folds the character between two others, since what stands at an end is trimmed. Half a character may be anything. */
function kindOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return UNSURE;
  const [, folded] = /^,(.+),$/s.exec(foldText(`,${String.fromCharCode(code)},`)) ?? [];
  if (folded === undefined) return UNSURE;
  if (!/[0-9a-z-]/.test(folded)) return END;
  return folded.length === 1 ? PIECE : UNSURE;
}
