/** What is said of a sheet's columns, and of who writes in it. */
import { columnsTexts, type ColumnsKey } from "../locales/columns";
import { say, type Data } from "../locales/index";

export function columns(key: ColumnsKey, data?: Data): string {
  return say(columnsTexts, key, data);
}
