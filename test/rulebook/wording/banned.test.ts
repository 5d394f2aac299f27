import { bannedWords } from "../../../src/rulebook/wording";

const words = (text: string, platform: "pinduoduo" | "taobao" = "pinduoduo") => bannedWords(text, platform).map(({ word }) => word);

test("finds the words of the critical rules in a text, as they stand there", () => {
  expect(words("傻*逼,加我薇\u200b信,不走平台")).toEqual(["傻*逼", "薇\u200b信", "不走平台"]);
  expect(words("您好,今天发货")).toEqual([]);
});

test("of overlapping words the longest, and none twice", () => {
  expect(words("企业微信收款码")).toEqual(["企业微信", "收款码"]);
});

test("a platform's own names are not banned on it", () => {
  expect(words("支付宝和微信都可以", "taobao")).toEqual(["微信"]);
});

test("a place leads back to the word in the text", () => {
  const text = "您 加 v❤ 吧";
  for (const { word, start, end } of bannedWords(text, "pinduoduo")) expect(text.slice(start, end)).toBe(word);
});
