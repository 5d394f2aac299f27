/** Which sheets the workbook has and what they are taken for. */
import type { Target, Workbook, WorksheetSource } from "../../excel/types";
import { readingOptions, DEFAULT_SETTINGS } from "../../rulebook/settings";
import type { ReadingOptions } from "../../sheets/types";
import { problemOf } from "../problem";
import { recognise } from "../recognise";
import type { SheetEntry } from "../state";
import type { Store } from "../store";

export interface SheetActions {
  listSheets(): Promise<void>;
  toggleSheet(id: string): void;
  expandSheet(id: string): void;
  openSheets(open: boolean): void;
}

export interface Sheets extends SheetActions {
  /** What was said of headings changes what sheets are, without another look at them. */
  lookAgain(): void;
}

export function sheetActions(store: Store, workbook: Workbook): Sheets {
  const { dispatch } = store;
  /** The first rows of every sheet, as they were last looked at. */
  let tops: ReadonlyMap<string, WorksheetSource> = new Map();

  const reading = (): ReadingOptions => readingOptions(store.get().settings ?? DEFAULT_SETTINGS);

  async function listSheets(): Promise<void> {
    dispatch({ type: "sheetsLoading" });
    try {
      const targets = await workbook.targets();
      const active = await workbook.activeTarget();
      const entries: Omit<SheetEntry, "chosen" | "expanded">[] = [];
      const seen = new Map<string, WorksheetSource>();
      for (const target of targets) entries.push({ ...(await look(target, seen)), active: target.id === active?.id });
      tops = seen;
      dispatch({ type: "sheetsListed", entries, report: await workbook.findReport() });
    } catch (error) {
      dispatch({ type: "sheetsListed", entries: store.get().sheets.entries, report: store.get().report.sheet });
      dispatch({ type: "failed", problem: problemOf(error) });
    }
  }

  /** One sheet that cannot be read (protected, gone meanwhile) does not hide the others. */
  async function look(target: Target, seen: Map<string, WorksheetSource>) {
    try {
      const top = await workbook.readTop(target);
      seen.set(target.id, top);
      const { pasted, ...told } = recognise(top, reading());
      if (!pasted || pasted.form === "table") return { target, ...told };
      // Who writes in a text is told by the whole of it.
      const whole = await workbook.readColumns(top, pasted.columns);
      return { target, ...told, transcript: pasted.open(whole, reading()).transcript };
    } catch (error) {
      return { target, problem: problemOf(error) };
    }
  }

  function lookAgain(): void {
    const entries = store.get().sheets.entries.map(({ target, active, ...rest }) => {
      const top = tops.get(target.id);
      if (!top) return { target, active, ...rest };
      const { pasted, ...told } = recognise(top, reading());
      // Who writes in a text nobody has said anything of.
      return { target, active, ...told, ...(pasted && pasted.form !== "table" && { transcript: rest.transcript }) };
    });
    dispatch({ type: "sheetsRead", entries });
  }

  return {
    listSheets,
    lookAgain,
    toggleSheet: (id) => dispatch({ type: "sheetToggled", id }),
    expandSheet: (id) => dispatch({ type: "sheetExpanded", id }),
    openSheets: (open) => dispatch({ type: "sheetsOpened", open }),
  };
}
