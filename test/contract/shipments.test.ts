/** LATESHIPMENTS and LATESHIPPENALTY: starts, dues, ends, who is left out, item rows, couriers. Counted by hand in each case. */
import { block, call, figure, findings, rowsOf } from "./load";
import { lateBell, MAY_1, ORDER_HEAD, orders, serial, type Table, text } from "./sheets";

/** Grouped 1 May 10:00; due 3 May 10:00. */
const GROUPED = text("10:00");

describe("start, due and end", () => {
  test("collected exactly 48 h after grouping is on time, a second later it is late", async () => {
    const table = orders(["A1", "", GROUPED, text("10:00:00", 2)], ["A2", "", GROUPED, text("10:00:01", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
    expect(await figure("LATESHIPPENALTY", table)).toBe(5);
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("serial numbers are rounded to the whole second", async () => {
    const noise = 1e-5 / 86_400;
    const table = orders(
      ["A1", "", serial("10:00") + noise, serial("10:00", 2) + 2 * noise],
      ["A2", "", serial("10:00"), serial("10:00:01", 2)],
    );
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test("not collected: late when as-of is over the due, pending until then", async () => {
    const open = ["A1", "待发货", GROUPED, ""];
    const seen = (clock: string): unknown[] => ["A2", "", GROUPED, text(clock, 2)];
    expect(await figure("LATESHIPMENTS", orders(open, seen("10:00:00")))).toBe(0); // as-of = due: pending
    expect(await figure("LATESHIPMENTS", orders(open, ["A2", "", text("10:00:01", 2), text("12:00", 2)]))).toBe(1);
    expect(await figure("LATESHIPMENTS", orders(open))).toBe("#N/A"); // nothing but a pending order
  });

  test("a promise is the due where the row has one, start + 48 h where it is empty", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", GROUPED, text("10:00", 1), text("12:00", 1)], // later than promised
      ["A2", GROUPED, text("10:00", 4), text("12:00", 3)], // promised four days
      ["A3", GROUPED, "", text("12:00", 2)], // 50 h
      ["A4", GROUPED, "-", text("09:00", 2)], // 47 h
    ];
    expect(await rowsOf("late-shipment", table)).toEqual([2, 4]);
    expect(await figure("LATESHIPPENALTY", table)).toBe(10);
  });

  test("a typed hours argument wins over promises too", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", GROUPED, text("10:00", 1), text("12:00", 1)], // 26 h
      ["A2", GROUPED, text("10:00", 4), text("12:00", 3)], // 74 h
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
    expect(await figure("LATESHIPMENTS", table, 48)).toBe(1);
    expect(await figure("LATESHIPMENTS", table, 24)).toBe(2);
    expect(await figure("LATESHIPMENTS", table, 80)).toBe(0);
    expect(await figure("LATESHIPPENALTY", table, null, 24)).toBe(10);
  });

  test("the start is the grouping, though the payment was earlier", async () => {
    const table: Table = [
      ["订单号", "支付时间", "拼单成功时间", "发货时间"],
      ["A1", text("10:00", 0), text("10:00", 1), text("09:00", 3)],
      ["A2", text("10:00", 0), "", text("09:00", 9)], // never grouped: not applicable
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
  });

  test("without a grouping column the payment starts, without both the order", async () => {
    const paid: Table = [
      ["订单编号", "订单创建时间", "订单付款时间 ", "发货时间"],
      ["A1", text("08:00"), text("10:00"), text("09:59", 2)],
      ["A2", text("08:00"), text("10:00"), text("10:01", 2)],
    ];
    expect(await rowsOf("late-shipment", paid)).toEqual([3]);
    const placed: Table = [
      ["订单编号", "订单创建时间", "发货时间"],
      ["A1", text("08:00"), text("09:59", 2)],
      ["A2", text("08:00"), text("07:59", 2)],
    ];
    expect(await rowsOf("late-shipment", placed)).toEqual([2]);
  });

  test("collected wins over shipped where both columns are there", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "发货时间", "揽收时间"],
      ["A1", GROUPED, text("12:00"), text("12:00", 2)],
      ["A2", GROUPED, text("12:00", 2), text("12:00", 0)],
    ];
    expect(await rowsOf("late-shipment", table)).toEqual([2]);
  });

  test("a sheet with a promise and an end but no start is judged by the promise", async () => {
    const table: Table = [
      ["订单号", "承诺发货时间", "发货时间"],
      ["A1", text("10:00", 2), text("10:00", 2)],
      ["A2", text("10:00", 2), text("10:01", 2)],
    ];
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("an empty start is not applicable, even with a promise", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", "", text("10:00", 1), text("12:00", 1)],
      ["A2", GROUPED, text("10:00", 1), text("09:00", 1)],
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
    expect(await rowsOf("late-shipment", table)).toEqual([]);
  });

  test("an unreadable start with a promise is unreadable, not judged by the promise", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`B${i}`, GROUPED, text("10:00", 1), text("09:00", 1)]);
    const table: Table = [
      ["订单号", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", "昨天", text("10:00", 1), text("12:00", 1)],
      ...rows,
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
    expect(await rowsOf("late-shipment", table)).toEqual([2]);
  });

  test("hours may be a fraction", async () => {
    const table = orders(["A1", "", GROUPED, text("10:30")], ["A2", "", GROUPED, text("10:30:01")]);
    expect(await figure("LATESHIPMENTS", table, 0.5)).toBe(1);
  });

  test("an end before the start and a promise before the start are unreadable, reported and not counted", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", text("10:00", 3), text("10:00", 5), text("10:00", 1)],
      ["A2", text("10:00", 3), text("10:00", 1), text("12:00", 6)],
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe("#N/A"); // nothing is counted
    expect(await rowsOf("late-shipment", table)).toEqual([2, 3]);
  });
});

describe("whole days", () => {
  test("a promised day is in time until its end", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", GROUPED, "2024-05-02", text("23:59:59", 1)],
      ["A2", GROUPED, "2024-05-02", text("00:00:01", 2)],
    ];
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("a column of whole serials is a column of days", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", serial("10:00"), MAY_1 + 1, serial("18:00", 1)],
      ["A2", serial("10:00"), MAY_1 + 1, serial("01:00", 2)],
    ];
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });

  test("an end without a time is taken as early as its day allows", async () => {
    const table = orders(["A1", "", GROUPED, "2024-05-03"], ["A2", "", GROUPED, "2024-05-04"]);
    expect(await rowsOf("late-shipment", table)).toEqual([3]); // due 3 May 10:00
  });

  test("an end on the start's day is the start, not an end before it", async () => {
    const table = orders(["A1", "", GROUPED, "2024-05-01"]);
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
    expect(await rowsOf("late-shipment", table)).toEqual([]);
  });

  test("a start without a time is the beginning of its day", async () => {
    const table = orders(["A1", "", "2024-05-01", text("00:00:00", 2)], ["A2", "", "2024-05-01", text("00:00:01", 2)]);
    expect(await rowsOf("late-shipment", table)).toEqual([3]);
  });
});

describe("who is left out", () => {
  test.each([
    "待支付",
    "待付款",
    "等待买家付款",
    "未付款",
    "待付尾款",
    "Not paid",
    "已退款",
    "已取消",
    "取消",
    "交易关闭",
    "canceled",
    "Cancelled",
    "CLOSED",
    "未发货，退款成功",
    "退款成功",
  ])("%s without a collection is not applicable", async (status) => {
    const table = orders(["A1", status, GROUPED, ""], ["A2", "", GROUPED, text("09:00", 2)], lateBell);
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
    expect(await rowsOf("late-shipment", table)).toEqual([]);
  });

  test("退款成功 after shipping is judged", async () => {
    const table = orders(["A1", "已发货，退款成功", GROUPED, text("12:00", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test("退款成功 in the after-sale status with nothing shipped is not applicable", async () => {
    const table: Table = [
      ["订单号", "订单状态", "售后状态", "拼单成功时间", "发货时间"],
      ["A1", "待发货", "退款成功", GROUPED, ""],
      ["A2", "待发货", "", GROUPED, text("09:00", 2)],
      ["A3", "待发货", "", text("12:00", 9), text("09:00", 10)],
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
  });

  test("交易关闭 after shipping is judged", async () => {
    const table = orders(["A1", "交易关闭", GROUPED, text("12:00", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test("a cancelled order is not accused by its late end", async () => {
    const table = orders(["A1", "已取消", GROUPED, text("12:00", 2)], ["A2", "", GROUPED, text("09:00", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
  });

  test.each([
    "待发货（买家申请取消）",
    "取消待审核",
    "未取消",
    "取消失败",
    "To be shipped",
    "Hasn't shipped",
    "Payment received",
    "not yet shipped",
  ])("%s was neither cancelled nor shipped: still late", async (status) => {
    expect(await figure("LATESHIPMENTS", orders(["A1", status, GROUPED, ""], lateBell))).toBe(1);
  });

  test("an unknown status excludes nothing", async () => {
    const table = orders(["A1", "仓库处理中", GROUPED, text("12:00", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test.each(["已发货", "已发货，待签收", "已签收", "待确认收货", "交易成功", "已完成", "shipped", "Delivered", "received"])(
    "a blank end under %s is unreadable, never late",
    async (status) => {
      const table = orders(["A1", status, GROUPED, ""], ["A2", "", GROUPED, text("09:00", 2)], lateBell);
      expect(await figure("LATESHIPMENTS", table)).toBe(0);
      expect(await figure("LATESHIPPENALTY", table)).toBe(0);
      expect(await rowsOf("late-shipment", table)).toEqual([2]); // reported: end-missing
    },
  );

  test("end-missing does not count for the 5 % of unreadable cells", async () => {
    const table = orders(...Array.from({ length: 9 }, (_, i) => [`A${i}`, "已签收", GROUPED, ""]), ["B", "", GROUPED, text("12:00", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });
});

describe("as-of", () => {
  const table = orders(["A1", "待发货", GROUPED, ""], ["A2", "", GROUPED, text("09:00", 2)]);

  test("without one it is the newest thing that happened on the order sheet", async () => {
    expect(await figure("LATESHIPMENTS", table)).toBe(0);
    expect(await figure("LATESHIPMENTS", [...table, lateBell])).toBe(1);
  });

  test("a promise is never as-of", async () => {
    const promised: Table = [
      ["订单号", "订单状态", "拼单成功时间", "承诺发货时间", "发货时间"],
      ["A1", "待发货", GROUPED, text("10:00", 1), ""],
      ["A2", "", GROUPED, text("10:00", 20), text("12:00", 0)],
    ];
    expect(await figure("LATESHIPMENTS", promised)).toBe(0);
  });

  test("a typed moment or day; the day is its end", async () => {
    expect(await figure("LATESHIPMENTS", table, null, serial("10:00", 2))).toBe(0);
    expect(await figure("LATESHIPMENTS", table, null, serial("10:00:01", 2))).toBe(1);
    expect(await figure("LATESHIPMENTS", table, null, MAY_1 + 1)).toBe(0);
    expect(await figure("LATESHIPMENTS", table, null, MAY_1 + 2)).toBe(1);
    expect(await figure("LATESHIPPENALTY", table, null, null, "2024-05-03")).toBe(5);
  });

  test("a typed as-of never hides later events", async () => {
    const late = orders(["A1", "", GROUPED, text("12:00", 2)]);
    expect(await figure("LATESHIPMENTS", late, null, MAY_1)).toBe(1);
  });

  test.each(["确认收货时间", "申请时间", "支付时间", "下单时间"])("anything that happened moves it: %s", async (heading) => {
    const moved: Table = [
      ["订单号", "订单状态", "拼单成功时间", "发货时间", heading],
      ["A1", "待发货", GROUPED, "", ""],
      ["A2", "", GROUPED, text("12:00"), text("12:00", 2)],
    ];
    expect(await figure("LATESHIPMENTS", moved)).toBe(1);
    expect(await rowsOf("late-shipment", moved)).toEqual([2]);
  });

  test.each(["承诺送达时间", "承诺发货时间", "最晚发货时间"])("a promise does not: %s", async (heading) => {
    const promised: Table = [
      ["订单号", "订单状态", "拼单成功时间", "发货时间", heading],
      ["A1", "待发货", GROUPED, "", ""],
      ["A2", "", GROUPED, text("12:00"), text("12:00", 2)],
    ];
    expect(await figure("LATESHIPMENTS", promised)).toBe(0);
  });

  test("the courier sheet does not move as-of", async () => {
    const own: Table = [
      ["订单号", "订单状态", "拼单成功时间", "快递单号"],
      ["A1", "待发货", GROUPED, "SF1"],
      ["A2", "待发货", GROUPED, "SF2"],
    ];
    const courier: Table = [
      ["快递单号", "揽收时间"],
      ["SF2", text("09:00", 2)],
    ];
    // As-of is 1 May 10:00, so A1 is pending; A2 was collected in time.
    expect(await figure("LATESHIPMENTS", own, null, null, null, null, courier)).toBe(0);
    const newer: Table = [courier[0], ["SF2", text("09:00", 2)], ["SF9", text("09:00", 20)]];
    expect(await figure("LATESHIPMENTS", own, null, null, null, null, newer)).toBe(0);
  });
});

describe("days", () => {
  const table = orders(
    ["A1", "", text("10:00", 0), text("12:00", 2)], // late, 1 May
    ["A2", "", text("10:00", 1), text("12:00", 2)], // in time, 2 May
    ["A3", "", text("10:00", 2), text("12:00", 9)], // late, 3 May
  );

  test("an order goes by its start, from and to are inclusive", async () => {
    expect(await figure("LATESHIPMENTS", table, null, null, MAY_1, MAY_1)).toBe(1);
    expect(await figure("LATESHIPMENTS", table, null, null, MAY_1 + 1, MAY_1 + 2)).toBe(1);
    expect(await figure("LATESHIPPENALTY", table, null, null, null, MAY_1, MAY_1 + 2)).toBe(10);
    expect(await figure("LATESHIPMENTS", table, null, null, "2024-05-02", "2024-05-02")).toBe(0);
  });

  test("a no-trace break goes by the order's start as well, not by the collection", async () => {
    const traced: Table = [
      ["订单号", "拼单成功时间", "揽收时间", "首条物流时间"],
      ["A1", text("10:00", 0), text("09:00", 2), text("09:01", 3)],
    ];
    expect(await figure("LATESHIPMENTS", traced, null, null, MAY_1, MAY_1)).toBe(1);
    expect(await figure("LATESHIPMENTS", traced, null, null, MAY_1 + 2, MAY_1 + 2)).toBe("#N/A");
  });

  test("an order's day is the earliest start of its rows", async () => {
    const items = orders(["A1", "", text("10:00", 1), text("12:00", 9)], ["A1", "", text("10:00", 0), text("12:00", 9)]);
    expect(await figure("LATESHIPMENTS", items, null, null, MAY_1, MAY_1)).toBe(1);
    expect(await figure("LATESHIPMENTS", items, null, null, MAY_1 + 1, MAY_1 + 1)).toBe("#N/A");
  });

  test("a range of days spills", async () => {
    const days = [[MAY_1], [MAY_1 + 1], [MAY_1 + 2], [MAY_1 + 3]];
    expect(await block("LATESHIPMENTS", table, null, null, days, days)).toEqual([[1], [0], [1], ["#N/A"]]);
    expect(await block("LATESHIPPENALTY", table, null, null, null, days, days)).toEqual([[5], [0], [5], ["#N/A"]]);
  });

  test("from after to is #NUM!", async () => {
    expect(await figure("LATESHIPMENTS", table, null, null, MAY_1 + 1, MAY_1)).toBe("#NUM!");
    expect(await figure("LATESHIPPENALTY", table, null, null, null, MAY_1 + 1, MAY_1)).toBe("#NUM!");
  });
});

describe("the penalty", () => {
  const table: Table = [
    ["订单号", "拼单成功时间", "揽收时间", "首条物流时间"],
    ["A1", GROUPED, text("12:00", 2), text("13:00", 3)], // late 50 h, trace late 25 h
    ["A2", GROUPED, text("09:00", 1), text("09:00:01", 2)], // trace late by a second
    ["A3", GROUPED, text("09:00", 1), text("09:00:00", 2)], // exactly 24 h
    ["A4", GROUPED, text("12:00", 2), text("13:00", 2)], // late
  ];

  test("each order is charged once, however many of the two rules it breaks", async () => {
    expect(await figure("LATESHIPPENALTY", table)).toBe(15); // A1, A2, A4
    expect(await figure("LATESHIPMENTS", table)).toBe(3);
  });

  test("the one charge stands on late-shipment's finding, else on no-trace's; the findings add up to the figure", async () => {
    const found = await findings(table);
    const charged = found.filter(({ rule }) => rule === "late-shipment" || rule === "no-trace");
    expect(charged.map(({ rule, row, money }) => [rule, row, Number(money) || 0])).toEqual([
      ["late-shipment", 2, 5],
      ["no-trace", 2, 0],
      ["no-trace", 3, 5],
      ["late-shipment", 5, 5],
    ]);
  });

  test("a typed yuanPerOrder replaces 5; 0 and blank are 5", async () => {
    expect(await figure("LATESHIPPENALTY", table, 3)).toBe(9);
    expect(await figure("LATESHIPPENALTY", table, 0.5)).toBe(1.5);
    expect(await figure("LATESHIPPENALTY", table, [["3"]])).toBe(9);
    for (const empty of [0, null, ""]) expect(await figure("LATESHIPPENALTY", table, empty)).toBe(15);
  });

  test("a collected parcel without a trace: late when as-of is over 24 h", async () => {
    const open: Table = [
      ["订单号", "拼单成功时间", "揽收时间", "首条物流时间"],
      ["A1", GROUPED, text("12:00", 0), ""],
      ["A2", text("09:00", 1), text("10:00", 1), text("11:00", 1)],
    ];
    expect(await figure("LATESHIPMENTS", open)).toBe(0);
    expect(await figure("LATESHIPMENTS", open, null, serial("12:00:00", 1))).toBe(0);
    expect(await figure("LATESHIPMENTS", open, null, serial("12:00:01", 1))).toBe(1);
  });

  test("no-trace leaves out cancelled orders as well", async () => {
    const cancelled: Table = [
      ["订单号", "订单状态", "拼单成功时间", "揽收时间", "首条物流时间"],
      ["A1", "已取消", GROUPED, text("12:00", 0), text("12:00", 9)],
      ["A2", "", GROUPED, text("12:00", 0), text("13:00", 0)],
    ];
    expect(await figure("LATESHIPMENTS", cancelled)).toBe(0);
  });

  test("without a trace column no-trace cannot be judged and adds nothing", async () => {
    expect(
      await figure(
        "LATESHIPPENALTY",
        table.map((row) => row.slice(0, 3)),
      ),
    ).toBe(10); // A1, A4
  });

  test("物流更新时间 is the latest trace and never read as the first", async () => {
    const latest = table.map((row, i) => (i === 0 ? ["订单号", "拼单成功时间", "揽收时间", "物流更新时间"] : row));
    expect(await figure("LATESHIPPENALTY", latest)).toBe(10);
  });
});

describe("item rows", () => {
  test("an order on several rows is charged once", async () => {
    const table = orders(
      ["A1", "", GROUPED, text("12:00", 2)],
      ["A1", "", GROUPED, text("12:00", 2)],
      ["A2", "", GROUPED, text("09:00", 2)],
    );
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
    expect(await rowsOf("late-shipment", table)).toEqual([2]); // one line a case, at its first row
  });

  test("the rows of an order need not stand together", async () => {
    const table = orders(
      ["A1", "", GROUPED, text("12:00", 2)],
      ["A2", "", GROUPED, text("09:00", 2)],
      ["A1", "", GROUPED, text("12:00", 2)],
    );
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });

  test("the order's verdict is the worst of its rows", async () => {
    const table = orders(["A1", "", GROUPED, text("09:00", 2)], ["A1", "", GROUPED, text("12:00", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
    expect(await rowsOf("late-shipment", table)).toEqual([2]);
  });

  test("a blank order number under an item row belongs to the order above", async () => {
    const table: Table = [
      ["订单号", "订单状态", "下单时间", "支付时间", "拼单成功时间", "揽收时间", "商品名称"],
      ["A1", "待签收", text("09:00"), text("09:30"), GROUPED, text("12:00", 2), "杯子"],
      ["", "", "", "", "", "", "盘子"],
      ["A2", "待签收", text("09:00"), text("09:30"), GROUPED, text("09:00", 2), "碗"],
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
    expect(await rowsOf("late-shipment", table)).toEqual([2]);
  });

  test("an order with no number is its own order", async () => {
    const table = orders(["A1", "", GROUPED, text("09:00", 2)], ["", "", GROUPED, text("12:00", 2)], ["", "", GROUPED, text("12:00", 2)]);
    expect(await figure("LATESHIPMENTS", table)).toBe(2);
  });

  test("子订单编号 is the item where a main order number stands beside it", async () => {
    const table: Table = [
      ["主订单编号", "子订单编号", "订单提交时间", "支付完成时间", "订单状态", "承诺发货时间", "发货时间"],
      ["M1", "S1", text("09:00"), text("10:00"), "已完成", text("10:00", 1), text("12:00", 1)],
      ["M1", "S2", text("09:00"), text("10:00"), "已完成", text("10:00", 1), text("12:00", 1)],
    ];
    expect(await figure("LATESHIPMENTS", table)).toBe(1);
  });
});

describe("the courier sheet", () => {
  const own: Table = [
    ["订单号", "订单状态", "拼单成功时间", "发货时间", "快递单号"],
    ["A1", "待签收", GROUPED, text("12:00"), "SF0001"],
    ["A2", "待签收", GROUPED, text("12:00"), "SF0002"],
    ["A3", "待签收", GROUPED, text("12:00"), "SF0003"],
  ];

  test("its collection is the end, joined by tracking number", async () => {
    const courier: Table = [
      ["快递单号", "揽收时间", "首条物流时间"],
      ["SF0003", text("09:00", 2), text("10:00", 2)],
      ["SF0001", text("12:00", 2), text("13:00", 2)], // late
      ["SF0002", text("09:00", 2), text("10:00", 3)], // trace late
    ];
    expect(await figure("LATESHIPMENTS", own)).toBe(0); // by 发货时间
    expect(await figure("LATESHIPMENTS", own, null, null, null, null, courier)).toBe(2);
    expect(await figure("LATESHIPPENALTY", own, null, null, null, null, null, courier)).toBe(10);
    expect(await rowsOf("late-shipment", own, courier)).toEqual([2]);
    expect(await rowsOf("no-trace", own, courier)).toEqual([3]);
  });

  test("without tracking numbers it is joined by order number", async () => {
    const courier: Table = [
      ["平台订单号", "揽收时间"],
      ["A2", text("12:00", 2)],
      ["A1", text("09:00", 2)],
      ["A3", text("09:00", 2)],
    ];
    expect(await figure("LATESHIPMENTS", own, null, null, null, null, courier)).toBe(1);
  });

  test("a tracking number that Excel has damaged is never a key", async () => {
    const rows = (number: unknown): Table => own.map((row, i) => (i === 0 ? row : [...row.slice(0, 4), i === 1 ? number : `SF${i}`]));
    const parcels = (number: unknown): Table => [
      ["快递单号", "揽收时间"],
      [number, text("12:00", 2)],
      ["SF2", text("09:00", 2)],
      ["SF3", text("09:00", 2)],
    ];
    expect(await figure("LATESHIPMENTS", rows("SF1"), null, null, null, null, parcels("SF1"))).toBe(1);
    expect(await figure("LATESHIPMENTS", rows("2.78E+11"), null, null, null, null, parcels("2.78E+11"))).not.toBe(1);
    expect(await figure("LATESHIPMENTS", rows(7.8e16), null, null, null, null, parcels(7.8e16))).not.toBe(1);
  });

  test("a whole number below 1e15 is intact and is its digits", async () => {
    const numbers = own.map((row, i) => (i === 0 ? row : [...row.slice(0, 4), 75_000_000_000_000 + i]));
    const courier: Table = [
      ["快递单号", "揽收时间"],
      ["75000000000001", text("12:00", 2)],
      ["75000000000002", text("09:00", 2)],
      ["75000000000003\t", text("09:00", 2)],
    ];
    expect(await figure("LATESHIPMENTS", numbers, null, null, null, null, courier)).toBe(1);
  });

  test("FINDINGS takes the tables in any order and says which one a row stands in", async () => {
    const courier: Table = [
      ["快递单号", "揽收时间"],
      ["SF0001", text("12:00", 2)],
      ["SF0002", text("09:00", 2)],
      ["SF0003", text("09:00", 2)],
    ];
    const first = await findings(own, "late-shipment", courier);
    expect(first.map(({ table, row }) => [table, row])).toEqual([[1, 2]]);
    const second = await findings(courier, "late-shipment", own);
    expect(second.map(({ table, row }) => [table, row])).toEqual([[2, 2]]);
  });
});

describe("what cannot be judged", () => {
  test("neither shipped nor collected: #VALUE! that lists the headings found", async () => {
    const table: Table = [
      ["订单号", "订单状态", "拼单成功时间"],
      ["A1", "待发货", GROUPED],
    ];
    for (const id of ["LATESHIPMENTS", "LATESHIPPENALTY"]) {
      const answer = await call(id, table);
      expect(answer.code).toBe("#VALUE!");
      expect(answer.message).toContain("拼单成功时间");
    }
  });

  test("neither a start nor a promise: #VALUE! that lists the headings found", async () => {
    const table: Table = [
      ["订单号", "订单状态", "发货时间"],
      ["A1", "已签收", GROUPED],
    ];
    const answer = await call("LATESHIPMENTS", table);
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("发货时间");
  });

  test("nothing but orders that are not applicable is #N/A with the reason", async () => {
    const answer = await call("LATESHIPPENALTY", orders(["A1", "已取消", GROUPED, ""], [ORDER_HEAD[0], "已取消", "", ""]));
    expect(answer.code).toBe("#N/A");
    expect(answer.message).not.toBe("");
  });
});

describe("a whole sheet's figure is that of its days", () => {
  const ITEMS = ["订单号", "订单状态", "拼单成功时间", "揽收时间"];

  test.each([
    ["is open", ["A1", "", GROUPED, ""]],
    ["cannot be read", ["A1", "已发货", GROUPED, ""]],
  ])("an order with one item in time and one that %s is not counted: #N/A, with days and without", async (_, open) => {
    const table: Table = [ITEMS, ["A1", "", GROUPED, text("12:00")], open];
    for (const id of ["LATESHIPMENTS", "LATESHIPPENALTY"]) expect(await figure(id, table)).toBe("#N/A");
    expect(await figure("LATESHIPMENTS", table, null, null, "2024-05-01")).toBe("#N/A");
    // Beside an order that passes nothing is late.
    expect(await figure("LATESHIPMENTS", [...table, ["A2", "", GROUPED, text("12:00")]])).toBe(0);
  });

  test("on a sheet of promises alone, an order whose collection was late and whose trace was late is one order of one day", async () => {
    const table: Table = [
      ["订单号", "承诺发货时间", "揽收时间", "首条物流时间"],
      ["A1", text("10:00", 1), text("10:00", 4), text("11:00", 5)],
    ];
    const on = (day: string) => figure("LATESHIPMENTS", table, null, null, day, day);
    expect([await figure("LATESHIPMENTS", table), await on("2024-05-02"), await on("2024-05-05")]).toEqual([1, 1, "#N/A"]);
    expect((await block("BREAKDOWN", "LATESHIPMENTS", table, "day")).slice(1)).toEqual([[MAY_1 + 1, 1, 1, 1]]);
  });
});

describe("what is charged, and what cannot be read", () => {
  const DAMAGED = "2.78E+11";
  const rows = (count: number, row: (i: number) => unknown[]): Table => Array.from({ length: count }, (_, i) => row(i));
  const refusal = async (...args: Parameters<typeof call>): Promise<string> => {
    const { code, message } = await call(...args);
    return code === "#VALUE!" ? message : `answered ${code}`;
  };

  test("first traces that cannot be read: no sum that leaves their charges out", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "揽收时间", "首条物流时间"],
      ...rows(10, (i) => [`B${i}`, GROUPED, text("12:00"), i < 5 ? "已揽收" : text("10:00", 4)]),
    ];
    expect(await refusal("LATESHIPPENALTY", table)).toContain("已揽收");
    expect(await refusal("LATESHIPMENTS", table, null, null, "2024-05-01")).toContain("已揽收");
    expect(await refusal("BREAKDOWN", "LATESHIPPENALTY", table, "day")).toContain("已揽收");
    const late = (await block("SCORECARD", null, table)).find(([metric]) => metric === "late-shipments")!;
    expect(late[1]).toBe("#VALUE!");
  });

  const OWN = ["订单号", "拼单成功时间", "快递单号"];
  const COURIER = ["快递单号", "揽收时间"];

  test("a tenth of damaged tracking numbers, on either sheet: #VALUE! that names the cell", async () => {
    const own = rows(10, (i) => [`B${i}`, GROUPED, `SF10000${i}`]);
    const courier = rows(10, (i) => [`SF10000${i}`, text("12:00")]);
    expect(await figure("LATESHIPMENTS", [OWN, ...own], null, null, null, null, [COURIER, ...courier])).toBe(0);
    const ours = [OWN, ...own.slice(1), ["B0", GROUPED, DAMAGED]];
    expect(await refusal("LATESHIPMENTS", ours, null, null, null, null, [COURIER, ...courier])).toContain(DAMAGED);
    const theirs = [COURIER, ...courier.slice(1), [DAMAGED, text("12:00")]];
    expect(await refusal("LATESHIPMENTS", [OWN, ...own], null, null, null, null, theirs)).toContain(DAMAGED);
  });

  test("one damaged tracking number among many: nobody can tell when that order was collected, unless its own number finds it", async () => {
    const own = rows(30, (i) => [`B${i}`, GROUPED, i === 0 ? DAMAGED : `SF10000${i}`]);
    const courier = rows(30, (i) => [`SF10000${i}`, text("12:00"), `B${i}`]);
    const bell = ["Z", text("12:00", 20), "SF99", text("13:00", 20)];
    const table = [[...OWN, "揽收时间"], ...own, bell];
    expect(await figure("LATESHIPMENTS", table, null, null, null, null, [COURIER, ...courier])).toBe(0);
    const [finding] = await findings(table, "late-shipment", [COURIER, ...courier]);
    expect(finding).toMatchObject({ row: 2, who: "B0", value: expect.stringContaining("快递表") });
    expect(await rowsOf("late-shipment", table, [[...COURIER, "订单号"], ...courier])).toEqual([]);
  });

  test("a column that decides whether an order is judged, full of errors: #VALUE!, not a list of late orders", async () => {
    const NA = { type: "Error", basicType: "Error", basicValue: "#N/A" };
    const table = (heading: string, status: string, cell: unknown): Table => [
      ["订单号", "订单状态", "拼单成功时间", "揽收时间", heading],
      ...rows(20, (i) => [`B${i}`, status, GROUPED, "", cell]),
      ["Z", "已取消", text("12:00", 20), "", ""],
    ];
    expect(await refusal("LATESHIPMENTS", table("售后状态", "待发货", NA))).toContain("#N/A");
    expect(await refusal("LATESHIPMENTS", table("退款到账时间", "退款成功", "xx"))).toContain("xx");
    expect(await refusal("LATESHIPMENTS", table("发货时间", "交易关闭", "xx"))).toContain("xx");
    // Where no status asks for it, the time of shipping decides nothing.
    const plain: Table = [["订单号", "拼单成功时间", "揽收时间", "发货时间"], ...rows(20, (i) => [`B${i}`, GROUPED, text("12:00"), "xx"])];
    expect(await figure("LATESHIPMENTS", plain)).toBe(0);
  });
});
