/** What the pane does when something is clicked or heard: the only place of the pane that reaches into the workbook. */
import type { Workbook } from "../../excel/types";
import type { Store } from "../store";
import { auditActions, type AuditActions } from "./audit";
import { resultActions, type ResultActions } from "./results";
import { settingsActions, type SettingsActions } from "./settings";
import { sheetActions, type SheetActions } from "./sheets";

export interface Actions extends SheetActions, SettingsActions, AuditActions, ResultActions {
  /** First thing when Excel is there: the workbook's settings go to the formulas, then its sheets are looked at. */
  start(): Promise<void>;
  dismissProblem(): void;
}

export function createActions(store: Store, workbook: Workbook): Actions {
  const sheets = sheetActions(store, workbook);
  const settings = settingsActions(store, workbook, sheets);
  const audit = auditActions(store, workbook, sheets);
  return {
    ...sheets,
    ...settings,
    ...audit,
    ...resultActions(store, workbook, audit.audited),
    start: async () => {
      await settings.loadSettings();
      await sheets.listSheets();
    },
    dismissProblem: () => store.dispatch({ type: "problemDismissed" }),
  };
}
