import { unpaidNotReminded } from "../../../src/rulebook/rules/unpaid-not-reminded";
import { isJudged } from "../../../src/rulebook/types";
import { judge, ruleTests } from "../ruleTests";

const ORDERS = ["订单号", "买家会员名", "订单状态", "订单金额", "下单时间", "支付时间"];
const CHAT = ["会话ID", "买家昵称", "角色", "发送时间", "内容"];
const PLACED = "2024-05-01 10:00:00";
const order = (buyer: string, status = "待付款", id = "240501-123456789012345") => [id, buyer, status, 59.9, PLACED, ""];
const message = (buyer: string, role: string, time: string, text = "亲爱的，订单还没付款哦", conversation = buyer) => [
  conversation,
  buyer,
  role,
  `2024-05-0${time}`,
  text,
];
const AS_OF = "2024-05-03 00:00:00";
const HOURS = 14 * 3600 - 1;

ruleTests(unpaidNotReminded, {
  valid: [
    {
      name: "an agent's message in the day's last second is a reminder",
      counted: 1,
      asOf: AS_OF,
      orders: [ORDERS, order("小鹿")],
      chat: [CHAT, message("小鹿", "客服", "1 23:59:59")],
    },
    {
      name: "a paid order, and one that was cancelled unpaid at an unknown time, need none",
      counted: 0,
      asOf: AS_OF,
      orders: [ORDERS, [...order("小鹿", "待发货").slice(0, 5), "2024-05-01 10:05:00"], order("小鹿", "已取消，未支付", "B")],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00")],
    },
    {
      name: "the day is not over: pending",
      counted: 0,
      orders: [ORDERS, order("小鹿")],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00"), message("阿海", "客户", "4 11:00:00")],
    },
    {
      name: "the buyer of an order whose name is masked is told by the order number in a message",
      counted: 1,
      asOf: AS_OF,
      orders: [ORDERS, order("小**")],
      chat: [
        CHAT,
        message("小鹿", "客户", "1 11:00:00", "我的订单 240501-123456789012345 怎么付款"),
        message("小鹿", "客服", "1 11:01:00"),
      ],
    },
    {
      name: "a blank time of payment under a status that says it was paid is no unpaid order",
      counted: 0,
      asOf: AS_OF,
      orders: [ORDERS, order("小鹿", "已发货")],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00")],
    },
  ],
  invalid: [
    {
      name: "an order that no row of a column of order numbers names was never written to",
      counted: 1,
      asOf: AS_OF,
      orders: [ORDERS, order("小**")],
      chat: [
        [...CHAT, "订单号"],
        [...message("小鹿", "客服", "1 11:00:00"), "240501-999999999999999"],
      ],
      findings: [{ message: "not-reminded", rows: [2] }],
    },
    {
      name: "placed at a time that cannot be read, in whichever of its rows",
      counted: 0,
      shared: { unreadableShare: 1 },
      orders: [ORDERS, [...order("小鹿").slice(0, 4), "", ""], [...order("小鹿").slice(0, 4), "待定", ""]],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00")],
      findings: [{ message: "start-unreadable", rows: [2, 3] }],
    },
    {
      name: "nobody wrote to the buyer after the order: the order's amount is at stake",
      counted: 1,
      asOf: AS_OF,
      orders: [ORDERS, order("小鹿")],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00"), message("小鹿", "客服", "1 10:00:00"), message("阿海", "客服", "1 12:00:00")],
      findings: [{ message: "not-reminded", rows: [2], who: "240501-123456789012345", limit: HOURS, money: 59.9 }],
    },
    {
      name: "a robot reminds nobody, and a reminder of the next day is late",
      counted: 1,
      asOf: AS_OF,
      orders: [ORDERS, order("小鹿")],
      chat: [CHAT, message("小鹿", "机器人", "1 11:00:00"), message("小鹿", "客服", "2 00:00:00")],
      findings: [{ message: "late", rows: [2], value: 14 * 3600, limit: HOURS }],
    },
    {
      name: "orders cancelled unpaid count where the parameter says so",
      counted: 1,
      asOf: AS_OF,
      parameters: { countCancelled: true },
      orders: [ORDERS, order("小鹿", "已取消")],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00")],
      findings: [{ message: "not-reminded", rows: [2] }],
    },
    {
      name: "a further row that only names another article says nothing of the payment",
      counted: 1,
      asOf: AS_OF,
      orders: [
        ["订单号", "买家会员名", "订单状态", "下单时间", "商品"],
        ["A", "小鹿", "待付款", PLACED, "杯子"],
        ["", "", "", "", "盖子"],
      ],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00")],
      findings: [{ message: "not-reminded", rows: [2, 3] }],
    },
    {
      name: "an order's item rows are one case",
      counted: 1,
      asOf: AS_OF,
      orders: [ORDERS, order("小鹿"), order("小鹿")],
      chat: [CHAT, message("小鹿", "客户", "1 11:00:00")],
      findings: [{ message: "not-reminded", rows: [2, 3], money: 59.9 }],
    },
  ],
});

test.each(["成团时间", "发货时间", "揽收时间", "签收时间"])("an order with a %s was paid, whatever its time of payment says", (heading) => {
  const judged = judge(unpaidNotReminded, {
    asOf: AS_OF,
    orders: [
      [...ORDERS, heading],
      [...order("小鹿"), "2024-05-02 10:00:00"],
    ],
    chat: [CHAT, message("小鹿", "客户", "1 11:00:00")],
  });
  expect(judged).toMatchObject({ size: 0 });
});

test("orders that nothing joins to the chats, or of a day that they do not reach, are counted and not judged", () => {
  const judged = judge(unpaidNotReminded, {
    asOf: AS_OF,
    orders: [ORDERS, order("小鹿"), order("昂**", "待付款", "B"), ["C", "小鹿", "待付款", 1, "2024-04-20 10:00:00", ""]],
    chat: [CHAT, message("小鹿", "客服", "1 11:00:00")],
  });
  expect(isJudged(judged) && judged.notes).toContainEqual({ id: "orders-without-chat", data: { count: 2 } });
});

test("cancelled orders that were left out are said", () => {
  const judged = judge(unpaidNotReminded, {
    orders: [ORDERS, order("小鹿", "已取消")],
    chat: [CHAT, message("小鹿", "客服", "1 11:00:00")],
  });
  expect(isJudged(judged) && judged.notes).toContainEqual({ id: "cancelled-unpaid", data: { count: 1 } });
});

test("it cannot judge without chats, without the time of the order, or where nothing joins the two", () => {
  const orders = [ORDERS, order("小**")];
  expect(judge(unpaidNotReminded, { orders })).toMatchObject({ reason: "no-sheet", sheet: "chat" });
  expect(judge(unpaidNotReminded, { orders: orders.map((row) => row.filter((_, i) => i !== 4)) })).toMatchObject({ missing: ["placedAt"] });
  expect(judge(unpaidNotReminded, { asOf: AS_OF, orders, chat: [CHAT, message("小鹿", "客服", "1 11:00:00")] })).toMatchObject({
    reason: "no-key",
  });
});
