/** What the user says of a sheet's columns: remembered in the workbook, for formulas as well. */
import { withColumn, withHeading, withoutHeadings } from "../../rulebook/mapping";
import type { Settings } from "../../rulebook/settings";
import type { FieldId, Mapping } from "../../sheets/types";
import type { Store } from "../store";

export interface ColumnActions {
  /** Takes a column of a recognised sheet for a field, or (undefined) none of them. */
  chooseColumn(sheet: string, field: FieldId, column: number | undefined): Promise<void>;
  /** Takes a heading for what it is said to be; undefined leaves it to be recognised. */
  nameHeading(heading: string, meaning: Mapping[string] | undefined): Promise<void>;
  /** Forgets what was said of a sheet's headings. */
  forgetColumns(sheet: string): Promise<void>;
}

export function columnActions(store: Store, remember: (changed: (settings: Settings) => Settings) => Promise<void>): ColumnActions {
  const entryOf = (id: string) => store.get().sheets.entries.find(({ target }) => target.id === id);
  return {
    async chooseColumn(id, field, column) {
      const layout = entryOf(id)?.layout;
      if (layout) await remember((settings) => withColumn(settings, layout, field, column));
    },
    nameHeading: (heading, meaning) => remember((settings) => withHeading(settings, heading, meaning)),
    forgetColumns(id) {
      const { layout, headings = [] } = entryOf(id) ?? {};
      return remember((settings) => withoutHeadings(settings, layout?.headings ?? headings));
    },
  };
}
