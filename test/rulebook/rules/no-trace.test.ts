import { noTrace } from "../../../src/rulebook";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["订单号", "订单状态", "拼单成功时间", "揽收时间", "首条物流时间"];
const GROUPED = "2024-05-01 10:00:00";

ruleTests(noTrace, {
  valid: [
    {
      name: "traced after exactly 24 hours is on time",
      counted: 1,
      orders: [HEADINGS, ["A", "", GROUPED, "2024-05-02 10:00:00", "2024-05-03 10:00:00"]],
    },
    { name: "an order that was not collected is not applicable", counted: 0, orders: [HEADINGS, ["A", "", GROUPED, "", ""]] },
    {
      name: "cancelled orders are not applicable",
      counted: 0,
      orders: [HEADINGS, ["A", "已取消", GROUPED, "2024-05-02 10:00:00", ""]],
      asOf: "2024-06-01 00:00:00",
    },
    {
      name: "a parcel without a trace is pending until as-of is past its due",
      counted: 0,
      orders: [HEADINGS, ["A", "", GROUPED, "2024-05-02 10:00:00", ""]],
    },
  ],
  invalid: [
    {
      name: "traced one second after 24 hours is late; an order that was collected in time is charged here",
      counted: 1,
      orders: [HEADINGS, ["A", "", GROUPED, "2024-05-02 10:00:00", "2024-05-03 10:00:01"]],
      findings: [{ message: "late", rows: [2], who: "A", value: 86_401, limit: 86_400, money: 5 }],
    },
    {
      name: "an order that late-shipment charges already is not charged again",
      counted: 1,
      orders: [HEADINGS, ["A", "", GROUPED, "2024-05-04 10:00:00", "2024-05-06 10:00:01"]],
      findings: [{ message: "late", rows: [2], money: 0 }],
    },
    {
      name: "a shipped parcel without any trace breaks, one that was signed for, or awaits its review, is unreadable",
      counted: 1,
      asOf: "2024-06-01 00:00:00",
      orders: [
        HEADINGS,
        ...["已发货，待签收", "已签收", "待评价"].map((status, i) => [`A${i}`, status, GROUPED, "2024-05-02 10:00:00", ""]),
      ],
      findings: [
        { message: "not-ended", rows: [2] },
        { message: "end-missing", rows: [3] },
        { message: "end-missing", rows: [4] },
      ],
    },
    {
      name: "a trace before the collection is unreadable",
      counted: 0,
      orders: [HEADINGS, ["A", "", GROUPED, "2024-05-02 10:00:00", "2024-05-02 09:00:00"]],
      findings: [{ message: "time-order", rows: [2] }],
    },
  ],
});

test("no-trace cannot judge the platform's own export, which has neither time", () => {
  expect(
    judge(noTrace, {
      orders: [
        ["订单号", "拼单成功时间", "发货时间"],
        ["A", GROUPED, GROUPED],
      ],
    }),
  ).toMatchObject({
    reason: "no-column",
    missing: ["collectedAt", "firstTraceAt"],
  });
});
