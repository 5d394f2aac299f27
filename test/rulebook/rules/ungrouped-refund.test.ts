import { ungroupedRefund } from "../../../src/rulebook/rules/ungrouped-refund";
import { isJudged } from "../../../src/rulebook/types";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["订单号", "订单状态", "支付方式", "开团时间", "支付时间", "拼单成功时间", "退款到账时间"];
const PAID = "2024-05-01 10:00:00";
const order = (channel: string, arrived: string, started = "", status = "", grouped = "", id = "A") => [
  id,
  status,
  channel,
  started,
  PAID,
  grouped,
  arrived,
];

ruleTests(ungroupedRefund, {
  valid: [
    { name: "WeChat money arrives within 24 hours and 3 minutes", counted: 1, orders: [HEADINGS, order("微信", "2024-05-02 10:03:00")] },
    {
      name: "other channels take their own way after the 24 hours",
      counted: 2,
      orders: [HEADINGS, order("支付宝", "2024-05-03 10:00:00", "", "", "", "A"), order("银行卡", "2024-05-08 10:00:00", "", "", "", "B")],
    },
    {
      name: "a grouped, a shipped and an unpaid order wait for no refund",
      counted: 0,
      asOf: "2024-06-01 00:00:00",
      orders: [
        HEADINGS,
        order("微信", "", "", "", "2024-05-01 11:00:00"),
        order("微信", "", "", "已发货", "", "B"),
        ["C", "待支付", "微信", "", "", "", ""],
        order("微信", "", "", "待支付", "", "D"),
        order("微信", "", "", "完成", "", "E"),
      ],
    },
    {
      name: "an arrival of a whole day on the order sheet is one beside an after-sale sheet that tells times, too",
      counted: 1,
      orders: [HEADINGS, order("微信", "2024-05-01")],
      afterSale: [
        ["售后编号", "订单编号", "退款到账时间"],
        ["1", "Z", "2024-05-09 10:10:00"],
      ],
    },
    {
      name: "a group that is not over is pending",
      counted: 0,
      orders: [HEADINGS, order("微信", "")],
      asOf: "2024-05-02 10:03:00",
    },
    {
      name: "only Pinduoduo has groups: on a sheet of another platform there is no case",
      counted: 0,
      asOf: "2024-06-01 00:00:00",
      orders: [
        [...HEADINGS, "买家会员名"],
        [...order("微信", ""), "小鹿"],
      ],
    },
  ],
  invalid: [
    {
      name: "one second after the grace is late, and costs the shop nothing",
      counted: 1,
      orders: [HEADINGS, order("微信", "2024-05-02 10:03:01")],
      findings: [{ message: "late", rows: [2], who: "A", value: 86_581, limit: 86_580, money: 0 }],
    },
    {
      name: "the clock begins with the group, where that is told",
      counted: 1,
      orders: [HEADINGS, order("微信", "2024-05-02 09:33:01", "2024-05-01 09:30:00")],
      findings: [{ message: "late", rows: [2], value: 86_581 }],
    },
    {
      name: "never refunded breaks once as-of is past the due",
      counted: 1,
      orders: [HEADINGS, order("微信", "")],
      asOf: "2024-05-02 10:03:01",
      findings: [{ message: "not-ended", rows: [2] }],
    },
    {
      name: "a refund without its time, or of an unknown channel, cannot be judged",
      counted: 0,
      orders: [HEADINGS, order("微信", "", "", "未成团，退款成功"), order("云闪付", "2024-05-02 10:00:00", "", "", "", "B")],
      asOf: "2024-06-01 00:00:00",
      findings: [
        { message: "end-missing", rows: [2] },
        { message: "unknown-channel", rows: [3] },
      ],
    },
    {
      name: "the after-sale sheet, too, may say that the money came back and not when",
      counted: 0,
      orders: [HEADINGS.slice(0, 6), order("微信", "").slice(0, 6)],
      afterSale: [
        ["售后编号", "订单编号", "退款状态", "退款到账时间"],
        ["1", "A", "退款成功", ""],
      ],
      asOf: "2024-06-01 00:00:00",
      findings: [{ message: "end-missing", rows: [2] }],
    },
    {
      name: "a status that cannot be read may say that the money came back",
      counted: 0,
      shared: { unreadableShare: 1 },
      orders: [HEADINGS, order("微信", "", "", "#N/A")],
      asOf: "2024-06-01 00:00:00",
      findings: [{ message: "status-unreadable", rows: [2] }],
    },
    {
      name: "the arrival may stand on the after-sale sheet; the order sheet's newest event is as-of",
      counted: 1,
      orders: [HEADINGS.slice(0, 6), order("微信", "", "", "", "", "A").slice(0, 6), order("微信", "", "", "", "", "B").slice(0, 6)],
      afterSale: [
        ["售后编号", "订单编号", "退款到账时间"],
        ["1", "A", "2024-05-02 10:10:00"],
        ["2", "Z", "2024-05-09 10:10:00"],
      ],
      findings: [{ message: "late", rows: [2], who: "A", value: 87_000 }],
    },
  ],
});

test("refunds that no order of the sheet has are counted", () => {
  const judged = judge(ungroupedRefund, {
    orders: [HEADINGS.slice(0, 6), order("微信", "").slice(0, 6)],
    afterSale: [
      ["售后编号", "订单编号", "退款到账时间"],
      ["1", "Z", PAID],
    ],
  });
  expect(isJudged(judged) && judged.notes).toContainEqual({ id: "refunds-unjoined", data: { count: 1 } });
});

test("it cannot judge without the columns that tell paid, grouped, refunded and the channel", () => {
  expect(
    judge(ungroupedRefund, {
      orders: [
        ["订单号", "支付时间"],
        ["A", PAID],
      ],
    }),
  ).toMatchObject({ missing: ["groupedAt", "payChannel", "arrivedAt"] });
});
