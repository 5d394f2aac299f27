/** Order numbers that an ERP has merged in one cell, because the orders went out in one parcel: the row belongs to each of them. */

const PARTED = /[,;、|\n]/;
/** Letters, digits and hyphens with a digit among them, not shorter than shops number their orders. */
const NUMBER = /^(?=.*\d)[0-9a-z][0-9a-z-]{5,}$/;

/** The numbers that a folded order number holds: itself, or each of those that were merged in its cell. */
export function numbersOf(key: string): readonly string[] {
  return mergedNumbers(key) ?? [key];
}

/** The numbers of a cell that holds several, each once; undefined for one that does not. */
export function mergedNumbers(key: string): readonly string[] | undefined {
  if (!PARTED.test(key)) return undefined;
  const parts = [...new Set(key.split(PARTED).map((part) => part.trim()))].filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => NUMBER.test(part)) ? parts : undefined;
}
