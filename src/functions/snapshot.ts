/**
 * The settings that formulas answer with. They are handed in from outside, before the first answer; formulas never ask Office for them.
 * Where there is no workbook (another program has loaded the functions), the book's defaults are in force.
 */
import { DEFAULT_SETTINGS, type Settings } from "../rulebook/settings";

let settings: Settings = DEFAULT_SETTINGS;
let awaited: Promise<void> | undefined;
let arrived: (() => void) | undefined;

/** Called once by the page that holds pane and formulas, as it loads: answers wait for the workbook's settings. */
export function awaitSettings(): void {
  awaited ??= new Promise((resolve) => (arrived = resolve));
}

/** Takes the workbook's settings; the book's defaults where there are none, or where they could not be loaded. */
export function receiveSettings(received: Settings): void {
  settings = received;
  awaited = undefined;
  arrived?.();
}

export function settingsInForce(): Settings {
  return settings;
}

/** Answers at once where the settings are known, else when they are. */
export function withSettings<T>(answer: () => T): T | Promise<T> {
  return awaited ? awaited.then(answer) : answer();
}
