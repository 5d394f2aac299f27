/** What the parts of the pane are handed that are loaded when they are needed. */
import type { Settings } from "../../rulebook/settings";
import type { Actions } from "../actions";
import type { PaneState, SheetEntry } from "../state";

/** What stands below the first screen after an audit. */
export interface FindingsProps {
  readonly state: PaneState;
  /** Fill colours of the sheet's rows by severity, for the legend. */
  readonly colours: Readonly<Record<string, string>>;
  readonly actions: Actions;
}

/** What is shown of a sheet that is expanded. */
export interface SheetDetailsProps {
  readonly entry: SheetEntry;
  readonly settings: Settings;
  readonly busy: boolean;
  readonly actions: Actions;
}
