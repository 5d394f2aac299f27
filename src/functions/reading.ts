/** READING: how a table was read, line by line. Headings, items and ids are a contract, the same in both languages; the last column says it in words. */
import { platformInForce, runNow } from "../audit";
import { say, type Data } from "../locales";
import { reading, type ReadingText } from "../locales/reading";
import { rules } from "../locales/rules";
import { parametersInForce } from "../rulebook/settings";
import { expectedIn, readingOf, type FieldReading, type Reading } from "../sheets";
import type { FieldId, Sheet } from "../sheets/types";
import { settingsInForce } from "./snapshot";
import { tableArgument } from "./tables";
import { textCell } from "./texts";

/** `row` and `column` count from 1 in the range that was handed in: a formula does not know where that stands. */
const HEADER = ["item", "field", "heading", "value", "row", "column", "says"];

interface Line {
  readonly item: string;
  readonly field?: FieldId;
  readonly heading?: string;
  readonly value: string | number;
  readonly row?: number;
  readonly column?: number;
  readonly says: string;
}

export function readingTable(table: unknown): unknown[][] {
  const sheet = tableArgument(table, "table");
  const read = runNow(readingOf(sheet));
  const lines = [kindLine(read), ...platformLines(sheet), ...headingLines(read), ...rowLines(read), ...cellLines(read)];
  return [
    HEADER,
    ...lines.map(({ item, field, heading, value, row, column, says }) => cells([item, field, heading, value, row, column, says])),
  ];
}

function cells(line: readonly (string | number | undefined)[]): (string | number)[] {
  return line.map((cell) => (typeof cell === "string" ? textCell(cell) : (cell ?? "")));
}

const words = (key: ReadingText, data?: Data): string => say(reading, key, data);
const fieldName = (field: FieldId): string => say(rules, `field.${field}`);

function kindLine({ kind, headingRow }: Reading): Line {
  const name = say(rules, `kind.${kind}`);
  if (headingRow < 0) return { item: "kind", value: kind, says: words("kind.text", { kind: name }) };
  const row = headingRow + 1;
  return { item: "kind", value: kind, row, says: words("kind", { kind: name, row }) };
}

/** Only of order sheets can it be told; what the workbook names holds for every sheet. */
function platformLines(sheet: Sheet): Line[] {
  const { id, by, heading } = platformInForce({ orders: sheet }, parametersInForce(settingsInForce()));
  if (by !== "choice" && sheet.kind !== "orders") return [];
  const says = words(`platform.${by}`, { platform: words(`platform.${id}`), heading: heading ?? "" });
  return [{ item: "platform", heading, value: id, says }];
}

function headingLines({ fields, ambiguous, ignored }: Reading): Line[] {
  return [
    ...fields.flatMap(({ field, places, filled, byHand, fromText }) =>
      places.map(({ column, heading }, place): Line => {
        const key = fromText ? "field.text" : place > 0 ? "field.next" : byHand ? "field.byHand" : "field";
        const says = words(key, { field: fieldName(field), column: column + 1, heading, filled });
        return { item: "field", field, heading, value: place > 0 ? "" : filled, column: column + 1, says };
      }),
    ),
    ...ambiguous.map(({ heading, column, taken, other }): Line => {
      const says = words("ambiguous", { heading, taken: fieldName(taken), other: fieldName(other) });
      return { item: "ambiguous", field: taken, heading, value: other, column: column + 1, says };
    }),
    ...ignored.map(({ heading, column }): Line => {
      return { item: "ignored", heading, value: "", column: column + 1, says: words("ignored", { heading, column: column + 1 }) };
    }),
  ];
}

function rowLines({ read, skipped, filledDown }: Reading): Line[] {
  return [
    { item: "rows-read", value: read, says: words("rows.read", { count: read }) },
    ...skipped.map(({ reason, count, rows }): Line => {
      const row = rows[0] + 1;
      return { item: `rows-${reason}`, value: count, row, says: words(`rows.${reason}`, { count, row }) };
    }),
    ...(filledDown > 0 ? [{ item: "rows-filled-down", value: filledDown, says: words("rows.filled-down", { count: filledDown }) }] : []),
  ];
}

function cellLines({ fields }: Reading): Line[] {
  return [
    ...fields.filter(({ unreadable }) => unreadable > 0).flatMap(unreadableLines),
    ...fields.flatMap(({ field, dates }) =>
      dates.map(({ how, count = 0 }): Line => {
        return { item: "dates", field, value: how, says: words(`dates.${how}`, { field: fieldName(field), count }) };
      }),
    ),
  ];
}

function unreadableLines({ field, filled, unreadable, badCells }: FieldReading): Line[] {
  const expected = words(`expected.${expectedIn(field)}`);
  return [
    { item: "unreadable", field, value: unreadable, says: words("unreadable", { field: fieldName(field), filled, count: unreadable }) },
    ...badCells.map(({ row, column, found }): Line => {
      const place = { row: row + 1, column: column + 1 };
      return { item: "cell", field, value: found, ...place, says: words("cell", { ...place, found, expected }) };
    }),
  ];
}
