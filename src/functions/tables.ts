/** The tables that formulas are handed. */
import { findLayout, gridSource, openSheet } from "../sheets";
import type { ReadingOptions, Sheet, SheetKind } from "../sheets/types";
import { readingOptions } from "../rulebook/settings";
import { isEmptyArgument, gridOf } from "./arguments";
import { say } from "../locales";
import { formulas } from "../locales/formulas";
import { Refusal } from "./errors";
import { settingsInForce } from "./snapshot";

/** Reads a table argument. `kind` is what the argument must be; without one the headings decide. */
export function tableArgument(argument: unknown, name: string, kind?: SheetKind): Sheet {
  const source = gridSource(gridOf(argument));
  const options: ReadingOptions = { ...readingOptions(settingsInForce()), kind };
  const layout = findLayout(source, options);
  if (!("fields" in layout))
    throw new Refusal("invalidValue", "no-headings", { argument: name, headings: layout.headings.join(say(formulas, "list-separator")) });
  return openSheet(source, layout, options);
}

export function optionalTable(argument: unknown, name: string, kind?: SheetKind): Sheet | undefined {
  const grid = gridOf(argument);
  return grid.length === 1 && grid[0].length <= 1 && isEmptyArgument(grid[0][0]) ? undefined : tableArgument(argument, name, kind);
}
