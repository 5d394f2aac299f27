/** The part of the contract that Excel reads before it runs anything: ids, names and order of the arguments. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { dist, formulas } from "./load";

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    name: string;
    description?: string;
    parameters: { name: string; type?: string; dimensionality?: string; optional?: boolean; repeating?: boolean; description?: string }[];
    result: { type?: string; dimensionality?: string };
    options?: Record<string, unknown>;
  }[];
}

const PARAMETERS: Record<string, string[]> = {
  REPLYRATE: ["chats", "[minutes]", "[agent]", "[from]", "[to]", "[asOf]"],
  LATEREPLIES: ["chats", "[minutes]", "[agent]", "[from]", "[to]", "[asOf]"],
  REPLYTIME: ["chats", "[statistic]", "[agent]", "[from]", "[to]"],
  LATESHIPPENALTY: ["orders", "[yuanPerOrder]", "[hours]", "[asOf]", "[from]", "[to]", "[courier]"],
  LATESHIPMENTS: ["orders", "[hours]", "[asOf]", "[from]", "[to]", "[courier]"],
  QUALITYREFUNDRATE: ["orders", "[refunds]", "[from]", "[to]"],
  FINDINGS: ["table", "[ruleId]", "[table2]", "[table3]"],
  RULES: ["[ruleId]"],
};
const IDS = Object.keys(PARAMETERS);

const metadata = JSON.parse(readFileSync(path.join(dist, "functions.json"), "utf8")) as Metadata;
const entry = (id: string): Metadata["functions"][number] => metadata.functions.find((one) => one.id === id)!;

test("every formula is registered under its upper-case id, without the namespace", () => {
  expect([...formulas().keys()]).toEqual(expect.arrayContaining(IDS));
  for (const id of formulas().keys()) expect(id).toMatch(/^[A-Z][A-Z0-9.]*$/);
});

test("what is registered is what the metadata declares", () => {
  expect([...formulas().keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
});

test("errors in arguments reach the functions", () => {
  const everywhere = metadata.allowErrorForDataTypeAny === true;
  expect(everywhere || metadata.functions.every(({ options }) => options?.allowErrorForDataTypeAny === true)).toBe(true);
});

test.each(IDS)("%s has its arguments in the order of the contract, optional where bracketed", (id) => {
  expect(entry(id).parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))).toEqual(PARAMETERS[id]);
});

describe.each(metadata.functions.map(({ id }) => id))("%s", (id) => {
  test("every argument and the result are any[][]", () => {
    for (const parameter of entry(id).parameters) expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
    expect(entry(id).result).toMatchObject({ dimensionality: "matrix" });
    expect(entry(id).result.type ?? "any").toBe("any");
  });

  test("no argument repeats and the function and each argument say what they are, in both languages", () => {
    const bothLanguages = /^[^\p{Script=Han}]*[a-z].*\p{Script=Han}/u;
    expect(entry(id).description).toMatch(bothLanguages);
    for (const parameter of entry(id).parameters) {
      expect(parameter.repeating ?? false).toBe(false);
      expect(parameter.description).toMatch(bothLanguages);
    }
  });
});
