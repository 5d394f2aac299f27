/**
 * Which parameters are in force in a workbook: a preset of the book, or what the shop saved. Settings are plain JSON that is kept in the workbook;
 * pane and formulas read the same.
 */
import { EVERY_META } from ".";
import { foldHeading, isField } from "../sheets";
import { NO_FIELD, type Mapping, type ReadingOptions } from "../sheets/types";
import { parseDays } from "./days";
import { parseDaySpan } from "./deadline";
import { SCORE } from "./score";
import type { ChargeLine, ParameterMeta, ParameterSet, ParameterValue, RuleParameters } from "./types";

export type PresetId = "source-text" | "platform-today" | "custom";
export type Overrides = Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>;

export interface Settings {
  readonly version: 1;
  readonly preset: PresetId;
  /** What the shop saved, by rule and parameter; in force where the preset is "custom". */
  readonly custom: Overrides;
  /** Ids of the rules that the shop has switched off; they are off where the preset is "custom". */
  readonly off?: readonly string[];
  /** What the shop has said of headings, under every preset. */
  readonly mapped?: Mapping;
}

/** The book's own presets. `source-text` is the defaults of the rules themselves. */
export const PRESETS: Readonly<Record<Exclude<PresetId, "custom">, Overrides>> = {
  "source-text": {},
  "platform-today": {
    "late-reply": { minutes: 3, serviceHours: "08:00-23:00", countRobot: false },
    "reply-rate": { unit: "customer" },
    "late-shipment": {
      end: "shipped",
      requirePromise: true,
      penaltyPerOrder: [
        { below: 300, yuan: 3 },
        { share: 0.01, most: 30 },
      ],
    },
  },
};

export const DEFAULT_SETTINGS: Settings = { version: 1, preset: "source-text", custom: {}, off: [] };

/** The platform whose rules hold; "auto" goes by the order sheet's headings. */
const PLATFORM = {
  kind: "choice",
  options: ["auto", "pinduoduo", "taobao", "douyin", "jd", "other"],
  default: "auto",
} as const satisfies ParameterMeta;
export type PlatformChoice = (typeof PLATFORM.options)[number];
/** Where the parameters shared by all rules stand among what the shop saved. */
export const SHARED = "workbook";

/** The parameters shared by all rules, as a set of their own. */
export const WORKBOOK = {
  id: SHARED,
  parameters: {
    platform: PLATFORM,
    /** Who of those that a transcript names is of the shop. */
    staff: { kind: "words", default: [] },
    /** More unreadable cells in a field than this share of a sheet's rows make a figure an error. */
    unreadableShare: { kind: "number", unit: "share", default: 0.05, min: 0, max: 1 },
    /** Where the shop's clocks stand, east of UTC: only a time that carries an offset of its own is moved there. */
    utcOffsetHours: { kind: "number", unit: "hours", default: 8, min: -12, max: 14 },
  },
} as const satisfies ParameterSet;

/** Whatever has parameters that a shop may change, in the order of the book: the rules, the score, what all rules share. */
export const PARAMETER_SETS: readonly ParameterSet[] = [...EVERY_META, SCORE, WORKBOOK];

/** The values of every parameter, by rule. */
export interface Parameters {
  readonly preset: PresetId;
  readonly unreadableShare: number;
  readonly platform: PlatformChoice;
  readonly staff: readonly string[];
  of(set: Pick<ParameterSet, "id">): RuleParameters;
  /** Whether the shop has switched the rule off. */
  isOff(rule: Pick<ParameterSet, "id">): boolean;
}

/** Settings never change: whoever asks for every cell of a column is given what was worked out for the first one. */
const workedOut = new WeakMap<Settings, Parameters>();

export function parametersInForce(settings: Settings, typed: Overrides = {}): Parameters {
  if (Object.keys(typed).length > 0) return inForce(settings, typed);
  let parameters = workedOut.get(settings);
  if (!parameters) workedOut.set(settings, (parameters = inForce(settings, typed)));
  return parameters;
}

function inForce(settings: Settings, typed: Overrides): Parameters {
  // What all rules share belongs to no preset.
  const shared: Overrides = { [SHARED]: settings.custom[SHARED] ?? {} };
  const overrides: Overrides = { ...(settings.preset === "custom" ? settings.custom : PRESETS[settings.preset]), ...shared };
  const off = new Set(settings.preset === "custom" ? settings.off : []);
  const values = new Map<string, RuleParameters>();
  for (const meta of PARAMETER_SETS) {
    const defaults = Object.fromEntries(Object.entries(meta.parameters).map(([name, parameter]) => [name, parameter.default]));
    values.set(meta.id, { ...defaults, ...overrides[meta.id], ...typed[meta.id] });
  }
  const { platform, unreadableShare, staff } = values.get(SHARED)!;
  return {
    preset: settings.preset,
    unreadableShare: unreadableShare as number,
    platform: platform as PlatformChoice,
    staff: staff as readonly string[],
    of: (set) => values.get(set.id)!,
    isOff: ({ id }) => off.has(id),
  };
}

/** Settings as they were found in a workbook. What is not a setting of ours, or out of its bounds, falls back to the default; garbage never throws. */
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

/** What of the settings reading depends on. */
export function readingOptions(settings: Settings): ReadingOptions {
  const parameters = parametersInForce(settings);
  return { mapped: settings.mapped, staff: parameters.staff, utcOffsetHours: parameters.of(WORKBOOK).utcOffsetHours as number };
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
      return Array.isArray(value) && value.every((word) => typeof word === "string");
    case "days":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string" && parseDays(entry) !== undefined);
    case "charges":
      return Array.isArray(value) && value.length > 0 && value.every(isChargeLine);
  }
}

function isChargeLine(line: unknown): line is ChargeLine {
  return (
    isRecord(line) &&
    ["below", "yuan", "share", "most"].every((name) => line[name] === undefined || (typeof line[name] === "number" && line[name] >= 0))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
