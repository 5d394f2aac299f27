import { DEFAULT_SETTINGS, parametersInForce } from "../../../src/rulebook/settings";
import { bannedWords } from "../../../src/rulebook/wording";

const find = (text: string, platform: "pinduoduo" | "taobao" = "pinduoduo") =>
  bannedWords(text, platform, parametersInForce(DEFAULT_SETTINGS).of);
const words = (...text: Parameters<typeof find>) => find(...text).map(({ word }) => word);

test("finds the words of the critical rules in a text, as they stand there", () => {
  expect(words("傻*逼,加我薇\u200b信,不走平台")).toEqual(["傻*逼", "薇\u200b信", "不走平台"]);
  expect(words("您好,今天发货")).toEqual([]);
});

test("who warns of a deal offers none", () => {
  expect(words("谨防诈骗，骗子会说线下转给我")).toEqual([]);
  expect(words("请线下转给我")).toEqual(["线下转"]);
});

test("of overlapping words the longest, and none twice", () => {
  expect(words("企业微信收款码")).toEqual(["企业微信", "收款码"]);
});

test("a platform's own names are not banned on it", () => {
  expect(words("支付宝和微信都可以", "taobao")).toEqual(["微信"]);
});

test("a place leads back to the word in the text", () => {
  expect(find("您 加 v❤ 吧")).toEqual([{ word: "v❤", start: 4, end: 6 }]);
});
