import { refusesSevenDay } from "../../../src/rulebook/rules/refuses-seven-day";
import { brokenRows, judge, ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(refusesSevenDay, {
  valid: [
    { name: "a refusal that names the days that are over", counted: 1, chat: talk("买:想退货", "已经超过七天了,不能退了呢") },
    { name: "a customer who says that it came long ago", counted: 0, chat: talk("买:上个月收到的,想退货", "不能退了") },
  ],
  invalid: [
    {
      name: "a return is refused",
      counted: 1,
      chat: talk("买:昨天收到的,想退货", "本店不退不换"),
      findings: [{ message: "refused", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
  ],
});

const orders = (deliveredAt: string) => [
  ["订单号", "买家昵称", "支付时间", "签收时间"],
  ["240401-111122223333444", "青柠", "2024-04-01 09:00:00", deliveredAt],
];

test("the order sheet tells whether the days are over: seven days to the second are not", () => {
  const chat = talk("买:想退货", "本店不退不换");
  expect(brokenRows(judge(refusesSevenDay, { chat, orders: orders("2024-04-24 10:01:00") }))).toEqual([3]);
  expect(brokenRows(judge(refusesSevenDay, { chat, orders: orders("2024-04-24 10:00:59") }))).toEqual([]);
});
