/** A parameter as it is typed: what stands in its field, and what is taken from there. What is refused says what was found and what is allowed. */
import { parseDays } from "../rulebook/days";
import { accepts, hasFewForms } from "../rulebook/saved-settings";
import { date } from "./format";
import type { ChargeLine, ParameterMeta, ParameterValue } from "../rulebook/types";

/** One line of a table of charges, as typed: orders below, yuan an order, or percent of the amount, at most. */
export type ChargeEntry = readonly [below: string, yuan: string, percent: string, most: string];
export type Entry = string | boolean | readonly ChargeEntry[];

/** Why an entry is not taken; its sentence stands in the form's catalogue under `refused.<id>`. */
export interface Refused {
  readonly id:
    | "number"
    | "numberAbove"
    | "hours"
    | "day"
    | "braces"
    | "forms"
    | "choice"
    | "chargeNumber"
    | "chargeWhat"
    | "chargeOrder"
    | "chargeLast";
  /** What was typed, and the line where there are several. */
  readonly found: string;
  readonly line?: number;
}

export type Read = { readonly value: ParameterValue } | { readonly refused: Refused };

/** Shares are told in percent; what the multiplication adds in binary is rounded away. */
export function shown(value: number, unit: string): number {
  return unit === "share" ? Number((value * 100).toPrecision(12)) : value;
}

function taken(number: number, unit: string): number {
  return unit === "share" ? Number((number / 100).toPrecision(12)) : number;
}

export function entryOf(parameter: ParameterMeta, value: ParameterValue): Entry {
  switch (parameter.kind) {
    case "number":
      return String(shown(value as number, parameter.unit));
    case "words":
    case "days":
      return (value as readonly string[]).join("\n");
    case "charges":
      return (value as readonly ChargeLine[]).map(({ below, yuan, share, most }) => [
        cell(below),
        cell(yuan),
        cell(share === undefined ? undefined : shown(share, "share")),
        cell(most),
      ]);
    default:
      return value as string | boolean;
  }
}

function cell(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

export function readEntry(parameter: ParameterMeta, entry: Entry): Read {
  if (parameter.kind === "charges") return readCharges(entry as readonly ChargeEntry[]);
  if (parameter.kind === "boolean") return { value: entry as boolean };
  const typed = entry as string;
  switch (parameter.kind) {
    case "number": {
      const number = numberOf(typed);
      const value = number === undefined ? NaN : taken(number, parameter.unit);
      return accepts(parameter, value) ? { value } : { refused: { id: parameter.aboveMin ? "numberAbove" : "number", found: typed } };
    }
    case "hours": {
      const value = typed
        .normalize("NFKC")
        .replace(/\s/g, "")
        .replace(/[–—~至]/g, "-");
      return accepts(parameter, value) ? { value } : { refused: { id: "hours", found: typed } };
    }
    case "choice":
      return accepts(parameter, typed) ? { value: typed } : { refused: { id: "choice", found: typed } };
    case "words":
      return readLines(
        typed,
        (line) => (PHRASE.test(line) ? "forms" : "braces"),
        (line) => (parameter.phrases && !(PHRASE.test(line) && hasFewForms(line)) ? undefined : line),
      );
    case "days":
      return readLines(typed, () => "day", daysText);
  }
}

/** Braces that match, and none within others. */
const PHRASE = /^([^{}]|\{[^{}]*\})*$/;

/** What each line that is not blank is kept as; the first for which there is nothing is refused. */
function readLines(typed: string, why: (line: string) => Refused["id"], kept: (line: string) => string | undefined): Read {
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const value: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = kept(line);
    if (text === undefined) return { refused: { id: why(line), found: line, line: index + 1 } };
    value.push(text);
  }
  return { value };
}

/** Days are kept in one way, however they were written. */
function daysText(line: string): string | undefined {
  const days = parseDays(line);
  if (!days) return undefined;
  const { from, to } = days;
  return from === to ? date(from) : `${date(from)}..${date(to)}`;
}

/** The number of a text, full-width digits and a percent sign included; undefined where it is none. */
function numberOf(typed: string): number | undefined {
  const text = typed.normalize("NFKC").replace(/\s/g, "").replace(/%$/, "");
  // A comma parts thousands, and nothing else: who writes 2,5 does not mean 25.
  return /^-?(\d+\.?\d*|\.\d+|\d{1,3}(,\d{3})+(\.\d*)?)$/.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}

function readCharges(entries: readonly ChargeEntry[]): Read {
  const lines: ChargeLine[] = [];
  const filled = entries.filter((entry) => entry.some((typed) => typed.trim() !== ""));
  for (const [index, entry] of filled.entries()) {
    const refuse = (id: Refused["id"], found: string): Read => ({ refused: { id, found, line: index + 1 } });
    const numbers = entry.map((typed) => (typed.trim() === "" ? undefined : (numberOf(typed) ?? NaN)));
    const bad = numbers.findIndex((number, column) => number !== undefined && !(number >= 0 && (column !== PERCENT || number <= 100)));
    if (bad >= 0) return refuse("chargeNumber", entry[bad]);
    const [below, yuan, percent, most] = numbers;
    if ((yuan === undefined) === (percent === undefined) || (most !== undefined && percent === undefined))
      return refuse("chargeWhat", entry.filter((typed) => typed.trim() !== "").join(" "));
    // The first line whose amount is not reached holds: a line out of order would never be asked, and without a last one large orders have none.
    if (index === filled.length - 1) {
      if (below !== undefined) return refuse("chargeLast", entry[0]);
    } else if (!((below ?? 0) > (lines[index - 1]?.below ?? 0))) return refuse("chargeOrder", entry[0]);
    lines.push({
      ...(below !== undefined && { below }),
      ...(yuan !== undefined && { yuan }),
      ...(percent !== undefined && { share: taken(percent, "share") }),
      ...(most !== undefined && { most }),
    });
  }
  return lines.length > 0 ? { value: lines } : { refused: { id: "chargeWhat", found: "", line: 1 } };
}

const PERCENT = 2;
