/** Settings as they are found in a workbook, where anybody may have written them. Used by the pane alone: formulas are handed what it has read. */
import { EVERY_META } from ".";
import { foldHeading, isField } from "../sheets";
import { NO_FIELD, type Mapping } from "../sheets/types";
import { parseDays } from "./days";
import { parseDaySpan } from "./deadline";
import { DEFAULT_SETTINGS, PARAMETER_SETS, type Settings } from "./settings";
import type { ChargeLine, ParameterMeta, ParameterValue } from "./types";

/** What is not a setting of ours, or out of its bounds, falls back to the default; garbage never throws. */
export function readSettings(found: unknown): Settings {
  if (!isRecord(found) || found.version !== 1) return DEFAULT_SETTINGS;
  const preset = found.preset === "platform-today" || found.preset === "custom" ? found.preset : "source-text";
  const custom: Record<string, Record<string, ParameterValue>> = {};
  for (const meta of PARAMETER_SETS) {
    const saved = isRecord(found.custom) ? found.custom[meta.id] : undefined;
    if (!isRecord(saved)) continue;
    for (const [name, parameter] of Object.entries(meta.parameters) as [string, ParameterMeta][]) {
      if (accepts(parameter, saved[name])) (custom[meta.id] ??= {})[name] = saved[name] as ParameterValue;
    }
  }
  const saidOff: readonly unknown[] = Array.isArray(found.off) ? found.off : [];
  const off = EVERY_META.flatMap(({ id }) => (saidOff.includes(id) ? [id] : []));
  const mapped = readMapping(found.mapped);
  return { version: 1, preset, custom, off, ...(Object.keys(mapped).length > 0 && { mapped }) };
}

/** More headings than any shop's sheets have: what was not saved by the pane must not slow down every formula. */
const MOST_MAPPED = 1_000;

function readMapping(found: unknown): Mapping {
  const entries = isRecord(found) ? Object.entries(found).slice(0, MOST_MAPPED) : [];
  const mapped = entries.flatMap(([heading, field]) => {
    const folded = foldHeading(heading);
    return folded !== "" && (field === NO_FIELD || isField(field)) ? [[folded, field] as const] : [];
  });
  return Object.fromEntries(mapped);
}

/** Whether a value may stand for a parameter: of its kind, and within its bounds. */
export function accepts(parameter: ParameterMeta, value: unknown): boolean {
  switch (parameter.kind) {
    case "number":
      return typeof value === "number" && value <= parameter.max && (parameter.aboveMin ? value > parameter.min : value >= parameter.min);
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return typeof value === "string" && parameter.options.includes(value);
    case "hours":
      return typeof value === "string" && (value === "" || parseDaySpan(value) !== undefined);
    case "words":
      return Array.isArray(value) && value.every((word) => typeof word === "string" && (!parameter.phrases || hasFewForms(word)));
    case "days":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string" && parseDays(entry) !== undefined);
    case "charges":
      return Array.isArray(value) && value.length > 0 && value.every(isChargeLine);
  }
}

/** Many times what any phrase of the book has. */
const MOST_FORMS = 10_000;

/** Whether a phrase stands for few enough words (`{不|没}{退|换}` for four): each is looked for by itself, and thirty braces would be thousands of millions. */
export function hasFewForms(phrase: string): boolean {
  return (phrase.match(/\{[^}]*/g) ?? []).reduce((forms, either) => forms * either.split("|").length, 1) <= MOST_FORMS;
}

/** A sum or a part of the amount, for orders below what the lines before leave over; the last for all others. */
function isChargeLine(line: unknown, index: number, lines: readonly unknown[]): line is ChargeLine {
  if (!isRecord(line)) return false;
  const numbers = ["below", "yuan", "share", "most"].map((name) => line[name]);
  if (!numbers.every((number) => number === undefined || (Number.isFinite(number) && (number as number) >= 0))) return false;
  const { below, yuan, share } = line as ChargeLine;
  const isInOrder =
    index === lines.length - 1 ? below === undefined : (below ?? 0) > ((lines[index - 1] as ChargeLine | undefined)?.below ?? 0);
  return isInOrder && (yuan === undefined) !== (share === undefined) && (share ?? 0) <= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
