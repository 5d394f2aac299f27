/** The workbook as the rest of the house knows it. */
import { clearHighlights, highlight } from "./highlight";
import { readColumns, readTop } from "./read";
import { recalculate } from "./recalculate";
import { findReport } from "./report-mark";
import { selectRow } from "./select";
import { loadSettings, saveSettings } from "./settings";
import { activeTarget, targets } from "./targets";
import type { Workbook } from "./types";
import { watch } from "./watch";

export { FILLS } from "./highlight";
export { associateAction, displayLanguage, isDarkTheme, onReady, showTaskpane } from "./host";
export type * from "./types";

/** A report is long to make and seldom asked for. */
const report = () => import(/* webpackChunkName: "report-sheet" */ "./report");

export const excelWorkbook: Workbook = {
  targets,
  activeTarget,
  readTop,
  readColumns,
  highlight,
  clearHighlights,
  findReport,
  makeReport: async (table) => (await report()).makeReport(table),
  removeReport: async () => (await report()).removeReport(),
  selectRow,
  loadSettings,
  saveSettings,
  recalculate,
  watch,
};
