/** The pane's whole state and how every event changes it. Pure: what reaches into the workbook stands in actions/. */
import type { Overview } from "../audit/overview";
import type { AuditReport, Comparison } from "../audit/types";
import type { ReportMade, ReportRemoved, Target } from "../excel/types";
import type { Severity } from "../rulebook/types";
import type { PresetId, Settings } from "../rulebook/settings";
import type { Pasted, Reading } from "../sheets";
import type { Layout, Sheet, SheetKind, Transcript } from "../sheets/types";
import { rulesToShow } from "./grouping";
import type { Entry, Refused } from "./parameter-entry";
import type { Problem } from "./problem";

/** A sheet or table of the workbook: recognised (`layout`) or not (`problem` says why). */
export interface SheetEntry {
  readonly target: Target;
  readonly active: boolean;
  readonly layout?: Layout;
  /** How its cells are read. */
  readonly form?: Pasted["form"];
  /** Of a text that was pasted: who writes in it. */
  readonly transcript?: Transcript;
  /** The first rows as they are read, to be looked at beside the columns. */
  readonly sample?: Sheet;
  readonly problem?: Problem;
  /** Of a sheet that is not recognised: what may have been meant as headings. */
  readonly headings?: readonly string[];
  readonly chosen: boolean;
  readonly expanded: boolean;
}

export type Stage = "reading" | "judging" | "colouring";

export interface Run {
  readonly stage: Stage;
  /** 0..1 within the stage. */
  readonly share: number;
  /** The sheet that is being read. */
  readonly name: string;
  /** A re-audit that nobody asked for, after a sort: the old results stay until the new ones are there. */
  readonly quiet: boolean;
}

/** What was audited under the name of a kind: enough to say where a finding stands and what a sheet had. */
export interface AuditedSheet {
  readonly kind: SheetKind;
  readonly name: string;
  readonly headings: readonly string[];
  /** Row of the worksheet (from 1) that source row 0 stands in. */
  readonly firstRow: number;
  /** Column of the worksheet (from 0) that source column 0 stands in. */
  readonly left: number;
  readonly reading: Reading;
}

export interface Audit {
  readonly report: AuditReport;
  /** By agent and by day. */
  readonly overview: Overview;
  readonly sheets: readonly AuditedSheet[];
  readonly coloured: Readonly<Record<Severity, number>>;
  /** What was in force when it was made. */
  readonly settings: Settings;
}

export type Notice = "done" | "refreshed" | "cancelled" | "cancelledColours";

export interface Highlights {
  /** "found": left by an audit of another day. "refused": the audit stands, but its rows could not be coloured. */
  readonly state: "found" | "on" | "refused" | "clearing" | "cleared";
  readonly cleared?: number;
  readonly refused?: readonly string[];
  readonly why?: Problem;
  /** What stood there before the colours were to be cleared, and stands again where they could not be. */
  readonly before?: Highlights | undefined;
}

/** The sheet that findings were put on. */
export interface ReportState {
  readonly state: "idle" | "making" | "removing";
  /** Its name, where there is one. */
  readonly sheet?: string;
  /** What was done last. */
  readonly told?: ReportTold;
}

export type ReportTold =
  { readonly id: "made"; readonly made: ReportMade; readonly total: number } | { readonly id: "removed"; readonly removed: ReportRemoved };

/** The rule book as a form: a page of its own in place of the audit's. */
export interface Book {
  readonly open: boolean;
  /** Whether it has been closed again: the focus then goes back to where it was opened. */
  readonly left: boolean;
  readonly openSets: ReadonlySet<string>;
  /** What was typed and not taken, by `<rule>.<parameter>`. It is in force nowhere. */
  readonly refused: Readonly<Record<string, { readonly entry: Entry; readonly why: Refused }>>;
}

export interface PaneState {
  readonly phase: "starting" | "outside" | "ready";
  readonly sheets: {
    readonly status: "loading" | "listed";
    readonly entries: readonly SheetEntry[];
    /** Folded away once there are results, so that the figures are seen first. */
    readonly open: boolean;
  };
  readonly settings?: Settings;
  readonly preset: { readonly status: "idle" | "saving" | "recalculated" | "notRecalculated" };
  readonly book: Book;
  readonly run?: Run;
  readonly audit?: Audit;
  readonly notice?: Notice;
  readonly stale?: "changed" | "deleted";
  /** The same, heard while an audit runs: it may have read the sheet before. */
  readonly heard?: PaneState["stale"];
  readonly highlights?: Highlights;
  readonly report: ReportState;
  /** The audit's figures under the other preset, once they were asked for. */
  readonly comparison?: { readonly preset: PresetId; readonly share: number; readonly result?: Comparison };
  readonly problem?: Problem;
  readonly openRules: ReadonlySet<string>;
  /** The rule that a figure was clicked for: its group is shown and focused. */
  readonly wanted?: { readonly rule: string; readonly turn: number };
}

export const initialState: PaneState = {
  phase: "starting",
  sheets: { status: "loading", entries: [], open: true },
  preset: { status: "idle" },
  book: { open: false, left: false, openSets: new Set(), refused: {} },
  report: { state: "idle" },
  openRules: new Set(),
};

export type PaneEvent =
  | { readonly type: "outside" }
  | { readonly type: "ready"; readonly settings: Settings; readonly problem?: Problem }
  | { readonly type: "sheetsLoading" }
  | { readonly type: "sheetsListed"; readonly entries: readonly Omit<SheetEntry, "chosen" | "expanded">[]; readonly report?: string }
  | { readonly type: "sheetsRead"; readonly entries: readonly Omit<SheetEntry, "chosen" | "expanded">[] }
  | { readonly type: "sheetToggled"; readonly id: string }
  | { readonly type: "sheetChosenAlone"; readonly id: string }
  | { readonly type: "sheetExpanded"; readonly id: string }
  | { readonly type: "sheetsOpened"; readonly open: boolean }
  | { readonly type: "presetSaving"; readonly settings: Settings }
  | { readonly type: "presetSaved"; readonly recalculated: boolean }
  | { readonly type: "presetRefused"; readonly settings: Settings; readonly problem: Problem }
  | { readonly type: "bookOpened"; readonly open: boolean }
  | { readonly type: "bookSetToggled"; readonly set: string }
  | { readonly type: "entryRefused"; readonly key: string; readonly entry: Entry; readonly why: Refused }
  | { readonly type: "entriesForgotten"; readonly keys: (key: string) => boolean }
  | { readonly type: "runMoved"; readonly run: Run }
  | { readonly type: "runDone"; readonly audit: Audit; readonly quiet: boolean; readonly notColoured?: Problem }
  | { readonly type: "runCancelled" }
  | { readonly type: "runFailed"; readonly problem: Problem }
  | { readonly type: "heard"; readonly event: "changed" | "deleted" }
  | { readonly type: "highlightsFound" }
  | { readonly type: "clearing" }
  | { readonly type: "cleared"; readonly cleared: number; readonly refused: readonly string[] }
  | { readonly type: "reportMoved"; readonly state: "making" | "removing" }
  | { readonly type: "reportDone"; readonly told: ReportTold; readonly sheet?: string }
  | { readonly type: "comparisonMoved"; readonly comparison: PaneState["comparison"] }
  | { readonly type: "ruleToggled"; readonly rule: string }
  | { readonly type: "ruleWanted"; readonly rule: string }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problemDismissed" };

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "outside":
      return { ...state, phase: "outside" };
    case "ready":
      return { ...state, phase: "ready", settings: event.settings, problem: event.problem };
    case "sheetsLoading":
      return { ...state, sheets: { ...state.sheets, status: "loading" } };
    case "sheetsListed":
      return {
        ...state,
        sheets: { ...state.sheets, status: "listed", entries: choose(event.entries, state.sheets.entries) },
        report: { ...state.report, sheet: event.report },
      };
    case "sheetsRead":
      return withEntries(state, choose(event.entries, state.sheets.entries));
    case "sheetToggled":
      return withEntries(state, toggle(state.sheets.entries, event.id));
    case "sheetChosenAlone":
      return withEntries(
        state,
        state.sheets.entries.map((entry) => ({ ...entry, chosen: entry.target.id === event.id && entry.layout !== undefined })),
      );
    case "sheetExpanded":
      return withEntries(
        state,
        state.sheets.entries.map((entry) => (entry.target.id === event.id ? { ...entry, expanded: !entry.expanded } : entry)),
      );
    case "sheetsOpened":
      return { ...state, sheets: { ...state.sheets, open: event.open } };
    case "presetSaving":
      return { ...state, settings: event.settings, preset: { status: "saving" }, problem: undefined };
    case "presetSaved":
      return { ...state, preset: { status: event.recalculated ? "recalculated" : "notRecalculated" } };
    case "presetRefused":
      return { ...state, settings: event.settings, preset: { status: "idle" }, problem: event.problem };
    case "bookOpened":
      return { ...state, book: { ...state.book, open: event.open, left: !event.open }, preset: { status: "idle" } };
    case "bookSetToggled":
      return { ...state, book: { ...state.book, openSets: toggled(state.book.openSets, event.set) } };
    case "entryRefused": {
      const { key, entry, why } = event;
      return { ...state, preset: { status: "idle" }, book: { ...state.book, refused: { ...state.book.refused, [key]: { entry, why } } } };
    }
    case "entriesForgotten": {
      const kept = Object.entries(state.book.refused).filter(([key]) => !event.keys(key));
      return { ...state, book: { ...state.book, refused: Object.fromEntries(kept) } };
    }
    case "runMoved":
      return { ...state, run: event.run, problem: undefined, notice: event.run.quiet ? state.notice : undefined };
    case "runDone":
      return finished(state, event);
    case "runCancelled":
      return { ...state, run: undefined, heard: undefined, notice: isColoured(state) ? "cancelledColours" : "cancelled" };
    case "runFailed":
      return { ...state, run: undefined, heard: undefined, problem: event.problem };
    case "heard":
      if (state.stale === "deleted" || !(state.audit ?? state.run)) return state;
      return { ...state, stale: state.audit && event.event, notice: undefined, heard: state.run && event.event };
    case "highlightsFound":
      return { ...state, highlights: state.highlights ?? { state: "found" } };
    case "clearing":
      return { ...state, highlights: { state: "clearing", before: state.highlights } };
    case "cleared":
      return { ...state, highlights: { state: "cleared", cleared: event.cleared, refused: event.refused } };
    case "reportMoved":
      return { ...state, problem: undefined, report: { state: event.state, sheet: state.report.sheet } };
    case "reportDone":
      return { ...state, report: { state: "idle", sheet: event.sheet, told: event.told } };
    case "comparisonMoved":
      return { ...state, comparison: event.comparison };
    case "ruleToggled":
      return { ...state, openRules: toggled(state.openRules, event.rule) };
    case "ruleWanted":
      return {
        ...state,
        openRules: new Set([...state.openRules, event.rule]),
        wanted: { rule: event.rule, turn: (state.wanted?.turn ?? 0) + 1 },
      };
    case "failed":
      return {
        ...state,
        problem: event.problem,
        highlights: state.highlights?.before ?? state.highlights,
        report: { ...state.report, state: "idle" },
      };
    case "problemDismissed":
      return { ...state, problem: undefined };
  }
}

function finished(state: PaneState, { audit, quiet, notColoured }: PaneEvent & { type: "runDone" }): PaneState {
  const first = rulesToShow(audit.report).find((rule) => rule.breaks > 0)?.rule;
  return {
    ...state,
    run: undefined,
    audit,
    comparison: undefined,
    stale: state.heard,
    heard: undefined,
    problem: notColoured,
    notice: quiet ? "refreshed" : "done",
    highlights: { state: notColoured ? "refused" : "on", why: notColoured },
    sheets: { ...state.sheets, open: quiet && state.sheets.open },
    openRules: quiet ? state.openRules : new Set(first === undefined ? [] : [first]),
    wanted: quiet ? state.wanted : undefined,
  };
}

function withEntries(state: PaneState, entries: readonly SheetEntry[]): PaneState {
  return { ...state, sheets: { ...state.sheets, entries } };
}

/** An audit takes each kind at most once: choosing a sheet lets go of the other one of its kind. */
function toggle(entries: readonly SheetEntry[], id: string): readonly SheetEntry[] {
  const touched = entries.find((entry) => entry.target.id === id);
  if (!touched?.layout) return entries;
  const kind = touched.layout.kind;
  return entries.map((entry) => {
    if (entry === touched) return { ...entry, chosen: !entry.chosen };
    return !touched.chosen && entry.layout?.kind === kind ? { ...entry, chosen: false } : entry;
  });
}

/** A transcript in which nobody can be told to be of the shop cannot be audited yet. */
function canBeAudited({ layout, transcript }: Pick<SheetEntry, "layout" | "transcript">): boolean {
  return layout !== undefined && transcript?.hasStaff !== false;
}

/** Keeps what the user had chosen; on the first look takes one sheet of each kind, the active one before the first. */
function choose(found: readonly Omit<SheetEntry, "chosen" | "expanded">[], before: readonly SheetEntry[]): readonly SheetEntry[] {
  const known = new Map(before.map((entry) => [entry.target.id, entry]));
  const taken = new Map<SheetKind, string>();
  for (const entry of found) {
    const kind = entry.layout?.kind;
    if (kind !== undefined && known.get(entry.target.id)?.chosen && !taken.has(kind)) taken.set(kind, entry.target.id);
  }
  const refused = new Set(before.filter((entry) => canBeAudited(entry) && !entry.chosen).map((entry) => entry.target.id));
  // Headings without a row below them come last: there is nothing to audit.
  const filled = found.filter(({ sample }) => sample?.size !== 0);
  for (const entry of [...filled.filter((each) => each.active), ...filled, ...found]) {
    const kind = entry.layout?.kind;
    if (kind === undefined || taken.has(kind) || !canBeAudited(entry)) continue;
    if (!entry.target.hidden && !refused.has(entry.target.id)) taken.set(kind, entry.target.id);
  }
  return found.map((entry) => ({
    ...entry,
    chosen: entry.layout !== undefined && taken.get(entry.layout.kind) === entry.target.id,
    // Where nobody of the shop can be told, the first thing to do is to tick them.
    expanded: known.get(entry.target.id)?.expanded ?? entry.transcript?.hasStaff === false,
  }));
}

function toggled(rules: ReadonlySet<string>, rule: string): ReadonlySet<string> {
  return new Set(rules.has(rule) ? [...rules].filter((each) => each !== rule) : [...rules, rule]);
}

/** Whether a colour of the last audit stands on a sheet. */
function isColoured({ highlights, audit }: PaneState): boolean {
  return highlights?.state === "on" && audit !== undefined && Object.values(audit.coloured).some((rows) => rows > 0);
}

/** Whether the audit was made under rules that are no longer in force. */
export function isOutdated({ audit, settings }: PaneState): boolean {
  if (audit === undefined) return false;
  const { preset, custom, off, mapped } = audit.settings;
  return preset !== settings?.preset || custom !== settings.custom || off !== settings.off || mapped !== settings.mapped;
}

/** The recognised sheets that an audit would take now. */
export function chosenEntries(state: PaneState): readonly (SheetEntry & { readonly layout: Layout })[] {
  return state.sheets.entries.filter(
    (entry): entry is SheetEntry & { readonly layout: Layout } => entry.chosen && entry.layout !== undefined,
  );
}
