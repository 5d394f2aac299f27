import { refundBeforeGroup } from "../../../src/rulebook/rules/refund-before-group";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["订单号", "订单状态", "支付时间", "拼单成功时间", "售后状态", "申请时间", "商家备注"];
const PAID = "2024-05-01 10:00:00";
const ASKED = "2024-05-01 12:00:00";
const order = (note: string, { grouped = "", asked = ASKED, state = "", status = "", paid = PAID, id = "A" } = {}) => [
  id,
  status,
  paid,
  grouped,
  state,
  asked,
  note,
];

ruleTests(refundBeforeGroup, {
  valid: [
    { name: "the note asks to hold the order back", counted: 1, orders: [HEADINGS, order("客户不需要，暂不发货")] },
    { name: "a grouped order is no case", counted: 0, orders: [HEADINGS, order("", { grouped: "2024-05-01 11:00:00" })] },
    {
      name: "what was shipped had been grouped, whatever became of the cell",
      counted: 0,
      orders: [HEADINGS, order("", { status: "已发货" })],
    },
    { name: "an order that nobody wants back is no case", counted: 0, orders: [HEADINGS, order("", { asked: "" })] },
    { name: "an unpaid order is no case", counted: 0, orders: [HEADINGS, order("", { paid: "" })] },
    { name: "a refund that was withdrawn is no case", counted: 0, orders: [HEADINGS, order("", { state: "买家撤销" })] },
    {
      name: "only Pinduoduo has groups: on a sheet of another platform there is no case",
      counted: 0,
      orders: [
        [...HEADINGS, "买家会员名"],
        [...order("送赠品"), "小鹿"],
      ],
    },
  ],
  invalid: [
    {
      name: "asked for before the group, and no note on the order",
      counted: 1,
      orders: [HEADINGS, order("送赠品")],
      findings: [{ message: "no-hold-note", rows: [2], who: "A" }],
    },
    {
      name: "the request may stand on the after-sale sheet",
      counted: 1,
      orders: [
        ["订单号", "支付时间", "拼单成功时间", "商家备注"],
        ["A", PAID, "", ""],
        ["B", PAID, "", ""],
      ],
      afterSale: [
        ["售后编号", "订单编号", "申请时间"],
        ["1", "B", ASKED],
      ],
      findings: [{ message: "no-hold-note", rows: [3], who: "B" }],
    },
    {
      name: "paid or grouped at a time that cannot be read: nobody can tell whether it waited for its group, unless a note holds it",
      counted: 1,
      shared: { unreadableShare: 1 },
      orders: [
        HEADINGS,
        order("", { paid: "待定" }),
        order("", { grouped: "待定", id: "B" }),
        order("暂不发货", { paid: "待定", id: "C" }),
      ],
      findings: [
        { message: "cells-unreadable", rows: [2] },
        { message: "cells-unreadable", rows: [3] },
      ],
    },
    {
      name: "a note or a status that cannot be read accuses nobody: it may ask to hold the order, or say that the refund was withdrawn",
      counted: 0,
      shared: { unreadableShare: 1 },
      orders: [
        HEADINGS,
        order("#N/A"),
        order("", { state: "#N/A", id: "B" }),
        order("", { status: "#N/A", id: "C" }),
        order("", { asked: "", id: "D" }),
      ],
      afterSale: [
        ["售后编号", "订单编号", "售后状态", "申请时间"],
        ["1", "D", "#N/A", ASKED],
      ],
      findings: [
        { message: "cells-unreadable", rows: [2] },
        { message: "cells-unreadable", rows: [3] },
        { message: "cells-unreadable", rows: [4] },
        { message: "cells-unreadable", rows: [5] },
      ],
    },
  ],
});

test("notes that cannot be read are named: they may ask to hold the order back", () => {
  expect(judge(refundBeforeGroup, { orders: [HEADINGS, order("#N/A")] })).toMatchObject({ reason: "unreadable", missing: ["note"] });
});

test("it cannot judge without a column that tells of requests", () => {
  expect(
    judge(refundBeforeGroup, {
      orders: [
        ["订单号", "支付时间", "拼单成功时间", "商家备注"],
        ["A", PAID, "", ""],
      ],
    }),
  ).toMatchObject({ missing: ["requestedAt"] });
});
