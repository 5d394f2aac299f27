/** The shares of the book at their targets and just beyond them: a share of exactly the target meets it. */
import { inquiryConversion, qualityRefundRate, replyRate, robotOnly } from "../../src/rulebook";
import { productQualityRate } from "../../src/rulebook/rules/product-quality-rate";
import { shareTests } from "./shareTests";

type Message = readonly [role: string, time: string];
const CHAT_HEAD = ["会话ID", "买家昵称", "角色", "发送时间"];

/** Conversations one after the other, each with a buyer of its own, on 2024-05-01. */
function chat(...conversations: readonly (readonly Message[])[]) {
  return [
    CHAT_HEAD,
    ...conversations.flatMap((messages, i) => messages.map(([role, time]) => [`c${i}`, `买家${i}`, role, `2024-05-01 ${time}`])),
  ];
}
const ON_TIME: readonly Message[] = [
  ["买家", "10:00:00"],
  ["客服", "10:05:00"],
];
const LATE: readonly Message[] = [
  ["买家", "10:00:00"],
  ["客服", "10:05:01"],
];
const ROBOT: readonly Message[] = [
  ["买家", "10:00:00"],
  ["机器人", "10:00:01"],
];
const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);

shareTests(replyRate, {
  valid: [
    { name: "four of five turns in time are 80 %", chat: chat(...times(4, ON_TIME), LATE) },
    {
      name: "93 of 100 are 93 %, though 1 − 7 / 100 is a trace less in a computer's numbers",
      parameters: { target: 0.93 },
      chat: chat(...times(93, ON_TIME), ...times(7, LATE)),
    },
    {
      name: "by customer a buyer counts once, however many turns were late",
      parameters: { unit: "customer" },
      chat: chat(...times(4, ON_TIME), [...LATE, ["买家", "11:00:00"], ["客服", "11:30:00"]]),
    },
    {
      name: "by customer a row that names no buyer is of its conversation's",
      parameters: { unit: "customer", target: 0.5 },
      chat: [
        CHAT_HEAD,
        ["c1", "买家一", "买家", "2024-05-01 10:00:00"],
        ["c1", "买家一", "客服", "2024-05-01 10:05:01"],
        ["c1", "", "买家", "2024-05-01 11:00:00"],
        ["c1", "", "客服", "2024-05-01 11:05:01"],
        ["c2", "买家二", "买家", "2024-05-01 11:00:00"],
        ["c2", "买家二", "客服", "2024-05-01 11:05:00"],
      ],
    },
    {
      name: "without a column of buyers who wrote is the customer, in however many conversations",
      parameters: { unit: "customer", target: 0.5 },
      chat: [
        ["会话ID", "发送者", "角色", "发送时间"],
        ["c1", "momo", "买家", "2024-05-01 10:00:00"],
        ["c1", "小美", "客服", "2024-05-01 10:05:01"],
        ["c2", "momo", "买家", "2024-05-01 11:00:00"],
        ["c2", "小美", "客服", "2024-05-01 11:05:01"],
        ["c3", "kitty", "买家", "2024-05-01 11:00:00"],
        ["c3", "小美", "客服", "2024-05-01 11:05:00"],
      ],
    },
    {
      name: "a buyer who is not named, or masked, is told by the conversation",
      parameters: { unit: "customer" },
      chat: chat(...times(4, ON_TIME), LATE).map(([conversation, buyer, ...rest], i) => [
        conversation,
        i === 0 ? buyer : i < 5 ? "昂**" : "",
        ...rest,
      ]),
    },
  ],
  invalid: [
    {
      name: "three of four are not",
      chat: chat(LATE, ...times(3, ON_TIME)),
      misses: [{ day: "2024-05-01", value: 0.75, row: 2 }],
    },
    {
      name: "by customer a question that is not due yet counts for nobody",
      parameters: { unit: "customer" },
      chat: chat(LATE, ...times(3, ON_TIME), [["买家", "10:04:00"]]),
      misses: [{ day: "2024-05-01", value: 0.75, row: 2 }],
    },
    {
      name: "the target is a parameter",
      parameters: { target: 0.9 },
      chat: chat(...times(4, ON_TIME), LATE),
      misses: [{ day: "2024-05-01", value: 0.8, row: 10 }],
    },
  ],
});

shareTests(robotOnly, {
  valid: [{ name: "one conversation of five is 20 %", chat: chat(...times(4, ON_TIME), ROBOT) }],
  invalid: [
    {
      name: "one of four is more",
      chat: chat(...times(3, ON_TIME), ROBOT),
      misses: [{ day: "2024-05-01", value: 0.25, row: 8 }],
    },
  ],
});

const PAID_HEAD = ["订单号", "买家昵称", "支付时间"];
const BELL: readonly Message[] = [["系统", "23:59:59"]];

shareTests(inquiryConversion, {
  valid: [
    {
      name: "one inquirer of two who paid is 50 %",
      asOf: "2024-05-03 00:00:00",
      chat: chat(ON_TIME, ON_TIME, BELL),
      orders: [PAID_HEAD, ["A1", "买家0", "2024-05-01 12:00:00"]],
    },
  ],
  invalid: [
    {
      name: "one of three is not, and the first of those who did not is named",
      asOf: "2024-05-03 00:00:00",
      chat: chat(ON_TIME, ON_TIME, ON_TIME, BELL),
      orders: [PAID_HEAD, ["A1", "买家0", "2024-05-01 12:00:00"]],
      misses: [{ day: "2024-05-01", value: 1 - 2 / 3, row: 4 }],
    },
  ],
});

const ORDER_HEAD = ["订单号", "商品名称", "拼单成功时间", "售后原因"];
/** Orders of a product, the first of which are refunded for quality. */
const orders = (product: string, count: number, bad: number) =>
  Array.from({ length: count }, (_, i) => [`${product}${i}`, product, "2024-05-01 10:00:00", i < bad ? "质量问题" : ""]);

shareTests(qualityRefundRate, {
  valid: [{ name: "three orders of a hundred are 3 %", orders: [ORDER_HEAD, ...orders("杯子", 100, 3)] }],
  invalid: [
    {
      name: "three of 99 are more",
      orders: [ORDER_HEAD, ...orders("杯子", 99, 3)],
      misses: [{ day: "2024-05-01", value: 3 / 99, row: 2 }],
    },
  ],
});

shareTests(productQualityRate, {
  valid: [{ name: "two of forty are 5 %, and fewer than three", orders: [ORDER_HEAD, ...orders("杯子", 40, 2)] }],
  invalid: [
    {
      name: "two of 39 are more; another product is not touched by it",
      orders: [ORDER_HEAD, ...orders("碗", 50, 0), ...orders("杯子", 39, 2)],
      misses: [{ part: "杯子", value: 2 / 39, row: 52 }],
    },
    {
      name: "three are three, of however many",
      orders: [ORDER_HEAD, ...orders("杯子", 1000, 3)],
      misses: [{ part: "杯子", value: 0.003, row: 2 }],
    },
  ],
});
