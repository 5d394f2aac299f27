/**
 * Which parameters are in force in a workbook: a preset of the book, or what the shop saved. Settings are plain JSON that is kept in the workbook;
 * pane and formulas read the same.
 */
import { EVERY_META } from ".";
import { oncePer } from "../sheets";
import type { Mapping, ReadingOptions } from "../sheets/types";
import { everyPlatform } from "./judging";
import { SCORE } from "./score";
import type { ParameterMeta, ParameterSet, ParameterValue, RuleParameters } from "./types";

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
  options: ["auto", ...everyPlatform],
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
const asSaved = oncePer((settings: Settings) => inForce(settings, {}));

export function parametersInForce(settings: Settings, typed: Overrides = {}): Parameters {
  return Object.keys(typed).length > 0 ? inForce(settings, typed) : asSaved(settings);
}

const defaultsOf = oncePer(({ parameters }: ParameterSet) =>
  Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default])),
);

function inForce(settings: Settings, typed: Overrides): Parameters {
  // What all rules share belongs to no preset.
  const shared: Overrides = { [SHARED]: settings.custom[SHARED] ?? {} };
  const overrides: Overrides = { ...(settings.preset === "custom" ? settings.custom : PRESETS[settings.preset]), ...shared };
  const off = new Set(settings.preset === "custom" ? settings.off : []);
  const values = new Map<string, RuleParameters>();
  for (const meta of PARAMETER_SETS) values.set(meta.id, { ...defaultsOf(meta), ...overrides[meta.id], ...typed[meta.id] });
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

/** What of the settings reading depends on. */
export function readingOptions(settings: Settings): ReadingOptions {
  const parameters = parametersInForce(settings);
  return { mapped: settings.mapped, staff: parameters.staff, utcOffsetHours: parameters.of(WORKBOOK).utcOffsetHours as number };
}
