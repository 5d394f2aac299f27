/** The tables that formulas are handed. */
import { say } from "../locales";
import { rules } from "../locales/rules";
import { readingOptions } from "../rulebook/settings";
import { gridSource, isPasted, recognise, showCell } from "../sheets";
import type { CellSource, ReadingOptions, Sheet, SheetKind } from "../sheets/types";
import { isEmptyArgument, tableOf } from "./arguments";
import { Refusal } from "./errors";
import { keepSheet, keptSheet } from "./kept";
import { settingsInForce } from "./snapshot";
import { listed } from "./texts";

const SHOWN_SENDERS = 10;

/** Reads a table argument. `kind` is what the argument must be; without one the headings decide. */
export function tableArgument(argument: unknown, name: string, kind?: SheetKind): Sheet {
  const grid = tableOf(argument);
  const options: ReadingOptions = { ...readingOptions(settingsInForce()), kind };
  const key = JSON.stringify(options);
  const kept = keptSheet(grid, key);
  if (kept) return kept;
  const source = gridSource(grid);
  const pasted = recognise(source, options);
  if (!isPasted(pasted)) {
    const why = pasted.isBill ? "bill" : pasted.isDelimited ? "delimited" : "no-headings";
    if (kind && why === "no-headings") refuseOtherKind(source, options, kind, name);
    // One cell without words may be an error itself: #REF!
    const found = pasted.headings.length > 0 ? listed(pasted.headings) : showCell(grid[0]?.[0]);
    throw new Refusal("invalidValue", why, { argument: name, headings: found });
  }
  const sheet = pasted.open(source, options);
  if (pasted.form === "table") keepSheet(grid, key, sheet);
  if (sheet.transcript?.hasStaff === false) {
    const senders = sheet.transcript.senders.slice(0, SHOWN_SENDERS).map((sender) => sender.name);
    throw new Refusal("invalidValue", "no-staff", { argument: name, senders: listed(senders) });
  }
  return sheet;
}

/** A sheet of another kind has headings, though not those that were asked for. */
function refuseOtherKind(source: CellSource, options: ReadingOptions, kind: SheetKind, argument: string): void {
  const other = recognise(source, { ...options, kind: undefined });
  if (!isPasted(other)) return;
  throw new Refusal("invalidValue", "other-kind", {
    argument,
    kind: say(rules, `kind.${kind}`),
    other: say(rules, `kind.${other.layout.kind}`),
    headings: listed(other.layout.headings),
  });
}

export function optionalTable(argument: unknown, name: string, kind?: SheetKind): Sheet | undefined {
  const grid = tableOf(argument);
  return grid.length === 1 && grid[0].length <= 1 && isEmptyArgument(grid[0][0]) ? undefined : tableArgument(argument, name, kind);
}
