import type { Texts } from "./index";
import type { paneZhCN } from "./pane.zh-CN";

export const paneEnUS: Texts<keyof typeof paneZhCN> = {
  "app.title": "Shop Audit",
  "app.starting": "Opening…",
  "outside.title": "Open this in Excel",
  "outside.sentence":
    "This page is the task pane of an Excel add-in and can read sheets only inside Excel: choose “Shop Audit” on the Home tab there.",

  "sheets.title": "One sheet of each kind",
  "sheets.refresh": "Refresh",
  "sheets.loading": "Looking at the workbook's sheets…",
  "sheets.empty":
    "There is no sheet to audit in this workbook yet. Paste orders, chats or after-sale cases with their headings into a sheet, then choose “Refresh”.",
  "sheets.noneRecognised":
    "None of the sheets was recognized. Expand one to see why: the heading row must name at least two known columns, such as “order number” and “ship time”.",
  "sheets.summary": "Chosen ({count}): {kinds}",
  "sheets.noneChosen": "No sheet is chosen yet. Tick a recognized sheet, then audit.",
  "sheet.isDelimited":
    "This sheet holds text with separators in one column, and its rows have different numbers of parts, so it cannot be split safely. Use Data → Text to Columns, then choose “Refresh”. Found: {headings}.",
  "sheet.form.transcript": "transcript",
  "sheet.form.dialogues": "whole conversations in cells",
  "sheet.form.delimited": "text with separators",
  "sheet.table": "table",
  "sheet.hidden": "hidden",
  "sheet.unrecognised": "Not recognized",
  "sheet.bill":
    "This sheet is a bill (money already charged or paid), not an order sheet: every row of it would count as an order that broke a rule, so it was not read. Choose the platform's order export. Headings found: {headings}.",
  "sheet.blank": "This sheet is empty.",
  "sheet.noHeadings":
    "No heading row was found in the first 20 rows: it must name at least two known columns, such as “order number” and “ship time”. The likeliest row holds: {headings}.",
  "sheet.columns": "Recognized columns of “{name}”",
  "sheet.toConfirm": "Headings to confirm: {count}",
  "sheet.reason": "Why “{name}” is not recognized",

  "preset.title": "Rules",
  "preset.inForce": "In force: {parts}",
  "preset.book": "View and change the rules",
  "preset.bookChanged": "View and change the rules ({count} changed)",
  "preset.saving": "Saving to the workbook…",
  "preset.recalculated": "Saved in the workbook; formulas are recalculated.",
  "preset.notRecalculated":
    "Saved in the workbook, but this Excel does not let an add-in recalculate. Press Ctrl+Alt+F9 so that formulas follow the new rules.",
  "preset.staleAudit": "The results below still follow the earlier rules. Audit again.",
  "force.reply": "reply within {limit}",
  "force.wholeDay": "all day",
  "force.hours": "{hours}",
  "force.unit.turn": "by turn",
  "force.unit.customer": "by customer",
  "force.unit.conversation": "by conversation",
  "force.robotCounts": "robot replies count",
  "force.collected": "collected within {limit}",
  "force.shipped": "shipped within {limit}",
  "force.promised": "shipped by the promised time",
  "force.charge": "{money} per order",
  "force.chargeByAmount": "charged by amount",

  "run.audit": "Audit",
  "run.again": "Audit again",
  "run.cancel": "Cancel",
  "run.reading": "Reading “{name}”… {percent}",
  "run.judging": "Checking against the rules… {percent}",
  "run.colouring": "Highlighting rows…",
  "run.cancelled": "Canceled. The sheets are unchanged.",
  "run.cancelledColours": "Canceled. The highlights on the sheets are those of the last audit.",
  "run.done": "Audit done. Rule breaks found: {count}.",
  "run.doneClean": "Audit done. Nothing breaks a rule that could be judged.",
  "run.unjudged": " Rules that could not be judged: {count}; see why below.",
  "run.noneJudged": "Audit done, but no rule could be judged; see why below.",
  "run.progress": "Audit progress",
  "run.refreshed": "The sheet was sorted; it has been audited and highlighted again.",
  "stale.changed": "The sheet has changed since the audit. The results below may be out of date; audit again.",
  "stale.deleted": "An audited sheet has been deleted. Its findings can no longer be shown in the sheet.",

  "part.failed": "This part of the pane could not be shown. Check the connection, then try again.",
  "part.back": "Back",
  "part.again": "Try again",
  "problem.dismiss": "Dismiss",
  "problem.unexpected": "Something unexpected happened: {detail}. Try again; if it happens again, close the task pane and reopen it.",
  "problem.notLoaded": "The rules saved in this workbook could not be read. The default rules are in force now.",
  "problem.noLongerRecognised":
    "The headings of “{name}” are no longer recognized: at least two known headings are needed. Correct them, then audit.",
  "problem.noStaff":
    "“{name}” is a transcript that does not show who works for the shop, so questions and answers cannot be told apart. Expand it and tick your own staff. Senders found: {senders}.",
  "problem.noActiveSheet": "The active sheet is not recognized, so it was not audited. Expand it to see why, or go to another sheet.",

  "figures.title": "Results",
  "figures.empty": "Choose the sheets, then Audit: the reply rate, the late-shipment penalty and the quality refund rate appear here.",
  "figure.dash": "—",

  "missing.more": " and {count} more",

  "findings.loading": "Loading the findings…",
  "book.loading": "Opening the rule book…",
  "severity.critical": "Critical",
  "severity.high": "High",
  "severity.medium": "Medium",
  "severity.low": "Low",

  // A number and its unit stay on one line.
  "duration.day": "{n}\u00a0d",
  "duration.hour": "{n}\u00a0h",
  "duration.minute": "{n}\u00a0min",
  "duration.second": "{n}\u00a0s",
  "duration.minuteOnly": "{n}\u00a0min",
  money: "¥{amount}",
  "list.join": ", ",
  "list.parts": " · ",
};
