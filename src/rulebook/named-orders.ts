/** Order numbers in messages: which message names which order of a sheet. */
import { foldText } from "../sheets";
import type { Sheet, Task } from "../sheets/types";
import { oncePerPair } from "./once";
import { ordersByNumber } from "./orders";

/** Rows worked on between two yields, as a mask. */
const SLICE = 0xffff;
/** Not shorter than shops number their orders. */
const SHORTEST = 6;
/** What may be an order's number in the midst of a sentence: letters, digits and hyphens. */
const NUMBER_IN_TEXT = /[0-9a-z][0-9a-z-]{5,}/g;

/** Numbers that stand both in messages and on the order sheet, folded, in the order of the messages. */
export interface NamedOrders {
  readonly rows: readonly number[];
  readonly numbers: readonly string[];
}

export const namedOrders = oncePerPair(readNumbers);

function* readNumbers(chat: Sheet, orders: Sheet): Task<NamedOrders> {
  const wanted = new Set([...orders.code("orderId").keys, ...ordersByNumber(orders).keys()]);
  const rows: number[] = [];
  const numbers: string[] = [];
  if (!chat.has("text") || wanted.size === 0) return { rows, numbers };
  for (let row = 0; row < chat.size; row++) {
    for (const number of numbersIn(chat.text("text", row))) {
      if (!wanted.has(number)) continue;
      rows.push(row);
      numbers.push(number);
    }
    if ((row & SLICE) === SLICE) yield SLICE;
  }
  return { rows, numbers };
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
