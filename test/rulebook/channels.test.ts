import { afterWorkingTime, channelOf, readHolidays } from "../../src/rulebook/channels";
import { DAY } from "../../src/sheets/types";
import { secondsOf } from "./ruleTests";

test.each([
  ["微信", "wechat"],
  ["微信零钱", "wechat"],
  ["支付宝", "alipay"],
  ["支付宝余额宝", "alipay"],
  ["微信-银行卡", "bankCard"],
  ["支付宝 信用卡", "creditCard"],
  ["debit card", "bankCard"],
  ["qq钱包", undefined],
  ["", undefined],
])("%s is %s", (words, channel) => expect(channelOf(words)).toBe(channel));

test.each([
  ["no holiday on the way", "2024-05-01 10:00:00", 1, ["2024-05-03"], "2024-05-02 10:00:00"],
  ["a holiday on the way", "2024-05-01 10:00:00", 1, ["2024-05-02"], "2024-05-03 10:00:00"],
  ["holidays in a row", "2024-05-01 10:00:00", 1, ["2024-05-02", "2024-05-03", "2024-05-04"], "2024-05-05 10:00:00"],
  ["a span of holidays", "2024-05-01 10:00:00", 1, ["2024-05-02..2024-05-04"], "2024-05-05 10:00:00"],
  ["begun on a holiday", "2024-05-01 10:00:00", 1, ["2024-05-01"], "2024-05-03 00:00:00"],
  ["over at the midnight before a holiday", "2024-05-01 00:00:00", 1, ["2024-05-02"], "2024-05-02 00:00:00"],
])("%s", (_, start, days, holidays, due) => {
  expect(afterWorkingTime(secondsOf(start), days * DAY, readHolidays(holidays))).toBe(secondsOf(due));
});
