/** What is said of a sheet's columns. */
import { columnsTexts, type ColumnsKey } from "../locales/columns";
import { say, type Data } from "../locales/index";

export function columns(key: ColumnsKey, data?: Data): string {
  return say(columnsTexts, key, data);
}
