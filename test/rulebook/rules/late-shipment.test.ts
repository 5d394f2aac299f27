import { lateShipment } from "../../../src/rulebook";
import { judge, ruleTests } from "../ruleTests";

/** Orders under the headings of the Pinduoduo export, with the collection time an ERP adds. Times are "dd hh:mm:ss" of May 2024, "" for none. */
function orders(
  ...lines: readonly {
    id?: string;
    status?: string;
    grouped?: string;
    promised?: string;
    shipped?: string;
    collected?: string;
    amount?: number;
  }[]
) {
  const at = (text = "") => (text === "" ? "" : `2024-05-${text}`);
  return [
    ["订单号", "订单状态", "拼单成功时间", "承诺发货时间", "发货时间", "揽收时间", "用户实付金额(元)"],
    ...lines.map((line, i) => [
      line.id ?? `240501-${i}`,
      line.status ?? "",
      at(line.grouped),
      at(line.promised),
      at(line.shipped),
      at(line.collected),
      line.amount ?? 10,
    ]),
  ];
}

const LATE = { grouped: "01 10:00:00", collected: "03 10:00:01" };

ruleTests(lateShipment, {
  valid: [
    {
      name: "a further item without a number has the parcel of the order above",
      counted: 2,
      orders: [
        ["订单号", "快递单号", "商品", "承诺发货时间", "发货时间"],
        ["A100001", "YT1000001", "x", "2024-05-03 10:00:00", ""],
        ["", "", "y", "2024-05-03 10:00:00", ""],
        ["A100002", "YT1000002", "z", "2024-05-03 10:00:00", "2024-05-03 12:00:00"],
      ],
      courier: [
        ["快递单号", "揽收时间"],
        ["YT1000001", "2024-05-02 09:00:00"],
        ["YT1000002", "2024-05-02 09:00:00"],
      ],
    },
    {
      name: "collected after exactly 48 hours is on time",
      counted: 1,
      orders: orders({ grouped: "01 10:00:00", collected: "03 10:00:00" }),
    },
    { name: "a promised time comes before the 48 hours", counted: 1, orders: orders({ ...LATE, promised: "04 00:00:00" }) },
    {
      name: "an order that was never grouped is not applicable",
      counted: 0,
      orders: orders({ collected: "09 10:00:00", promised: "02 00:00:00" }),
    },
    {
      name: "unpaid and cancelled orders are not applicable",
      counted: 0,
      orders: orders({ ...LATE, status: "待支付" }, { ...LATE, status: "已取消" }),
    },
    {
      name: "an order refunded before it was shipped is not applicable",
      counted: 0,
      orders: orders({ grouped: "01 10:00:00", status: "未发货，退款成功" }),
    },
    {
      name: "an open order is pending until the newest event is past its due",
      counted: 1,
      orders: orders({ grouped: "01 10:00:00" }, { grouped: "02 10:00:00", collected: "02 11:00:00" }),
    },
    {
      name: "a promise that names only a day lasts to its end",
      counted: 1,
      orders: orders({ grouped: "01 10:00:00", promised: "03", collected: "03 23:59:59" }),
    },
    {
      name: "an end that names only its day is as early as the day allows",
      counted: 1,
      orders: orders({ grouped: "01 10:00:00", promised: "03 08:00:00", collected: "03" }),
    },
    {
      name: "an end on the day of the start is the start",
      counted: 1,
      orders: orders({ grouped: "01 10:00:00", promised: "01 10:00:00", collected: "01" }),
    },
    {
      name: "a title row above the headings is skipped",
      counted: 1,
      orders: [["五月订单"], ...orders({ grouped: "01 10:00:00", collected: "01 12:00:00" })],
    },
  ],
  invalid: [
    {
      name: "collected one second after 48 hours is late and costs five yuan",
      counted: 1,
      orders: orders(LATE),
      findings: [{ message: "late", rows: [2], who: "240501-0", value: 172_801, limit: 172_800, money: 5 }],
    },
    {
      name: "an order that is still open breaks once as-of is past its due",
      counted: 1,
      asOf: "2024-05-03 10:00:01",
      orders: orders({ grouped: "01 10:00:00" }),
      findings: [{ message: "not-ended", rows: [2], value: NaN, money: 5 }],
    },
    {
      name: "orders that were merged in one cell are called as they stand there",
      counted: 2,
      orders: orders({ ...LATE, id: "JY2024001，Ab2024002" }),
      findings: ["JY2024001", "Ab2024002"].map((who) => ({ message: "late", rows: [2], who, money: 5 })),
    },
    {
      name: "an order on several item rows is one case, charged once",
      counted: 1,
      orders: orders({ ...LATE, id: "A" }, { ...LATE, id: "A" }, { ...LATE, id: "A" }),
      findings: [{ message: "late", rows: [2, 3, 4], money: 5 }],
    },
    {
      name: "the worst of the item rows stands for the order",
      counted: 1,
      orders: orders({ grouped: "01 10:00:00", collected: "02 10:00:00", id: "A" }, { ...LATE, id: "A" }),
      findings: [{ message: "late", rows: [2, 3], value: 172_801 }],
    },
    {
      name: "the worst of the item rows stands for the order, whichever it is",
      counted: 1,
      orders: orders({ ...LATE, id: "A" }, { grouped: "01 10:00:00", collected: "02 10:00:00", id: "A" }),
      findings: [{ message: "late", rows: [2, 3], value: 172_801 }],
    },
    {
      name: "a blank end under a shipped status is unreadable, never a break",
      counted: 0,
      asOf: "2024-06-01 00:00:00",
      orders: orders(
        ...["已发货，待签收", "待收货", "已揽收", "运输中", "派送中", "待评价"].map((status) => ({ grouped: "01 10:00:00", status })),
      ),
      findings: [2, 3, 4, 5, 6, 7].map((row) => ({ message: "end-missing", rows: [row] })),
    },
    {
      name: "an end before the start is unreadable",
      counted: 0,
      orders: orders({ grouped: "02 10:00:00", collected: "01 10:00:00" }),
      findings: [{ message: "time-order", rows: [2] }],
    },
    {
      name: "a promise before the start is unreadable",
      counted: 0,
      orders: orders({ grouped: "02 10:00:00", promised: "01 10:00:00", collected: "02 11:00:00" }),
      findings: [{ message: "time-order", rows: [2] }],
    },
    {
      name: "交易关闭 after shipping is judged",
      counted: 1,
      orders: orders({ ...LATE, status: "交易关闭" }),
      findings: [{ message: "late", rows: [2] }],
    },
    {
      name: "today's platform judges shipped against promised and charges by amount: 3 yuan, 1 %, at most 30",
      counted: 3,
      preset: "platform-today",
      orders: orders(
        { grouped: "01 10:00:00", promised: "02 10:00:00", shipped: "02 10:00:01", amount: 299.99 },
        { grouped: "01 10:00:00", promised: "02 10:00:00", shipped: "02 10:00:01", amount: 300 },
        { grouped: "01 10:00:00", promised: "02 10:00:00", shipped: "02 10:00:01", amount: 9000 },
      ),
      findings: [
        { message: "late", rows: [2], money: 3 },
        { message: "late", rows: [3], money: 3 },
        { message: "late", rows: [4], money: 30 },
      ],
    },
    {
      name: "who judges only sheets with promised times and goes by the hours all the same is answered",
      counted: 1,
      parameters: { requirePromise: true, usePromise: false },
      orders: orders({ grouped: "01 10:00:00", promised: "09 10:00:00", collected: "03 10:00:01" }),
      findings: [{ message: "late", rows: [2] }],
    },
    {
      name: "the courier's sheet tells the collection time by tracking number, else by order number",
      counted: 2,
      orders: [
        ["订单号", "快递单号", "拼单成功时间", "发货时间"],
        ["A", "YT1", "2024-05-01 10:00:00", "2024-05-01 12:00:00"],
        ["B", "", "2024-05-01 10:00:00", "2024-05-01 12:00:00"],
      ],
      courier: [
        ["快递单号", "平台订单号", "揽收时间", "首条物流时间"],
        ["YT1", "", "2024-05-04 10:00:00", "2024-05-04 11:00:00"],
        ["YT2", "B", "2024-05-01 20:00:00", "2024-05-01 21:00:00"],
      ],
      findings: [{ message: "late", rows: [2], who: "A" }],
    },
    {
      name: "a parcel that the courier's sheet lists twice was collected the first time, also where only the order's number finds it",
      counted: 2,
      orders: [
        ["订单号", "拼单成功时间", "发货时间"],
        ["A100001", "2024-05-01 10:00:00", "2024-05-01 12:00:00"],
        ["A100002", "2024-05-01 10:00:00", "2024-05-01 12:00:00"],
      ],
      courier: [
        ["订单号", "快递单号", "揽收时间"],
        ["A100001", "YT1000001", "2024-05-02 10:00:00"],
        ["A100001", "YT1000001", "2024-05-04 12:00:00"],
        ["A100002", "YT1000002", "2024-05-02 10:00:00"],
        ["A100002", "YT1000003", "2024-05-04 12:00:00"],
      ],
      findings: [{ message: "late", rows: [3], who: "A100002" }],
    },
    {
      name: "a cell may hold the numbers of several parcels, the latest of which counts, and Taobao's mark before a number",
      counted: 2,
      orders: [
        ["订单编号", "物流单号", "拼单成功时间", "发货时间"],
        ["A", "No:YT1000001,YT1000002", "2024-05-01 10:00:00", "2024-05-01 12:00:00"],
        ["B", "No:YT1000001", "2024-05-01 10:00:00", "2024-05-01 12:00:00"],
      ],
      courier: [
        ["快递单号", "揽收时间"],
        ["YT1000001", "2024-05-01 20:00:00"],
        ["YT1000002", "2024-05-04 10:00:00"],
      ],
      findings: [{ message: "late", rows: [2], who: "A" }],
    },
  ],
});

test("what was found on the courier's sheet is said of the rows that were read: a line of sums is none of them", () => {
  const orders = [
    ["订单号", "快递单号", "拼单成功时间"],
    ["A", "YT1", "2024-05-01 10:00:00"],
    ["B", "YT2", "2024-05-01 10:00:00"],
    ["合计", "", ""],
  ];
  const courier = [
    ["快递单号", "揽收时间"],
    ["YT1", "2024-05-01 20:00:00"],
  ];
  expect(judge(lateShipment, { orders, courier })).toMatchObject({ notes: [{ id: "courier-joined", data: { joined: 1, rows: 2 } }] });
});

test("orders that were over at an unknown time are left out, whatever their own times are, and said", () => {
  const judged = judge(lateShipment, { orders: orders({ ...LATE, status: "已取消" }, LATE) });
  expect(judged).toMatchObject({ notes: [{ id: "cancel-time-unknown", data: { count: 1 } }] });
  const grid = orders({ ...LATE, status: "已取消" }, ...Array.from({ length: 40 }, () => LATE));
  const refunded = grid.map((row, i) => (i === 0 ? [...row, "退款到账时间"] : [...row, i === 1 ? "2024-05-02 10:00:00" : ""]));
  refunded[1][2] = "待定";
  expect(judge(lateShipment, { orders: refunded })).toMatchObject({ outcome: expect.objectContaining({ 0: 0 }) });
});

test("late-shipment cannot judge without an end, and without promised times where the platform's rule is in force", () => {
  const pasted = {
    orders: [
      ["订单号", "拼单成功时间"],
      ["A", "2024-05-01 10:00:00"],
    ],
  };
  expect(judge(lateShipment, pasted)).toMatchObject({
    reason: "no-column",
    missing: ["collectedAt"],
    headings: ["订单号", "拼单成功时间"],
  });
  const shipped = {
    orders: [
      ["订单号", "拼单成功时间", "发货时间"],
      ["A", "2024-05-01 10:00:00", "2024-05-01 12:00:00"],
    ],
  };
  expect(judge(lateShipment, { ...shipped, preset: "platform-today" })).toMatchObject({ reason: "no-promise" });
});
