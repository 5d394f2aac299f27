/** A parameter in words: its value, its bounds, why an entry was refused. Used by the form alone. */
import { fill, language, say, type Data } from "../locales/index";
import { formTexts, type FormKey } from "../locales/form";
import type { ChargeLine, ParameterMeta, ParameterValue } from "../rulebook/types";
import { count, dash, list } from "./format";
import { shown, type Refused } from "./parameter-entry";
import { bookText } from "./texts";

export function form(key: FormKey, data?: Data): string {
  return say(formTexts, key, data);
}

/** A text of the form by an id made at run time; the last part of the id where there is none. */
function formText(key: string, data?: Data): string {
  const texts: Readonly<Record<string, string>> = formTexts[language()];
  return key in texts ? fill(texts[key], data) : key.slice(key.indexOf(".") + 1);
}

export function setTitle(id: string): string {
  return bookText(`set.${id}`) || bookText(`rule.${id}.title`);
}

export function unitText(parameter: ParameterMeta): string {
  return parameter.kind !== "number" || parameter.unit === "" || parameter.unit === "count" ? "" : form(`unit.${parameter.unit}`);
}

export function optionText(option: string): string {
  return formText(`option.${option}`);
}

function valueText(parameter: ParameterMeta, value: ParameterValue): string {
  switch (parameter.kind) {
    case "number":
      return withUnit(count(shown(value as number, parameter.unit)), parameter);
    case "boolean":
      return form(value ? "value.yes" : "value.no");
    case "choice":
      return optionText(value as string);
    case "hours":
      return value === "" ? form("value.wholeDay") : (value as string);
    case "words":
      return form("value.words", { count: count((value as readonly string[]).length) });
    case "days":
      return (value as readonly string[]).length === 0 ? form("value.noDays") : list(value as readonly string[]);
    case "charges":
      return (value as readonly ChargeLine[]).map(chargeText).join(form("field.join"));
  }
}

function chargeText({ below, yuan, share, most }: ChargeLine): string {
  const amount = below === undefined ? "" : form("charges.lineBelow", { below: count(below) });
  if (share === undefined) return form("charges.line", { amount, yuan: count(yuan ?? 0) });
  const data = { amount, percent: count(shown(share, "share")) };
  return most === undefined ? form("charges.linePercent", data) : form("charges.lineMost", { ...data, most: count(most) });
}

/** How a value differs from the default: the default itself, or what a list has more and less. */
export function differenceText(parameter: ParameterMeta, value: ParameterValue): string {
  if (parameter.kind !== "words") return form("field.default", { value: valueText(parameter, parameter.default) });
  const own = value as readonly string[];
  const more = own.filter((word) => !parameter.default.includes(word));
  const less = parameter.default.filter((word) => !own.includes(word));
  const parts = [
    valueText(parameter, parameter.default),
    ...(more.length > 0 ? [form("field.more", { words: list(more) })] : []),
    ...(less.length > 0 ? [form("field.less", { words: list(less) })] : []),
    ...(more.length + less.length === 0 && own.some((word, i) => word !== parameter.default[i]) ? [form("value.order")] : []),
  ];
  return form("field.default", { value: parts.join(form("field.join")) });
}

/** What may be entered, said before anything is. */
export function hintText(parameter: ParameterMeta, value: ParameterValue): string | undefined {
  switch (parameter.kind) {
    case "number":
      return form(parameter.aboveMin ? "field.rangeAbove" : "field.range", bounds(parameter));
    case "hours":
      return form("field.hours");
    case "days":
      return form("field.days");
    case "words":
      return form(parameter.phrases ? "field.phrases" : "field.words", { count: count((value as readonly string[]).length) });
    default:
      return undefined;
  }
}

/** So much of a refused entry is enough to know it again. */
const MOST_SHOWN = 40;

export function refusedText(parameter: ParameterMeta, { id, found, line = 0 }: Refused): string {
  const quoted = found.length > MOST_SHOWN ? `${found.slice(0, MOST_SHOWN)}…` : found || dash();
  return form(`refused.${id}`, { found: quoted, line, ...bounds(parameter) });
}

function bounds(parameter: ParameterMeta): Data {
  if (parameter.kind !== "number") return {};
  const { min, max, unit } = parameter;
  return { min: count(shown(min, unit)), max: withUnit(count(shown(max, unit)), parameter) };
}

function withUnit(number: string, parameter: ParameterMeta): string {
  const unit = unitText(parameter);
  return unit === "" || unit === "%" ? `${number}${unit}` : `${number}\u00a0${unit}`;
}
