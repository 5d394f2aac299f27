import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const source = (...rooms) => rooms.flatMap((room) => [`src/${room}/**/*.ts`, `src/${room}/**/*.tsx`]);

/** CJK punctuation, ideographs and full-width forms. */
const CJK = "/[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]/";
const noChinese = ["Literal[value=", "TemplateElement[value.raw=", "JSXText[value="].map((start) => ({
  selector: `${start}${CJK}]`,
  message: "Text that is shown stands in src/locales.",
}));

const noClock = [
  { selector: "NewExpression[callee.name='Date']", message: "Times are serial numbers; the moment of an audit is an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "Times are serial numbers; the moment of an audit is an argument." },
];
const noHtml = ["innerHTML", "outerHTML"].map((property) => ({ property, message: "Pasted text never becomes HTML." }));
const noHtmlSyntax = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], CallExpression[callee.property.name='insertAdjacentHTML']",
  message: "Pasted text never becomes HTML.",
};

const office = ["Office", "Excel", "OfficeExtension"].map((name) => ({ name, message: "Only src/excel talks to Office.js." }));
const page = ["window", "document", "navigator", "localStorage", "sessionStorage", "self", "top", "parent"].map((name) => ({
  name,
  message: "This code also runs where there is no page.",
}));
const clock = ["performance", "setTimeout", "setInterval", "queueMicrotask", "requestAnimationFrame"].map((name) => ({
  name,
  message: "What an audit finds must not depend on when it runs.",
}));
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
  name,
  message: "Nothing that was pasted leaves the workbook.",
}));
const clockProperties = [
  { object: "Date", property: "now", message: "The moment of an audit is an argument." },
  { object: "Math", property: "random", message: "The same rows give the same findings." },
];
const beacon = { object: "navigator", property: "sendBeacon", message: "Nothing that was pasted leaves the workbook." };

export default defineConfig(
  { ignores: ["dist/", "coverage/", "node_modules/", "test-results/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-control-regex": "off", // To take control characters out of what was pasted is part of the work.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
    },
  },
  {
    files: ["*.js", "**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        module: "readonly",
        require: "readonly",
        process: "readonly",
        __dirname: "readonly",
        console: "readonly",
        URL: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Promises that nobody waits for are how an Office.js error gets lost.
    files: ["src/**/*.ts", "src/**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }], // An onClick may be async.
      "@typescript-eslint/await-thenable": "error",
    },
  },
  {
    files: source("excel", "functions"),
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },

  // What each room may know of the world around it. One block a room: a later block replaces the lists of an earlier one.
  {
    files: source("rulebook", "sheets"), // Both hold Chinese words: the field's own, not texts that are shown.
    rules: {
      "no-restricted-globals": ["error", ...office, ...page, ...clock, ...network, "CustomFunctions"],
      "no-restricted-properties": ["error", ...clockProperties],
      "no-restricted-syntax": ["error", ...noClock],
    },
  },
  {
    files: source("audit"),
    rules: {
      "no-restricted-globals": ["error", ...office, ...page, ...clock, ...network, "CustomFunctions"],
      "no-restricted-properties": ["error", ...clockProperties],
      "no-restricted-syntax": ["error", ...noClock, ...noChinese],
    },
  },
  {
    files: source("functions"),
    rules: {
      "no-restricted-globals": ["error", ...office, ...page, ...clock, ...network],
      "no-restricted-properties": ["error", ...clockProperties],
      "no-restricted-syntax": ["error", ...noClock, ...noChinese],
    },
  },
  {
    files: source("excel"),
    rules: {
      "no-restricted-globals": ["error", ...network],
      "no-restricted-properties": ["error", ...noHtml, beacon],
      "no-restricted-syntax": ["error", ...noChinese],
    },
  },
  {
    files: source("taskpane", "commands"),
    rules: {
      "no-restricted-globals": ["error", ...office, ...network],
      "no-restricted-properties": ["error", ...noHtml, beacon],
      "no-restricted-syntax": ["error", noHtmlSyntax, ...noChinese],
    },
  },
  {
    files: source("workbench"),
    ignores: ["src/workbench/sample/**"],
    rules: { "no-restricted-syntax": ["error", noHtmlSyntax, ...noChinese] },
  },
  {
    files: ["src/workbench/**/*.{js,mjs}", "test/**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly", Buffer: "readonly", setTimeout: "readonly" } },
  },
);
