/** Phone and card numbers in a text, in one pass over its digits: whole, or in the groups and single digits they are split into. */
export interface NumberFound {
  readonly kind: "phone" | "card";
  readonly start: number;
  readonly end: number;
}

/** As mobile numbers are issued: nothing that a shop could see otherwise. */
const PHONE_LENGTH = 11;
/** By the standard of the cards. */
const CARD_LENGTHS = { from: 16, to: 19 };
/** A date without marks (240501): what stands behind it is a time and no telephone. */
const DATE_LENGTH = 6;
const PHONE_GROUPS = new Set(["11", "3,4,4", "3,8", "7,4", Array(PHONE_LENGTH).fill(1).join(",")]);

export function numbersOf(text: string): readonly NumberFound[] {
  const found: NumberFound[] = [];
  for (let at = 0; at < text.length;) {
    if (!isDigit(text, at)) {
      at++;
      continue;
    }
    // A chain of digit groups with one blank or hyphen between two of them.
    const start = at;
    const groups: string[] = [];
    for (;;) {
      const from = at;
      while (isDigit(text, at)) at++;
      groups.push(narrow(text.slice(from, at)));
      if (!/[ -]/.test(text[at] ?? "") || !isDigit(text, at + 1)) break;
      at++;
    }
    if (!/[A-Za-z]/.test(text[start - 1] ?? "") && !/[A-Za-z*]/.test(text[at] ?? "")) found.push(...kindsOf(groups, start, at));
  }
  return found;
}

function kindsOf(groups: readonly string[], start: number, end: number): NumberFound[] {
  const all = groups.join("");
  if (PHONE_GROUPS.has(groups.map((group) => group.length).join(",")) && isPhone(all)) return [{ kind: "phone", start, end }];
  if (/^(62|4|5)/.test(all) && all.length >= CARD_LENGTHS.from && all.length <= CARD_LENGTHS.to) return [{ kind: "card", start, end }];
  // Beside other figures (a date, a time) a phone number stands as one whole group.
  const found: NumberFound[] = [];
  let at = start;
  for (const group of groups) {
    if (groups.length > 1 && group.length === PHONE_LENGTH && isPhone(group) && groups[0].length !== DATE_LENGTH) {
      found.push({ kind: "phone", start: at, end: at + group.length });
    }
    at += group.length + 1;
  }
  return found;
}

function isPhone(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

function narrow(digits: string): string {
  return digits.normalize("NFKC");
}
