/** The rule book in force: shown at once, then kept in the workbook and handed to the formulas. */
import { ExcelProblem, type Workbook } from "../../excel/types";
import { receiveSettings } from "../../functions/snapshot";
import { readSettings } from "../../rulebook/saved-settings";
import { DEFAULT_SETTINGS, PARAMETER_SETS, parametersInForce, type PresetId, type Settings } from "../../rulebook/settings";
import { withoutChanges, withParameter, withRule, withStaff } from "../../rulebook/shop-settings";
import { foldName } from "../../sheets";
import type { ParameterValue } from "../../rulebook/types";
import type { Entry } from "../parameter-entry";
import { problemOf } from "../problem";
import type { Store } from "../store";
import { columnActions, type ColumnActions } from "./columns";
import type { Sheets } from "./sheets";

export interface SettingsActions extends ColumnActions {
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
}

interface KeptSettings extends SettingsActions {
  /** Takes over what the workbook holds. */
  loadSettings(): Promise<void>;
}

export function settingsActions(store: Store, workbook: Workbook, sheets: Sheets): KeptSettings {
  const { dispatch } = store;
  /** The settings that the workbook really holds. */
  let kept: Settings = DEFAULT_SETTINGS;
  let saving: Promise<void> = Promise.resolve();

  async function loadSettings(): Promise<void> {
    let found: unknown;
    let problem;
    try {
      found = await workbook.loadSettings();
    } catch (error) {
      problem = error instanceof ExcelProblem ? problemOf(error) : { id: "problem.notLoaded" };
    }
    kept = readSettings(found);
    receiveSettings(kept);
    dispatch({ type: "ready", settings: kept, problem });
  }

  /** What could not be saved is in force nowhere. */
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
        sheets.lookAgain();
      }
    });
    return saving;
  }

  /** @param keys the parameters whose refused entries are given up with the change */
  async function change(changed: (settings: Settings) => Settings, keys: (key: string) => boolean = () => false): Promise<void> {
    const { settings } = store.get();
    if (!settings) return;
    dispatch({ type: "entriesForgotten", keys });
    await save(changed(settings));
  }

  function setParameter(id: string, name: string, value: ParameterValue): Promise<void> {
    const key = keyOf(id, name);
    return change(
      (settings) => withParameter(settings, setOf(id), name, value),
      (each) => each === key,
    );
  }

  async function changeParameter(id: string, name: string, entry: Entry): Promise<void> {
    const { readEntry } = await import("../parameter-entry");
    const read = readEntry(setOf(id).parameters[name], entry);
    if ("refused" in read) dispatch({ type: "entryRefused", key: keyOf(id, name), entry, why: read.refused });
    else await setParameter(id, name, read.value);
  }

  function resetSet(id: string): Promise<void> {
    return change(
      (settings) => withoutChanges(settings, setOf(id)),
      (each) => each.startsWith(keyOf(id, "")),
    );
  }

  async function markStaff(name: string, ours: boolean): Promise<void> {
    const { settings } = store.get();
    if (!settings) return;
    const others = parametersInForce(settings).staff.filter((each) => foldName(each) !== foldName(name));
    await save(withStaff(settings, ours ? [...others, name] : others));
    // Who is of the shop tells who the others are.
    await sheets.listSheets();
  }

  const columns = columnActions(store, async (changed) => {
    const saved = change(changed);
    sheets.lookAgain();
    await saved;
  });

  return {
    loadSettings,
    choosePreset: async (preset) => {
      if (store.get().settings?.preset !== preset) await change((settings) => ({ ...settings, preset }));
    },
    openBook: (open) => dispatch({ type: "bookOpened", open }),
    toggleSet: (set) => dispatch({ type: "bookSetToggled", set }),
    changeParameter,
    resetParameter: (id, name) => setParameter(id, name, setOf(id).parameters[name].default),
    resetSet,
    resetBook: () =>
      change(
        // What was said of headings is no rule, and stays.
        ({ mapped }) => ({ ...DEFAULT_SETTINGS, ...(mapped && { mapped }) }),
        () => true,
      ),
    switchRule: (rule, on) => change((settings) => withRule(settings, rule, on)),
    markStaff,
    ...columns,
  };
}

function keyOf(set: string, parameter: string): string {
  return `${set}.${parameter}`;
}

function setOf(id: string) {
  return PARAMETER_SETS.find((set) => set.id === id)!;
}
