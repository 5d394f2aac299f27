/** An audit from its first cell to its last colour, how it is broken off, and how it follows the sheets afterwards. */
import type { Target, Workbook } from "../../excel/types";
import { problemOf } from "../problem";
import { chosenEntries, type Run } from "../state";
import type { Store } from "../store";
import { auditing } from "./auditing";
import { comparisonActions, type ComparisonActions } from "./comparison";
import type { ReadSheets } from "./reading";
import type { Sheets } from "./sheets";

export interface AuditActions extends ComparisonActions {
  audit(): Promise<void>;
  /** The ribbon's button: the active sheet alone. */
  auditActive(): Promise<void>;
  cancel(): void;
}

interface LastAudit extends AuditActions {
  /** The sheets of the last audit. */
  audited(): ReadSheets;
}

type Stop = () => Promise<void>;

/** Sorting a sheet makes several events; the audit follows the last of them. */
const SETTLE_MS = 400;

async function stopAll(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops) await stop().catch(() => undefined);
}

export function auditActions(store: Store, workbook: Workbook, sheets: Sheets): LastAudit {
  const { dispatch } = store;
  let audited: ReadSheets = new Map();
  let running: AbortController | undefined;
  let last: Promise<void> = Promise.resolve();
  let watched: Stop[] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;
  const { compare, endComparison } = comparisonActions(store, () => audited);

  /** @param quiet after a sort: nobody asked for it, so the old results stay in sight until the new ones are there */
  function audit(quiet = false): Promise<void> {
    running?.abort();
    endComparison();
    const abort = new AbortController();
    running = abort;
    // One after the other: an audit that is being broken off may still hold the host.
    last = last.then(() => auditOnce(abort, quiet));
    return last;
  }

  async function auditOnce(abort: AbortController, quiet: boolean): Promise<void> {
    const { signal } = abort;
    const { settings } = store.get();
    const chosen = quiet
      ? [...audited.values()].map(({ source }) => source.target)
      : chosenEntries(store.get()).map(({ target }) => target);
    if (!settings || chosen.length === 0 || signal.aborted) return;
    const move = (run: Omit<Run, "quiet">) => dispatch({ type: "runMoved", run: { ...run, quiet } });
    move({ stage: "reading", share: 0, name: chosen[0].name });
    // Before a cell is read: what is changed meanwhile may be in no figure.
    const before = watched;
    watched = await watch(chosen);
    try {
      const { auditSheets } = await auditing();
      const { read, audit: done, notColoured } = await auditSheets(workbook, chosen, settings, { signal, move });
      audited = read;
      await stopAll(before);
      dispatch({ type: "runDone", quiet, audit: done, notColoured });
    } catch (error) {
      // The results in sight are still those of the audit before.
      await stopAll(watched);
      watched = before;
      if (signal.aborted) {
        // The run that took over tells its own story.
        if (running === abort) dispatch({ type: "runCancelled" });
        return;
      }
      dispatch({ type: "runFailed", problem: problemOf(error) });
      if (quiet) dispatch({ type: "heard", event: "changed" });
    } finally {
      if (running === abort) running = undefined;
    }
  }

  async function watch(targets: readonly Target[]): Promise<Stop[]> {
    const stops: Stop[] = [];
    for (const target of targets) {
      // A host without these events still audits; the pane only cannot follow.
      await workbook.watch(target, heard).then(
        (stop) => stops.push(stop),
        () => undefined,
      );
    }
    return stops;
  }

  function heard(event: "sorted" | "changed" | "deleted"): void {
    // The next audit takes those that are left.
    if (event === "deleted") void sheets.listSheets();
    if (event !== "sorted") return dispatch({ type: "heard", event });
    // Cleared colours are not brought back by a sort.
    if (store.get().highlights?.state !== "on") return dispatch({ type: "heard", event: "changed" });
    clearTimeout(settling);
    settling = setTimeout(() => void audit(store.get().run?.quiet ?? true), SETTLE_MS);
  }

  async function auditActive(): Promise<void> {
    if (store.get().book.open) dispatch({ type: "bookOpened", open: false });
    await sheets.listSheets();
    const { entries } = store.get().sheets;
    const active = entries.find((entry) => entry.active);
    // What stands on the sheet may be recognised only as a table of it.
    const recognised = active?.layout ? active : entries.find((entry) => entry.layout && entry.target.sheetId === active?.target.sheetId);
    if (!recognised) {
      dispatch({ type: "sheetsOpened", open: true });
      dispatch({ type: "failed", problem: { id: "problem.noActiveSheet" } });
      return;
    }
    dispatch({ type: "sheetChosenAlone", id: recognised.target.id });
    await audit();
  }

  return { audit: () => audit(), auditActive, cancel: () => running?.abort(), compare, audited: () => audited };
}
