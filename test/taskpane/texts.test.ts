import { ExcelProblem } from "../../src/excel/types";
import { fill } from "../../src/locales";
import { excelTexts } from "../../src/locales/excel";
import { paneTexts } from "../../src/locales/pane";
import { problemOf } from "../../src/taskpane/problem";
import { problemText } from "../../src/taskpane/texts";

const keys = (texts: object) => Object.keys(texts).sort();
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("both languages have the same keys", () => {
  expect(keys(paneTexts["en-US"])).toEqual(keys(paneTexts["zh-CN"]));
});

test.each(keys(paneTexts["zh-CN"]) as (keyof (typeof paneTexts)["zh-CN"])[])("%s has the same placeholders in both languages", (key) => {
  const [chinese, english] = [paneTexts["zh-CN"][key], paneTexts["en-US"][key]];
  expect(placeholders(english)).toEqual(placeholders(chinese));
  expect(chinese.trim() && english.trim()).not.toBe("");
  expect(english.replace(/\{\w+\}/g, "")).not.toMatch(/[\u4e00-\u9fff]/);
});

test("every refusal of the host has its sentence in the pane", () => {
  expect(problemText(problemOf(new ExcelProblem("protected-sheet", { name: "订单" })))).toBe(
    fill(excelTexts["zh-CN"]["protected-sheet"], { name: "订单" }),
  );
  expect(problemText(problemOf(new Error("boom")))).toContain("boom");
});
