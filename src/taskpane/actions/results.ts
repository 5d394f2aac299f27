/** What is done with an audit's results in the workbook: going to a row, the report, and taking away whatever we put there. */
import type { Finding } from "../../audit/types";
import type { Workbook } from "../../excel/types";
import type { SheetKind } from "../../sheets/types";
import { problemOf } from "../problem";
import type { Store } from "../store";
import type { ReadSheets } from "./reading";

export interface ResultActions {
  /** Colours of an audit of another day can be cleared without another audit. */
  findHighlights(): Promise<void>;
  clear(): Promise<void>;
  /** The findings on a sheet of their own, and away with it again. */
  makeReport(): Promise<void>;
  removeReport(): Promise<void>;
  /** Everything that we put into the sheets. */
  clearEverything(): Promise<void>;
  toggleRule(rule: string): void;
  wantRule(rule: string): void;
  /** Goes to the finding's row. Says whether it is hidden there: then nothing is to be seen of it. */
  selectFinding(finding: Finding): Promise<boolean>;
  /** Goes to a row of an audited sheet, counted from 0 in what was read of it. */
  selectRow(sheet: SheetKind, row: number): Promise<boolean>;
}

export function resultActions(store: Store, workbook: Workbook, audited: () => ReadSheets): ResultActions {
  const { dispatch } = store;

  /** @returns whether it was done; where not, the pane says why */
  async function attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error) });
      return false;
    }
  }

  function clear(): Promise<boolean> {
    dispatch({ type: "clearing" });
    return attempt(async () => dispatch({ type: "cleared", ...(await workbook.clearHighlights()) }));
  }

  async function makeReport(): Promise<void> {
    const { audit: done } = store.get();
    if (!done) return;
    dispatch({ type: "reportMoved", state: "making" });
    await attempt(async () => {
      const { reportTable } = await import(/* webpackChunkName: "findings" */ "../report");
      const table = reportTable(done.report, (kind) => audited().get(kind)!.source);
      const made = await workbook.makeReport(table);
      dispatch({ type: "reportDone", sheet: made.name, told: { id: "made", made, total: table.size } });
    });
  }

  async function removeReport(): Promise<void> {
    dispatch({ type: "reportMoved", state: "removing" });
    await attempt(async () => dispatch({ type: "reportDone", told: { id: "removed", removed: await workbook.removeReport() } }));
  }

  async function selectRow(sheet: SheetKind, row: number): Promise<boolean> {
    const source = audited().get(sheet)?.source;
    let isHidden = false;
    if (source) await attempt(async () => void (isHidden = await workbook.selectRow(source, row)));
    return isHidden;
  }

  return {
    // Nobody asked for it: where it fails there is nothing to tell.
    findHighlights: async () => {
      if (await workbook.findHighlights().catch(() => false)) dispatch({ type: "highlightsFound" });
    },
    clear: async () => void (await clear()),
    makeReport,
    removeReport,
    // Why the colours could not be cleared is to be read, not overtaken by what comes next.
    clearEverything: async () => {
      if (await clear()) await removeReport();
    },
    toggleRule: (rule) => dispatch({ type: "ruleToggled", rule }),
    wantRule: (rule) => dispatch({ type: "ruleWanted", rule }),
    selectFinding: ({ sheet, rows }) => selectRow(sheet, rows[0]),
    selectRow,
  };
}
