/** Texts that are not on the first screen: whatever says them is loaded when it is needed, and they with it. */
import { say, type Data } from "../locales/index";
import { resultTexts, type ResultKey } from "../locales/results";

export function result(key: ResultKey, data?: Data): string {
  return say(resultTexts, key, data);
}
