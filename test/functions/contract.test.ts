/**
 * The formulas' ids and the names and order of their parameters are in every workbook that uses them: this table is frozen. It may gain formulas,
 * and a formula may gain parameters at its end; nothing else of it ever changes.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

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

const file = join(__dirname, "../../src/functions/functions.ts");
const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

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

test.each([...declared.keys()])("%s has the parameters that workbooks use it with", (id) => {
  const { name, parameters, types } = declared.get(id)!;
  expect(name).toBe(id);
  expect(parameters.slice(0, FROZEN[id].length)).toEqual(FROZEN[id]);
  expect(parameters.slice(FROZEN[id].length).filter((parameter) => !parameter.startsWith("["))).toEqual([]);
  expect(new Set(types)).toEqual(new Set(["any[][]"]));
});
