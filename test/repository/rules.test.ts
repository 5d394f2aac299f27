/**
 * The rule book checks itself: every rule is listed and explained in both languages, has cases that keep it and cases that break it, and holds
 * no number that a shop could not change.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import { book as texts } from "../../src/locales/book";
import { messageKey, rules } from "../../src/locales/rules";
import { EVERY_META, RULES, SHARES } from "../../src/rulebook";
import { SCORE } from "../../src/rulebook/score";
import { PARAMETER_SETS, WORKBOOK } from "../../src/rulebook/settings";
import type { Rule, RuleMeta, ShareRule } from "../../src/rulebook/types";
import { foldText } from "../../src/sheets";

const rulebook = join(__dirname, "../../src/rulebook");
const ruleFiles = readdirSync(join(rulebook, "rules")).filter((name) => name.endsWith(".ts"));

function isRule(value: unknown): value is Rule | ShareRule {
  return typeof value === "object" && value !== null && "meta" in value && ("check" in value || "of" in value);
}

/** What each file of `rules/` exports, by the names it is exported under. */
const exported = new Map(
  ruleFiles.flatMap((file) =>
    Object.entries(jest.requireActual<Record<string, unknown>>(join(rulebook, "rules", file)))
      .filter((entry): entry is [string, Rule | ShareRule] => isRule(entry[1]))
      .map(([name, rule]) => [name, { file, rule }] as const),
  ),
);

test("every file of rules/ holds one rule, is called by its id, and stands in index.ts or wording/index.ts; they list nothing else", () => {
  for (const { file, rule } of exported.values()) expect(file).toBe(`${rule.meta.id}.ts`);
  // A rule over two kinds of sheet has a part for each.
  const parts = [...exported.values()].map(({ file, rule }) => `${file} ${rule.meta.sheet}`);
  expect(parts).toEqual([...new Set(parts)]);
  expect([...new Set([...exported.values()].map(({ file }) => file))]).toEqual(ruleFiles);
  const listed = new Set<unknown>([...RULES, ...SHARES]);
  expect([...exported.values()].filter(({ rule }) => !listed.has(rule)).map(({ file }) => file)).toEqual([]);
  expect(EVERY_META.map(({ id }) => id).sort()).toEqual(ruleFiles.map((file) => file.replace(/\.ts$/, "")).sort());
});

test("the index lists no rule twice, and the cases of every share are cases of the book", () => {
  expect(new Set(EVERY_META.map(({ id }) => id)).size).toBe(EVERY_META.length);
  expect(new Set(RULES.map(({ meta }) => `${meta.id} ${meta.sheet}`)).size).toBe(RULES.length);
  expect(SHARES.filter(({ of }) => !RULES.includes(of)).map(({ meta }) => meta.id)).toEqual([]);
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  const catalog: Readonly<Record<string, string>> = texts[language];
  const said = (key: string) => (catalog[key] ?? "").trim() !== "";
  const keysOf = ({ id, parameters, messages }: RuleMeta): string[] => [
    `rule.${id}.title`,
    `rule.${id}.sentence`,
    `advice.${id}`,
    ...Object.keys(parameters).map((name) => `parameter.${id}.${name}`),
    ...messages.map((message) => messageKey(id, message)),
  ];
  /** What is no rule, and has parameters all the same. */
  const otherKeys = [SCORE, WORKBOOK].flatMap(({ id, parameters }) => [
    `set.${id}`,
    ...Object.keys(parameters).map((name) => `parameter.${id}.${name}`),
  ]);

  test.each(EVERY_META.map((meta) => [meta.id, meta] as const))(
    "%s has a title, a sentence, advice, parameters and messages",
    (_id, meta) => {
      expect(keysOf(meta).filter((key) => !said(key))).toEqual([]);
    },
  );

  test("what formulas say of a rule, its title and advice, stands in src/locales/rules.*.ts", () => {
    const keys = EVERY_META.flatMap(({ id }) => [`rule.${id}.title`, `advice.${id}`]);
    expect(keys.filter((key) => !(key in rules[language]))).toEqual([]);
  });

  test("the score, what all rules share, and their parameters have names", () => {
    expect(otherKeys.filter((key) => !said(key))).toEqual([]);
  });

  test("no name of a number ends with its unit: that stands beside the number", () => {
    const keys = PARAMETER_SETS.flatMap(({ id, parameters }) =>
      Object.keys(parameters).flatMap((name) => (parameters[name].kind === "number" ? [`parameter.${id}.${name}`] : [])),
    );
    const unit = /[（(](分钟|小时|天|元|%|minutes|hours|days|yuan)[^（(]*[）)]$/;
    expect(keys.filter((key) => unit.test(catalog[key]))).toEqual([]);
  });

  test("a sentence names only parameters that its rule has", () => {
    const unknown = EVERY_META.flatMap(({ id, parameters }) =>
      [...(catalog[`rule.${id}.sentence`] ?? "").matchAll(/\{(\w+)\}/g)]
        .filter(([, name]) => !(name in parameters))
        .map(([found]) => `${id}: ${found}`),
    );
    expect(unknown).toEqual([]);
  });

  test("no text is kept for a rule, a parameter or a message that is not there", () => {
    const known = new Set([...EVERY_META.flatMap(keysOf), ...otherKeys]);
    const kept = Object.keys(catalog).filter((key) => /^(rule|message|parameter|advice|set)\./.test(key));
    expect(kept.filter((key) => !known.has(key))).toEqual([]);
  });
});

test.each(EVERY_META.map((meta) => [meta.id, meta] as const))(
  "%s quotes its source, and its parameters' defaults are within their bounds",
  (_id, meta) => {
    expect(meta.source).toMatch(/\p{Script=Han}{4}/u);
    for (const parameter of Object.values(meta.parameters)) {
      if (parameter.kind === "choice") expect(parameter.options).toContain(parameter.default);
      if (parameter.kind !== "number") continue;
      expect(parameter.default).toBeLessThanOrEqual(parameter.max);
      expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
      if (parameter.aboveMin) expect(parameter.default).toBeGreaterThan(parameter.min);
    }
  },
);

/** Compared as it was written, not folded: the brackets of a card may be of either width. */
const AS_WRITTEN = new Set(["third-party-mention.cards"]);

test("no list of words holds a word twice", () => {
  const doubles = PARAMETER_SETS.flatMap(({ id, parameters }) =>
    Object.entries(parameters).flatMap(([name, parameter]) => {
      if (parameter.kind !== "words") return [];
      const words = AS_WRITTEN.has(`${id}.${name}`) ? parameter.default : parameter.default.map(foldText);
      return words.filter((word, i) => words.indexOf(word) !== i).map((word) => `${id}.${name}: ${word}`);
    }),
  );
  expect(doubles).toEqual([]);
});

describe("cases", () => {
  /** The rules that some test hands to `ruleTests` or `shareTests`, by the name they are imported under, with the number of cases of each sort. */
  const tested = new Map<string, { valid: number; invalid: number }>();
  for (const file of testFiles(join(__dirname, "../rulebook"))) {
    visit(parse(file), (node) => {
      if (!ts.isCallExpression(node) || !/^(rule|share)Tests$/.test(node.expression.getText())) return;
      const [rule, cases] = node.arguments;
      const name = rule.getText().replace(/\.of$/, "");
      const known = tested.get(name) ?? { valid: 0, invalid: 0 };
      tested.set(name, { valid: known.valid + countCases(cases, "valid"), invalid: known.invalid + countCases(cases, "invalid") });
    });
  }

  test("every rule has cases that keep it and cases that break it", () => {
    const lacking = [...exported].filter(([name]) => !tested.get(name)?.valid || !tested.get(name)?.invalid);
    expect(lacking.map(([, { file }]) => file)).toEqual([]);
  });
});

describe("messages", () => {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

  test.each(ruleFiles)("%s numbers its messages by their places in meta", (file) => {
    const { messages } = EVERY_META.find(({ id }) => file === `${id}.ts`)!;
    const misnumbered: string[] = [];
    visit(parse(join(rulebook, "rules", file)), (node) => {
      if (!ts.isPropertyAssignment(node) || !ancestors(node).some((at) => ts.isVariableDeclaration(at) && at.name.getText() === "MESSAGE"))
        return;
      if (messages[Number(node.initializer.getText())] !== kebab(node.name.getText())) misnumbered.push(node.getText());
    });
    expect(misnumbered).toEqual([]);
  });
});

describe("numbers", () => {
  /** What a rule's code may say in figures: places and counts, and how one unit is told in another. Limits are parameters. */
  const HARMLESS = new Map<number, string>([
    [0, "none, the first"],
    [1, "one, yes, the next"],
    [2, "two kinds of a thing"],
    [60, "seconds of a minute"],
    [3600, "seconds of an hour"],
    [24, "hours of a day"],
    [59, "the last minute of an hour"],
    [100, "cents of a yuan"],
    [0xffff, "rows between two yields, less one"],
    [0x10000, "rows between two yields"],
  ]);

  test.each(ruleFiles)("%s holds no number that is not a parameter", (file) => {
    expect(numbersIn(join(rulebook, "rules", file), isData)).toEqual([]);
  });

  /** What rules share: their words are data, and the tables of wording are generated. */
  const helpers = readdirSync(rulebook, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name.endsWith(".ts") && !/^rules\/|^wording\/words\/|^wording\/tables\.ts$/.test(name));

  test.each(helpers)("%s holds no number but a parameter's, a character's, or one with a name and a reason", (file) => {
    expect(numbersIn(join(rulebook, file), (node) => isParameter(node) || isCharacter(node) || isExplained(node))).toEqual([]);
  });

  function numbersIn(file: string, isAllowed: (node: ts.Node) => boolean): string[] {
    const found: string[] = [];
    const source = parse(file);
    visit(source, (node) => {
      if (!ts.isNumericLiteral(node) || HARMLESS.has(Number(node.text)) || isAllowed(node)) return;
      found.push(`${relative(rulebook, source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.text}`);
    });
    return found;
  }

  /** A default or bound of a parameter, or a value that a preset gives it. */
  function isParameter(node: ts.Node): boolean {
    return ancestors(node).some(
      (at) =>
        (ts.isObjectLiteralExpression(at) && at.properties.some((each) => each.name?.getText() === "kind")) ||
        (ts.isVariableDeclaration(at) && at.name.getText() === "PRESETS"),
    );
  }

  /** The code of a character, in a comparison of codes. */
  function isCharacter(node: ts.Node): boolean {
    const statement = ancestors(node).find(ts.isStatement);
    return statement !== undefined && /\b(charCode|charCodeAt|fromCharCode|code|narrowed)\b/.test(statement.getText());
  }

  /** A constant of the file that has a name and, above it, the reason why no shop would set it. */
  function isExplained(node: ts.Node): boolean {
    const statement = ancestors(node).find((at) => ts.isVariableStatement(at) && ts.isSourceFile(at.parent));
    return statement !== undefined && ts.getLeadingCommentRanges(statement.getFullText(), 0) !== undefined;
  }

  /** A default or bound in the rule's meta, or a message's place in the list of messages. */
  function isData(node: ts.Node): boolean {
    return ["meta", "MESSAGE"].includes(ancestors(node).find(ts.isVariableDeclaration)?.name.getText() ?? "");
  }
});

function testFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function ancestors(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  for (let at: ts.Node | undefined = node; at; at = at.parent) found.push(at);
  return found;
}

/** How many cases stand in a list of `{ valid: […], invalid: […] }`; one that is made by a call or spread counts as one. */
function countCases(cases: ts.Expression | undefined, which: "valid" | "invalid"): number {
  if (!cases || !ts.isObjectLiteralExpression(cases)) return 0;
  const list = cases.properties.find((property) => property.name?.getText() === which);
  if (!list) return 0;
  const value = ts.isPropertyAssignment(list) ? list.initializer : undefined;
  return value && ts.isArrayLiteralExpression(value) ? value.elements.length : 1;
}
