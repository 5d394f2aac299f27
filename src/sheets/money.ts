/** Amounts, quantities and ratings: `¥1,234.50`, `1234.5元`, `(1,234.50)`, `11.50万`, `3件`, full-width digits. */
import { cleanText, foldName, unwrap } from "./cells";

// No unit of another currency, and no 分: 500分 may be fen or points, and reading it wrong would be off by a hundred.
const AMOUNT = /^([+-]?)(?:人民币|rmb|cny|¥)?\s*([+-]?)(\d[\d,]*|(?=\.))(\.\d+)?\s*(万|亿)?\s*(?:元|块|圆|人民币|rmb|cny|件|个|星)?$/;
// No number of thousands begins with a 0: 0,500 may be a half.
const THOUSANDS = /^[1-9]\d{0,2}(,\d{3})+$/;
/** `1052,75`: one comma before one or two last digits cannot part thousands, so it is a decimal comma. */
const DECIMAL_COMMA = /^(\d+),(\d{1,2})$/;
/** How accountants write what is owed. */
const IN_BRACKETS = /^((?:人民币|rmb|cny|¥)?)\s*\(([^()+-]*)\)\s*元?$/;
/** What platforms that do not count stars say instead, and how many stars that is. */
const OPINIONS: readonly (readonly [RegExp, number])[] = [
  [/差评|\b(?:bad|negative)\b/, 1],
  [/中评|\bneutral\b/, 3],
  [/好评|\b(?:good|positive)\b/, 5],
];
const TIMES = { 万: 1e4, 亿: 1e8 } as const;
const NAMES_UNIT = /[¥元块圆万亿]|人民币|rmb|cny/i;
const LONGEST = 40;

/** Reads one cell or argument; NaN where it is empty or cannot be read. A number 0 is 0: an amount may well be nothing. */
export function readNumber(value: unknown): number {
  const basic = unwrap(value);
  if (typeof basic === "number") return Number.isFinite(basic) ? basic : NaN;
  return typeof basic === "string" ? parseAmount(cleanText(basic)) : NaN;
}

/** As readNumber, for stars: 差评, 中评 and 好评 stand for one, three and five. */
export function readRating(value: unknown): number {
  const basic = unwrap(value);
  const said = typeof basic === "string" ? foldName(basic) : "";
  return OPINIONS.find(([words]) => words.test(said))?.[1] ?? readNumber(basic);
}

/** As readNumber, for a column whose heading names the unit: a cell that names one of its own contradicts it and cannot be read. */
export function readScaled(value: unknown, scale: number): number {
  const basic = unwrap(value);
  if (typeof basic === "string" && NAMES_UNIT.test(basic.normalize("NFKC"))) return NaN;
  // Rounded to what a cell can say: 1235 fen are 12.35 yuan, not 12.350000000000001.
  return Number((readNumber(value) * scale).toPrecision(15));
}

function parseAmount(text: string): number {
  if (text.length > LONGEST) return NaN;
  const folded = text.normalize("NFKC").replaceAll("\u2212", "-").toLowerCase();
  const owed = IN_BRACKETS.exec(folded);
  if (owed) return 0 - parsePlain(owed[1] + owed[2].trim());
  return parsePlain(folded);
}

function parsePlain(folded: string): number {
  const match = AMOUNT.exec(folded);
  if (!match) return NaN;
  const [, before, after, whole, fraction = "", unit] = match;
  if (before !== "" && after !== "") return NaN;
  const digits = plainDigits(whole, fraction);
  if (digits === undefined) return NaN;
  const sign = before === "-" || after === "-" ? -1 : 1;
  if (unit === undefined) return sign * Number(digits);
  // Rounded to what a cell can say: 1.1万 is 11000, not 11000.000000000002.
  return sign * Number((Number(digits) * TIMES[unit as keyof typeof TIMES]).toPrecision(15));
}

function plainDigits(whole: string, fraction: string): string | undefined {
  if (!whole.includes(",")) return whole + fraction;
  if (THOUSANDS.test(whole)) return whole.replaceAll(",", "") + fraction;
  const comma = fraction === "" ? DECIMAL_COMMA.exec(whole) : null;
  return comma ? `${comma[1]}.${comma[2]}` : undefined;
}
