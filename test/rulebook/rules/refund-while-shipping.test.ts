import { refundWhileShipping } from "../../../src/rulebook/rules/refund-while-shipping";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["售后编号", "订单编号", "售后类型", "售后状态", "发货状态", "退款金额", "备注"];
const refund = (note: string, { type = "仅退款", state = "已发货", status = "" } = {}) => ["1", "A", type, status, state, 36.8, note];

const ORDERS = ["订单号", "订单状态", "发货时间", "签收时间", "商家备注"];
const CASES = ["售后编号", "订单编号", "售后类型", "申请时间", "退款金额"];
const ASKED = "2024-05-03 10:00:00";

ruleTests(refundWhileShipping, {
  valid: [
    {
      name: "the note says that the parcel was refused or called back",
      counted: 4,
      afterSale: [HEADINGS, refund("客户拒签"), refund("已拦截"), refund("快递召回中"), refund("包裹退回仓库")],
    },
    {
      name: "not shipped, or sent back by the buyer: no case",
      counted: 0,
      afterSale: [HEADINGS, refund("", { state: "未发货" }), refund("", { type: "退货退款" })],
    },
    { name: "a refund that was withdrawn is no case", counted: 0, afterSale: [HEADINGS, refund("", { status: "买家撤销" })] },
    {
      name: "what had been delivered when the refund was asked for can no longer be called back",
      counted: 0,
      orders: [ORDERS, ["A", "已签收", "2024-05-01 10:00:00", "2024-05-03 10:00:00", ""]],
      afterSale: [CASES, ["1", "A", "仅退款", ASKED, 36.8]],
    },
    {
      name: "what is finished, or awaits its review, was delivered",
      counted: 0,
      orders: [ORDERS, ...["完成", "待评价"].map((status, i) => [`A${i}`, status, "2024-05-01 10:00:00", "", ""])],
      afterSale: [CASES, ...[0, 1].map((i) => ["1", `A${i}`, "仅退款", ASKED, 36.8])],
    },
    {
      name: "what was delivered, and nobody tells when the refund was asked for, accuses nobody",
      counted: 0,
      orders: [ORDERS, ["A", "", "2024-05-01 10:00:00", "2024-05-03 10:00:00", ""]],
      afterSale: [CASES, ["1", "A", "仅退款", "", 36.8]],
    },
    {
      name: "the note may stand on the order",
      counted: 1,
      orders: [ORDERS, ["A", "已发货，待签收", "", "", "已通知快递拦截"]],
      afterSale: [CASES, ["1", "A", "仅退款", ASKED, 36.8]],
    },
  ],
  invalid: [
    {
      name: "no note: the refund's amount is at stake",
      counted: 1,
      afterSale: [HEADINGS, refund("客户急")],
      findings: [{ message: "not-called-back", rows: [2], who: "A", money: 36.8 }],
    },
    {
      name: "a call that failed brought nothing back",
      counted: 1,
      afterSale: [HEADINGS, refund("拦截失败")],
      findings: [{ message: "not-called-back", rows: [2] }],
    },
    {
      name: "the order sheet says that it was shipped, and delivered only after the refund was asked for",
      counted: 1,
      orders: [ORDERS, ["A", "已签收", "2024-05-01 10:00:00", "2024-05-04 10:00:00", ""]],
      afterSale: [CASES, ["1", "A", "仅退款", ASKED, "36.80元"]],
      findings: [{ message: "not-called-back", rows: [2], money: 36.8 }],
    },
    {
      name: "a payment that was received is no parcel that was",
      counted: 1,
      orders: [ORDERS, ["A", "payment received", "2024-05-01 10:00:00", "", ""]],
      afterSale: [CASES, ["1", "A", "仅退款", ASKED, 36.8]],
      findings: [{ message: "not-called-back", rows: [2] }],
    },
    {
      name: "what the courier collected was shipped",
      counted: 1,
      orders: [
        ["订单号", "拼单成功时间", "揽收时间", "商家备注"],
        ["A", "2024-05-01 10:00:00", "2024-05-02 10:00:00", ""],
      ],
      afterSale: [CASES, ["1", "A", "仅退款", ASKED, 36.8]],
      findings: [{ message: "not-called-back", rows: [2] }],
    },
    {
      name: "a type that cannot be read, and a time of asking beside that of delivery, are named",
      counted: 0,
      shared: { unreadableShare: 1 },
      orders: [ORDERS, ...["", "2024-05-03 10:00:00"].map((delivered, i) => [`A${i}`, "", "2024-05-01 10:00:00", delivered, ""])],
      afterSale: [CASES, ["1", "A0", "#N/A", ASKED, 36.8], ["2", "A1", "仅退款", "待定", 36.8]],
      findings: [2, 3].map((row) => ({ message: "cells-unreadable", rows: [row] })),
    },
  ],
});

test("notes that cannot be read are named: they may say that the parcel was called back", () => {
  expect(judge(refundWhileShipping, { afterSale: [HEADINGS, refund("#N/A")] })).toMatchObject({ reason: "unreadable", missing: ["note"] });
});

test.each([
  ["售后类型", "refundType"],
  ["发货状态", "shippingState"],
  ["备注", "note"],
])("it cannot judge without %s alone", (heading, missing) => {
  const column = HEADINGS.indexOf(heading);
  const afterSale = [HEADINGS, refund("客户急")].map((row) => row.filter((_, i) => i !== column));
  expect(judge(refundWhileShipping, { afterSale })).toMatchObject({ reason: "no-column", missing: [missing] });
});

test("it cannot judge without the columns of type, shipping and note", () => {
  expect(
    judge(refundWhileShipping, {
      afterSale: [
        ["售后编号", "订单编号", "申请时间"],
        ["1", "A", ASKED],
      ],
    }),
  ).toMatchObject({
    missing: ["refundType", "shippingState", "note"],
  });
});
