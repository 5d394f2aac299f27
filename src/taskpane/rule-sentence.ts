import { EVERY_META } from "../rulebook";
import { parametersInForce, type Settings } from "../rulebook/settings";
import { explain } from "./explain";
import { count, share } from "./format";

/** A rule's own sentence with the parameters in force. */
export function ruleSentence(rule: string, settings: Settings): string {
  const meta = EVERY_META.find((each) => each.id === rule);
  const parameters = meta ? parametersInForce(settings).of(meta) : {};
  const data: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const parameter = meta?.parameters[name];
    if (typeof value === "number") data[name] = parameter?.kind === "number" && parameter.unit === "share" ? share(value) : count(value);
    else if (typeof value === "string") data[name] = value;
  }
  return explain(`rule.${rule}.sentence`, data);
}
