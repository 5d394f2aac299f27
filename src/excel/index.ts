/** The workbook as the rest of the house knows it. */
import { readColumns, readTop } from "./read";
import { recalculate } from "./recalculate";
import { findReport } from "./report-mark";
import { selectRow } from "./select";
import { loadSettings, saveSettings } from "./settings";
import { activeTarget, targets } from "./targets";
import type { Workbook } from "./types";
import { watch } from "./watch";

export { FILLS } from "./fills";
export { associateAction, displayLanguage, isDarkTheme, onReady, showTaskpane } from "./host";
export type * from "./types";

// What is written to the workbook is loaded when something is: the pane's first screen only reads.
const highlights = () => import(/* webpackChunkName: "highlight" */ "./highlight");
const report = () => import(/* webpackChunkName: "report-sheet" */ "./report");

export const excelWorkbook: Workbook = {
  targets,
  activeTarget,
  readTop,
  readColumns,
  coloursOf: async (...flagged) => (await highlights()).coloursOf(...flagged),
  highlight: async (colours) => (await highlights()).highlight(colours),
  findHighlights: async () => (await highlights()).findHighlights(),
  clearHighlights: async () => (await highlights()).clearHighlights(),
  findReport,
  makeReport: async (table) => (await report()).makeReport(table),
  removeReport: async () => (await report()).removeReport(),
  selectRow,
  loadSettings,
  saveSettings,
  recalculate,
  watch,
};
