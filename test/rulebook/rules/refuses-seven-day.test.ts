import { refusesSevenDay, refusesSevenDayCase } from "../../../src/rulebook/rules/refuses-seven-day";
import { runNow } from "../../../src/audit";
import { auditTask } from "../../../src/audit/audit";
import { DEFAULT_SETTINGS } from "../../../src/rulebook/settings";
import type { RuleMeta } from "../../../src/rulebook/types";
import { brokenRows, inputsOf, judge, ruleTests, type Pasted } from "../ruleTests";
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

test("the order sheet tells whether the days were over when the customer asked: seven days to the second are not", () => {
  const chat = talk("买:想退货", "本店不退不换");
  expect(brokenRows(judge(refusesSevenDay, { chat, orders: orders("2024-04-24 10:00:00") }))).toEqual([3]);
  expect(brokenRows(judge(refusesSevenDay, { chat, orders: orders("2024-04-24 09:59:59") }))).toEqual([]);
});

test("an order that was not delivered yet, or nobody knows when, does not tell that the days are over", () => {
  const chat = talk("买:想退货", "本店不退不换");
  expect(brokenRows(judge(refusesSevenDay, { chat, orders: orders("") }))).toEqual([3]);
  expect(brokenRows(judge(refusesSevenDay, { chat, orders: orders("2024-05-09 10:00:00") }))).toEqual([3]);
});

test("that the days are over excuses only where the order sheet does not know better", () => {
  const chat = talk("买:想退货", "已经超过七天了,不能退");
  expect(brokenRows(judge(refusesSevenDay, { chat, orders: orders("2024-04-29 10:00:00") }))).toEqual([3]);
  expect(brokenRows(judge(refusesSevenDay, { chat }))).toEqual([]);
});

test("a message is about the order whose number stands beside it, not about all of its buyer's", () => {
  const head = ["会话ID", "买家昵称", "客服账号", "角色", "发送时间", "消息内容", "订单编号"];
  const said = (conversation: string, order: string, hour: number) => [
    [conversation, "青柠", "店铺:小美", "买家", `2024-05-03 ${hour}:00:00`, "想退货", order],
    [conversation, "青柠", "店铺:小美", "客服", `2024-05-03 ${hour}:01:00`, "不能退", ""],
  ];
  const [old, fresh] = ["240401-111122223333444", "240429-111122223333444"];
  const both = [
    ["订单号", "买家昵称", "支付时间", "签收时间"],
    [old, "青柠", "2024-04-01 09:00:00", "2024-04-03 10:00:00"],
    [fresh, "青柠", "2024-04-29 09:00:00", "2024-05-01 10:00:00"],
  ];
  expect(brokenRows(judge(refusesSevenDay, { chat: [head, ...said("c1", old, 10), ...said("c2", fresh, 11)], orders: both }))).toEqual([5]);
});

const CASES = ["售后编号", "订单编号", "售后类型", "售后状态", "申请时间", "商家备注"];
const ASKED = "2024-05-08 10:00:00";
const asked = (status: string, { type = "退货退款", at = ASKED, note = "" } = {}) => [
  CASES,
  ["1", "240401-111122223333444", type, status, at, note],
];
const IN_TIME = "2024-05-01 10:00:00";
const WEEK = 7 * 86_400;

ruleTests(refusesSevenDayCase, {
  valid: [
    { name: "agreed to", counted: 1, orders: orders(IN_TIME), afterSale: asked("商家同意退货退款，待买家发货") },
    { name: "asked for a second after the seven days", counted: 0, orders: orders("2024-05-01 09:59:59"), afterSale: asked("商家拒绝") },
    { name: "taken back by the buyer", counted: 0, orders: orders(IN_TIME), afterSale: asked("买家撤销") },
    { name: "over, and nobody can tell who ended it", counted: 0, orders: orders(IN_TIME), afterSale: asked("售后取消，退款失败") },
    { name: "no return but a refund alone", counted: 0, orders: orders(IN_TIME), afterSale: asked("商家拒绝", { type: "仅退款" }) },
    {
      name: "goods that a shop may keep",
      counted: 1,
      orders: orders(IN_TIME),
      afterSale: asked("商家拒绝", { note: "定制商品，不支持退货" }),
    },
    { name: "no delivery time, and not refused", counted: 0, orders: orders(""), afterSale: asked("售后处理中") },
  ],
  invalid: [
    {
      name: "refused seven days after delivery, to the second",
      counted: 1,
      orders: orders(IN_TIME),
      afterSale: asked("商家拒绝"),
      findings: [{ message: "case-refused", rows: [2], who: "240401-111122223333444", value: WEEK, limit: WEEK }],
    },
    {
      name: "asked for before it was delivered",
      counted: 1,
      orders: orders("2024-05-09 10:00:00"),
      afterSale: asked("商家拒绝退货申请"),
      findings: [{ message: "case-refused", rows: [2], value: NaN }],
    },
    {
      name: "an exchange is a return",
      counted: 1,
      orders: orders(IN_TIME),
      afterSale: asked("平台驳回", { type: "换货" }),
      findings: [{ message: "case-refused", rows: [2] }],
    },
    {
      name: "delivered the evening before: the days may begin with the next midnight",
      counted: 1,
      orders: orders("2024-04-30 20:00:00"),
      afterSale: asked("商家拒绝", { at: "2024-05-08 00:00:00" }),
      parameters: { fromNextDay: true },
      findings: [{ message: "case-refused", rows: [2], limit: WEEK + 4 * 3600 }],
    },
    {
      name: "a shop may read 退款失败 as its refusal",
      counted: 1,
      orders: orders(IN_TIME),
      afterSale: asked("售后取消，退款失败"),
      parameters: { refusedStatuses: ["退款失败"] },
      findings: [{ message: "case-refused", rows: [2] }],
    },
    {
      name: "refused, and nobody can tell when it was delivered: unreadable, no break",
      counted: 0,
      orders: orders(""),
      afterSale: asked("商家拒绝"),
      findings: [{ message: "times-missing", rows: [2] }],
    },
  ],
});

test("the delivery may stand on the same sheet, and on the order sheet alone", () => {
  const [headings, row] = asked("商家拒绝");
  const afterSale = [
    [...headings, "签收时间"],
    [...row, IN_TIME],
  ];
  expect(brokenRows(judge(refusesSevenDayCase, { afterSale }))).toEqual([2]);
  const sheet = [
    ["订单号", "订单状态", "支付时间", "成团时间", "发货时间", "签收时间", "售后类型", "售后状态", "售后申请时间"],
    ["A", "已签收", "2024-04-29 09:00:00", "2024-04-29 09:00:00", "2024-04-29 10:00:00", IN_TIME, "退货退款", "商家拒绝", ASKED],
  ];
  expect(brokenRows(judge(refusesSevenDayCase, { orders: sheet }))).toEqual([2]);
});

test("without delivery times the cases cannot be judged", () => {
  expect(judge(refusesSevenDayCase, { afterSale: asked("商家拒绝") })).toMatchObject({ sheet: "afterSale", missing: ["deliveredAt"] });
  expect(judge(refusesSevenDayCase, {})).toMatchObject({ reason: "no-sheet", sheet: "afterSale" });
});

describe("talks and cases together", () => {
  const pasted = { chat: talk("买:想退货", "本店不退不换"), orders: orders(IN_TIME), afterSale: asked("商家拒绝") };
  const audit = (sheets: Pasted) => runNow(auditTask(inputsOf(sheets), DEFAULT_SETTINGS));
  const own = <T extends { readonly rule: RuleMeta }>(all: readonly T[]) => all.filter(({ rule }) => rule.id === refusesSevenDay.meta.id);

  test("are one list, and each finding names the rows of its own sheet", () => {
    const [found, ...more] = audit(pasted).rules.filter(({ rule }) => rule === refusesSevenDay.meta.id);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ breaks: 2, unreadable: 0, counted: 2, size: 2 });
    expect([found.at(0), found.at(1)].map(({ sheet, rows }) => [sheet, rows[0] + 1])).toEqual([
      ["chat", 3],
      ["afterSale", 2],
    ]);
  });

  test("cases that cannot be judged stand in it, too", () => {
    const [found] = audit({ ...pasted, orders: orders("") }).rules.filter(({ rule }) => rule === refusesSevenDay.meta.id);
    expect(found).toMatchObject({ breaks: 1, unreadable: 1, counted: 1, size: 2 });
    expect(found.place(1)).toMatchObject({ outcome: "unreadable", sheet: "afterSale", rows: [1] });
  });

  test("a sheet that was not chosen is not missed where the other is there; where none is, one is named", () => {
    expect(own(audit({ chat: pasted.chat }).cannotJudge)).toEqual([]);
    expect(own(audit({ orders: pasted.orders, afterSale: pasted.afterSale }).cannotJudge)).toEqual([]);
    expect(
      own(
        audit({
          review: [
            ["订单号", "评价星级", "评价时间"],
            ["A", 5, IN_TIME],
          ],
        }).cannotJudge,
      ),
    ).toMatchObject([{ sheet: "chat", reason: "no-sheet" }]);
  });

  test("what the other sheet lacks is said", () => {
    expect(own(audit({ chat: pasted.chat, afterSale: pasted.afterSale }).cannotJudge)).toMatchObject([
      { sheet: "afterSale", missing: ["deliveredAt"] },
    ]);
  });
});
