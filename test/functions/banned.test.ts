import { bannedWordsOf } from "../../src/functions/banned";

test.each([
  ["您好，有现货，48小时内发货", ""],
  ["加我微信聊", "加我微信"],
  ["扔进垃圾袋就可以", ""],
  ["北斗卫星图书 5 本", ""],
  ["", ""],
  [null, ""],
  ["#N/A", ""],
])("%j holds %j", (text, words) => {
  const [[found]] = bannedWordsOf(text);
  if (words === "") expect(found).toBe("");
  else expect(String(found)).toContain("微信");
});

test("a range gives an array of its shape, each word once and joined by 、", () => {
  const found = bannedWordsOf([
    ["支付宝或者微信都行，支付宝也可以", "好的"],
    [null, "废物"],
  ]);
  expect(found).toEqual([
    ["支付宝、微信", ""],
    ["", "废物"],
  ]);
});
