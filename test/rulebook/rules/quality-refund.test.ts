import { qualityRefund } from "../../../src/rulebook";
import { isJudged } from "../../../src/rulebook/types";
import { judge, ruleTests, secondsOf } from "../ruleTests";

const HEADINGS = ["订单号", "订单状态", "拼单成功时间", "售后状态", "售后原因"];
const order = (id: string, refundStatus: string, reason: string, status = "已签收", grouped = "2024-05-01 10:00:00") => [
  id,
  status,
  grouped,
  refundStatus,
  reason,
];

ruleTests(qualityRefund, {
  valid: [
    {
      name: "a grouped order is counted whatever its status says of payment; only one cancelled before payment is not",
      counted: 1,
      orders: [
        ["订单号", "订单状态", "支付时间", "拼单成功时间", "售后原因"],
        ["A", "待支付", "", "2024-05-01 10:00:00", ""],
        ["B", "已取消", "", "2024-05-01 10:00:00", ""],
      ],
    },
    { name: "an order without a refund passes", counted: 1, orders: [HEADINGS, order("A", "无售后或售后关闭", "")] },
    { name: "a refund for another reason passes", counted: 1, orders: [HEADINGS, order("A", "退款成功", "不想要了")] },
    {
      name: "a refund that was withdrawn or refused does not count",
      counted: 2,
      orders: [HEADINGS, order("A", "买家撤销", "质量问题"), order("B", "售后取消，退款失败", "质量问题")],
    },
    {
      name: "an order that was not grouped is not applicable",
      counted: 0,
      orders: [HEADINGS, order("A", "退款成功", "质量问题", "已取消", "")],
    },
    {
      name: "an empty parcel is not a matter of quality unless the parameter says so",
      counted: 1,
      orders: [HEADINGS, order("A", "退款成功", "空包裹/少货")],
    },
    {
      name: "the longest word wins: 未按约定时间发货 is no fault of the goods",
      counted: 1,
      orders: [HEADINGS, order("A", "退款成功", "未按约定时间发货")],
    },
    {
      name: "a refund that was cancelled, closed or refused does not stand, however the export says it",
      counted: 9,
      orders: [
        HEADINGS,
        ...["售后已取消", "退款已取消", "售后已关闭", "退款已关闭", "商家已拒绝", "卖家拒绝", "拒绝退款", "买家取消", "declined"].map(
          (status, i) => order(`A${i}`, status, "质量问题"),
        ),
      ],
    },
    {
      name: "perRefund divides by every refund that stands, also by one whose reason nobody wrote down",
      counted: 1,
      parameters: { perRefund: true },
      orders: [HEADINGS, order("A", "退款成功", ""), order("B", "退款关闭", ""), order("C", "", "")],
    },
    {
      name: "perRefund leaves out orders without a refund",
      counted: 1,
      parameters: { perRefund: true },
      orders: [HEADINGS, order("A", "退款成功", "不想要了"), order("B", "", "")],
    },
  ],
  invalid: [
    {
      name: "a refund for a quality reason breaks, once for an order on two rows",
      counted: 2,
      orders: [HEADINGS, order("A", "退款成功", "质量问题"), order("A", "退款成功", "质量问题"), order("B", "", "")],
      findings: [{ message: "quality", rows: [2, 3], who: "A" }],
    },
    {
      name: "disputed reasons count by default: 发错货 and 少件/漏发",
      counted: 2,
      orders: [HEADINGS, order("A", "售后处理中", "商家发错货"), order("B", "退款成功", "少件/漏发")],
      findings: [
        { message: "quality", rows: [2] },
        { message: "quality", rows: [3] },
      ],
    },
    {
      name: "English reasons are known too",
      counted: 1,
      orders: [
        ["Order ID", "Paid At", "Refund Reason"],
        ["A", "2024-05-01 10:00:00", "Item arrived damaged"],
      ],
      findings: [{ message: "quality", rows: [2] }],
    },
    {
      name: "a reason that cannot be read may be one of quality: its order is left out, unless another refund decides or it was withdrawn",
      counted: 2,
      shared: { unreadableShare: 1 },
      orders: [
        HEADINGS,
        order("A", "退款成功", "#N/A"),
        order("B", "退款成功", "#N/A"),
        order("B", "退款成功", "质量问题"),
        order("C", "买家撤销", "#N/A"),
      ],
      findings: [
        { message: "unknown-reason", rows: [2] },
        { message: "quality", rows: [3, 4] },
      ],
    },
    {
      name: "a reason that no list knows beside one of quality is one finding, not two",
      counted: 1,
      orders: [HEADINGS, order("A", "退款成功", "心情不好"), order("A", "退款成功", "质量问题")],
      findings: [{ message: "quality", rows: [2, 3] }],
    },
    {
      name: "an after-sale sheet is joined by order number; refunds of other orders are dropped",
      counted: 2,
      orders: [
        ["订单号", "拼单成功时间"],
        ["A", "2024-05-01 10:00:00"],
        ["B", "2024-05-01 10:00:00"],
      ],
      afterSale: [
        ["售后编号", "订单编号", "售后状态", "售后原因"],
        ["1", "B", "退款成功", "商品破损"],
        ["2", "Z", "退款成功", "质量问题"],
      ],
      findings: [{ message: "quality", rows: [3], who: "B" }],
    },
  ],
});

test("a reason in neither list is said, and its order passes", () => {
  const judged = judge(qualityRefund, { orders: [HEADINGS, order("A", "退款成功", "心情不好")] });
  expect(isJudged(judged) && judged.notes).toContainEqual({ id: "unknown-reason", data: { count: 1, example: "心情不好" } });
});

test("by the refund's date an order stands at its first request, of several for quality the first of those", () => {
  const afterSale = [
    ["售后编号", "订单编号", "售后原因", "申请时间"],
    ["1", "A", "不想要了", "2024-05-02 10:00:00"],
    ["2", "A", "质量问题", "2024-05-04 10:00:00"],
    ["3", "A", "质量问题", "2024-05-03 10:00:00"],
    ["4", "A", "质量问题", "2024-05-05 10:00:00"],
    ["5", "B", "不想要了", "2024-05-07 10:00:00"],
    ["6", "B", "多拍", "2024-05-06 10:00:00"],
    ["7", "B", "多拍", "2024-05-08 10:00:00"],
  ];
  const orders = [["订单号", "拼单成功时间"], ...["A", "B"].map((id) => [id, "2024-05-01 10:00:00"])];
  const judged = judge(qualityRefund, { orders, afterSale, parameters: { byRefundDate: true } });
  expect(isJudged(judged) && [...judged.moment]).toEqual(["2024-05-03 10:00:00", "2024-05-06 10:00:00"].map(secondsOf));
});

test("refunds of another sheet cannot be joined where either sheet has no order numbers", () => {
  const reasons = [
    ["售后编号", "订单编号", "售后原因"],
    ["1", "A", "质量问题"],
  ];
  const nameless = [
    ["商品名称", "支付时间", "拼单成功时间"],
    ["杯子", "2024-05-01 09:00:00", "2024-05-01 10:00:00"],
  ];
  expect(judge(qualityRefund, { orders: nameless, afterSale: reasons })).toMatchObject({ sheet: "orders", missing: ["orderId"] });
  const withoutNumbers = [
    ["退款类型", "售后原因", "申请时间"],
    ["仅退款", "质量问题", "2024-05-02 10:00:00"],
  ];
  const orders = [HEADINGS, order("A", "", "")];
  expect(judge(qualityRefund, { orders, afterSale: withoutNumbers })).toMatchObject({ sheet: "afterSale", missing: ["orderId"] });
});

test("a sheet without a reason column cannot be judged", () => {
  expect(
    judge(qualityRefund, {
      orders: [
        ["订单号", "拼单成功时间"],
        ["A", "2024-05-01 10:00:00"],
      ],
    }),
  ).toMatchObject({ missing: ["refundReason"] });
});
