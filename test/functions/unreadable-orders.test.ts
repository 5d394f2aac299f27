/** A cell of an order that cannot be read accuses nobody: the order is left out and listed, and too many of them are no figure. */
import { figure, refusal, spill } from "./formulas";

const ERROR = { type: "Error", basicType: "Error", basicValue: "#N/A" };
const MAY_1 = "2024-05-01 10:00:00";
const MAY_2 = "2024-05-02 10:00:00";
const MAY_5 = "2024-05-05 10:00:00";
const MAY_9 = "2024-05-09 10:00:00";
const forty = (of: (id: string) => unknown[]) => Array.from({ length: 40 }, (_, i) => of(`B${i}`));
/** What FINDINGS says of the order A0: its value, or why there is none, and its money. */
const ofA0 = (...args: unknown[]) =>
  spill("FINDINGS", ...args)
    .filter((line) => line[3] === "A0")
    .map((line) => [line[0], line[5], line[7]]);

describe("an order whose status cannot be read may be cancelled", () => {
  const orders = [
    ["订单号", "订单状态", "成团时间", "揽收时间", "首条物流时间"],
    ["A0", ERROR, MAY_1, MAY_5, ""],
    ...forty((id) => [id, "已发货", MAY_5, MAY_5, MAY_5]),
    ["C", "待发货", MAY_9, "", ""],
  ];

  test("it is charged by neither rule, and both say why", () => {
    expect(figure("LATESHIPPENALTY", orders)).toBe(0);
    expect(ofA0(orders)).toEqual([
      ["late-shipment", expect.stringContaining("状态无法识别"), ""],
      ["no-trace", expect.stringContaining("状态无法识别"), ""],
    ]);
  });
});

test("whose refund's status cannot be read may have been withdrawn: no quality refund", () => {
  const orders = [
    ["订单号", "支付时间", "成团时间", "售后状态", "售后原因"],
    ["A0", MAY_1, MAY_1, ERROR, "质量问题"],
    ...forty((id) => [id, MAY_1, MAY_5, "", ""]),
  ];
  expect(ofA0(orders, "quality-refund")).toEqual([["quality-refund", expect.stringContaining("状态无法识别"), ""]]);
  expect(figure("QUALITYREFUNDRATE", orders)).toBe(0);
});

test.each(["退款状态", "发货时间", "商家备注"])("a refund while shipping with an error under %s is no break", (heading) => {
  const headings = ["订单编号", "退款类型", "退款状态", "退款金额", "申请时间", "发货时间", "商家备注"];
  const row = (id: string, cells: Readonly<Record<string, unknown>>) =>
    headings.map((each) => ({ 订单编号: id, 退款类型: "仅退款", 退款金额: 10, 申请时间: MAY_2, ...cells })[each] ?? "");
  const sheet = [headings, row("A0", { 发货时间: MAY_1, [heading]: ERROR }), ...forty((id) => row(id, {}))];
  expect(ofA0(sheet, "refund-while-shipping")).toEqual([["refund-while-shipping", expect.stringContaining("无法识别"), ""]]);
});

describe("a parcel that the courier's sheet does not know", () => {
  test("was perhaps traced in time", () => {
    const orders = [
      ["订单号", "成团时间", "揽收时间"],
      ["A0", MAY_1, MAY_2],
      ["A1", MAY_9, MAY_9],
    ];
    const courier = [
      ["订单号", "首条物流时间"],
      ["A1", MAY_9],
    ];
    expect(figure("LATESHIPPENALTY", orders, null, null, null, null, null, courier)).toBe(0);
    expect(ofA0(orders, "no-trace", courier)).toEqual([["no-trace", expect.stringContaining("快递表中找不到"), ""]]);
  });

  test("was perhaps shipped where that cell is an error", () => {
    const orders = [["订单号", "成团时间", "发货时间"], ["A0", MAY_1, ERROR], ...forty((id) => [id, MAY_5, MAY_5])];
    const courier = [["订单号", "揽收时间"], ...forty((id) => [id, MAY_5])];
    expect(ofA0(orders, "late-shipment", courier)).toEqual([["late-shipment", expect.stringContaining("快递表中找不到"), ""]]);
  });

  test("cannot be found by a damaged tracking number, either", () => {
    const orders = [
      ["订单号", "成团时间", "快递单号", "揽收时间"],
      ["A0", MAY_1, "2.78E+11", ""],
      ...forty((id) => [id, MAY_1, `SF100${id}`, MAY_2]),
      ["C", MAY_9, "SF2000", MAY_9],
    ];
    const courier = [
      ["快递单号", "订单号", "揽收时间"],
      ["278123456789", "", MAY_2],
    ];
    expect(ofA0(orders, "late-shipment", courier)).toEqual([["late-shipment", expect.stringContaining("损坏"), ""]]);

    const traces = [["快递单号", "订单号", "首条物流时间"], ...forty((id) => [`SF100${id}`, "", MAY_2]), ["SF2000", "", MAY_9]];
    expect(
      ofA0(
        orders.map((row, i) => (i === 1 ? [...row.slice(0, 3), MAY_2] : row)),
        "no-trace",
        traces,
      ),
    ).toEqual([["no-trace", expect.stringContaining("损坏"), ""]]);
  });
});

test("a further item without a number has the parcel of the order above", () => {
  const orders = [
    ["订单号", "承诺发货时间", "发货时间", "商品"],
    ["A0", MAY_5, MAY_2, "杯子"],
    ["", MAY_5, "", "盖子"],
    ["A1", MAY_9, MAY_9, "杯子"],
  ];
  const courier = [
    ["订单号", "揽收时间"],
    ["A0", MAY_2],
    ["A1", MAY_9],
  ];
  expect(ofA0(orders, "late-shipment", courier)).toEqual([]);
});

test("an order whose day nobody knows stands in no span of days, whichever end is open", () => {
  const orders = [
    ["订单号", "成团时间", "揽收时间", "首条物流时间"],
    ["A0", "待定", MAY_2, MAY_5],
    ...forty((id) => [id, MAY_5, MAY_5, MAY_5]),
  ];
  expect(figure("LATESHIPMENTS", orders, null, null, null, "2023-01-01")).toBe("#N/A");
  expect(figure("LATESHIPMENTS", orders, null, null, "2025-01-01")).toBe("#N/A");
  expect(figure("LATESHIPMENTS", orders)).toBe(1);
});

test.each([
  [
    "evidence-late",
    ["订单编号", "售后状态", "退款金额", "disputeOpenedAt", "evidenceAt"],
    (i: number) => [`A${i}`, ERROR, 10, MAY_1, ""],
    "售后状态",
  ],
  [
    "review-not-answered",
    ["订单号", "评分", "reviewedAt", "answer", "answeredAt"],
    (i: number) => [`A${i}`, 1, MAY_1, ERROR, ""],
    "商家回复",
  ],
])("%s gives no list where the column that decides holds nothing but errors", (rule, headings, of, column) => {
  expect(refusal("FINDINGS", [headings, ...[1, 2, 3].map(of)], rule).message).toContain(column);
});

test("the earliest row of an unpaid order is when it was placed, in whichever order its rows stand", () => {
  const rows = [
    ["A0", "待支付", "", "", "b"],
    ["A0", "待支付", MAY_1, "", "b"],
    ["A2", "已发货", MAY_9, MAY_9, "b"],
  ];
  const chat = [
    ["会话ID", "role", "sentAt", "text", "buyer"],
    ["c", "买家", "2024-05-01 08:00:00", "hi", "b"],
    ["c", "买家", "2024-05-08 08:00:00", "hi", "b"],
  ];
  const headings = ["订单号", "订单状态", "下单时间", "支付时间", "买家昵称"];
  const inOrder = spill("FINDINGS", [headings, ...rows], "unpaid-not-reminded", chat);
  expect(inOrder).toHaveLength(2);
  const turned = spill("FINDINGS", [headings, rows[1], rows[0], rows[2]], "unpaid-not-reminded", chat);
  expect(turned).toEqual(inOrder);
});
