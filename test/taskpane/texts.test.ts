import { paneTexts } from "../../src/locales/pane";

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
