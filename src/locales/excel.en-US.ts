import type { Texts } from ".";
import type { excelZhCN } from "./excel.zh-CN";

export const excelEnUS: Texts<keyof typeof excelZhCN> = {
  "cell-editing":
    "A cell is being edited, and Excel accepts nothing else meanwhile. Press Enter or Esc to finish the cell, then try again.",
  "dialog-open": "A dialog box is open in Excel, so the workbook cannot be changed. Close the dialog box, then try again.",
  "protected-sheet":
    "The sheet “{name}” is protected and does not allow formatting, so nothing was changed. Unprotect the sheet, or tick “Format cells” in its protection options, then try again.",
  "sheet-deleted": "The sheet “{name}” was not found; it may have been deleted. Choose “Refresh”, then the sheet to audit.",
  "table-deleted":
    "The table “{name}” was not found; it may have been deleted or turned into a plain range. Choose “Refresh”, then what to audit.",
  "sheet-hidden": "The sheet “{name}” is hidden, so row {row} cannot be shown. Right-click any sheet tab, choose “Unhide”, then try again.",
  "rows-moved":
    "“{name}” was moved or lost rows after it was read, so its row numbers no longer hold and nothing more was done. Audit it again.",
  "too-large":
    "This is more than Excel can pass at once, and nothing was changed. Delete columns that are not needed or split the data over several sheets, then try again.",
  "row-too-large": "Row {row} of “{name}” holds more than Excel can pass at once. Shorten its longest texts, then try again.",
  busy: "Excel is busy and did not finish the request ({code}). Wait a moment, then try again.",
  "session-lost": "The connection to Excel was lost ({code}). Open the workbook again, then try once more.",
  "not-supported": "This version of Excel cannot do that ({code}). Update Excel, or use Excel on the web.",
  "structure-protected":
    "The structure of this workbook is protected: sheets can be neither added nor deleted, so nothing was changed. Turn off “Protect Workbook” on the Review tab, then try again.",
  "report-name": "Audit findings",
  "report-protected":
    "The sheet “{name}” is protected, so findings can be neither written to it nor taken off it; nothing was changed. Unprotect the sheet, then try again.",
  "report-gone": "The sheet “{name}” has just been deleted, and the findings were not all written. Try again: they will go to a new sheet.",
  cancelled: "Canceled. The workbook is unchanged.",
  "settings-unreadable":
    "The rules saved in this workbook could not be read; the default rules are in force. What was saved stays in the workbook, and new rules are saved as soon as you change one.",
  "settings-newer":
    "The rules in this workbook were saved by a newer version of the add-in; the default rules are in force. Update the add-in; what was saved stays in the workbook.",
  unknown: "Excel could not finish this and returned {code}. Try again; if it happens again, save the workbook and reopen it.",
};
