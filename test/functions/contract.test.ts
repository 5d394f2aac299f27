/**
 * The formulas' ids and the names and order of their parameters are in every workbook that uses them: this table is frozen. It may gain formulas,
 * and a formula may gain parameters at its end (the manifest's Version is raised with either); nothing else of it ever changes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { inquiryConversion, lateReply, lateShipment } from "../../src/rulebook";
import type { ParameterMeta, ParameterSet } from "../../src/rulebook/types";

const FROZEN: Readonly<Record<string, readonly string[]>> = {
  REPLYRATE: ["chats", "[minutes]", "[agent]", "[from]", "[to]", "[asOf]"],
  LATEREPLIES: ["chats", "[minutes]", "[agent]", "[from]", "[to]", "[asOf]"],
  REPLYTIME: ["chats", "[statistic]", "[agent]", "[from]", "[to]"],
  LATESHIPPENALTY: ["orders", "[yuanPerOrder]", "[hours]", "[asOf]", "[from]", "[to]", "[courier]"],
  LATESHIPMENTS: ["orders", "[hours]", "[asOf]", "[from]", "[to]", "[courier]"],
  QUALITYREFUNDRATE: ["orders", "[refunds]", "[from]", "[to]"],
  INQUIRYCONVERSION: ["chats", "orders", "[withinHours]", "[from]", "[to]"],
  ROBOTONLY: ["chats", "[agent]", "[from]", "[to]"],
  BANNEDWORDS: ["text"],
  RETURNFREIGHT: ["reason"],
  REFUNDDUE: ["approvedAt", "channel"],
  BREAKDOWN: ["metric", "table", "by", "[table2]"],
  FINDINGS: ["table", "[ruleId]", "[table2]", "[table3]"],
  SCORECARD: ["chats", "orders", "[refunds]", "[courier]"],
  READING: ["table"],
  RULES: ["[ruleId]"],
};

const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");
const file = "src/functions/functions.ts";
const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);

/** Every exported function that is tagged as a formula: its id, and its parameters as they are written in the table above. */
const declared = new Map(
  source.statements.filter(ts.isFunctionDeclaration).flatMap((each) => {
    const tag = ts.getJSDocTags(each).find(({ tagName }) => tagName.text === "customfunction");
    if (!tag) return [];
    const id = ts.getTextOfJSDocComment(tag.comment)?.trim();
    const parameters = each.parameters.map(({ name, questionToken }) => (questionToken ? `[${name.getText()}]` : name.getText()));
    return [[String(id), { name: each.name?.text, parameters, types: each.parameters.map(({ type }) => type?.getText()) }] as const];
  }),
);

test("there are the formulas of the contract and no others", () => {
  expect([...declared.keys()].sort()).toEqual(Object.keys(FROZEN).sort());
});

test("every formula is called by a test beside this one, or of the contract", () => {
  const tests = ["test/functions", "test/contract"].flatMap((folder) =>
    readdirSync(join(__dirname, "../..", folder), "utf8").flatMap((name) => (/\.test\.ts$/.test(name) ? [read(`${folder}/${name}`)] : [])),
  );
  expect([...declared.keys()].filter((id) => !tests.some((text) => text.includes(`("${id}"`)))).toEqual([]);
});

test("README.md names every formula", () => {
  const readme = read("README.md");
  expect([...declared.keys()].filter((id) => !new RegExp(`\\b${id}\\b`).test(readme))).toEqual([]);
});

describe("a default that is told", () => {
  const defaultOf = ({ meta }: { readonly meta: ParameterSet }, name: string): ParameterMeta["default"] => meta.parameters[name].default;
  const minutes = defaultOf(lateReply, "minutes");
  const [{ yuan }] = lateShipment.meta.parameters.penaltyPerOrder.default as readonly { yuan: number }[];
  const DEFAULTS: Readonly<Record<string, unknown>> = {
    minutes,
    yuanPerOrder: yuan,
    hours: defaultOf(lateShipment, "hours"),
    withinHours: defaultOf(inquiryConversion, "withinHours"),
  };

  test("beside a formula's argument is the rule's", () => {
    const told = [...source.text.matchAll(/\[(\w+)\] (.*)$/gm)].flatMap(([, name, text]) =>
      [...text.matchAll(/(?:default|默认) (\d+)/g)].map(([, number]) => [name, Number(number)]),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(([name, number]) => number !== DEFAULTS[name])).toEqual([]);
  });

  test.each(["README.md", "manifest.xml"])("in %s is the rule's", (page) => {
    const told = [...read(page).matchAll(/within (\d+) minutes|(\d+) 分钟回复率/g)].map(([, english, chinese]) =>
      Number(english ?? chinese),
    );
    expect(new Set(told)).toContain(minutes);
  });
});

test.each(Object.keys(FROZEN))("%s has the parameters that workbooks use it with", (id) => {
  const { name, parameters, types } = declared.get(id)!;
  expect(name).toBe(id);
  expect(parameters.slice(0, FROZEN[id].length)).toEqual(FROZEN[id]);
  expect(parameters.slice(FROZEN[id].length).filter((parameter) => !parameter.startsWith("["))).toEqual([]);
  expect(new Set(types)).toEqual(new Set(["any[][]"]));
});
