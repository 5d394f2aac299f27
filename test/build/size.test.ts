/** How large what Excel loads may be. The formulas come first, and a cell waits for them; the pane's first screen comes next, the rest when it is needed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Script, createContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { tokens } from "@fluentui/react-components";

const dist = path.join(__dirname, "../../dist");

/** Files, and how many bytes they may come to together as they are sent (gzipped). */
const LIMITS = [
  { what: "the formulas", files: ["functions.js"], most: 123_600 },
  { what: "the pane's first screen", files: ["taskpane.html", "functions.js", "taskpane.js"], most: 250_000 },
] as const;
/** Milliseconds from the first line of the formulas to the last of them known to Excel. */
const START = 150;

const read = (file: string): Buffer => {
  const place = path.join(dist, file);
  if (!existsSync(place)) throw new Error(`${place} is not there: build first (npm run build:addin)`);
  return readFileSync(place);
};

test.each(LIMITS)("$what: at most $most bytes", ({ files, most }) => {
  const sizes = Object.fromEntries(files.map((file) => [file, gzipSync(read(file), { level: 9 }).length]));
  const sum = Object.values(sizes).reduce((total, size) => total + size, 0);
  expect({ ...sizes, isWithin: sum <= most }).toEqual({ ...sizes, isWithin: true });
});

test("all that the formulas load is one module: what the pane imports of it stands in webpack.config.js, in SHARED or OF_THE_PANE", () => {
  const context = createContext({ CustomFunctions: { associate: () => undefined, Error, ErrorCode: {} } });
  new Script(read("functions.js").toString()).runInContext(context);
  // As a bundle that is loaded later would ask for it.
  new Script(`webpackChunkshop_audit.push([["later"], {}, (bundle) => (modules = Object.keys(bundle.m))])`).runInContext(context);
  expect(context.modules).toHaveLength(1);
});

test("a token that the pane uses is the style's variable of that name, as webpack.config.js puts it", () => {
  const pane = path.join(__dirname, "../../src/taskpane");
  const files = readdirSync(pane, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const used = files.flatMap((file) => readFileSync(path.join(pane, file), "utf8").match(/(?<=\btokens\.)\w+/g) ?? []);
  expect(used.length).toBeGreaterThan(100);
  for (const name of new Set(used)) expect(tokens).toHaveProperty(name, `var(--${name})`);
});

test("the first screen loads no other script of ours than those two", () => {
  const scripts = [
    ...read("taskpane.html")
      .toString()
      .matchAll(/<script[^>]*src="([^"]+)"/g),
  ].map(([, src]) => src);
  expect(scripts).toEqual(["office-js/office.js", "functions.js", "taskpane.js"]);
});

test(`all formulas are known within ${START} ms`, () => {
  const code = read("functions.js").toString();
  // The quickest of a few: other tests run beside this one.
  const times = Array.from({ length: 5 }, () => {
    let last = NaN;
    const associate = () => void (last = performance.now());
    const context = createContext({ CustomFunctions: { associate, Error, ErrorCode: {} } });
    const start = performance.now();
    new Script(code).runInContext(context);
    return last - start;
  });
  expect(Math.min(...times)).toBeLessThan(START);
});
