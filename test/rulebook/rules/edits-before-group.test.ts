import { editsBeforeGroup } from "../../../src/rulebook/rules/edits-before-group";
import { brokenRows, judge, ruleTests } from "../ruleTests";
import { talk } from "../talk";

ruleTests(editsBeforeGroup, {
  valid: [
    { name: "sent to come back after the group", counted: 1, chat: talk("买:还没成团,能改下地址吗", "拼单成功后联系我们修改") },
    {
      name: "agreed to and sent to come back within one answer",
      counted: 2,
      chat: talk("买:还没成团,能改下地址吗", "好的", "拼单成功后联系我们修改"),
    },
    { name: "nothing tells that it is not grouped", counted: 0, chat: talk("买:能改下地址吗", "可以,地址发我") },
  ],
  invalid: [
    {
      name: "agreed to while the talk says that it is not grouped",
      counted: 1,
      chat: talk("买:还没成团,能改下地址吗", "可以,地址发我"),
      findings: [{ message: "agreed", rows: [3, 2], who: "青柠", agent: "店铺:小美" }],
    },
    {
      name: "the wish is one of several messages",
      counted: 1,
      chat: talk("买:还没成团", "买:能改下地址吗", "买:在吗", "可以,地址发我"),
      findings: [{ message: "agreed", rows: [5, 2, 3, 4] }],
    },
  ],
});

const orders = (groupedAt: string) => [
  ["订单号", "买家昵称", "支付时间", "成团时间"],
  ["240501-111122223333444", "青柠", "2024-05-01 09:00:00", groupedAt],
];

test("the order sheet tells whether it was grouped when the agent agreed", () => {
  const chat = talk("买:能改下地址吗", "可以,地址发我");
  expect(brokenRows(judge(editsBeforeGroup, { chat, orders: orders("2024-05-01 12:00:00") }))).toEqual([3]);
  expect(brokenRows(judge(editsBeforeGroup, { chat, orders: orders("2024-05-01 09:30:00") }))).toEqual([]);
  // What cannot be read says neither.
  expect(brokenRows(judge(editsBeforeGroup, { chat, orders: orders("待定") }))).toEqual([]);
});

test("says so where only the talk could be asked", () => {
  expect(judge(editsBeforeGroup, { chat: talk("买:还没成团,能改下地址吗", "可以") })).toMatchObject({
    notes: [{ id: "judged-by-chat-alone" }],
  });
});
