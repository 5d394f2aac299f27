/** QUALITYREFUNDRATE: which reasons, which refunds, which orders. Counted by hand in each case. */
import { block, call, figure, findings, rowsOf } from "./load";
import { MAY_1, type Table, text } from "./sheets";

const HEAD = ["订单号", "订单状态", "支付时间", "拼单成功时间", "售后原因", "售后状态"];
const GROUPED = text("10:00");

/** Four grouped orders, of which the first has this refund. */
const withRefund = (reason: string, status: string): Table => [
  HEAD,
  ["A1", "", GROUPED, GROUPED, reason, status],
  ["A2", "", GROUPED, GROUPED, "", ""],
  ["A3", "", GROUPED, GROUPED, "", ""],
  ["A4", "", GROUPED, GROUPED, "", ""],
];

describe("reasons", () => {
  test.each([
    "质量问题",
    "商品破损",
    "包装破损",
    "少件",
    "漏发",
    "发错货",
    "与订单不符",
    "描述不符",
    "货物与商品描述不符",
    "假货",
    "假冒品牌",
    "做工粗糙",
    "材质与描述不符",
    "尺寸不符",
    "变质",
    "已过期",
    "功能故障",
    "无法使用",
    " 质量问题\t",
  ])("%p is a quality reason", async (reason) => {
    expect(await figure("QUALITYREFUNDRATE", withRefund(reason, "退款成功"))).toBe(0.25);
    expect(await rowsOf("quality-refund", withRefund(reason, "退款成功"))).toEqual([2]);
  });

  test.each([
    "不想要了",
    "多拍",
    "多拍、错拍、不想要",
    "不喜欢、效果不好",
    "七天无理由退换货",
    "协商一致退款",
    "未按约定时间发货",
    "快递一直未送到",
    "物流问题",
    "其他",
    "缺货",
    "退运费",
    "地址/电话填错",
    "空包裹/少货",
  ])("%p is not", async (reason) => {
    expect(await figure("QUALITYREFUNDRATE", withRefund(reason, "退款成功"))).toBe(0);
    expect(await rowsOf("quality-refund", withRefund(reason, "退款成功"))).toEqual([]);
  });

  test("the longest word that is found decides", async () => {
    // 质量问题 (4) against 快递 (2); 未按约定时间发货 (8) against 材质 (2).
    expect(await figure("QUALITYREFUNDRATE", withRefund("质量问题（快递）", "退款成功"))).toBe(0.25);
    expect(await figure("QUALITYREFUNDRATE", withRefund("材质好，未按约定时间发货", "退款成功"))).toBe(0);
  });

  test("an unknown reason is not quality, and is reported", async () => {
    const table = withRefund("心情不好", "退款成功");
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0);
    expect(await rowsOf("quality-refund", table)).toEqual([2]);
  });

  test("unknown reasons do not count for the 5 % of unreadable cells", async () => {
    const table: Table = [HEAD, ["A1", "", GROUPED, GROUPED, "心情不好", "退款成功"], ["A2", "", GROUPED, GROUPED, "质量问题", "退款成功"]];
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0.5);
  });
});

describe("refunds", () => {
  test.each(["退款成功", "售后处理中", "商家同意退货退款，待买家发货", "用户已发货，待商家处理"])("%s stands", async (status) => {
    expect(await figure("QUALITYREFUNDRATE", withRefund("质量问题", status))).toBe(0.25);
  });

  test.each(["买家撤销", "已撤销", "售后取消，退款失败", "退款失败", "商家拒绝", "驳回", "无售后或售后关闭", "无售后"])(
    "%s is withdrawn or refused",
    async (status) => {
      expect(await figure("QUALITYREFUNDRATE", withRefund("质量问题", status))).toBe(0);
    },
  );

  test("without a status column every stated reason counts", async () => {
    const table = withRefund("质量问题", "").map((row) => row.slice(0, 5));
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0.25);
  });

  test("the order that breaks is the finding, once however many item rows", async () => {
    const table: Table = [
      HEAD,
      ["A1", "", GROUPED, GROUPED, "", ""],
      ["A1", "", GROUPED, GROUPED, "质量问题", "退款成功"],
      ["A1", "", GROUPED, GROUPED, "质量问题", "退款成功"],
      ["A2", "", GROUPED, GROUPED, "", ""],
    ];
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0.5);
    expect(await rowsOf("quality-refund", table)).toEqual([2]);
  });
});

describe("the denominator", () => {
  test("orders that are grouped, each once", async () => {
    const table: Table = [
      HEAD,
      ["A1", "", GROUPED, GROUPED, "质量问题", "退款成功"],
      ["A2", "", GROUPED, GROUPED, "", ""],
      ["A2", "", GROUPED, GROUPED, "", ""],
      ["A3", "", GROUPED, "", "", ""], // never grouped
    ];
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0.5);
  });

  test("a refund of an order outside the denominator is dropped", async () => {
    const table: Table = [HEAD, ["A1", "", GROUPED, "", "质量问题", "退款成功"], ["A2", "", GROUPED, GROUPED, "", ""]];
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0);
    expect(await rowsOf("quality-refund", table)).toEqual([]);
  });

  test("without a grouping column the paid ones", async () => {
    const table: Table = [
      ["订单编号", "买家会员名", "订单付款时间", "退款原因", "退款状态"],
      ["A1", "阿一", GROUPED, "质量问题", "退款成功"],
      ["A2", "阿二", GROUPED, "", ""],
      ["A3", "阿三", "", "", ""],
    ];
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0.5);
  });

  test("orders cancelled after grouping stay in", async () => {
    const table: Table = [
      ["订单号", "订单状态", "拼单成功时间", "售后原因"],
      ["A1", "已签收", GROUPED, "质量问题"],
      ["A2", "已取消", GROUPED, ""],
    ];
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(0.5);
  });

  test("headings of which most are after-sale fields are an after-sale sheet: FINDINGS asks for the orders and lists what it found", async () => {
    const table: Table = [
      ["订单号", "拼单成功时间", "售后原因", "售后状态"],
      ["A1", GROUPED, "质量问题", "退款成功"],
    ];
    const answer = await call("FINDINGS", table, "quality-refund");
    expect(answer.code).toBe("#VALUE!");
    for (const heading of table[0]) expect(answer.message).toContain(heading);
    expect(await figure("QUALITYREFUNDRATE", table)).toBe(1); // handed over as orders, it is orders
  });

  test("nothing in the denominator is #N/A, never 0", async () => {
    expect(await figure("QUALITYREFUNDRATE", [HEAD, ["A1", "", GROUPED, "", "质量问题", "退款成功"]])).toBe("#N/A");
  });
});

describe("an after-sale sheet of its own", () => {
  const own: Table = [
    ["订单号", "订单状态", "拼单成功时间"],
    ["A1", "已签收", text("10:00", 0)],
    ["A2", "已签收", text("10:00", 0)],
    ["A3", "已签收", text("10:00", 1)],
    ["A4", "已签收", text("10:00", 2)],
  ];
  const refunds: Table = [
    ["售后编号", "订单编号", "售后状态", "售后原因", "申请时间"],
    ["R1", "A4", "退款成功", "质量问题", text("10:00", 3)],
    ["R2", "A1", "买家撤销", "质量问题", text("10:00", 3)],
    ["R3", "A2", "退款成功", "不想要了", text("10:00", 3)],
    ["R4", "X9", "退款成功", "质量问题", text("10:00", 3)], // not on the order sheet
    ["R5", "A4", "退款成功", "发错货", text("10:00", 4)], // the same order again
  ];

  test("is joined by the order number, each order counted once", async () => {
    expect(await figure("QUALITYREFUNDRATE", own, refunds)).toBe(0.25);
  });

  test("from and to go by the order's start, not by the refund", async () => {
    expect(await figure("QUALITYREFUNDRATE", own, refunds, MAY_1 + 2, MAY_1 + 2)).toBe(1);
    expect(await figure("QUALITYREFUNDRATE", own, refunds, MAY_1, MAY_1 + 1)).toBe(0);
    const days = [[MAY_1], [MAY_1 + 1], [MAY_1 + 2], [MAY_1 + 3]];
    expect(await block("QUALITYREFUNDRATE", own, refunds, days, days)).toEqual([[0], [0], [1], ["#N/A"]]);
  });

  test("a second refund that was withdrawn does not wash away the first", async () => {
    expect(await figure("QUALITYREFUNDRATE", own, [...refunds, ["R6", "A4", "买家撤销", "质量问题", text("10:00", 5)]])).toBe(0.25);
  });

  test("FINDINGS names the order, in whichever place its table is handed", async () => {
    expect((await findings(own, "quality-refund", refunds)).map(({ table, row }) => [table, row])).toEqual([[1, 5]]);
    expect((await findings(refunds, "quality-refund", own)).map(({ table, row }) => [table, row])).toEqual([[2, 5]]);
  });

  test("without a reason anywhere: #VALUE! that lists the headings found", async () => {
    const answer = await call("QUALITYREFUNDRATE", own);
    expect(answer.code).toBe("#VALUE!");
    expect(answer.message).toContain("拼单成功时间");
  });

  test("neither grouped nor paid: #VALUE!", async () => {
    const table: Table = [
      ["订单号", "订单状态", "售后原因"],
      ["A1", "已签收", "质量问题"],
    ];
    expect(await figure("QUALITYREFUNDRATE", table)).toBe("#VALUE!");
  });

  test("from after to is #NUM!", async () => {
    expect(await figure("QUALITYREFUNDRATE", own, refunds, MAY_1 + 1, MAY_1)).toBe("#NUM!");
  });
});
