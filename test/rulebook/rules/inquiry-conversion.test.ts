import { inquiryConversion } from "../../../src/rulebook";
import { judge, ruleTests } from "../ruleTests";

const HOUR = 3600;

/** Who wrote (角色 买家 unless another is named), when in May 2024 ("01 10:00:00"), and what. */
function chat(...messages: readonly (readonly [buyer: string, when: string, role?: string, text?: string])[]) {
  return [
    ["买家昵称", "客服账号", "角色", "发送时间", "消息内容"],
    ...messages.map(([buyer, when, role = "买家", text = "有货吗"]) => [
      buyer,
      role === "客服" ? "店铺:小美" : "",
      role,
      `2024-05-${when}`,
      text,
    ]),
  ];
}

/** Orders of a buyer, and when in May 2024 they were paid ("" for never). */
function orders(...paid: readonly (readonly [buyer: string, when: string])[]) {
  return [
    ["订单号", "买家昵称", "支付时间"],
    ...paid.map(([buyer, when], i) => [`240501-10000000000000${i}`, buyer, when === "" ? "" : `2024-05-${when}`]),
  ];
}

/** A message of the system that moves as-of on. */
const bell = (when: string) => ["钟", when, "系统"] as const;

ruleTests(inquiryConversion.of, {
  valid: [
    {
      name: "paid exactly 24 hours after the day's first message is in time",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], bell("09 00:00:00")),
      orders: orders(["青柠", "02 10:00:00"]),
    },
    {
      name: "paid in the very second of the question is not paid before it",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], bell("09 00:00:00")),
      orders: orders(["青柠", "01 10:00:00"]),
    },
    {
      name: "who paid before the first message asks after the sale, and is no inquirer",
      counted: 0,
      chat: chat(["青柠", "01 10:00:00"], bell("09 00:00:00")),
      orders: orders(["青柠", "01 09:59:59"], ["青柠", "01 11:00:00"]),
    },
    {
      name: "a window that is not over by the newest message is pending, to its last second",
      counted: 0,
      chat: chat(["青柠", "01 10:00:00"], bell("02 10:00:00")),
      orders: orders(["青柠", ""]),
    },
    {
      name: "the buyer's name is folded",
      counted: 1,
      chat: chat([" Ｌｉｍｅ ", "01 10:00:00"], bell("09 00:00:00")),
      orders: orders(["lime", "01 11:00:00"]),
    },
    {
      name: "a day without a time that is the question's day is as late as the question",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], bell("09 00:00:00")),
      orders: orders(["青柠", "01"]),
    },
    {
      name: "a message that names no buyer is that of its conversation's",
      counted: 1,
      chat: [
        ["会话ID", "买家昵称", "角色", "发送时间"],
        ["c1", "青柠", "买家", "2024-05-01 10:00:00"],
        ["c1", "", "买家", "2024-05-01 10:01:00"],
        ["c2", "钟", "系统", "2024-05-09 00:00:00"],
      ],
      orders: orders(["青柠", "01 11:00:00"]),
    },
    {
      name: "a message may name one of the orders that were merged in a row",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], ["青柠", "01 12:00:00", "系统", "新订单：240501-100000000000001"], bell("09 00:00:00")),
      orders: [
        ["订单号", "买家昵称", "支付时间"],
        ["240501-100000000000000,240501-100000000000001", "张*", "2024-05-01 11:00:00"],
      ],
    },
    {
      name: "an order number in any message of the conversation joins, whatever the buyers are called",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], ["青柠", "01 12:00:00", "系统", "新订单：240501-100000000000000，请核对"], bell("09 00:00:00")),
      orders: orders(["张*", "01 11:00:00"]),
    },
    {
      name: "on a sheet without a column of buyers the customer's sender is the buyer",
      counted: 1,
      chat: [
        ["发送者", "角色", "发送时间", "消息内容"],
        ["青柠", "买家", "2024-05-01 10:00:00", "有货吗"],
        ["店铺:小美", "客服", "2024-05-09 10:00:00", "在"],
      ],
      orders: orders(["青柠", "01 11:00:00"]),
    },
  ],
  invalid: [
    {
      name: "paid one second after the window: the day's first message is shown, and who answered",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], ["青柠", "01 10:10:00"], ["青柠", "01 10:11:00", "客服"], bell("09 00:00:00")),
      orders: orders(["青柠", "02 10:00:01"]),
      findings: [{ message: "not-paid", rows: [2], who: "青柠", agent: "店铺:小美", value: 24 * HOUR + 1, limit: 24 * HOUR }],
    },
    {
      name: "who paid after the window is late, also where the newest message is within it",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], bell("01 11:00:00")),
      orders: orders(["青柠", "03 10:30:00"]),
      findings: [{ message: "not-paid", rows: [2], value: 48.5 * HOUR }],
    },
    {
      name: "a buyer is an inquirer anew on each day",
      counted: 2,
      chat: chat(["青柠", "01 10:00:00"], ["青柠", "03 10:00:00"], bell("09 00:00:00")),
      orders: orders(["青柠", "03 12:00:00"]),
      findings: [{ message: "not-paid", rows: [2] }],
    },
    {
      name: "one second past the window an open inquiry is lost",
      counted: 1,
      chat: chat(["青柠", "01 10:00:00"], bell("02 10:00:01")),
      orders: orders(["青柠", ""]),
      findings: [{ message: "not-paid", rows: [2], value: NaN }],
    },
    {
      name: "an order paid longer ago than the look-back does not make an after-sale question",
      counted: 1,
      parameters: { lookBack: 2 },
      chat: chat(["青柠", "08 10:00:00"], bell("20 00:00:00")),
      orders: orders(["青柠", "06 09:59:59"]),
      findings: [{ message: "not-paid", rows: [2] }],
    },
    {
      name: "a payment time that cannot be read is said, and counted as neither",
      counted: 19,
      chat: chat(...Array.from({ length: 20 }, (_, i) => [`甲${i}`, "01 10:00:00"] as const), bell("09 00:00:00")),
      orders: orders(...Array.from({ length: 20 }, (_, i) => [`甲${i}`, i === 4 ? "xx" : "01 11:00:00"] as const)),
      findings: [{ message: "paid-unreadable", rows: [6], who: "甲4" }],
    },
    {
      name: "nobody named, an inquiry is the first human's who answers that day: no robot's, and not the next day's",
      counted: 2,
      chat: [
        ["买家昵称", "客服账号", "角色", "发送时间"],
        ["青柠", "", "买家", "2024-05-01 10:00:00"],
        ["青柠", "店铺:小云", "机器人", "2024-05-01 10:00:01"],
        ["青柠", "店铺:小美", "客服", "2024-05-01 10:01:00"],
        ["橙子", "", "买家", "2024-05-01 10:00:00"],
        ["橙子", "店铺:阿强", "客服", "2024-05-02 09:00:00"],
        ["钟", "", "系统", "2024-05-09 00:00:00"],
      ],
      orders: orders(["青柠", ""], ["橙子", ""]),
      findings: [
        { message: "not-paid", rows: [2], agent: "店铺:小美" },
        { message: "not-paid", rows: [5], agent: "" },
      ],
    },
    {
      name: "a masked name is no key: one buyer's order is not another's",
      counted: 2,
      chat: chat(["昂**", "01 10:00:00"], ["青柠", "01 10:00:00"], bell("09 00:00:00")),
      orders: orders(["昂**", "01 11:00:00"], ["青柠", "01 11:00:00"]),
      findings: [{ message: "not-paid", rows: [2] }],
    },
  ],
});

const ASKED = chat(["青柠", "01 10:00:00"], bell("09 00:00:00"));

test("sheets that have no key in common are not judged, whether they lack a column or share no value", () => {
  const nameless = [
    ["订单号", "支付时间"],
    ["A1", "2024-05-01 11:00:00"],
  ];
  expect(judge(inquiryConversion.of, { chat: ASKED, orders: nameless })).toMatchObject({
    reason: "no-key",
    headings: ["订单号", "支付时间"],
  });
  expect(judge(inquiryConversion.of, { chat: ASKED, orders: orders(["橙子", "01 11:00:00"]) })).toMatchObject({ reason: "no-key" });
});

test("without an order sheet, or one that says when it was paid, nothing is judged", () => {
  expect(judge(inquiryConversion.of, { chat: ASKED })).toMatchObject({ reason: "no-sheet", sheet: "orders" });
  const unpaid = [
    ["订单号", "买家昵称", "订单状态"],
    ["A1", "青柠", "待发货"],
  ];
  expect(judge(inquiryConversion.of, { chat: ASKED, orders: unpaid })).toMatchObject({ reason: "no-column", missing: ["paidAt"] });
});

test.each(["chat", "orders"] as const)("buyers of the %s that cannot be read, by whom the two are joined, are named", (unread) => {
  const buyers = ["甲", "乙", "丙", "丁"];
  const named = (buyer: string, sheet: string) => (buyer === "丁" && sheet === unread ? "#N/A" : buyer);
  expect(
    judge(inquiryConversion.of, {
      chat: chat(...buyers.map((buyer) => [named(buyer, "chat"), "01 10:00:00"] as const), bell("09 10:00:00")),
      orders: orders(...buyers.map((buyer) => [named(buyer, "orders"), "01 11:00:00"] as const)),
    }),
  ).toMatchObject({ reason: "unreadable", sheet: unread, missing: ["buyer"], cell: { row: 4, found: "#N/A" } });
});
