/** The workbook as the rest of the house knows it. */
import { clearHighlights, highlight } from "./highlight";
import { readColumns, readTop } from "./read";
import { recalculate } from "./recalculate";
import { findReport, makeReport, removeReport } from "./report";
import { selectRow } from "./select";
import { loadSettings, saveSettings } from "./settings";
import { activeTarget, targets } from "./targets";
import type { Workbook } from "./types";
import { watch } from "./watch";

export { FILLS } from "./highlight";
export { associateAction, displayLanguage, isDarkTheme, onReady, showTaskpane } from "./host";
export type * from "./types";

export const excelWorkbook: Workbook = {
  targets,
  activeTarget,
  readTop,
  readColumns,
  highlight,
  clearHighlights,
  findReport,
  makeReport,
  removeReport,
  selectRow,
  loadSettings,
  saveSettings,
  recalculate,
  watch,
};
