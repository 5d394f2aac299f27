/** How a shop makes the rule book its own: a parameter set, a rule switched off, back to the book. Whatever is changed makes the preset "custom". */
import { parametersInForce, PRESETS, SHARED, type Overrides, type Settings } from "./settings";
import type { ParameterMeta, ParameterSet, ParameterValue } from "./types";

/** The parameters of a set as they are in force. */
export function valuesInForce(settings: Settings, set: ParameterSet): Readonly<Record<string, ParameterValue>> {
  return parametersInForce(settings).of(set);
}

/** The names of a set's parameters that are in force with another value than the book's. */
export function changedParameters(settings: Settings, set: ParameterSet): readonly string[] {
  const values = valuesInForce(settings, set);
  return Object.keys(set.parameters).filter((name) => !same(values[name], set.parameters[name].default));
}

/** @param value taken as it is: whether a parameter accepts it is asked before */
export function withParameter(settings: Settings, set: ParameterSet, name: string, value: ParameterValue): Settings {
  const { [name]: _before, ...others } = madeOwn(settings).custom[set.id] ?? {};
  return withOwn(settings, set, same(value, set.parameters[name].default) ? others : { ...others, [name]: value });
}

/** Who is of the shop is no rule of any preset's: the preset stays in force. */
export function withStaff(settings: Settings, staff: readonly string[]): Settings {
  const { staff: _before, ...others } = settings.custom[SHARED] ?? {};
  const { [SHARED]: _shared, ...rules } = settings.custom;
  const shared = { ...others, ...(staff.length > 0 && { staff }) };
  return { ...settings, custom: { ...rules, ...(Object.keys(shared).length > 0 && { [SHARED]: shared }) } };
}

/** All parameters of a set as the book has them, and the rule switched on. */
export function withoutChanges(settings: Settings, set: ParameterSet): Settings {
  return withRule(withOwn(settings, set, {}), set.id, true);
}

export function withRule(settings: Settings, id: string, on: boolean): Settings {
  const own = madeOwn(settings);
  const others = (own.off ?? []).filter((each) => each !== id);
  return { ...own, off: on ? others : [...others, id] };
}

function withOwn(settings: Settings, set: ParameterSet, values: Readonly<Record<string, ParameterValue>>): Settings {
  const own = madeOwn(settings);
  const { [set.id]: _before, ...others } = own.custom;
  return { ...own, custom: Object.keys(values).length > 0 ? { ...others, [set.id]: values } : others };
}

/** A change is made to what is in force: under a preset of the book, that preset becomes the shop's own. What all rules share belongs to none. */
function madeOwn(settings: Settings): Settings {
  if (settings.preset === "custom") return settings;
  const shared: Overrides = settings.custom[SHARED] ? { [SHARED]: settings.custom[SHARED] } : {};
  return { ...settings, preset: "custom", custom: { ...PRESETS[settings.preset], ...shared }, off: [] };
}

function same(a: ParameterValue, b: ParameterMeta["default"]): boolean {
  // Values are plain JSON, and lines of a list are told apart by their order as well.
  return JSON.stringify(a) === JSON.stringify(b);
}
