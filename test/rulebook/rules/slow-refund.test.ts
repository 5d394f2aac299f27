import { slowRefund } from "../../../src/rulebook/rules/slow-refund";
import { isJudged } from "../../../src/rulebook/types";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["售后编号", "订单编号", "售后状态", "支付方式", "同意退款时间", "退款到账时间"];
const APPROVED = "2024-05-01 10:00:00";
const refund = (channel: string, arrived: string, status = "", order = "A") => ["1", order, status, channel, APPROVED, arrived];
const DAY = 86_400;

ruleTests(slowRefund, {
  valid: [
    {
      name: "each channel has its window, its last second included",
      counted: 4,
      afterSale: [
        HEADINGS,
        refund("微信", "2024-05-02 10:00:00"),
        refund("支付宝", "2024-05-02 10:00:00"),
        refund("微信银行卡", "2024-05-07 10:00:00"),
        refund("支付宝-信用卡", "2024-05-08 10:00:00"),
      ],
    },
    {
      name: "a refund that was not approved is no case",
      counted: 0,
      afterSale: [HEADINGS, ["1", "A", "", "微信", "", "2024-05-09 10:00:00"]],
    },
    {
      name: "a refund that was withdrawn need not arrive",
      counted: 0,
      afterSale: [HEADINGS, refund("微信", "", "买家撤销")],
      asOf: "2024-06-01 00:00:00",
    },
    { name: "not arrived and not due is pending", counted: 0, afterSale: [HEADINGS, refund("银行卡", "")], asOf: "2024-05-07 10:00:00" },
    {
      name: "holidays are not counted: the clock stands still from their midnight to their end",
      counted: 1,
      parameters: { holidays: ["2024-05-02", "2024/5/3"] },
      afterSale: [HEADINGS, refund("微信零钱", "2024-05-04 10:00:00")],
    },
    {
      name: "a refund approved on a holiday has its whole window after it",
      counted: 1,
      parameters: { holidays: ["2024-05-01"] },
      afterSale: [HEADINGS, refund("微信", "2024-05-03 00:00:00")],
    },
  ],
  invalid: [
    {
      name: "one second after the window is late, in each channel",
      counted: 3,
      afterSale: [
        HEADINGS,
        refund("微信支付", "2024-05-02 10:00:01"),
        refund("Bank card", "2024-05-07 10:00:01"),
        refund("Credit card", "2024-05-08 10:00:01"),
      ],
      findings: [
        { message: "late", rows: [2], value: DAY + 1, limit: DAY, money: 0 },
        { message: "late", rows: [3], value: 6 * DAY + 1, limit: 6 * DAY },
        { message: "late", rows: [4], value: 7 * DAY + 1, limit: 7 * DAY },
      ],
    },
    {
      name: "a holiday lengthens the limit that is shown by its day",
      counted: 1,
      parameters: { holidays: ["2024-05-02"] },
      afterSale: [HEADINGS, refund("微信", "2024-05-03 10:00:01")],
      findings: [{ message: "late", rows: [2], value: 2 * DAY + 1, limit: 2 * DAY }],
    },
    {
      name: "a channel that is blank or unknown cannot be judged",
      counted: 0,
      afterSale: [HEADINGS, refund("", "2024-05-02 10:00:00"), refund("QQ钱包", "2024-05-02 10:00:00")],
      findings: [
        { message: "unknown-channel", rows: [2] },
        { message: "unknown-channel", rows: [3] },
      ],
    },
    {
      name: "a status that says refunded without an arrival is no break",
      counted: 0,
      afterSale: [HEADINGS, refund("微信", "", "退款成功")],
      asOf: "2024-06-01 00:00:00",
      findings: [{ message: "end-missing", rows: [2], when: APPROVED }],
    },
    {
      name: "a status that cannot be read may say that the refund was withdrawn, or that the money came back",
      counted: 0,
      shared: { unreadableShare: 1 },
      afterSale: [HEADINGS, refund("微信", "", "#N/A")],
      asOf: "2024-06-01 00:00:00",
      findings: [{ message: "status-unreadable", rows: [2], when: APPROVED }],
    },
    {
      name: "the channel may stand on the order sheet, on any row of the order",
      counted: 1,
      orders: [
        ["订单号", "订单状态", "支付方式"],
        ["A", "已发货", ""],
        ["A", "", "微信"],
        ["B", "已发货", "信用卡"],
      ],
      afterSale: [
        ["售后编号", "订单编号", "同意退款时间", "退款到账时间"],
        ["1", "A", APPROVED, "2024-05-02 10:00:01"],
      ],
      findings: [{ message: "late", rows: [2], who: "A", limit: DAY }],
    },
  ],
});

test("refunds of orders that the order sheet does not know are counted, and their channel is unknown", () => {
  const judged = judge(slowRefund, {
    orders: [
      ["订单号", "订单状态", "支付方式"],
      ["A", "已发货", "微信"],
    ],
    afterSale: [
      ["售后编号", "订单编号", "同意退款时间", "退款到账时间"],
      ["1", "A", APPROVED, "2024-05-02 10:00:00"],
      ["2", "Z", APPROVED, "2024-05-02 10:00:00"],
    ],
  });
  expect(isJudged(judged) && judged.notes).toContainEqual({ id: "cases-without-order", data: { count: 1 } });
  expect(isJudged(judged) && judged.rule.messages[judged.message[1]]).toBe("unknown-channel");
});

test("it cannot judge where no sheet names the channel", () => {
  expect(
    judge(slowRefund, {
      orders: [
        ["订单号", "订单状态"],
        ["A", "已发货"],
      ],
      afterSale: [
        ["售后编号", "订单编号", "同意退款时间", "退款到账时间"],
        ["1", "A", APPROVED, APPROVED],
      ],
    }),
  ).toMatchObject({ reason: "no-column", missing: ["payChannel"] });
});
