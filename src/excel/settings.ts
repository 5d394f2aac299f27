/** The parameters of a workbook, as one text of JSON under one key: an object would have any text in it that looks like "Date(0)" turned into a date. */
import { run } from "./run";
import { ExcelProblem } from "./types";

const KEY = "shop-audit.settings";
/** Where a value that we cannot read is kept before ours takes its place. */
const UNREADABLE_KEY = "shop-audit.settings.unreadable";
const VERSION = 1;

export function loadSettings(): Promise<unknown> {
  return run(undefined, async (context) => read(await stored(context)));
}

export function saveSettings(settings: unknown): Promise<void> {
  return run(undefined, async (context) => {
    const before = await stored(context);
    if (!isReadable(before)) context.workbook.settings.add(UNREADABLE_KEY, String(before));
    context.workbook.settings.add(KEY, JSON.stringify({ version: VERSION, settings }));
    await context.sync();
  });
}

async function stored(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

function read(value: unknown): unknown {
  if (value === undefined) return undefined;
  let kept: unknown;
  try {
    kept = JSON.parse(String(value));
  } catch {
    throw new ExcelProblem("settings-unreadable");
  }
  if (typeof kept !== "object" || kept === null || !("version" in kept) || !("settings" in kept))
    throw new ExcelProblem("settings-unreadable");
  if (typeof kept.version !== "number") throw new ExcelProblem("settings-unreadable");
  if (kept.version > VERSION) throw new ExcelProblem("settings-newer");
  return kept.settings;
}

function isReadable(value: unknown): boolean {
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
}
