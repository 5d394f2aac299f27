import { shippedDespiteHold } from "../../../src/rulebook/rules/shipped-despite-hold";
import { judge, ruleTests } from "../ruleTests";

const HEADINGS = ["订单号", "订单状态", "支付时间", "发货时间", "商家备注"];
const PAID = "2024-05-01 10:00:00";
const SHIPPED = "2024-05-02 10:00:00";

ruleTests(shippedDespiteHold, {
  valid: [
    {
      name: "an order on hold that was not shipped passes",
      counted: 1,
      orders: [HEADINGS, ["A", "待发货", PAID, "", "暂不发货，等成团退款"]],
    },
    { name: "an order without such a note is no case", counted: 0, orders: [HEADINGS, ["A", "已发货", PAID, SHIPPED, "送赠品"]] },
    {
      name: "the words are a parameter",
      counted: 0,
      parameters: { holdWords: ["HOLD"] },
      orders: [HEADINGS, ["A", "已发货", PAID, SHIPPED, "暂不发货"]],
    },
  ],
  invalid: [
    {
      name: "shipped by its time or by its status, although the note says to wait",
      counted: 2,
      orders: [HEADINGS, ["A", "", PAID, SHIPPED, "拍重复了 暂不发货"], ["B", "已发货，待签收", PAID, "", "Do NOT ship"]],
      findings: [
        { message: "shipped", rows: [2], who: "A" },
        { message: "shipped", rows: [3], who: "B" },
      ],
    },
    {
      name: "shipped and not collected, or collected without a time of shipping, is shipped",
      counted: 2,
      orders: [
        ["订单号", "支付时间", "发货时间", "揽收时间", "商家备注"],
        ["A", PAID, SHIPPED, "", "暂不发货"],
        ["B", PAID, "", SHIPPED, "暂不发货"],
      ],
      findings: [
        { message: "shipped", rows: [2] },
        { message: "shipped", rows: [3] },
      ],
    },
    {
      name: "a status that cannot be read may be that of a shipped order",
      counted: 0,
      orders: [
        ["订单号", "订单状态", "商家备注"],
        ["A", "#N/A", "暂不发货"],
        ...Array.from({ length: 30 }, (_, i) => [`B${i}`, "待发货", ""]),
      ],
      findings: [{ message: "status-unreadable", rows: [2], who: "A" }],
    },
    {
      name: "a mark of nothing in the shop's note leaves the buyer's to be read",
      counted: 2,
      orders: [
        [...HEADINGS, "买家留言"],
        ["A", "", PAID, SHIPPED, "-", "暂不发货"],
        ["B", "", PAID, SHIPPED, "无", "暂不发货"],
        ["C", "", PAID, SHIPPED, "送赠品", "暂不发货"],
      ],
      findings: [
        { message: "shipped", rows: [2] },
        { message: "shipped", rows: [3] },
      ],
    },
    {
      name: "the note of one item row holds the whole order",
      counted: 1,
      orders: [HEADINGS, ["A", "", PAID, SHIPPED, ""], ["A", "", PAID, "", "暂不发货"]],
      findings: [{ message: "shipped", rows: [2, 3] }],
    },
    {
      name: "a time of shipping that cannot be read tells nothing: unreadable, unless the status tells",
      counted: 1,
      shared: { unreadableShare: 1 },
      orders: [HEADINGS, ["A", "待发货", PAID, "待定", "暂不发货"], ["B", "已发货", PAID, "待定", "暂不发货"]],
      findings: [
        { message: "end-unreadable", rows: [2] },
        { message: "shipped", rows: [3] },
      ],
    },
  ],
});

test("notes that cannot be read are named: they may ask to hold the order back", () => {
  const orders = [HEADINGS, ["A", "已发货", PAID, SHIPPED, "#N/A"]];
  expect(judge(shippedDespiteHold, { orders })).toMatchObject({ reason: "unreadable", missing: ["note"], cell: { row: 1, found: "#N/A" } });
});

test("it cannot judge without notes, or without anything that tells of shipping", () => {
  expect(judge(shippedDespiteHold, { orders: [HEADINGS.slice(0, 4), ["A", "", PAID, ""]] })).toMatchObject({ missing: ["note"] });
  expect(
    judge(shippedDespiteHold, {
      orders: [
        ["订单号", "支付时间", "商家备注"],
        ["A", PAID, "暂不发货"],
      ],
    }),
  ).toMatchObject({ missing: ["shippedAt"] });
});
