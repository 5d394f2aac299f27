/** What is typed into the rule book's form, and what is taken from it. */
import { formTexts } from "../../src/locales/form";
import { lateReply, lateShipment, replyRate, slowRefund } from "../../src/rulebook";
import { abuse } from "../../src/rulebook/rules/abuse";
import { PRESETS } from "../../src/rulebook/settings";
import { PARAMETER_SETS } from "../../src/rulebook/settings";
import type { ChargeLine, ParameterMeta } from "../../src/rulebook/types";
import { entryOf, readEntry, type Entry, type Refused } from "../../src/taskpane/parameter-entry";

const minutes: ParameterMeta = lateReply.meta.parameters.minutes;
const target: ParameterMeta = replyRate.meta.parameters.target;
const hours: ParameterMeta = lateReply.meta.parameters.serviceHours;
const unit: ParameterMeta = replyRate.meta.parameters.unit;
const holidays: ParameterMeta = slowRefund.meta.parameters.holidays;
const abusive: ParameterMeta = lateReply.meta.parameters.abusive;
const insults: ParameterMeta = abuse.meta.parameters.words;
const charges: ParameterMeta = lateShipment.meta.parameters.penaltyPerOrder;

const everyParameter = PARAMETER_SETS.flatMap((set) =>
  Object.entries(set.parameters).map(([name, parameter]): [string, ParameterMeta] => [`${set.id}.${name}`, parameter]),
);

test.each(everyParameter)("the default of %s is taken as it is shown", (_id, parameter) => {
  expect(readEntry(parameter, entryOf(parameter, parameter.default))).toEqual({ value: parameter.default });
});

test("every choice and every unit has its words", () => {
  const options = everyParameter.flatMap(([, parameter]) => (parameter.kind === "choice" ? parameter.options : []));
  expect(options.filter((option) => !(`option.${option}` in formTexts["zh-CN"]))).toEqual([]);
});

test("the platform's charges are taken as they are shown", () => {
  const lines = PRESETS["platform-today"]["late-shipment"].penaltyPerOrder as readonly ChargeLine[];
  expect(entryOf(charges, lines)).toEqual([
    ["300", "3", "", ""],
    ["", "", "1", "30"],
  ]);
  expect(readEntry(charges, entryOf(charges, lines))).toEqual({ value: lines });
});

test.each<[string, ParameterMeta, Entry, unknown]>([
  ["a decimal", minutes, " 2.5 ", 2.5],
  ["full-width digits and a comma", minutes, "１,０００", 1000],
  ["a percentage as a share", target, "85%", 0.85],
  ["a percentage that binary cannot hold", target, "7", 0.07],
  ["a span with other dashes and colons", hours, "8：00 – 23：00", "8:00-23:00"],
  ["no hours at all", hours, " ", ""],
  ["one of a list", unit, "customer", "customer"],
  ["words without blank lines", abusive, "c1\n\n c2 \n", ["c1", "c2"]],
  ["phrases with either-or", insults, "{不|没}退\n{a|b|}{c}", ["{不|没}退", "{a|b|}{c}"]],
  ["words of which each stands for itself, braces and all", abusive, "{c1", ["{c1"]],
  ["days however they are written", holidays, "2026/10/1\n\n2026年10月2日", ["2026-10-01", "2026-10-02"]],
  [
    "spans of days",
    holidays,
    "2026-10-01..2026-10-08\n2027/2/1 至 2027/2/7\n2027-05-01 - 2027-05-03",
    ["2026-10-01..2026-10-08", "2027-02-01..2027-02-07", "2027-05-01..2027-05-03"],
  ],
  [
    "charges without blank lines",
    charges,
    [
      ["", "", "", ""],
      ["", "4", "", ""],
    ] as const,
    [{ yuan: 4 }],
  ],
  ["a charge by amount without a most", charges, [["", "", "1.5", ""]] as const, [{ share: 0.015 }]],
])("%s is taken", (_name, parameter, entry, value) => expect(readEntry(parameter, entry)).toEqual({ value }));

test.each<[string, ParameterMeta, Entry, Refused]>([
  ["a limit of nothing", minutes, "0", { id: "numberAbove", found: "0" }],
  ["a limit of more than a week", minutes, "10081", { id: "numberAbove", found: "10081" }],
  ["a brace that nothing closes", insults, "笨\n{不|没退", { id: "braces", found: "{不|没退", line: 2 }],
  ["braces within braces", insults, "{不|{没}}退", { id: "braces", found: "{不|{没}}退", line: 1 }],
  [
    "a phrase of more words than could be looked for",
    insults,
    `笨\n${"{不|没}".repeat(30)}`,
    { id: "forms", found: "{不|没}".repeat(30), line: 2 },
  ],
  ["a decimal comma, which is no tenfold number", minutes, "2,5", { id: "numberAbove", found: "2,5" }],
  ["a comma that parts no thousands", minutes, "1,00", { id: "numberAbove", found: "1,00" }],
  ["nothing", minutes, "", { id: "numberAbove", found: "" }],
  ["a word for a number", target, "八成", { id: "number", found: "八成" }],
  ["more than all", target, "101", { id: "number", found: "101" }],
  ["a number in another notation", minutes, "0x10", { id: "numberAbove", found: "0x10" }],
  ["half a span", hours, "08:00", { id: "hours", found: "08:00" }],
  ["an hour that no day has", hours, "08:00-25:00", { id: "hours", found: "08:00-25:00" }],
  ["what is not in the list", unit, "week", { id: "choice", found: "week" }],
  ["a holiday by its name", holidays, "2026-10-01\n国庆", { id: "day", found: "国庆", line: 2 }],
  ["a day without its year", holidays, "10-01", { id: "day", found: "10-01", line: 1 }],
  ["a day that the calendar has not", holidays, "2026-02-30", { id: "day", found: "2026-02-30", line: 1 }],
  ["a time", holidays, "2026-10-01 08:00", { id: "day", found: "2026-10-01 08:00", line: 1 }],
  ["a span that ends before it begins", holidays, "2026-10-08..2026-10-01", { id: "day", found: "2026-10-08..2026-10-01", line: 1 }],
  ["a span whose last day has no year", holidays, "2026-10-01..10-08", { id: "day", found: "2026-10-01..10-08", line: 1 }],
  ["a span of years", holidays, "2026-10-01..2062-10-08", { id: "day", found: "2026-10-01..2062-10-08", line: 1 }],
  ["a charge that is no number", charges, [["", "five", "", ""]], { id: "chargeNumber", found: "five", line: 1 }],
  ["a charge below nothing", charges, [["", "-5", "", ""]], { id: "chargeNumber", found: "-5", line: 1 }],
  ["more than the amount", charges, [["", "", "101", ""]], { id: "chargeNumber", found: "101", line: 1 }],
  ["both a sum and a percentage", charges, [["", "5", "1", ""]], { id: "chargeWhat", found: "5 1", line: 1 }],
  ["a most of a fixed sum", charges, [["", "5", "", "30"]], { id: "chargeWhat", found: "5 30", line: 1 }],
  ["an amount without a charge", charges, [["300", "", "", ""]], { id: "chargeWhat", found: "300", line: 1 }],
  ["a last line for some orders only", charges, [["300", "5", "", ""]], { id: "chargeLast", found: "300", line: 1 }],
  [
    "a line that is never reached",
    charges,
    [
      ["300", "3", "", ""],
      ["200", "4", "", ""],
      ["", "5", "", ""],
    ],
    { id: "chargeOrder", found: "200", line: 2 },
  ],
  ["no charge at all", charges, [["", "", "", ""]], { id: "chargeWhat", found: "", line: 1 }],
])("%s is refused, and it is said what was found", (_name, parameter, entry, refused) => {
  expect(readEntry(parameter, entry)).toEqual({ refused });
});
