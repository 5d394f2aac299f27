import type { FormKey } from "./form";
import type { Texts } from "./index";

export const formEnUS: Texts<FormKey> = {
  "page.title": "Rule book",
  "page.back": "Back to the audit",
  "page.intro": "Every rule can be switched off and every parameter changed. Changes are saved in this workbook, and formulas follow them.",
  "page.fromPreset": " “{preset}” is in force. The first change makes a copy of it, saved as “Custom”.",
  "page.replacesOwn": " It takes the place of the “Custom” saved before.",
  "page.changed": "Different from the defaults: {count}",
  "page.unchanged": "Everything is at its default: the rules of the source text.",
  "page.reset": "Reset all",
  "page.resetSure": "All changes will be lost for good and the rules go back to their defaults, the source text. Reset them?",
  "page.resetYes": "Reset to the defaults",
  "page.resetNo": "Keep changes",

  "group.changed": "{count} different",
  "group.score": "Score and what all rules share",
  "set.changed": "{count} changed",
  "set.off": "Off",
  "set.check": "Check: {rule}",
  "set.reset": "Reset this rule",
  "set.source": "Source",
  "set.noParameters": "This rule has no parameters.",

  "field.default": "Default: {value}",
  "field.reset": "Reset",
  "field.resetOf": "Reset: {name}",
  "field.more": "added: {words}",
  "field.less": "removed: {words}",
  "field.range": "{min} to {max}",
  "field.rangeAbove": "above {min}, at most {max}",
  "field.words": "One a line ({count} now)",
  "field.phrases":
    "One a line ({count} now). {no|not} refund: either of the two; no…invoice: with a little between; ^no$: all that is said",
  "field.hours": "Such as 08:00-23:00; empty for the whole day",
  "field.days": "One day or span a line: 2026-10-01, or 2026-10-01..2026-10-08",

  "unit.minutes": "min",
  "unit.hours": "h",
  "unit.days": "d",
  "unit.yuan": "yuan",
  "unit.share": "%",
  "value.yes": "yes",
  "value.no": "no",
  "value.wholeDay": "the whole day",
  "value.words": "words: {count}",
  "value.noDays": "none",
  "value.order": "another order",

  "option.auto": "Recognise it",
  "option.pinduoduo": "Pinduoduo",
  "option.taobao": "Taobao",
  "option.douyin": "Douyin",
  "option.jd": "JD",
  "option.other": "Another",
  "option.turn": "Turns",
  "option.customer": "Customers",
  "option.conversation": "Conversations",
  "option.collected": "Until collected",
  "option.shipped": "Until shipped",
  "option.before-due": "As before the limit",
  "option.after-due": "As after the limit",

  "charges.below": "Amount below (yuan)",
  "charges.yuan": "An order (yuan)",
  "charges.percent": "or of amount (%)",
  "charges.most": "At most (yuan)",
  "charges.cell": "Line {line}, {column}",
  "charges.add": "Add a line",
  "charges.remove": "Remove line {line}",
  "charges.hint":
    "Each order is charged by the first line whose amount it is below. The last line has no amount and covers all other orders.",
  "charges.line": "{amount}{yuan} yuan an order",
  "charges.linePercent": "{amount}{percent}%",
  "charges.lineMost": "{amount}{percent}%, at most {most} yuan",
  "charges.lineBelow": "below {below} yuan ",

  "refused.number": "“{found}” is not saved: a number from {min} to {max} is expected here.",
  "refused.numberAbove": "“{found}” is not saved: a number above {min} and at most {max} is expected here.",
  "refused.hours": "“{found}” is not saved: write it like 08:00-23:00, or leave it empty.",
  "refused.day":
    "Not saved: “{found}” in line {line} is no date. Write a day, such as 2026-10-01, or a span, such as 2026-10-01..2026-10-08 (the earlier first, at most a year).",
  "refused.braces":
    "Not saved: the braces of “{found}” in line {line} do not match. Either-or is written {不|没}退, with no braces inside braces.",
  "refused.choice": "“{found}” is not saved: choose one from the list.",
  "refused.chargeNumber": "Not saved: “{found}” in line {line} is no usable number. Enter 0 or more, and at most 100 for a percentage.",
  "refused.chargeWhat":
    "Not saved: line {line} ({found}) needs either yuan an order or a percentage (which may have an at-most), one of the two.",
  "refused.chargeOrder":
    "Not saved: the amount “{found}” of line {line} must be above that of the line before; only the last line has none.",
  "refused.chargeLast":
    "Not saved: line {line} is the last and holds for all other orders. Remove its amount “{found}” and say what is charged.",
};
