/** What the pane does when something is clicked or heard: the only place of the pane that reaches into the workbook. */
import { runSliced } from "../audit";
import type { Finding } from "../audit/types";
import { ExcelProblem, type Colours, type Target, type Workbook, type WorksheetSource } from "../excel/types";
import { receiveSettings } from "../functions/snapshot";
import {
  DEFAULT_SETTINGS,
  PARAMETER_SETS,
  parametersInForce,
  readingOptions,
  readSettings,
  type PresetId,
  type Settings,
} from "../rulebook/settings";
import { withoutChanges, withParameter, withRule, withStaff } from "../rulebook/shop-settings";
import type { Inputs } from "../rulebook/types";
import { foldName, readingOf, type Pasted } from "../sheets";
import type { ReadingOptions, Sheet, SheetKind, Task, Transcript } from "../sheets/types";
import { columnActions, type ColumnActions } from "./column-actions";
import { countsBySeverity, type Flagged } from "./flagged";
import type { Entry } from "./parameter-entry";
import { PaneError, problemOf } from "./problem";
import { recognise, shortList } from "./recognise";
import { otherPreset } from "./rules-in-force";
import { chosenEntries, type AuditedSheet, type Run, type SheetEntry } from "./state";
import type { Store } from "./store";

/** What judges whole sheets: not needed before somebody audits. */
const auditing = () => import(/* webpackChunkName: "audit" */ "./whole-audit");

export interface Actions extends ColumnActions {
  /** First thing when Excel is there: the workbook's settings go to the formulas, then its sheets are looked at. */
  start(): Promise<void>;
  listSheets(): Promise<void>;
  toggleSheet(id: string): void;
  expandSheet(id: string): void;
  openSheets(open: boolean): void;
  choosePreset(preset: PresetId): Promise<void>;
  openBook(open: boolean): void;
  toggleSet(set: string): void;
  /** Takes what was typed for a parameter, or says why not. */
  changeParameter(set: string, name: string, entry: Entry): Promise<void>;
  resetParameter(set: string, name: string): Promise<void>;
  resetSet(set: string): Promise<void>;
  resetBook(): Promise<void>;
  switchRule(rule: string, on: boolean): Promise<void>;
  /** Says of somebody who writes in a transcript whether they are of the shop. */
  markStaff(name: string, ours: boolean): Promise<void>;
  audit(): Promise<void>;
  /** The ribbon's button: the active sheet alone. */
  auditActive(): Promise<void>;
  cancel(): void;
  clear(): Promise<void>;
  /** The findings on a sheet of their own, and away with it again. */
  makeReport(): Promise<void>;
  removeReport(): Promise<void>;
  /** Everything that we put into the sheets. */
  clearEverything(): Promise<void>;
  /** The audit's figures under the other preset beside its own, or no longer. */
  compare(on: boolean): Promise<void>;
  toggleRule(rule: string): void;
  wantRule(rule: string): void;
  selectFinding(finding: Finding): Promise<void>;
  /** Goes to a row of an audited sheet, counted from 0 in what was read of it. */
  selectRow(sheet: SheetKind, row: number): Promise<void>;
  dismissProblem(): void;
}

/** One sheet of the last audit, with what is needed to find its rows again. */
interface Audited {
  readonly source: WorksheetSource;
  readonly pasted: Pasted;
  readonly sheet: Sheet;
}

type Reading = ReadonlyMap<SheetKind, Audited>;

/** Sorting a sheet makes several events; the audit follows the last of them. */
const SETTLE_MS = 400;

export function createActions(store: Store, workbook: Workbook): Actions {
  const { dispatch } = store;
  let audited: Reading = new Map();
  /** The settings that the workbook really holds. */
  let kept: Settings = DEFAULT_SETTINGS;
  let saving: Promise<void> = Promise.resolve();
  let running: AbortController | undefined;
  let comparing: AbortController | undefined;
  let last: Promise<void> = Promise.resolve();
  let unwatch: (() => Promise<void>)[] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** The first rows of every sheet, as they were last looked at. */
  let tops: ReadonlyMap<string, WorksheetSource> = new Map();

  async function start(): Promise<void> {
    let found: unknown;
    let problem;
    try {
      found = await workbook.loadSettings();
    } catch (error) {
      problem = error instanceof ExcelProblem ? problemOf(error) : { id: "problem.notLoaded" };
    }
    receiveSettings(found);
    kept = readSettings(found);
    dispatch({ type: "ready", settings: kept, problem });
    await listSheets();
  }

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

  /** What was said of headings changes what sheets are, without another look at them. */
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

  const reading = (): ReadingOptions => readingOptions(store.get().settings ?? DEFAULT_SETTINGS);

  async function choosePreset(preset: PresetId): Promise<void> {
    const { settings } = store.get();
    if (settings && settings.preset !== preset) await save({ ...settings, preset });
  }

  /** Shown at once, then kept in the workbook and handed to the formulas; what could not be saved is in force nowhere. */
  function save(settings: Settings): Promise<void> {
    dispatch({ type: "presetSaving", settings });
    saving = saving.then(async () => {
      // Changes that follow each other quickly are saved once, by the last of them.
      if (store.get().settings !== settings) return;
      try {
        await workbook.saveSettings(settings);
        kept = settings;
        receiveSettings(settings);
        const recalculated = await workbook.recalculate();
        if (store.get().settings === settings) dispatch({ type: "presetSaved", recalculated });
      } catch (error) {
        receiveSettings(kept);
        dispatch({ type: "presetRefused", settings: kept, problem: problemOf(error) });
        lookAgain();
      }
    });
    return saving;
  }

  async function change(keys: (key: string) => boolean, changed: (settings: Settings) => Settings): Promise<void> {
    const { settings } = store.get();
    if (!settings) return;
    dispatch({ type: "entriesForgotten", keys });
    await save(changed(settings));
  }

  async function changeParameter(id: string, name: string, entry: Entry): Promise<void> {
    const set = setOf(id);
    const key = `${id}.${name}`;
    const { readEntry } = await import("./parameter-entry");
    const read = readEntry(set.parameters[name], entry);
    if ("refused" in read) return dispatch({ type: "entryRefused", key, entry, why: read.refused });
    await change(
      (each) => each === key,
      (settings) => withParameter(settings, set, name, read.value),
    );
  }

  function resetParameter(id: string, name: string): Promise<void> {
    const set = setOf(id);
    return change(
      (each) => each === `${id}.${name}`,
      (settings) => withParameter(settings, set, name, set.parameters[name].default),
    );
  }

  function resetSet(id: string): Promise<void> {
    return change(
      (each) => each.startsWith(`${id}.`),
      (settings) => withoutChanges(settings, setOf(id)),
    );
  }

  async function markStaff(name: string, ours: boolean): Promise<void> {
    const { settings } = store.get();
    if (!settings) return;
    const others = parametersInForce(settings).staff.filter((each) => foldName(each) !== foldName(name));
    await save(withStaff(settings, ours ? [...others, name] : others));
    // Who is of the shop tells who the others are.
    await listSheets();
  }

  /** Shown at once, as everything that is set. */
  async function say(changed: (settings: Settings) => Settings): Promise<void> {
    const saved = change(() => false, changed);
    lookAgain();
    await saved;
  }

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
    try {
      const read = await readSheets(chosen, readingOptions(settings), signal, move);
      const { report, overview, flagged } = await judge(read, settings, signal, move);
      const sheets = await describe(read, signal);
      const colours = await coloursOf(read, flagged, signal, move);
      signal.throwIfAborted();
      // From here on a cancel comes too late: colours are all there or not there at all.
      move({ stage: "colouring", share: 1, name: "" });
      const coloured = await colour(colours, flagged);
      audited = read;
      await watch([...read.values()]);
      const done = { report, overview, coloured: coloured.counts, sheets, settings };
      dispatch({ type: "runDone", quiet, audit: done, notColoured: coloured.problem });
    } catch (error) {
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

  async function readSheets(
    targets: readonly Target[],
    options: ReadingOptions,
    signal: AbortSignal,
    move: (run: Omit<Run, "quiet">) => void,
  ): Promise<Reading> {
    const read = new Map<SheetKind, Audited>();
    for (const [index, target] of targets.entries()) {
      const onProgress = (share: number) => move({ stage: "reading", share: (index + share) / targets.length, name: target.name });
      onProgress(0);
      const top = await workbook.readTop(target);
      // The headings may have changed since the pane last looked.
      const { pasted } = recognise(top, options);
      if (!pasted) throw new PaneError({ id: "problem.noLongerRecognised", data: { name: target.name } });
      signal.throwIfAborted();
      const source = await workbook.readColumns(top, pasted.columns, { signal, onProgress });
      signal.throwIfAborted();
      const sheet = pasted.open(source, options);
      if (sheet.transcript?.hasStaff === false) throw noStaff(target, sheet.transcript);
      read.set(sheet.kind, { source, pasted, sheet });
    }
    return read;
  }

  async function judge(read: Reading, settings: Settings, signal: AbortSignal, move: (run: Omit<Run, "quiet">) => void) {
    move({ stage: "judging", share: 0, name: "" });
    const { wholeTask } = await auditing();
    return inSlices(wholeTask(inputsOf(read), settings), read, signal, (share) => move({ stage: "judging", share, name: "" }));
  }

  async function describe(read: Reading, signal: AbortSignal): Promise<readonly AuditedSheet[]> {
    const sheets: AuditedSheet[] = [];
    for (const [kind, { source, pasted, sheet }] of read) {
      const place = { firstRow: source.top + 1, left: source.left };
      const report = await inSlices(readingOf(sheet), read, signal, () => undefined);
      sheets.push({ kind, name: source.target.name, headings: pasted.layout.headings, ...place, reading: report });
    }
    return sheets;
  }

  async function compare(on: boolean): Promise<void> {
    endComparison();
    const { audit: done } = store.get();
    if (!on || !done) return;
    const abort = new AbortController();
    comparing = abort;
    const preset = otherPreset(done.settings);
    const move = (share: number) => dispatch({ type: "comparisonMoved", comparison: { preset, share } });
    move(0);
    try {
      const { comparisonTask } = await auditing();
      const task = comparisonTask(inputsOf(audited), { ...done.settings, preset });
      const result = await inSlices(task, audited, abort.signal, move);
      abort.signal.throwIfAborted();
      dispatch({ type: "comparisonMoved", comparison: { preset, share: 1, result } });
    } catch (error) {
      if (abort.signal.aborted) return;
      endComparison();
      dispatch({ type: "failed", problem: problemOf(error) });
    }
  }

  function endComparison(): void {
    comparing?.abort();
    comparing = undefined;
    if (store.get().comparison) dispatch({ type: "comparisonMoved", comparison: undefined });
  }

  async function coloursOf(read: Reading, flagged: Flagged, signal: AbortSignal, move: (run: Omit<Run, "quiet">) => void) {
    const { keyColumns } = await auditing();
    const colours: Colours[] = [];
    for (const [kind, { source, pasted }] of read) {
      const onProgress = (share: number) => move({ stage: "colouring", share: (colours.length + share) / (read.size + 1), name: "" });
      onProgress(0);
      // The rows of a text are known again by the text alone.
      const keys = pasted.form === "table" ? keyColumns(pasted.layout) : pasted.columns;
      colours.push(await workbook.coloursOf(source, flagged.get(kind) ?? [], keys, { signal, onProgress }));
    }
    return colours;
  }

  /** Figures stand without colours, too: where one sheet refuses them, none keeps any and the pane says why. */
  async function colour(colours: readonly Colours[], flagged: Flagged) {
    try {
      for (const each of colours) await workbook.highlight(each);
      return { counts: countsBySeverity(flagged) };
    } catch (error) {
      await workbook.clearHighlights().catch(() => undefined);
      return { counts: countsBySeverity(new Map()), problem: problemOf(error) };
    }
  }

  async function watch(sheets: readonly Audited[]): Promise<void> {
    const before = unwatch;
    unwatch = [];
    for (const stop of before) await stop().catch(() => undefined);
    for (const { source } of sheets) {
      // A host without these events still audits; the pane only cannot follow.
      await workbook.watch(source.target, heard).then(
        (stop) => unwatch.push(stop),
        () => undefined,
      );
    }
  }

  function heard(event: "sorted" | "changed" | "deleted"): void {
    if (event !== "sorted") return dispatch({ type: "heard", event });
    // Cleared colours are not brought back by a sort.
    if (store.get().highlights?.state !== "on") return dispatch({ type: "heard", event: "changed" });
    clearTimeout(settling);
    settling = setTimeout(() => void audit(store.get().run?.quiet ?? true), SETTLE_MS);
  }

  async function auditActive(): Promise<void> {
    if (store.get().book.open) dispatch({ type: "bookOpened", open: false });
    await listSheets();
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

  async function clear(): Promise<boolean> {
    dispatch({ type: "clearing" });
    try {
      dispatch({ type: "cleared", ...(await workbook.clearHighlights()) });
      return true;
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error) });
      return false;
    }
  }

  async function makeReport(): Promise<void> {
    const { audit: done } = store.get();
    if (!done) return;
    dispatch({ type: "reportMoved", state: "making" });
    try {
      const { reportTable } = await import(/* webpackChunkName: "findings" */ "./report");
      const table = reportTable(done.report, (kind) => audited.get(kind)!.source);
      const made = await workbook.makeReport(table);
      dispatch({ type: "reportDone", sheet: made.name, told: { id: "made", made, total: table.size } });
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error) });
    }
  }

  async function removeReport(): Promise<void> {
    dispatch({ type: "reportMoved", state: "removing" });
    try {
      dispatch({ type: "reportDone", told: { id: "removed", removed: await workbook.removeReport() } });
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error) });
    }
  }

  async function selectRow(sheet: SheetKind, row: number): Promise<void> {
    const source = audited.get(sheet)?.source;
    if (!source) return;
    try {
      await workbook.selectRow(source, row);
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error) });
    }
  }

  return {
    start,
    listSheets,
    toggleSheet: (id) => dispatch({ type: "sheetToggled", id }),
    expandSheet: (id) => dispatch({ type: "sheetExpanded", id }),
    openSheets: (open) => dispatch({ type: "sheetsOpened", open }),
    choosePreset,
    openBook: (open) => dispatch({ type: "bookOpened", open }),
    toggleSet: (set) => dispatch({ type: "bookSetToggled", set }),
    changeParameter,
    resetParameter,
    resetSet,
    resetBook: () =>
      change(
        () => true,
        // What was said of headings is no rule, and stays.
        ({ mapped }) => ({ ...DEFAULT_SETTINGS, ...(mapped && { mapped }) }),
      ),
    switchRule: (rule, on) =>
      change(
        () => false,
        (settings) => withRule(settings, rule, on),
      ),
    markStaff,
    ...columnActions(store, say),
    audit: () => audit(),
    auditActive,
    cancel: () => running?.abort(),
    clear: async () => void (await clear()),
    makeReport,
    removeReport,
    // Why the colours could not be cleared is to be read, not overtaken by what comes next.
    clearEverything: async () => {
      if (await clear()) await removeReport();
    },
    compare,
    toggleRule: (rule) => dispatch({ type: "ruleToggled", rule }),
    wantRule: (rule) => dispatch({ type: "ruleWanted", rule }),
    selectFinding: ({ sheet, rows }) => selectRow(sheet, rows[0]),
    selectRow,
    dismissProblem: () => dispatch({ type: "problemDismissed" }),
  };
}

function noStaff({ name }: Target, { senders }: Transcript): PaneError {
  return new PaneError({ id: "problem.noStaff", data: { name, senders: shortList(senders.map((sender) => sender.name)) } });
}

function setOf(id: string) {
  return PARAMETER_SETS.find((set) => set.id === id)!;
}

function inputsOf(read: Reading): Inputs {
  return Object.fromEntries([...read].map(([kind, { sheet }]) => [kind, sheet]));
}

function inSlices<T>(task: Task<T>, read: Reading, signal: AbortSignal, onShare: (share: number) => void): Promise<T> {
  const rows = [...read.values()].reduce((sum, { sheet }) => sum + sheet.size, 0);
  return runSliced(task, {
    signal,
    onProgress: (done) => onShare(expectedShare(done, rows)),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
  });
}

/** Tasks tell the rows they have done, not how often they will go over a sheet: the bar nears its end without ever standing past it. */
function expectedShare(done: number, rows: number): number {
  return rows === 0 ? 0 : 1 - Math.exp(-done / (rows * 4));
}
