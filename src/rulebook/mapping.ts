/** What a shop says of the headings on its sheets: which column is which field, and which is none. */
import { foldHeading } from "../sheets";
import { NO_FIELD, type FieldId, type Layout, type Mapping } from "../sheets/types";
import type { Settings } from "./settings";

/** What a heading is: a field, none, or (undefined) whatever the headings' own reading makes of it. */
export function withHeading(settings: Settings, heading: string, meaning: Mapping[string] | undefined): Settings {
  const mapped = new Map(Object.entries(settings.mapped ?? {}));
  if (meaning === undefined) mapped.delete(foldHeading(heading));
  else mapped.set(foldHeading(heading), meaning);
  return withMapping(settings, mapped);
}

/** The column that a field is read from on this sheet, and no other; undefined for none. */
export function withColumn(settings: Settings, { headings, fields }: Layout, field: FieldId, column: number | undefined): Settings {
  const mapped = new Map(Object.entries(settings.mapped ?? {}));
  for (const heading of headings) if (mapped.get(foldHeading(heading)) === field) mapped.delete(foldHeading(heading));
  if (column !== undefined) mapped.set(foldHeading(headings[column]), field);
  else for (const heading of fields.get(field)?.headings ?? []) mapped.set(foldHeading(heading), NO_FIELD);
  return withMapping(settings, mapped);
}

/** As if nothing had ever been said of these headings. */
export function withoutHeadings(settings: Settings, headings: readonly string[]): Settings {
  const mapped = new Map(Object.entries(settings.mapped ?? {}));
  for (const heading of headings) mapped.delete(foldHeading(heading));
  return withMapping(settings, mapped);
}

/** What was said of a heading. */
export function meaningOf({ mapped = {} }: Settings, heading: string): Mapping[string] | undefined {
  const folded = foldHeading(heading);
  return Object.hasOwn(mapped, folded) ? mapped[folded] : undefined;
}

function withMapping({ mapped: _before, ...settings }: Settings, mapped: ReadonlyMap<string, Mapping[string]>): Settings {
  return mapped.size > 0 ? { ...settings, mapped: Object.fromEntries(mapped) } : settings;
}
